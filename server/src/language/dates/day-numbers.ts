import type { Reader } from './reader.ts'

/** A day of a month by its number: tokens from `start`, up to `next`. */
export interface DayNumber {
  readonly day: number
  readonly start: number
  readonly next: number
  /** Whether it is written as an ordinal word, which takes “of” before the month. */
  readonly isWord: boolean
}

/** Days of one month: `28 و 29`, `12-15`, `12 إلى 15`. */
export interface DayNumbers {
  readonly days: readonly DayNumber[]
  /** Whether the first and the last are the ends of a stretch. */
  readonly isStretch: boolean
  readonly next: number
}

/** The days that begin at a token. */
export function dayNumbersAt(reader: Reader, at: number): DayNumbers | undefined {
  const first = dayNumberAt(reader, at)
  if (!first) return undefined
  const days = [first]
  let isStretch = false
  while (days.length < MOST) {
    const last = days[days.length - 1] ?? first
    const link = linkAt(reader, last.next, at)
    const day = link && dayNumberAt(reader, link.next)
    if (!day || (isStretch && link)) break
    if (link.isStretch && days.length > 1) break
    isStretch ||= link.isStretch
    days.push(day)
  }
  const isBetween = days.length === 2 && reader.termBefore(at, 'between') !== undefined
  return { days, isStretch: isStretch || isBetween, next: days[days.length - 1]?.next ?? first.next }
}

const MOST = 8

/** A comma links days only where they are named as such: “killed 15, 12 November” are a number and a day. */
function linkAt(
  reader: Reader,
  at: number,
  first: number,
): { readonly isStretch: boolean; readonly next: number } | undefined {
  const joined = reader.term(at, 'and')
  const to = reader.term(at, 'to') ?? (joined && reader.term(joined.next, 'to'))
  if (to) return { isStretch: true, next: to.next }
  if (reader.is(at, '-')) return { isStretch: true, next: at + 1 }
  const and = reader.term(at, 'and')
  if (and) return { isStretch: false, next: and.next }
  const isList = reader.is(at, '،', ',') && reader.termBefore(first, 'days') !== undefined
  return isList ? { isStretch: false, next: at + 1 } : undefined
}

/** `12`, `الـ12`, `12th`, `1er`, `الثاني عشر`. */
function dayNumberAt(reader: Reader, at: number): DayNumber | undefined {
  const article = reader.term(at, 'article')
  const from = article?.next ?? at
  const figures = reader.figures(from, 2)
  if (figures !== undefined) {
    if (figures < 1 || figures > 31) return undefined
    const sign = reader.token(from + 1)?.spaced === false ? reader.term(from + 1, 'ordinal-sign') : undefined
    return { day: figures, start: at, next: sign?.next ?? from + 1, isWord: false }
  }
  const word = reader.term(at, 'ordinal')
  return word && { day: word.value, start: at, next: word.next, isWord: true }
}
