import { type CountForms, counted } from '../../language/counted.ts'
import type { Message } from '../../language/message.ts'
import { standingOf } from '../overview/standing.ts'

/** The days that the date of an article may be, counted from 1970. */
export interface Days {
  readonly from: number
  readonly to: number
}

/** The days of a date (EDTF); undefined where an end is unknown or so wide that nearness says nothing. */
export function daysOf(edtf: string | undefined): Days | undefined {
  const standing = standingOf(edtf)
  return standing && standing.width <= WIDEST
    ? { from: standing.first, to: standing.first + standing.width }
    : undefined
}

/** What it weighs that two articles are of nearly the same time: 0 beyond two months, and where a date is unknown. */
export function closeness(a: Days | undefined, b: Days | undefined): number {
  const apart = daysApart(a, b)
  return apart > MAX_DAYS ? 0 : MAX_CLOSENESS * (1 - apart / (MAX_DAYS + 1))
}

/** What the same day weighs. */
export const MAX_CLOSENESS = 1.5

/** How far two articles are apart, in words; undefined where that weighs nothing. */
export function closenessInWords(a: Days | undefined, b: Days | undefined): Message | undefined {
  const apart = daysApart(a, b)
  if (!a || !b || apart > MAX_DAYS) return undefined
  if (apart > 0) return { en: counted('en', apart, dayForms), ar: counted('ar', apart, dayForms) }
  return a.from === a.to && b.from === b.to
    ? { en: 'of the same day', ar: 'من اليوم نفسه' }
    : { en: 'from the same days', ar: 'من الأيام نفسها' }
}

const daysApart = (a: Days | undefined, b: Days | undefined): number =>
  a && b ? Math.max(0, Math.max(a.from, b.from) - Math.min(a.to, b.to)) : Infinity

/** What is told of an event goes on for weeks: before it, while it lasts, and behind it. */
const MAX_DAYS = 60

/** A month is a date that says something, a season is none. */
const WIDEST = 31

const dayForms: CountForms = {
  en: { one: 'a day apart', other: '# days apart' },
  ar: {
    one: 'بينهما يوم واحد',
    two: 'بينهما يومان',
    few: 'بينهما # أيام',
    many: 'بينهما # يومًا',
    other: 'بينهما # يوم',
  },
}
