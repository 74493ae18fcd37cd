import type { Article } from '../../corpus/document.ts'
import { compareText } from '../../text/compare.ts'
import type { Finding } from '../finding.ts'
import { quoted } from '../quoted.ts'
import type { LintRule } from '../rule.ts'
import { linesOf, type Passage, passageKey, wordCount, wordsKey } from '../text/passages.ts'
import { removePassage } from '../text/remove-passage.ts'

/** The cut beginning of a paragraph, as sites show it above the whole. */
export const truncatedParagraph: LintRule = {
  code: 'truncated-paragraph',
  summary: {
    en: 'A paragraph breaks off in an ellipsis, and another paragraph has all of it.',
    ar: 'فقرة مبتورة بنقاط الحذف، وفي فقرة أخرى نصها كاملًا.',
  },
  severity: 'warning',
  reads: 'document',
  check: { article: check },
}

function* check(article: Article): Iterable<Finding> {
  const lines = linesOf(article)
  const cut = lines.filter(({ text }) => ellipsis.test(text.slice(-REACH)))
  if (cut.length === 0) return
  const sorted = lines.toSorted((a, b) => compareText(passageKey(a), passageKey(b)))
  for (const line of cut) {
    const key = wordsKey(withoutEllipsis(line.text))
    const whole = wordCount(key) < MIN_WORDS ? undefined : continuing(sorted, key)
    if (!whole) continue
    yield {
      span: line.span,
      message: {
        en: `${quoted(line.text).en} breaks off, and another paragraph of this article begins with the same words and goes on. Remove the cut one.`,
        ar: `العبارة ${quoted(line.text).ar} مبتورة، وفي المقالة فقرة أخرى تبدأ بالكلمات نفسها وتكملها. احذف المبتورة.`,
      },
      unnecessary: true,
      related: [
        {
          uri: article.uri,
          range: article.source.range(whole.span),
          message: { en: 'Here it is whole.', ar: 'نصها الكامل هنا.' },
        },
      ],
      fixes: removePassage(article, line, false),
    }
  }
}

const MIN_WORDS = 5

/** How far from the end of a text its ellipsis may begin. */
const REACH = 20

/** An ellipsis at the end, in square brackets or before closing marks too. */
const ellipsis = /\[?(?:…|\.\.+)\]?[\s"”’»)]*$/u

const withoutEllipsis = (text: string): string => text.slice(0, -REACH) + text.slice(-REACH).replace(ellipsis, '')

/** The first of the passages, which are in the order of their keys, that says the same and more; the cut may go through a word. */
function continuing(sorted: readonly Passage[], key: string): Passage | undefined {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    const passage = sorted[middle]
    if (passage && passageKey(passage) > key) high = middle
    else low = middle + 1
  }
  const next = sorted[low]
  return next && passageKey(next).startsWith(key) ? next : undefined
}
