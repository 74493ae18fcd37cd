import type { Corpus } from '../../corpus/corpus.ts'
import type { Article } from '../../corpus/document.ts'
import type { Finding } from '../finding.ts'
import { quoted } from '../quoted.ts'
import type { LintRule } from '../rule.ts'
import { linesOf, type Passage, paragraphsOf, passageKey, wordCount, wordsKey } from '../text/passages.ts'
import { removePassage } from '../text/remove-passage.ts'
import { isVerbatim } from '../text/verbatim.ts'

/** A paragraph that is the title once more; a level-1 heading may be (docs/format.md §2). */
export const titleRepeated: LintRule = {
  code: 'title-repeated',
  summary: {
    en: 'A paragraph of the text says nothing but the title once more.',
    ar: 'فقرة في النص ليس فيها إلا تكرار العنوان.',
  },
  severity: 'warning',
  reads: 'document',
  check: { article: check },
}

function* check(article: Article, corpus: Corpus): Iterable<Finding> {
  const { title, source, titleSpan, uri } = article
  if (title === undefined) return
  const key = wordsKey(title)
  if (wordCount(key) < MIN_WORDS) return
  for (const line of linesOf(article)) {
    // Harakat and quotation marks may be in one of the two alone, but hardly more of them than letters.
    if (line.text.length * 2 < title.length || line.text.length > title.length * 2 || passageKey(line) !== key) continue
    yield {
      span: line.span,
      message: {
        en: `${quoted(line.text).en} is the title once more. Remove it from the text.`,
        ar: `العبارة ${quoted(line.text).ar} تكرار للعنوان. احذفها من النص.`,
      },
      unnecessary: true,
      related: [
        {
          uri,
          range: source.range(titleSpan),
          message: { en: 'The title stands here.', ar: 'العنوان هنا.' },
        },
      ],
      fixes: removePassage(
        article,
        line,
        isOpening(article, line) && source.slice(line.span) === title && !isVerbatim(article, corpus),
      ),
    }
  }
}

/** A title of one word, a name or “تصحيح”, may stand alone in the text for another reason. */
const MIN_WORDS = 2

/** Whether a line is the paragraph that the text begins with: there the headline of a page stands, further on it may be meant. */
function isOpening(article: Article, line: Passage): boolean {
  const [first] = paragraphsOf(article)
  return first?.index === 0 && first.whole === line
}
