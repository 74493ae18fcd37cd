import { dayOfCount } from '../calendar.ts'
import type { Reading, Today } from './anchor.ts'
import { monthAfter, monthText, yearText } from './edtf-text.ts'
import { isDateWord } from './lexicon.ts'
import { single } from './match.ts'
import type { Reader } from './reader.ts'
import { reasons } from './reasons.ts'
import { unit } from './words/meaning.ts'

/** So much time ago: `قبل يومين`, `منذ ثلاثة أشهر`, `two days ago`, `il y a deux ans`. Only days up to a week are sure. */
export const readAgo = single((reader, at) => {
  const ago = reader.term(at, 'ago')
  const amount = amountAt(reader, ago?.next ?? at)
  if (!amount) return undefined
  const behind = ago ? undefined : reader.term(amount.next, 'ago-behind')
  const end = behind?.next ?? amount.next
  // Two days before something is not two days ago.
  if ((!ago && !behind) || reader.term(end, 'of') || reader.is(end, 'than')) return undefined
  const isSince = ago !== undefined && reader.is(ago.start, 'منذ', 'مذ')
  const isSure = amount.unit === unit.day && amount.count <= 7 && !isSince
  return {
    start: at,
    end,
    kind: 'relative',
    ...(!isSure && { vague: true }),
    read: (today) => today && before(amount, isSure, isSince, today),
  }
})

interface Amount {
  readonly count: number
  readonly unit: number
  readonly next: number
}

/** A number of units of time. */
function amountAt(reader: Reader, at: number): Amount | undefined {
  const two = reader.term(at, 'two-units')
  if (two) return { count: 2, unit: two.value, next: two.next }
  const figures = reader.figures(at, 2)
  const cardinal = reader.term(at, 'cardinal')
  const count = figures ?? cardinal?.value
  if (count === undefined) {
    const one = reader.term(at, 'one-unit')
    return one && !isNamed(reader, one.next) ? { count: 1, unit: one.value, next: one.next } : undefined
  }
  const next = figures === undefined ? (cardinal?.next ?? at + 1) : at + 1
  const units = reader.term(next, 'units') ?? reader.term(next, 'one-unit')
  return units && { count, unit: units.value, next: units.next }
}

/** “Before the year 2011”, “since the day of the meeting”: no count of years and days. */
function isNamed(reader: Reader, at: number): boolean {
  const { kind, key = '' } = reader.token(at) ?? {}
  return kind === 'number' || kind === 'wall' || key.startsWith('ال') || isDateWord(key)
}

function before({ count, unit: what }: Amount, isSure: boolean, isSince: boolean, today: Today): Reading {
  const value = pointBefore(count, what, today)
  return { value: `${value}${isSure ? '' : '~'}${isSince ? '/..' : ''}`, reason: reasons.counted(today.day) }
}

function pointBefore(count: number, what: number, today: Today): string {
  if (what === unit.year) return yearText(today.year - count)
  if (what === unit.month) return monthText(...monthAfter(today.year, today.month, -count))
  return dayOfCount(today.count - (what === unit.day ? count : what === unit.week ? 7 * count : 0))
}
