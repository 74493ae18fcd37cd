import type { Article } from '../../corpus/document.ts'
import { contradicts } from '../../language/dates/contradicts.ts'
import type { DateExpression } from '../../language/dates/date-expression.ts'
import type { Finding } from '../finding.ts'
import { quoted } from '../quoted.ts'
import type { LintRule } from '../rule.ts'
import { shownDate } from '../tags/date-tag.ts'
import { datesOf } from '../text/text-dates.ts'

/** A date tag whose value is not what its words say. Only what they say for sure counts: of a day of the week, that it is one. */
export const dateTagMismatch: LintRule = {
  code: 'date-tag-mismatch',
  summary: {
    en: 'The value of a date tag contradicts the words that it stands for.',
    ar: 'قيمة وسم التاريخ تناقض الكلمات التي وُسمت به.',
  },
  severity: 'warning',
  reads: 'document',
  check: { article: check },
}

function* check(article: Article): Iterable<Finding> {
  for (const { date, tag, isInTag, text } of datesOf(article)) {
    if (!tag || !isInTag || !contradicts(date, tag.id)) continue
    // A label with two dates in it is between them.
    if (datesOf(article).some((one) => one.tag === tag && one.date !== date)) continue
    const meant = meantOf(date)
    const [words, value, plain] = [quoted(text), shownDate(tag.id), shownDate(meant)]
    yield {
      span: tag.idSpan,
      message: {
        en: `The tag says ${value.en}, but its words ${words.en} say ${plain.en}: ${date.reason.en}. Correct the value, or the words.`,
        ar: `قيمة الوسم ${value.ar}، أما كلماته ${words.ar} فتفيد ${plain.ar}: ${date.reason.ar}. صحّح القيمة أو الكلمات.`,
      },
      fixes: [
        {
          title: { en: `Write ${quoted(meant).en}`, ar: `كتابة ${quoted(meant).ar}` },
          edits: [{ span: tag.idSpan, text: meant }],
        },
      ],
    }
  }
}

const meantOf = ({ value = '', point }: DateExpression): string => point ?? value
