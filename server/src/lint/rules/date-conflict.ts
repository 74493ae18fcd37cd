import type { Corpus } from '../../corpus/corpus.ts'
import type { Article } from '../../corpus/document.ts'
import type { Finding } from '../finding.ts'
import { quoted } from '../quoted.ts'
import type { LintRule } from '../rule.ts'
import { shownDate, tagDate } from '../tags/date-tag.ts'
import { datesOf } from '../text/text-dates.ts'
import { isVerbatim } from '../text/verbatim.ts'

/** A date that says two things: “today, Sunday” in an article of a Monday. A tag that says either has decided. */
export const dateConflict: LintRule = {
  code: 'date-conflict',
  summary: {
    en: 'The words of a date contradict each other, such as a day of the week and a date that is another day.',
    ar: 'كلمات التاريخ يناقض بعضها بعضًا، كيوم من الأسبوع مع تاريخ ليوم آخر.',
  },
  severity: 'warning',
  reads: 'document',
  check: { article: check },
}

function* check(article: Article, corpus: Corpus): Iterable<Finding> {
  if (isVerbatim(article, corpus)) return
  for (const found of datesOf(article)) {
    const { date, span, text, tag } = found
    const { value, point, other, reason } = date
    if (value === undefined || other === undefined || tag) continue
    const [a, b] = [shownDate(point ?? value), shownDate(other)]
    const words = quoted(text)
    yield {
      span,
      message: {
        en: `${words.en} says two dates, ${a.en} and ${b.en}: ${reason.en}. Correct it, or tag the date that is meant.`,
        ar: `${words.ar} يفيد تاريخين، ${a.ar} و${b.ar}: ${reason.ar}. صحّحه، أو ضع وسم التاريخ المقصود.`,
      },
      fixes: [point ?? value, other].flatMap((one) => tagDate(article, found, one)),
    }
  }
}
