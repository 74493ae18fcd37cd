import { parse } from 'edtf'
import { calendarDay, compareDays, type Days, daysInMonth } from './calendar.ts'
import { diagnose, type EdtfProblem } from './edtf-slips.ts'

/** A date as docs/format.md §2 allows it: EDTF (ISO 8601-2) of levels 0 and 1, with unspecified digits. */
export type EdtfDate = EdtfPoint | EdtfInterval

/** A year, month, day, season or moment. `earliest` and `latest` are the days it may be, `YYYY-MM-DD`; none if the year is unknown. */
export interface EdtfPoint extends EdtfCommon {
  readonly kind: 'year' | 'month' | 'day' | 'season' | 'datetime'
  /** As written, `X` for an unspecified digit: `2024`, `201X`, `-0044`, `Y17000`. */
  readonly year: string
  readonly month: string | undefined
  readonly day: string | undefined
  readonly season: Season | undefined
  /** What follows the `T`: `14:30`, `00:30:00+03:00`. The day is the local one, as written. */
  readonly time: string | undefined
}

/** From one point to another; `open` is `..` (goes on, or has always been), `unknown` an end left empty. */
export interface EdtfInterval extends EdtfCommon {
  readonly kind: 'interval'
  readonly from: EdtfPoint | 'open' | 'unknown'
  readonly to: EdtfPoint | 'open' | 'unknown'
}

/** The seasons of EDTF's months 21 to 24. */
export type Season = 'spring' | 'summer' | 'autumn' | 'winter'

/** The finest unit that is fixed together with all that are coarser (`2024-XX-05`: the year); of an interval, the coarser end's. */
export type EdtfPrecision = (typeof precisions)[number]

interface EdtfCommon extends Days {
  /** The value as written. */
  readonly text: string
  readonly precision: EdtfPrecision
  readonly uncertain: boolean
  readonly approximate: boolean
  /** Whether a digit is left unspecified. */
  readonly unspecified: boolean
}

/** Reads a date; what is no such date gives the slip that was probably made, and what was probably meant. */
export function readEdtf(text: string): EdtfDate | EdtfProblem {
  const before = known.get(text)
  if (before) return before
  const date = read(text)
  if (known.size >= KEPT) known.clear()
  known.set(text, date)
  return date
}

/** An article's date is read by every rule that looks at a period, and a corpus has few dates. */
const known = new Map<string, EdtfDate | EdtfProblem>()
const KEPT = 1000

function read(text: string): EdtfDate | EdtfProblem {
  const date = readStrictly(text)
  if (date === undefined) return diagnose(text, isSound)
  return isReversed(date) ? { problem: 'reversed', fixes: [text.split('/').reverse().join('/')] } : date
}

/** Whether reading a date failed. */
export function isEdtfProblem(read: EdtfDate | EdtfProblem): read is EdtfProblem {
  return 'problem' in read
}

// From coarse to fine.
const precisions = ['unknown', 'century', 'decade', 'year', 'season', 'month', 'day', 'time'] as const

const seasons: Readonly<Record<string, Season>> = { 21: 'spring', 22: 'summer', 23: 'autumn', 24: 'winter' }

/**
 * When a season may be, north of the equator, by the calendar of meteorologists or of astronomers. The winter of a year is
 * the one it begins with or the one it ends with: that of 2022 lasts until March 2023.
 */
const seasonDays: Readonly<Record<Season, (year: number) => Days>> = {
  spring: (year) => ({ earliest: calendarDay(year, 3, 1), latest: calendarDay(year, 6, 21) }),
  summer: (year) => ({ earliest: calendarDay(year, 6, 1), latest: calendarDay(year, 9, 23) }),
  autumn: (year) => ({ earliest: calendarDay(year, 9, 1), latest: calendarDay(year, 12, 22) }),
  winter: (year) => ({ earliest: calendarDay(year, 1, 1), latest: calendarDay(year + 1, 3, 21) }),
}

/** Figures, and a doubt about all of them; a season may not be doubted, which is left to the parser to say. */
const plain = /^\d{4}(?:-(?:\d\d-\d\d|[01]\d)[?~%]?|-2\d|[?~%])?$/

const pointPattern =
  /^(?<year>-?[\dX]{4}|Y-?[1-9]\d{4,8})(?:-(?:(?<season>2[1-4])|(?<month>[\dX]{2})(?:-(?<day>[\dX]{2})(?:T(?<time>[^?~%]+))?)?))?(?<qualifier>[?~%])?$/

// The longest date is an interval of two moments; anything longer is not worth a parser's time.
const maxLength = 80

function readStrictly(text: string): EdtfDate | undefined {
  if (text.length > maxLength) return undefined
  const [first = '', second, ...more] = text.split('/')
  if (second === undefined) return readPoint(first)
  const from = readEnd(first)
  const to = readEnd(second)
  if (from === undefined || to === undefined || more.length > 0) return undefined
  // From no time to no time says nothing.
  return typeof from === 'string' && typeof to === 'string' ? undefined : intervalOf(text, from, to)
}

