import type { Reading, Today } from './anchor.ts'
import { type DayNumber, type DayNumbers, dayNumbersAt } from './day-numbers.ts'
import type { Match, Parser } from './match.ts'
import { monthAt } from './month-name.ts'
import { tailAt } from './month-tail.ts'
import type { Reader } from './reader.ts'
import { resolve } from './resolve.ts'
import type { Said } from './said.ts'
import { unit } from './words/meaning.ts'

/** Days with their month, and months: `28 و 29 تشرين الثاني/نوفمبر الجاري`, `14 من هذا الشهر`, `Nov. 12, 2024`, `منتصف تشرين الأول الماضي`. */
export const readCalendar: Parser = (reader, at) => {
  const days = daysAt(reader, at)
  if (days) return daysMatched(days)
  const month = monthOnlyAt(reader, at)
  if (!month) return []
  return [
    { start: month.start, end: month.next, kind: 'month', ...(month.isVague && { vague: true }), read: month.read },
  ]
}

/** One day, as “12 November” is, for parsers that have more to say of it. */
export function oneDayAt(reader: Reader, at: number): { readonly said: Said; readonly next: number } | undefined {
  const found = daysAt(reader, at)
  const [only, ...more] = found?.days.days ?? []
  return found && only && more.length === 0 ? { said: { ...found.said, day: only.day }, next: found.next } : undefined
}

/** One month, as “November 2024” is. */
export function oneMonthAt(reader: Reader, at: number): { readonly said: Said; readonly next: number } | undefined {
  const name = monthAt(reader, at)
  if (!name || name.isStretch) return undefined
  const tail = tailAt(reader, name.next)
  return {
    said: { month: name.month, ...(name.otherMonth !== undefined && { otherMonth: name.otherMonth }), ...tail.said },
    next: tail.next,
  }
}

interface DaysFound {
  readonly start: number
  readonly days: DayNumbers
  /** All but the day. */
  readonly said: Said
  readonly next: number
  readonly isVague: boolean
}

function daysAt(reader: Reader, at: number): DaysFound | undefined {
  return daysFirst(reader, at) ?? monthFirst(reader, at)
}

function daysFirst(reader: Reader, at: number): DaysFound | undefined {
  const days = dayNumbersAt(reader, at)
  if (!days) return undefined
  const of = reader.term(days.next, 'of')
  const isWord = days.days.some((day) => day.isWord)
  if (isWord && !of) return undefined
  const from = of?.next ?? days.next
  const shift = thisMonthAt(reader, from)
  if (shift && (of || (isCued(reader, at) && shift.isBehind)))
    return { start: at, days, said: { monthShift: shift.value }, next: shift.next, isVague: false }
  // في 3 الجاري
  const running = reader.term(from, 'shift-behind')
  if (running?.value === 0 && isCued(reader, at)) {
    return { start: at, days, said: { monthShift: 0 }, next: running.next, isVague: false }
  }
  const name = monthAt(reader, from)
  if (!name || name.isStretch) return undefined
  const tail = tailAt(reader, name.next)
  // “The attacks of 11 September” are those of one year, which is not said.
  const isFamed = tail.said.year === undefined && tail.said.shift === undefined && isOfEvent(reader, at, tail.next)
  return {
    start: at,
    days,
    said: { month: name.month, ...(name.otherMonth !== undefined && { otherMonth: name.otherMonth }), ...tail.said },
    next: tail.next,
    isVague: tail.isLoose || isFamed,
  }
}

/** As English has it: November 28 and 29, 2018. */
function monthFirst(reader: Reader, at: number): DaysFound | undefined {
  const name = reader.term(at, 'month')
  if (!name || Math.floor(name.value / 100) !== ENGLISH) return undefined
  const days = dayNumbersAt(reader, reader.is(name.next, '.') ? name.next + 1 : name.next)
  if (!days || days.days.some((day) => day.isWord) || reader.term(days.next, 'counted')) return undefined
  // “In May 12 people were hurt.”
  const tail = tailAt(reader, days.next)
  return {
    start: at,
    days,
    said: { month: name.value % 100, ...tail.said },
    next: tail.next,
    isVague: tail.isLoose || (tail.said.year === undefined && isOfEvent(reader, at, tail.next)),
  }
}

const ENGLISH = 2

