import { once } from '../../text/once.ts'
import type { Segment } from '../segment/segment.ts'

/** Stands for a date without a year. */
export const NO_DAY = -0x80000000

/**
 * A date (EDTF) as a number that orders as dates do: where it begins, as far as that is written. A year comes before its months, and a month before its
 * days. `NO_DAY` where not even the year is known.
 */
export function dayOf(date: string | undefined): number {
  const [, year, month = '0', day = '0'] = /^(-?\d{4})(?:-(\d\d)(?:-(\d\d))?)?/.exec(date ?? '') ?? []
  return year === undefined ? NO_DAY : Number(year) * YEAR + Number(month) * MONTH + Number(day)
}

/** The date (EDTF) that a number stands for; undefined for `NO_DAY`. */
export function dateOf(day: number): string | undefined {
  if (day === NO_DAY) return undefined
  const [year, month] = [yearOf(day), monthOf(day)]
  const date = day - year * YEAR - month * MONTH
  const two = (part: number): string => String(part).padStart(2, '0')
  const written = `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}`
  return month === 0 ? written : date === 0 ? `${written}-${two(month)}` : `${written}-${two(month)}-${two(date)}`
}

/** The year of a day; the years before the first are 0 and less, as in EDTF. */
export const yearOf = (day: number): number => Math.floor(day / YEAR)

/** The month of a day, from 1; of a season its number in EDTF, and 0 where none is written. */
export const monthOf = (day: number): number => Math.floor((day - yearOf(day) * YEAR) / MONTH)

// As many as there can be in two digits.
const MONTH = 100
const YEAR = 100 * MONTH

/** When the articles of a segment were published, by file. */
export const writtenDays = once((segment: Segment): Int32Array => {
  const days = new Int32Array(segment.size).fill(NO_DAY)
  const known = new Map<number, number>()
  for (let file = 0; file < segment.size; file++) {
    const date = segment.isArticle(file) ? segment.dateNumber(file) : undefined
    if (date === undefined) continue
    let day = known.get(date)
    if (day === undefined) {
      day = dayOf(segment.text(date))
      known.set(date, day)
    }
    days[file] = day
  }
  return days
})
