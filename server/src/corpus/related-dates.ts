import { isEdtfProblem, readEdtf } from '../language/edtf.ts'
import type { Message } from '../language/message.ts'
import { type CountForms, counted } from './cards/card.ts'

/** What it weighs that two articles are of nearly the same time, and how to say it; undefined beyond a month, or where a date is unknown. */
export function closeness(
  a: string | undefined,
  b: string | undefined,
): { readonly weight: number; readonly reason: Message } | undefined {
  const first = daysOf(a)
  const second = daysOf(b)
  if (!first || !second) return undefined
  const apart = Math.max(0, Math.max(first.from, second.from) - Math.min(first.to, second.to))
  if (apart > MAX_DAYS) return undefined
  const weight = MAX_CLOSENESS - apart / (MAX_DAYS + 1)
  if (apart === 0) return { weight, reason: { en: 'from the same days', ar: 'من الأيام نفسها' } }
  return { weight, reason: { en: counted('en', apart, dayForms), ar: counted('ar', apart, dayForms) } }
}

/** What the same days weigh. */
export const MAX_CLOSENESS = 1

const MAX_DAYS = 31

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

/** The days from and to which a date may reach, counted from 1970; undefined where an end is unknown or so wide that nearness says nothing. */
function daysOf(edtf: string | undefined): { readonly from: number; readonly to: number } | undefined {
  const date = edtf === undefined ? undefined : readEdtf(edtf)
  if (date === undefined || isEdtfProblem(date) || !date.earliest || !date.latest) return undefined
  const from = Date.parse(date.earliest) / DAY
  const to = Date.parse(date.latest) / DAY
  return to - from <= MAX_DAYS ? { from, to } : undefined
}

const DAY = 24 * 60 * 60 * 1000
