import type { Reading, Today } from './anchor.ts'
import type { DateKind } from './date-expression.ts'
import type { Reader } from './reader.ts'

/** Tokens that are a date expression, up to `end`, and what they say on a certain day; undefined where they say nothing then. */
export interface Match {
  readonly start: number
  readonly end: number
  readonly kind: DateKind
  /** As `words/meaning.ts` numbers them. */
  readonly dayPart?: number
  /** Whether it may be no date at all, or another one. */
  readonly vague?: boolean
  read(today: Today | undefined): Reading | undefined
}

/** Finds the date expressions that begin at a token: nearly always none or one; several days that make no stretch are several. */
export type Parser = (reader: Reader, at: number) => readonly Match[]

/** For parsers that find one at most. */
export const single =
  (parser: (reader: Reader, at: number) => Match | undefined): Parser =>
  (reader, at) => {
    const match = parser(reader, at)
    return match ? [match] : []
  }