function isSound(text: string): boolean {
  const date = readStrictly(text)
  return date !== undefined && !isReversed(date)
}

function isReversed(date: EdtfDate): boolean {
  if (date.kind !== 'interval' || typeof date.from === 'string' || typeof date.to === 'string') return false
  const { earliest } = date.from
  const { latest } = date.to
  return earliest !== undefined && latest !== undefined && compareDays(latest, earliest) < 0
}

function readEnd(text: string): EdtfInterval['from'] | undefined {
  if (text === '') return 'unknown'
  if (text === '..') return 'open'
  const point = readPoint(text)
  // Neither seasons nor years of five digits make intervals at level 1.
  return point?.season !== undefined || point?.year.startsWith('Y') ? undefined : point
}

function readPoint(text: string): EdtfPoint | undefined {
  const groups = pointPattern.exec(text)?.groups
  if (groups === undefined) return undefined
  const { year = '', month, day, time, qualifier } = groups
  const season = seasons[groups.season ?? '']
  const days = season ? seasonDays[season](Number(year)) : daysOf(year, month ?? 'XX', day ?? 'XX')
  if (days === undefined || !(plain.test(text) || isEdtf(text))) return undefined
  return {
    kind: time ? 'datetime' : season ? 'season' : day ? 'day' : month ? 'month' : 'year',
    text,
    year,
    month,
    day,
    season,
    time,
    precision: season ? 'season' : precisionOf(year, [month, day, time]),
    uncertain: qualifier === '?' || qualifier === '%',
    approximate: qualifier === '~' || qualifier === '%',
    unspecified: text.includes('X'),
    ...days,
  }
}

/** What the general parser says, which needs 0.2 ms for it: nearly all dates are years, months and days in figures. */
function isEdtf(text: string): boolean {
  try {
    parse(text)
    return true
  } catch {
    return false
  }
}

function intervalOf(text: string, from: EdtfInterval['from'], to: EdtfInterval['to']): EdtfInterval {
  const points = [from, to].flatMap((end) => (typeof end === 'string' ? [] : [end]))
  const ranks = points.map(({ precision }) => precisions.indexOf(precision))
  return {
    kind: 'interval',
    text,
    from,
    to,
    precision: precisions[Math.min(...ranks)] ?? 'unknown',
    uncertain: points.some(({ uncertain }) => uncertain),
    approximate: points.some(({ approximate }) => approximate),
    unspecified: points.some(({ unspecified }) => unspecified),
    earliest: typeof from === 'string' ? undefined : from.earliest,
    latest: typeof to === 'string' ? undefined : to.latest,
  }
}

function precisionOf(year: string, rest: readonly (string | undefined)[]): EdtfPrecision {
  const known = year.replace(/^Y?-?/, '').search(/X|$/)
  if (known < 4) return known === 3 ? 'decade' : known === 2 ? 'century' : 'unknown'
  const units = ['month', 'day', 'time'] as const
  const last = rest.findIndex((part) => part === undefined || part.includes('X'))
  return units[(last < 0 ? units.length : last) - 1] ?? 'year'
}

/** The first and the last day that the digits allow; `undefined` where none is such a day, as the 30th of February. */
function daysOf(year: string, month: string, day: string): Days | undefined {
  if (year.endsWith('XXXX')) return { earliest: undefined, latest: undefined }
  const earliest = dayOf(year, month, day, false)
  return earliest === undefined ? undefined : { earliest, latest: dayOf(year, month, day, true) }
}

function dayOf(year: string, month: string, day: string, last: boolean): string | undefined {
  const [, sign, digits = ''] = /^Y?(-?)(.*)$/.exec(year) ?? []
  const before = sign === '-'
  // Before the year 0 the greater number is the earlier year.
  for (const number of numbers(digits, last !== before)) {
    const y = before ? -number : number
    for (const m of numbers(month, last, 12)) {
      for (const d of numbers(day, last, 31)) {
        if (d >= 1 && d <= daysInMonth(y, m)) return calendarDay(y, m, d)
      }
    }
  }
  return undefined
}

/** The numbers up to `most` that figures with unspecified digits may stand for. */
function* numbers(figures: string, descending: boolean, most = Number.POSITIVE_INFINITY): Generator<number> {
  if (!figures.includes('X')) {
    yield Number(figures)
    return
  }
  const pattern = new RegExp(`^${figures.replaceAll('X', '\\d')}$`)
  const low = Number(figures.replaceAll('X', '0'))
  const high = Math.min(most, Number(figures.replaceAll('X', '9')))
  for (let step = 0; step <= high - low; step++) {
    const number = descending ? high - step : low + step
    if (pattern.test(String(number).padStart(figures.length, '0'))) yield number
  }
}