const isOfEvent = (reader: Reader, at: number, next: number): boolean =>
  reader.termBefore(at, 'event-noun') !== undefined || reader.term(next, 'named-after') !== undefined

/** Whether “on” or “the days” stands before it: قُتل 5 الشهر الجاري are five people. */
const isCued = (reader: Reader, at: number): boolean =>
  (['in', 'since', 'until', 'day', 'days'] as const).some((role) => reader.termBefore(at, role) !== undefined)

/** `هذا الشهر`, `الشهر الماضي`, `this month`. */
function thisMonthAt(
  reader: Reader,
  at: number,
): { readonly value: number; readonly next: number; readonly isBehind: boolean } | undefined {
  const before = reader.term(at, 'shift-before')
  const word = reader.term(before?.next ?? at, 'the-unit')
  if (word?.value !== unit.month) return undefined
  const behind = before ? undefined : reader.term(word.next, 'shift-behind')
  const shift = before ?? behind
  return shift && { value: shift.value, next: behind?.next ?? word.next, isBehind: behind !== undefined }
}

function daysMatched({ days: { days, isStretch }, start, said, next, isVague }: DaysFound): readonly Match[] {
  const [first] = days
  const last = days.at(-1)
  if (!first || !last) return []
  const shared = isVague ? { vague: true } : {}
  const saidOf = ({ day }: DayNumber): Said => ({ ...said, day })
  if (days.length === 1) {
    return [{ start, end: next, kind: 'day', ...shared, read: (today) => resolve(saidOf(first), today) }]
  }
  const isRow = days.every((day, index) => index === 0 || day.day === (days[index - 1]?.day ?? 0) + 1)
  if (isStretch || isRow) {
    if (last.day <= first.day) return []
    return [
      { start, end: next, kind: 'range', ...shared, read: (today) => stretch(saidOf(first), saidOf(last), today) },
    ]
  }
  return days.map((day, index) => ({
    start: index === 0 ? start : day.start,
    end: index === days.length - 1 ? next : day.next,
    kind: 'day',
    ...shared,
    read: (today) => resolve(saidOf(day), today),
  }))
}

/** From one day, month or year to another; undefined where they are not in this order. */
export function stretch(from: Said, to: Said, today: Today | undefined): Reading | undefined {
  const a = resolve(from, today)
  const b = resolve(to, today)
  if (!a || !b || a.value.includes('/') || b.value.includes('/') || a.value >= b.value) return undefined
  const other = a.other ?? b.other
  return {
    value: `${a.value}/${b.value}`,
    ...(other !== undefined && { other: `${a.other ?? a.value}/${b.other ?? b.value}` }),
    reason: b.reason,
    ...((a.vague || b.vague) && { vague: true }),
  }
}

interface MonthOnly {
  readonly start: number
  readonly next: number
  readonly isVague: boolean
  readonly read: Match['read']
}

function monthOnlyAt(reader: Reader, at: number): MonthOnly | undefined {
  const part = reader.term(at, 'part')
  const from = part ? (reader.term(part.next, 'of')?.next ?? part.next) : at
  const before = reader.term(reader.is(from, '-') ? from + 1 : from, 'shift-before')
  const nameFrom = before?.next ?? (reader.is(from, '-') ? from + 1 : from)
  const name = monthAt(reader, nameFrom)
  if (!name) return undefined
  const tail = tailAt(reader, name.next)
  const said: Said = {
    month: name.month,
    ...(name.otherMonth !== undefined && !name.isStretch && { otherMonth: name.otherMonth }),
    ...(before && { shift: before.value }),
    ...tail.said,
    ...(part && { part: part.value }),
  }
  const isTold = name.isSure || part || before || Object.keys(tail.said).length > 0 || hasCue(reader, at)
  if (!isTold && name.isCommon) return undefined
  const { otherMonth } = name
  return {
    start: part || before ? at : name.start,
    next: tail.next,
    isVague: !isTold || tail.isLoose || (isOfEvent(reader, at, tail.next) && said.year === undefined),
    read: (today) =>
      name.isStretch && otherMonth !== undefined
        ? stretch(said, { ...said, month: otherMonth }, today)
        : resolve(said, today),
  }
}

const cues = ['in', 'since', 'until', 'between'] as const

const hasCue = (reader: Reader, at: number): boolean => cues.some((cue) => reader.termBefore(at, cue) !== undefined)
