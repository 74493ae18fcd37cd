import { isEdtfProblem, readEdtf } from '../edtf.ts'
import { type Anchor, readAnchor, reckon, todayOf } from './anchor.ts'
import type { DateExpression, DayPart, Mask } from './date-expression.ts'
import { openEnded } from './edtf-text.ts'
import { beginsDate } from './lexicon.ts'
import type { Match, Parser } from './match.ts'
import { readAgo } from './read-ago.ts'
import { readCalendar } from './read-calendar.ts'
import { readCentury } from './read-century.ts'
import { readDay } from './read-day.ts'
import { readHijri } from './read-hijri.ts'
import { readLoose } from './read-loose.ts'
import { readNumeric } from './read-numeric.ts'
import { readRange } from './read-range.ts'
import { readSeason } from './read-season.ts'
import { readUnit } from './read-unit.ts'
import { readYear } from './read-year.ts'
import { type Reader, readerOf } from './reader.ts'
import { reasons } from './reasons.ts'
import { type Token, tokensOf } from './tokens.ts'

/** What is known besides the text. */
export interface DateContext {
  /** The date of the article, EDTF; what counts from it has no value where it is missing or unknown. */
  readonly anchor: string | undefined
  /** In order, without overlaps. */
  readonly masked?: readonly Mask[]
}

/**
 * The date expressions of a text in Arabic, English or French, in order; none overlap. Never throws, and looks at each token a bounded number of times.
 * What only looks like a date (روسيا اليوم, ما آب إليه, حتى الآن) is none; what may be one is `vague`.
 */
export function findDates(text: string, { anchor, masked = [] }: DateContext): readonly DateExpression[] {
  if (!mayHold.test(text)) return []
  return datesIn(tokensOf(text, masked), readAnchor(anchor))
}

/** The same of tokens. */
export function datesIn(tokens: readonly Token[], anchor: Anchor | undefined): readonly DateExpression[] {
  const reader = readerOf(tokens)
  const found: DateExpression[] = []
  for (let at = 0; at < reader.length; ) {
    const matches = canBegin(tokens[at]) ? matchesAt(reader, at) : none
    for (const match of matches) {
      const expression = expressed(reader, match, anchor)
      if (expression) found.push(withinDay(expression, found.at(-1), tokens, match))
    }
    at = Math.max(at + 1, reachOf(matches, at))
  }
  return found
}

const mayHold = /[\p{L}\p{N}]/u

/** Of those that reach equally far the first is taken. */
const parsers: readonly Parser[] = [
  readRange,
  readDay,
  readCalendar,
  readNumeric,
  readHijri,
  readYear,
  readUnit,
  readSeason,
  readCentury,
  readAgo,
  readLoose,
]

const none: readonly Match[] = []

const canBegin = (token: Token | undefined): boolean =>
  token?.kind === 'number' || (token?.kind === 'word' && beginsDate(token.key))

const reachOf = (matches: readonly Match[], at: number): number =>
  matches.reduce((reach, { end }) => Math.max(reach, end), at)

function matchesAt(reader: Reader, at: number): readonly Match[] {
  let best = none
  let reach = at
  for (const parser of parsers) {
    const matches = parser(reader, at)
    const end = reachOf(matches, at)
    if (end > reach) {
      best = matches
      reach = end
    }
  }
  return best
}

function expressed(reader: Reader, match: Match, anchor: Anchor | undefined): DateExpression | undefined {
  const alone = match.read(undefined)
  const reading = anchor ? reckon(anchor, match.read) : alone
  const start = reader.token(match.start)?.start
  const end = reader.token(match.end - 1)?.end
  // What says nothing on any day, as the 31st of February, is no date.
  if (start === undefined || end === undefined || (!reading && (anchor || !match.read(anyDay)))) return undefined
  const side = sideOf(reader, match)
  if (side === 'now') return undefined
  const value = reading && side ? (openEnded(reading.value, side) ?? reading.value) : reading?.value
  if (value !== undefined && isEdtfProblem(readEdtf(value))) return undefined
  const isVague = match.vague || reading?.vague || reading?.other !== undefined
  const isExplicit = alone !== undefined && alone.value === reading?.value
  return {
    start,
    end,
    kind: match.kind,
    value,
    point: reading?.value,
    other: reading?.other,
    guessed: reading?.guessed,
    certainty: isVague ? 'vague' : isExplicit ? 'explicit' : 'anchored',
    dayPart: match.dayPart === undefined ? undefined : dayParts[match.dayPart],
    reason: reading?.reason ?? reasons.undated,
  }
}

const anyDay = todayOf('2024-06-15')
const dayParts: readonly DayPart[] = ['morning', 'noon', 'afternoon', 'evening', 'night', 'dawn']

/** What the preposition makes of it: since then, until then; “until now” is none. */
function sideOf(reader: Reader, { start, kind }: Match): 'since' | 'until' | 'now' | undefined {
  if (kind === 'event') return undefined
  const day = reader.termBefore(start, 'day') ?? reader.termBefore(start, 'days')
  const at = day?.start ?? start
  if (reader.termBefore(at, 'since')) return 'since'
  return reader.termBefore(at, 'until') ? 'until' : undefined
}

/** “Today, Sunday, hours before …”: the hours are of the day that was named just before. */
function withinDay(
  expression: DateExpression,
  before: DateExpression | undefined,
  tokens: readonly Token[],
  { start, kind }: Match,
): DateExpression {
  if (kind !== 'event' || !expression.value?.endsWith('~') || !before?.point) return expression
  const between = tokens[start - 1]
  const last = tokens[start - 2]
  const isNext = between?.key === '،' ? last?.end === before.end : between?.end === before.end
  return isNext && /^\d{4}-\d\d-\d\d$/.test(before.point)
    ? { ...expression, value: `${before.point}~`, point: `${before.point}~` }
    : expression
}
