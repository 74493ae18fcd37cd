import { dayCount } from '../../language/calendar.ts'
import { isEdtfProblem, readEdtf } from '../../language/edtf.ts'

/** Where a date stands in time: its first day, counted from 1970, and how many days later its last may be. */
export interface Standing {
  readonly first: number
  readonly width: number
}

/** Stands for no day. */
export const NO_DAY = -(2 ** 31)

/** What may be of more than a year stands nowhere in particular. */
export const WIDEST = 365

/** Where a date (EDTF) stands; undefined where an end is open or unknown, or it says less than a year. */
export function standingOf(edtf: string | undefined): Standing | undefined {
  const { from, to } = daysOf(edtf)
  if (from === undefined || to === undefined) return undefined
  const width = to - from
  return width <= WIDEST ? { first: from, width } : undefined
}

/** The first and the last day of a date (EDTF), counted from 1970; an end that is open or unknown is missing. */
export function daysOf(edtf: string | undefined): { readonly from?: number; readonly to?: number } {
  const date = edtf === undefined ? undefined : readEdtf(edtf)
  if (date === undefined || isEdtfProblem(date)) return {}
  const from = date.earliest === undefined ? undefined : countOf(date.earliest)
  const to = date.latest === undefined ? undefined : countOf(date.latest)
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }
}

/** Days so far away that no picture of time has room for them are none. */
function countOf(day: string): number | undefined {
  const count = dayCount(day)
  return Math.abs(count) < FARTHEST ? count : undefined
}

/** Ten thousand years. */
const FARTHEST = 3_652_425
