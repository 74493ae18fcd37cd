import type { Article } from '../../corpus/document.ts'
import type { Finding } from '../finding.ts'
import { quoted } from '../quoted.ts'
import type { LintRule } from '../rule.ts'
import { datesOf } from '../text/text-dates.ts'

/** A date that counts from the article's own, which nobody knows: “yesterday”, “last March”. */
export const undatedRelative: LintRule = {
  code: 'undated-relative',
  summary: {
    en: 'A date counts from the date of the article, such as “yesterday”, and the article has none.',
    ar: 'تاريخ يُحسب من تاريخ المقالة، مثل «أمس»، والمقالة بلا تاريخ.',
  },
  severity: 'info',
  reads: 'document',
  check: { article: check },
}

function* check(article: Article): Iterable<Finding> {
  for (const { date, span, text, tag } of datesOf(article)) {
    if (date.value !== undefined || date.certainty === 'vague' || tag) continue
    const words = quoted(text)
    yield {
      span,
      message: {
        en: `Which day ${words.en} is can only be told from the date of the article, which is not known. Give the front matter its “date”, or tag these words.`,
        ar: `لا يُعرف تاريخ ${words.ar} إلا من تاريخ المقالة، وهو غير معروف. اكتب «\u2066date\u2069» في البيانات التمهيدية، أو ضع وسم تاريخ لهذه الكلمات.`,
      },
    }
  }
}
