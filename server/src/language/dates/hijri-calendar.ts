import { dayCount, dayOfCount } from '../calendar.ts'

/** A date of the Hijra; months count from 1. */
export interface HijriDate {
  readonly year: number
  readonly month: number
  readonly day: number
}

/**
 * The day (`YYYY-MM-DD`) of a date of the Hijra by the calendar of Umm al-Qura, which this host's `Intl` has; where it has not, by reckoning, which may
 * differ by a day or two. Undefined where there is no such day.
 */
export function dayOfHijri(date: HijriDate): string | undefined {
  const { year, month, day } = date
  if (month < 1 || month > 12 || day < 1 || day > 30 || year < 1 || year > 1600) return undefined
  const about = reckoned(date)
  if (!umAlQura()) return dayOfCount(about)
  for (let by = 0; by <= FARTHEST; by++) {
    for (const count of by === 0 ? [about] : [about - by, about + by]) {
      const found = hijriOf(dayOfCount(count))
      if (found.year === year && found.month === month && found.day === day) return dayOfCount(count)
    }
  }
  return undefined
}

/** The date of the Hijra of a day. */
export function hijriOf(day: string): HijriDate {
  const format = umAlQura()
  if (!format) return unreckoned(dayCount(day))
  const parts = format.formatToParts(dayCount(day) * DAY)
  const number = (type: string): number => Number(parts.find((one) => one.type === type)?.value.replace(/\D/g, ''))
  return { year: number('year'), month: number('month'), day: number('day') }
}

/** In days: reckoning is not farther from the calendar. */
const FARTHEST = 4

/** In milliseconds. */
const DAY = 86_400_000

/** Made when the first date of the Hijra is asked for: it takes longer than all else that is done when the program starts. */
let made: { readonly format: Intl.DateTimeFormat | undefined } | undefined

function umAlQura(): Intl.DateTimeFormat | undefined {
  made ??= { format: makeUmAlQura() }
  return made.format
}

function makeUmAlQura(): Intl.DateTimeFormat | undefined {
  const found = new Intl.DateTimeFormat('en-u-ca-islamic-umalqura-nu-latn', {
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    timeZone: 'UTC',
  })
  return found.resolvedOptions().calendar === 'islamic-umalqura' ? found : undefined
}

/** The arithmetical calendar, eleven leap years in thirty: the count of its day. */
function reckoned({ year, month, day }: HijriDate): number {
  return day + Math.ceil(29.5 * (month - 1)) + (year - 1) * 354 + Math.floor((3 + 11 * year) / 30) + FIRST - 1
}

/** The count of the first day of the year 1, 19 July 622 of the Gregorian calendar. */
const FIRST = dayCount('0622-07-19')

function unreckoned(count: number): HijriDate {
  const year = Math.floor((30 * (count - FIRST) + 10646) / 10631)
  const month = Math.min(12, Math.ceil((count - reckoned({ year, month: 1, day: 1 }) + 1) / 29.5) || 1)
  return { year, month, day: count - reckoned({ year, month, day: 1 }) + 1 }
}
