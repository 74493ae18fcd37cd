import { calendarDay, daysInMonth } from '../calendar.ts'
import { type Match, single } from './match.ts'
import type { Reader } from './reader.ts'
import { reasons } from './reasons.ts'

/** Dates in figures: 2024-11-12, 12/11/2024, 12.11.2024, 2024/11/12. Where both numbers may be the month, the day stands first, and nobody can be sure. */
export const readNumeric = single((reader, at) => {
  const whole = reader.token(at)
  if (whole?.kind !== 'number') return undefined
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(whole.key)
  if (dotted) return dated(reader, at, at + 1, dotted.slice(1).map(Number))
  const sign = ['/', '-'].find((one) => reader.is(at + 1, one))
  if (sign === undefined || !reader.is(at + 3, sign) || isSplit(reader, at)) return undefined
  // A longer row of figures is the number of something.
  if (reader.is(at + 5, sign) && reader.token(at + 6)?.kind === 'number') return undefined
  const numbers = [at, at + 2, at + 4].map((one) => reader.figures(one, 4))
  return numbers.includes(undefined) ? undefined : dated(reader, at, at + 5, numbers.map(Number))
})

const isSplit = (reader: Reader, at: number): boolean =>
  [1, 2, 3, 4].some((by) => reader.token(at + by)?.spaced !== false) || /[/-]/.test(glued(reader, at))

const glued = (reader: Reader, at: number): string =>
  reader.token(at)?.spaced ? '' : (reader.token(at - 1)?.key ?? '')

/** In Arabic nobody writes the month first. */
const isArabic = (reader: Reader, start: number, end: number): boolean =>
  [start - 1, start - 2, end, end + 1].some((at) => /^\p{Script=Arabic}{2,}/u.test(reader.token(at)?.key ?? ''))

function dated(reader: Reader, start: number, end: number, numbers: readonly number[]): Match | undefined {
  const [a = 0, b = 0, c = 0] = numbers
  const readings = (
    a > 999
      ? [[a, b, c]]
      : c > 999
        ? [
            [c, b, a],
            [c, a, b],
          ]
        : []
  )
    .filter(([year = 0, month = 0, day = 0]) => day >= 1 && day <= daysInMonth(year, month))
    .map(([year = 0, month = 0, day = 0]) => calendarDay(year, month, day))
  const [value, other] = [...new Set(readings)]
  if (value === undefined || value < '1000') return undefined
  const reason = a > 999 ? reasons.written : reasons.dayFirst
  return {
    start,
    end,
    kind: 'numeric',
    ...(other !== undefined && !isArabic(reader, start, end) && { vague: true }),
    read: () => ({ value, reason }),
  }
}
