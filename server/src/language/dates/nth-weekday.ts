import { calendarDay, daysInMonth, weekdayOf } from '../calendar.ts'
import type { Match } from './match.ts'
import { oneDayAt } from './read-calendar.ts'
import type { Reader, Term } from './reader.ts'
import { both, reasons } from './reasons.ts'
import { resolve } from './resolve.ts'

/** `الثلاثاء الأول من نوفمبر`: the first Tuesday, or Tuesday the first where that is one. */
export function nthWeekdayAt(reader: Reader, start: number, weekday: Term): Match | undefined {
  const ordinal = reader.term(weekday.next, 'ordinal')
  const date = ordinal && ordinal.value <= MOST ? oneDayAt(reader, weekday.next) : undefined
  if (!ordinal || !date) return undefined
  return {
    start,
    end: date.next,
    kind: 'day',
    read: (today) => {
      const first = resolve(date.said, today)
      if (!first || weekdayOf(first.value) === weekday.value) return first
      const year = Number(first.value.slice(0, -6))
      const month = Number(first.value.slice(-5, -3))
      const by = (weekday.value - weekdayOf(calendarDay(year, month, 1)) + 7) % 7
      const day = 1 + by + 7 * (ordinal.value - 1)
      if (day > daysInMonth(year, month)) return undefined
      const value = calendarDay(year, month, day)
      return { value, reason: both(first.reason, reasons.weekdayOf(ordinal.value, weekday.value)), vague: true }
    },
  }
}

/** No month has more of one. */
const MOST = 5
