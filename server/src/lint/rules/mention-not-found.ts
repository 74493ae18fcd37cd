import type { Corpus } from '../../corpus/corpus.ts'
import type { Article } from '../../corpus/document.ts'
import type { Selector } from '../../corpus/selector.ts'
import type { Message } from '../../language/message.ts'
import { rewriteScalar } from '../../syntax/yaml-write.ts'
import type { Finding } from '../finding.ts'
import type { LintRule } from '../rule.ts'
import { spellingInText } from '../spelling-in-text.ts'
import { shownWords, shownWordsFirst } from '../tags/shown-name.ts'
import { timesInArabic } from '../times.ts'

/** An entry of `mentions` or `not-mentions` whose words are not in the text (docs/format.md §4). */
export const mentionNotFound: LintRule = {
  code: 'mention-not-found',
  summary: {
    en: 'The words of an entry in `mentions` or `not-mentions` do not stand in the text as they are given.',
    ar: 'كلمات بند في `mentions` أو `not-mentions` لا ترد في النص كما كُتبت.',
  },
  severity: 'error',
  reads: 'registry',
  check: { article: check },
}

function* check(article: Article, corpus: Corpus): Iterable<Finding> {
  for (const selector of article.selectors) {
    const [first] = selector.exact
    if (!first || selector.chosen.length > 0) continue
    const named = selector.ref === undefined ? undefined : corpus.resolve(selector.ref)
    const words = selector.exact.map(({ text }) => text).join(' … ')
    const shown = (text: string, first: boolean): Message =>
      (first ? shownWordsFirst : shownWords)(text, ...(named ? [named] : []))
    yield selector.hits.length > 0
      ? wrongOccurrence(selector, shown(words, true))
      : notFound(article, selector, shown(words, true), (spelling) => shown(spelling, false))
  }
}

function wrongOccurrence({ exact, span, hits }: Selector, words: Message): Finding {
  return {
    span: exact[0]?.span ?? span,
    message: {
      en: `${words.en} stands in the text ${hits.length === 1 ? 'once' : `${hits.length} times`}, so there is no such “occurrence”. Count from 1, or write “all”.`,
      ar: `ورد ${words.ar} في النص ${timesInArabic(hits.length)}، فلا موضع بهذا الرقم في «occurrence». ابدأ العدّ من 1، أو اكتب «all».`,
    },
  }
}

function notFound(
  article: Article,
  { exact, span }: Selector,
  words: Message,
  shown: (text: string) => Message,
): Finding {
  const [only] = exact
  const spelling = exact.length === 1 && only && !only.alias ? spellingInText(article.tree, only.text) : undefined
  return {
    span: only?.span ?? span,
    message: {
      en: `${words.en} does not stand in one paragraph of the text as it is given here. ${spelling === undefined ? 'Copy the words from the text, and see that “prefix”, “suffix” and “in” fit.' : `The text has ${shown(spelling).en}.`}`,
      ar: `لا يرد ${words.ar} بهذا اللفظ في فقرة من النص. ${spelling === undefined ? 'انسخ الكلمات من النص، وتأكد من «prefix» و«suffix» و«in».' : `في النص ${shown(spelling).ar}.`}`,
    },
    ...(only &&
      spelling !== undefined && {
        fixes: [
          {
            title: { en: `Change to ${shown(spelling).en}`, ar: `التغيير إلى ${shown(spelling).ar}` },
            edits: [rewriteScalar(only, spelling)],
          },
        ],
      }),
  }
}
