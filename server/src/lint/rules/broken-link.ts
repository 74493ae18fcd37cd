import type { Corpus } from '../../corpus/corpus.ts'
import type { Article } from '../../corpus/document.ts'
import { SEED_SUFFIX } from '../../corpus/read-article.ts'
import { pathOfLink } from '../../syntax/link-path.ts'
import { rewriteScalar } from '../../syntax/yaml-write.ts'
import type { Edit } from '../../text/edit.ts'
import type { Span } from '../../text/span.ts'
import { resolveUri } from '../../text/uri.ts'
import type { Finding } from '../finding.ts'
import type { Outside } from '../outside.ts'
import { quoted } from '../quoted.ts'
import type { LintRule } from '../rule.ts'
import { isMeantForWeb } from '../values/url-slips.ts'
import { placesOf } from '../yaml/shape-events.ts'

/** A link, an image or the `file` of a source that leads to a file which is not there (docs/format.md §2). Links to articles are the finding of `unknown-article`. */
export const brokenLink: LintRule = {
  code: 'broken-link',
  summary: {
    en: 'A link, an image or the `file` of a source leads to a file that is not there.',
    ar: 'رابط أو صورة أو `file` في مصدر يؤدي إلى ملف غير موجود.',
  },
  severity: 'warning',
  reads: 'document',
  check: { article: check },
}

function* check(article: Article, corpus: Corpus, outside: Outside): Iterable<Finding> {
  // What is not on a disk cannot be looked for.
  if (!article.uri.startsWith('file:')) return
  for (const { path, span, edit } of pathsOf(article, corpus)) {
    if (!leadsNowhere(path, article, corpus, outside)) continue
    const mended = path.replaceAll('\\', '/')
    const isThere = mended !== path && outside.exists(resolveUri(article.uri, mended)) === true
    const name = quoted(path)
    const guess = quoted(mended)
    yield {
      span,
      message: {
        en: `There is no file ${name.en} at this path. ${isThere ? `Did you mean ${guess.en}?` : 'Correct the path, which begins at the folder of this article, or put the file there.'}`,
        ar: `لا ملف ${name.ar} في هذا المسار. ${isThere ? `هل قصدت ${guess.ar}؟` : 'صحّح المسار، وهو يبدأ من مجلد هذه المقالة، أو ضع الملف هناك.'}`,
      },
      fixes: isThere
        ? [{ title: { en: `Change to ${guess.en}`, ar: `التغيير إلى ${guess.ar}` }, edits: [edit(mended)] }]
        : [],
    }
  }
}

interface WrittenPath {
  readonly path: string
  readonly span: Span
  readonly edit: (path: string) => Edit
}

/** Everywhere that an article names a file by its path. */
function* pathsOf(article: Article, { settings }: Corpus): Generator<WrittenPath> {
  for (const { scalar } of placesOf(article, settings, 'path')) {
    yield { path: scalar.text, span: scalar.span, edit: (text) => rewriteScalar(scalar, text) }
  }
  const { images, links, text } = article.tree
  // Links of one definition lead to the one place.
  const seen = new Set<number>()
  const articles = new Set(links)
  for (const link of [...links, ...images]) {
    if (seen.has(link.destination.start) || /^(?:https?:|#)/i.test(link.target)) continue
    seen.add(link.destination.start)
    const { path, span } = pathOfLink(text, link)
    if (path.endsWith(SEED_SUFFIX) && articles.has(link)) continue
    yield { path, span, edit: (changed) => ({ span, text: changed }) }
  }
}

function leadsNowhere(path: string, { uri }: Article, { root }: Corpus, outside: Outside): boolean {
  if (path === '' || /^[a-z][a-z0-9+.-]*:|^\/\//i.test(path) || isMeantForWeb(path)) return false
  if (outside.exists(resolveUri(uri, path)) !== false) return false
  // A site's own paths begin at the root of the corpus.
  return !path.startsWith('/') || outside.exists(resolveUri(`${root.replace(/\/$/, '')}/x`, path.slice(1))) === false
}
