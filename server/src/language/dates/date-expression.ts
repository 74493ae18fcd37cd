import type { Message } from '../message.ts'

/** Words of a running text that say when something was, and what they say. Offsets are UTF-16 of the text as it was given, half open. */
export interface DateExpression {
  /** Behind glued particles, prepositions, and يوم (docs/format.md §3, the label of a date). */
  readonly start: number
  readonly end: number
  readonly kind: DateKind
  /** EDTF (docs/format.md §2). Missing where it is reckoned from the date of the article, and that is not known. */
  readonly value: string | undefined
  /** The same without the “since” or “until” before it. */
  readonly point: string | undefined
  /** What the words say too, where they disagree: the day of the week says another day than the date, a month by its two names two months. */
  readonly other: string | undefined
  /** What they do not say, and was guessed from the date of the article: in which year, or in which week. */
  readonly guessed: 'year' | 'week' | undefined
  /** Whether the words alone say it, or the date of the article with them, or nobody can be sure: such a one is never tagged unasked. */
  readonly certainty: Certainty
  /** EDTF has no parts of a day. */
  readonly dayPart: DayPart | undefined
  /** How the value was come by. */
  readonly reason: Message
}

/** What a date is read from. */
export type DateKind =
  | 'day'
  | 'month'
  | 'year'
  | 'range'
  | 'weekday'
  | 'day-word'
  | 'season'
  | 'decade'
  | 'century'
  | 'numeric'
  | 'hijri'
  | 'relative'
  | 'event'

/** How sure a value is: the words say it whole, say it by the day that they are read on, or leave it open within what the value spans. */
export type Certainty = 'explicit' | 'anchored' | 'vague'

/** The part of a day that words add to a date; the value, in days, does not say it. */
export type DayPart = 'morning' | 'noon' | 'afternoon' | 'evening' | 'night' | 'dawn'

/** What stands in a text and is no running text: names, tags, code, addresses. Of an event its date (EDTF) may be known. */
export interface Mask {
  readonly start: number
  readonly end: number
  readonly date?: string
}
