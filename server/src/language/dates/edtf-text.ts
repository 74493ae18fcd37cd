import { calendarDay, daysInMonth } from '../calendar.ts'
import { part } from './words/meaning.ts'

/** A year as EDTF writes it. */
export const yearText = (year: number): string => calendarDay(year, 1, 1).slice(0, -6)

/** A month as EDTF writes it; numbers beyond 1 to 12 are months of other years. */
export function monthText(year: number, month: number): string {
  const [realYear, realMonth] = monthAfter(year, month, 0)
  return calendarDay(realYear, realMonth, 1).slice(0, -3)
}

/** The month so many months after another one. */
export function monthAfter(year: number, month: number, by: number): readonly [year: number, month: number] {
  const all = year * 12 + month - 1 + by
  return [Math.floor(all / 12), (((all % 12) + 12) % 12) + 1]
}

/** The beginning, the middle or the end of a month: the tenth day and the twenty-first are about its thirds. */
export function partOfMonth(year: number, month: number, which: number): string {
  const day = (date: number): string => calendarDay(year, month, date)
  if (which === part.middle) return `${day(15)}~`
  return which === part.start ? `${day(1)}/${day(10)}~` : `${day(21)}~/${day(daysInMonth(year, month))}`
}

/** The beginning, the middle or the end of a year: about its first, sixth or last month. */
export function partOfYear(year: number, which: number): string {
  return `${monthText(year, which === part.start ? 1 : which === part.middle ? 6 : 12)}~`
}

/** A value with “since” or “until” before it; undefined where EDTF has no such interval. */
export function openEnded(value: string, end: 'since' | 'until'): string | undefined {
  const parts = value.split('/')
  if (parts.includes('..')) return undefined
  // A season makes no interval: its first and last month do.
  const [from = '', to = from] = parts
  return end === 'since' ? `${seasonEdge(from, 'since')}/..` : `../${seasonEdge(to, 'until')}`
}

function seasonEdge(point: string, end: 'since' | 'until'): string {
  const [, year, season] = /^(-?\d{4})-(2[1-4])$/.exec(point) ?? []
  if (year === undefined || season === undefined) return point
  const first = (Number(season) - 21) * 3 + 3
  return `${monthText(Number(year), end === 'since' ? first : first + 2)}~`
}
