import { dayOfCount, weekdayOf } from '../calendar.ts'
import type { Reading, Today } from './anchor.ts'
import { monthAfter, monthText, partOfMonth, partOfYear } from './edtf-text.ts'
import { single } from './match.ts'
import { reasons } from './reasons.ts'
import { part, unit } from './words/meaning.ts'

/** Weeks, months and parts of them that count from today: `هذا الشهر`, `الأسبوع الماضي`, `نهاية الشهر الجاري`, `نهاية العام`, `last week`. */
export const readUnit = single((reader, at) => {
  const which = reader.term(at, 'part')
  const from = which ? (reader.term(which.next, 'of')?.next ?? which.next) : at
  const before = reader.term(from, 'shift-before')
  const word = reader.term(before?.next ?? from, 'the-unit')
  if (!word || (!before && reader.termBefore(from, 'general'))) return undefined
  const behind = before ? undefined : reader.term(word.next, 'shift-behind')
  const loose = before || behind ? undefined : reader.term(word.next, 'shift-loose')
  const shift = before ?? behind ?? loose
  // “The end of the month” alone is that of this one, or of any.
  if (!shift && !which) return undefined
  if (!shift && word.value === unit.week) return undefined
  return {
    start: at,
    end: behind?.next ?? loose?.next ?? word.next,
    kind: 'relative',
    ...((!shift || loose) && { vague: true }),
    read: (today) => today && reading(word.value, shift?.value ?? 0, which?.value, today),
  }
})

function reading(what: number, shift: number, which: number | undefined, today: Today): Reading {
  if (what === unit.year) {
    const year = today.year + shift
    const reason = reasons.shifted('year', shift, today.day)
    return { value: which === undefined ? monthText(year, 1).slice(0, -3) : partOfYear(year, which), reason }
  }
  if (what === unit.week) return { value: week(shift, which, today), reason: reasons.shifted('week', shift, today.day) }
  const [year, month] = monthAfter(today.year, today.month, shift)
  const value = which === undefined ? monthText(year, month) : partOfMonth(year, month, which)
  return { value, reason: reasons.shifted('month', shift, today.day) }
}

/** Where weeks begin differs from country to country: from Sunday on, about. */
function week(shift: number, which: number | undefined, today: Today): string {
  const first = today.count - weekdayOf(today.day) + 7 * shift
  const [from, to] =
    which === part.start ? [0, 2] : which === part.middle ? [2, 4] : which === part.end ? [4, 6] : [0, 6]
  return `${dayOfCount(first + from)}~/${dayOfCount(first + to)}~`
}
