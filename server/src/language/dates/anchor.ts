import { dayCount, dayOfCount } from '../calendar.ts'
import { type EdtfDate, isEdtfProblem, readEdtf } from '../edtf.ts'
import type { Message } from '../message.ts'

/** The day from which relative dates count, in parts; `count` as `dayCount` has it. */
export interface Today {
  readonly day: string
  readonly count: number
  readonly year: number
  readonly month: number
  readonly date: number
}

/** The date of an article: the first and the last day that it may be, and one between them. */
export interface Anchor {
  readonly date: EdtfDate
  readonly first: Today
  readonly middle: Today
  readonly last: Today
}

/** What words say when they are read on a certain day. */
export interface Reading {
  /** EDTF. */
  readonly value: string
  readonly other?: string
  readonly reason: Message
  readonly vague?: boolean
  /** What is not said and was guessed: in which year, or in which week. */
  readonly guessed?: 'year' | 'week'
}

/** Reads the date of an article (EDTF); undefined where it is missing, unknown or open to one side. */
export function readAnchor(edtf: string | undefined): Anchor | undefined {
  const date = edtf === undefined ? undefined : readEdtf(edtf)
  if (!date || isEdtfProblem(date) || date.earliest === undefined || date.latest === undefined) return undefined
  const first = todayOf(date.earliest)
  const last = todayOf(date.latest)
  // Years of five figures are none of a newspaper.
  if (Math.max(Math.abs(first.year), Math.abs(last.year)) > MOST) return undefined
  return { date, first, last, middle: todayOf(dayOfCount(Math.floor((first.count + last.count) / 2))) }
}

const MOST = 9000

/** A day in parts. */
export function todayOf(day: string): Today {
  const [year, month, date] = [Number(day.slice(0, -6)), Number(day.slice(-5, -3)), Number(day.slice(-2))]
  return { day, count: dayCount(day), year, month, date }
}

/**
 * What words say that count from the date of the article. Where that is wider than a day and its ends lead to two values, the value is no finer
 * than it (docs/format.md §2).
 */
export function reckon(anchor: Anchor, read: (today: Today) => Reading | undefined): Reading | undefined {
  const { first, middle, last } = anchor
  const reading = read(middle)
  if (first.day === last.day || !reading) return reading
  // A day without its year is of the year that is known.
  if (reading.guessed === 'year' && last.count - first.count <= 366) return reading
  const values = [read(first)?.value, read(last)?.value]
  if (values.every((value) => value === reading.value)) return reading
  const value = widened(anchor, values)
  if (value === undefined) return undefined
  const { other, ...rest } = reading
  const contradicts = other !== undefined && weekFrom(first, last).every((day) => read(day)?.other !== undefined)
  return { ...rest, ...(contradicts && { other }), value, vague: true }
}

/** The days of the week, from the first day that the date of an article may be to the last: on one of them “yesterday, Thursday” may be right. */
const weekFrom = (first: Today, last: Today): readonly Today[] =>
  Array.from({ length: Math.min(7, last.count - first.count + 1) }, (_, after) =>
    todayOf(dayOfCount(first.count + after)),
  )

function widened({ date }: Anchor, values: readonly (string | undefined)[]): string | undefined {
  if (date.kind === 'interval') {
    const [from, to] = values.map((value) => readEdtf(value ?? ''))
    if (!from || !to || isEdtfProblem(from) || isEdtfProblem(to)) return undefined
    return from.earliest === undefined || to.latest === undefined ? undefined : `${from.earliest}/${to.latest}`
  }
  const bare = (date.kind === 'datetime' ? date.text.slice(0, 10) : date.text).replace(/[?~%]$/, '')
  return date.kind === 'season' ? bare : `${bare}~`
}
