import { utcDay, utcMonth, utcYear } from 'd3-time'
import type { AtlasTimeline } from '../../../../server/src/protocol/atlas.ts'
import type { AtlasNames } from '../../messages/atlas.ts'

/** What a bar counts the articles of. */
export type TimeUnit = AtlasTimeline['unit']

/** Calendars' units, in UTC. */
export const units = { day: utcDay, month: utcMonth, year: utcYear } as const

/** How times are called. */
export interface TimeWords {
  /** A tick of an axis: the day, or the month, or the year that begins there. */
  tick(instant: Date): string
  /** A whole unit. */
  unit(instant: number, unit: TimeUnit): string
  day(instant: number): string
}

/** The words for times in the language of the names: months as the corpus calls them, or in English. */
export function timeWords(months: readonly string[], names: AtlasNames): TimeWords {
  const called = names === 'english' ? english : months
  const month = (date: Date): string => called[date.getUTCMonth()] ?? String(date.getUTCMonth() + 1)
  const yearOf = (date: Date): string => String(date.getUTCFullYear())
  const unitOf = (date: Date, unit: TimeUnit): string => {
    if (unit === 'year') return yearOf(date)
    const inMonth = `${month(date)} ${yearOf(date)}`
    return unit === 'month' ? inMonth : `${date.getUTCDate()} ${inMonth}`
  }
  return {
    tick: (date) => {
      if (utcMonth(date) < date) return `${date.getUTCDate()} ${month(date)}`
      return utcYear(date) < date ? month(date) : yearOf(date)
    },
    unit: (instant, unit) => unitOf(new Date(instant), unit),
    day: (instant) => unitOf(new Date(instant), 'day'),
  }
}

const english = Array.from({ length: 12 }, (_, month) =>
  new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' }).format(Date.UTC(2001, month, 1)),
)
