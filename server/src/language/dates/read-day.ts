import { dayOfCount } from '../calendar.ts'
import { guardedToday } from './guards.ts'
import { type Match, single } from './match.ts'
import { nthWeekdayAt } from './nth-weekday.ts'
import { oneDayAt } from './read-calendar.ts'
import { readNumeric } from './read-numeric.ts'
import type { Reader, Term } from './reader.ts'
import { reasons } from './reasons.ts'
import { asWeekday, resolve } from './resolve.ts'
import { isToCome } from './to-come.ts'
import { resolveWeekday } from './weekday.ts'

/** Days by their place in time: `صباح اليوم`, `أمس الخميس`, `يوم السبت الماضي`, `الاثنين، 11 نوفمبر 2024`, `last Monday`. */
export const readDay = single((reader, at) => {
  const head = headAt(reader, at)
  if (!head) return undefined
  const nth = head.weekday && nthWeekdayAt(reader, at, head.weekday)
  if (nth) return nth
  const dated = datedAt(reader, head)
  if (dated) return dated
  const behind = reader.term(head.next, 'day-part-behind')
  const end = behind && !reader.term(behind.next, 'weekday') ? behind.next : head.next
  const dayPart = head.dayPart ?? behind?.value
  return weekdayMatch(reader, head, end, dayPart) ?? dayWordMatch(reader, head, end, dayPart)
})

interface Head {
  readonly start: number
  readonly next: number
  readonly dayPart: number | undefined
  readonly dayWord: Term | undefined
  readonly weekday: Term | undefined
  readonly shift: number | undefined
  readonly isLoose: boolean
  /** Whether something before it says that it is a day. */
  readonly isCued: boolean
}

function headAt(reader: Reader, at: number): Head | undefined {
  const dayPart = reader.term(at, 'day-part')
  const before = dayPart || reader.term(at, 'day-word') ? undefined : reader.term(at, 'shift-before')
  const from = dayPart?.next ?? before?.next ?? at
  const named = reader.term(from, 'day')
  const begin = dayPart && named ? named.next : from
  const isNamed = (dayPart && named) !== undefined || reader.termBefore(at, 'day') !== undefined
  const dayWord = before
    ? undefined
    : (reader.term(begin, 'day-word') ?? (isNamed ? reader.term(begin, 'tomorrow') : undefined))
  const between = dayWord ? (reader.term(dayWord.next, 'day')?.next ?? dayWord.next) : begin
  const weekday = reader.term(between, 'weekday')
  if (!dayWord && !weekday) return undefined
  const next = weekday?.next ?? dayWord?.next ?? between
  const shift = weekday ? reader.term(next, 'shift-behind') : undefined
  const loose = weekday && !shift ? reader.term(next, 'shift-loose') : undefined
  return {
    start: at,
    next: shift?.next ?? loose?.next ?? next,
    dayPart: dayPart?.value ?? nightOf(reader, dayWord),
    dayWord,
    weekday,
    shift: before?.value ?? shift?.value ?? loose?.value,
    isLoose: loose !== undefined,
    isCued: isNamed || dayPart !== undefined,
  }
}

/** الليلة الماضية and tonight are days and parts of them. */
const nightOf = (reader: Reader, dayWord: Term | undefined): number | undefined =>
  dayWord && reader.is(dayWord.start, 'الليله', 'tonight', 'last') ? NIGHT : undefined

const NIGHT = 4

/** With a date behind it: both have to agree. */
function datedAt(reader: Reader, head: Head): Match | undefined {
  if (head.shift !== undefined && !head.weekday) return undefined
  let next = reader.is(head.next, '،', ',', '-', '(') ? head.next + 1 : head.next
  const inBrackets = reader.is(head.next, '(')
  next = reader.term(next, 'being')?.next ?? next
  next = reader.term(next, 'in')?.next ?? next
  const [figures] = readNumeric(reader, next)
  const date = figures ? undefined : oneDayAt(reader, next)
  const after = figures?.end ?? date?.next
  if (after === undefined || (inBrackets && !reader.is(after, ')'))) return undefined
  const { weekday, dayWord } = head
  const said = {
    ...date?.said,
    ...(weekday && { weekday: weekday.value }),
    ...(dayWord && { dayShift: dayWord.value }),
  }
  return {
    start: head.start,
    end: inBrackets ? after + 1 : after,
    kind: 'day',
    ...(head.dayPart !== undefined && { dayPart: head.dayPart }),
    read: (today) => {
      if (!figures) return resolve(said, today)
      const reading = figures.read(today)
      return reading && asWeekday(reading, said.weekday)
    },
  }
}

function weekdayMatch(reader: Reader, head: Head, end: number, dayPart: number | undefined): Match | undefined {
  const { weekday, dayWord, shift, isLoose, isCued, start } = head
  if (!weekday || reader.termBefore(start, 'festive') || reader.term(weekday.next, 'never-weekday')) return undefined
  if (reader.term(weekday.next, 'ordinal')) return undefined
  // On Fridays, every Friday.
  const days = reader.termBefore(start, 'days')
  if (days && reader.is(days.start, 'ايام')) return undefined
  const isBare = !dayWord && shift === undefined
  const next = isBare && isToCome(reader, start)
  // الجمعة and الخميس are the names of families too.
  const isName = isBare && !isCued && reader.is(weekday.start, 'الجمعه', 'الخميس')
  const said = {
    weekday: weekday.value,
    ...(dayWord && { dayShift: dayWord.value }),
    ...(shift !== undefined && { shift }),
    ...(next && { shift: 1 }),
  }
  return {
    start,
    end,
    kind: 'weekday',
    ...(dayPart !== undefined && { dayPart }),
    ...((next || isName || isLoose) && { vague: true }),
    read: (today) => today && resolveWeekday(said, today),
  }
}

function dayWordMatch(reader: Reader, head: Head, end: number, dayPart: number | undefined): Match | undefined {
  const { dayWord, isCued, start } = head
  if (!dayWord) return undefined
  const guarded = guardedToday(reader, dayWord, isCued)
  if (guarded === 'no') return undefined
  return {
    start,
    end,
    kind: 'day-word',
    ...(dayPart !== undefined && { dayPart }),
    ...(guarded === 'vague' && { vague: true }),
    read: (today) =>
      today && { value: dayOfCount(today.count + dayWord.value), reason: reasons.today(dayWord.value, today.day) },
  }
}
