import type { Corpus } from '../../corpus/corpus.ts'
import type { Document } from '../../corpus/document.ts'
import { idOfFile, SEED_SUFFIX } from '../../corpus/read-article.ts'
import { type Site, targetType } from '../../corpus/site.ts'
import { isId } from '../../schema/ids.ts'
import { fileName, relativePath } from '../../text/uri.ts'
import { closest, MOST_GUESSED } from '../did-you-mean.ts'
import { readFileTarget } from '../file-target.ts'
import type { Finding, Fix } from '../finding.ts'
import { quoted } from '../quoted.ts'
import type { LintRule } from '../rule.ts'

/** A link to an article that the corpus does not have (docs/format.md §2, §3, §6). */
export const unknownArticle: LintRule = {
  code: 'unknown-article',
  summary: {
    en: 'A link, a tag or a reference names an article that is not in the corpus.',
    ar: 'رابط أو وسم أو إحالة إلى مقالة ليست في مجموعة المقالات.',
  },
  severity: 'error',
  reads: 'corpus',
  guesses: true,
  check: { any: check },
}

function* check(document: Document, corpus: Corpus): Iterable<Finding> {
  const known = new Set<string>()
  let left = MOST_GUESSED
  for (const site of document.sites) {
    const uri = readFileTarget(site.target)
    if (uri !== undefined) yield* missingFile(document, corpus, site, uri)
    else if (targetType(site.target) === 'article' && !known.has(site.target)) {
      const before = left
      for (const finding of missingId(corpus, site, left > 0)) {
        left--
        yield finding
      }
      if (left === before) known.add(site.target)
    }
  }
}

function* missingId(corpus: Corpus, { target, span }: Site, guesses: boolean): Iterable<Finding> {
  const id = target.slice('article:'.length)
  if (!isId(id) || corpus.articlesOf(id).length > 0) return
  const name = id.endsWith(SEED_SUFFIX) ? id.slice(0, -SEED_SUFFIX.length) : id
  const meant = [
    ...(name !== id && corpus.articlesOf(name).length > 0 ? [name] : []),
    ...(guesses ? closest(name, corpus.articleIdsLike(name)) : []),
  ]
  const guess = meant[0] === undefined ? undefined : quoted(meant[0])
  yield {
    span,
    message: {
      en: `No article has the id ${quoted(id).en}. ${guess ? `Did you mean ${guess.en}?` : 'Write the id of an article of this corpus: its “id”, or its file name without “.seed.md”.'}`,
      ar: `لا مقالة بالمعرّف ${quoted(id).ar}. ${guess ? `هل قصدت ${guess.ar}؟` : 'اكتب معرّف مقالة من هذه المجموعة: قيمة «id» فيها، أو اسم ملفها دون «\u2068.seed.md\u2069».'}`,
    },
    fixes: meant.map((one) => changeTo(one, span, one)),
  }
}

/** A relative link; where it leads out of the corpus nothing is known. */
function* missingFile(document: Document, corpus: Corpus, { span }: Site, uri: string): Iterable<Finding> {
  if (corpus.has(uri) || !corpus.contains(uri)) return
  const id = idOfFile(uri)
  const moved = id === undefined ? [] : corpus.articlesOf(id).map((article) => relativePath(document.uri, article.uri))
  yield {
    span,
    message: {
      en: `There is no article ${quoted(fileName(uri)).en} at this path. ${moved.length > 0 ? 'It has moved.' : 'Correct the path, or link to the article by its id, as in “article:some-id”.'}`,
      ar: `لا توجد المقالة ${quoted(fileName(uri)).ar} في هذا المسار. ${moved.length > 0 ? 'لقد انتقلت.' : 'صحّح المسار، أو اربط بمعرّف المقالة هكذا «\u2066article:some-id\u2069».'}`,
    },
    fixes: moved.slice(0, 3).map((path) => changeTo(path, span, encodeURI(path).replace(/[()]/g, '\\$&'))),
  }
}

const changeTo = (name: string, span: Site['span'], text: string): Fix => ({
  title: { en: `Change to ${quoted(name).en}`, ar: `التغيير إلى ${quoted(name).ar}` },
  edits: [{ span, text }],
})
