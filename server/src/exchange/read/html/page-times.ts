import { findDates } from '../../../language/dates/find-dates.ts'
import { isEdtfProblem, readEdtf } from '../../../language/edtf.ts'
import type { PageElement } from './page-document.ts'

/** The day of a date with or without a time, as it is written there (docs/format.md §2), in figures or in words. */
export function dayOf(written: string | undefined): string | undefined {
  if (written === undefined || written.length > LONGEST) return undefined
  const day = /^\d{4}-\d\d-\d\d/.exec(written.trim())?.[0]
  if (day !== undefined) return isEdtfProblem(readEdtf(day)) ? undefined : day
  const [said] = findDates(written, { anchor: undefined })
  return said?.certainty === 'explicit' && /^\d{4}-\d\d-\d\d$/.test(said.value ?? '') ? said.value : undefined
}

const LONGEST = 100

/** Whether a time is told in that of a place; by UTC the day may be another one there. */
export const isLocal = (written: string | undefined): boolean => !byUtc.test(written?.trim() ?? '')

const byUtc = /T.*(?:Z|[+-]00:?00)$/

/**
 * A time as the page says it by the clock of its place, where it says the same moment in both ways: 2024-03-01T22:30:00Z is 2024-03-02T00:30:00+02:00
 * there. Otherwise as it is.
 */
export function inTimeOfPlace(written: string | undefined, others: readonly string[]): string | undefined {
  if (written === undefined || isLocal(written)) return written
  const moment = momentOf(written)
  return others.find((other) => isLocal(other) && moment !== undefined && momentOf(other) === moment) ?? written
}

/** The minute that a time with an offset names; undefined for any other. */
function momentOf(written: string): number | undefined {
  const exact = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)$/.test(written.trim())
  const moment = exact ? Date.parse(written.trim().replace(/([+-]\d\d)(\d\d)$/, '$1:$2')) : Number.NaN
  return Number.isNaN(moment) ? undefined : Math.floor(moment / MINUTE)
}

/** In milliseconds. */
const MINUTE = 60_000

/** All times that a page marks as such. */
export const timesOf = (root: PageElement): readonly string[] =>
  Array.from(root.querySelectorAll('time[datetime]'), (time) => time.getAttribute('datetime') ?? '')

/** The day in the `time` that is marked as that of publishing, or in the only one. */
export function timeOf(root: PageElement): string | undefined {
  const times = [...root.querySelectorAll('time[datetime]')]
  const marked = times.find(
    (time) =>
      time.hasAttribute('pubdate') ||
      /datepublished/i.test(time.getAttribute('itemprop') ?? '') ||
      /entry-date|published/i.test(time.getAttribute('class') ?? ''),
  )
  const days = new Set(times.map((time) => dayOf(time.getAttribute('datetime') ?? undefined)))
  return (marked ?? (days.size === 1 ? times[0] : undefined))?.getAttribute('datetime') ?? undefined
}
