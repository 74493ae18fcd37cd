import type { Article } from '../../corpus/document.ts'
import type { Edit } from '../../text/edit.ts'
import type { Finding, Fix } from '../finding.ts'
import { quoted } from '../quoted.ts'
import type { LintRule } from '../rule.ts'
import { dateTagEdits, shownDate, tagDate } from '../tags/date-tag.ts'
import { datesOf } from '../text/text-dates.ts'

/** A date in the text that no tag gives a value, and whose value is sure. */
export const untaggedDate: LintRule = {
  code: 'untagged-date',
  summary: {
    en: 'A date in the text has no tag that gives its value, though the value is plain.',
    ar: 'تاريخ في النص بلا وسم يعطي قيمته، وقيمته واضحة.',
  },
  severity: 'hint',
  isOff: true,
  reads: 'document',
  check: { article: check },
}

function* check(article: Article): Iterable<Finding> {
  const untagged = datesOf(article).flatMap((found) => {
    const { value, certainty } = found.date
    if (value === undefined || certainty === 'vague' || found.tag) return []
    const edits = dateTagEdits(article, found, value)
    return edits ? [{ found, value, edits }] : []
  })
  const all = tagAll(
    untagged.flatMap(({ edits }) => edits),
    untagged.length,
  )
  for (const { found, value } of untagged) {
    const words = quoted(found.text)
    const date = shownDate(value)
    const { reason } = found.date
    yield {
      span: found.span,
      message: {
        en: `${words.en} is ${date.en}, ${reason.en}, and has no tag.`,
        ar: `${words.ar} هو ${date.ar}، ${reason.ar}، وليس له وسم.`,
      },
      fixes: [...tagDate(article, found, value), ...all],
    }
  }
}

function tagAll(edits: readonly Edit[], count: number): readonly Fix[] {
  if (count < 2) return []
  return [
    {
      title: { en: `Tag all dates of this article (${count})`, ar: `وسم كل تواريخ هذه المقالة (${count})` },
      edits,
    },
  ]
}
