import { type Match, single } from './match.ts'
import { writtenYear } from './month-tail.ts'
import { oneDayAt, oneMonthAt, stretch } from './read-calendar.ts'
import type { Reader } from './reader.ts'
import type { Said } from './said.ts'
import { resolveWeekday } from './weekday.ts'

/** From one date to another, each with its own month or year: `30 نوفمبر إلى 2 ديسمبر 2018`, `بين مارس ومايو 2017`, `2011-2018`, `يومي السبت والأحد`. */
export const readRange = single((reader, at) => {
  for (const end of ends) {
    const from = end(reader, at)
    const link = from && linkAt(reader, from.next, at)
    const to = link === undefined ? undefined : end(reader, link)
    if (from && to) return matched(at, from, to)
  }
  return undefined
})

interface End {
  readonly said: Said
  readonly next: number
  readonly isWeekday?: true
}

const ends: readonly ((reader: Reader, at: number) => End | undefined)[] = [
  oneDayAt,
  oneMonthAt,
  (reader, at) => {
    const word = reader.term(at, 'year-word')
    const year = reader.termBefore(at, 'number-of') ? undefined : writtenYear(reader, word?.next ?? at)
    return year && { said: { year: year.value }, next: year.next }
  },
  (reader, at) => {
    const name = reader.term(at, 'weekday')
    return name && { said: { weekday: name.value }, next: name.next, isWeekday: true }
  },
]

/** Where the second date begins; “and” makes a stretch only behind “between”, and of two days, months or years that are named as such. */
function linkAt(reader: Reader, at: number, start: number): number | undefined {
  // وحتى, ولغاية.
  const joined = reader.term(at, 'and')
  const to = reader.term(at, 'to') ?? (joined && reader.term(joined.next, 'to'))
  if (to) {
    const day = reader.term(to.next, 'day')
    return day?.next ?? to.next
  }
  if (reader.is(at, '-')) return at + 1
  const and = reader.term(at, 'and')
  const isBetween = and && (['between', 'days', 'years-word'] as const).some((role) => reader.termBefore(start, role))
  return isBetween ? and.next : undefined
}

function matched(start: number, from: End, to: End): Match | undefined {
  if (from.isWeekday) return weekdays(start, from, to)
  const { year } = to.said
  const isBefore = year !== undefined && (from.said.month ?? 0) > (to.said.month ?? 0)
  const begin: Said = {
    ...from.said,
    ...(year !== undefined && from.said.year === undefined && { year: isBefore ? year - 1 : year }),
    ...(to.said.shift !== undefined && from.said.shift === undefined && { shift: to.said.shift }),
  }
  // 2011 and 1999 are numbers; so are years that nobody would put together.
  if (begin.month === undefined && (year ?? 0) - (begin.year ?? 0) > LONGEST) return undefined
  return { start, end: to.next, kind: 'range', read: (today) => stretch(begin, to.said, today) }
}

/** In years. */
const LONGEST = 200

function weekdays(start: number, from: End, to: End): Match | undefined {
  const [first = 0, last = 0] = [from.said.weekday, to.said.weekday]
  if (first === last) return undefined
  return {
    start,
    end: to.next,
    kind: 'range',
    read: (today) => {
      if (!today) return undefined
      const end = resolveWeekday({ weekday: last }, today)
      const begin = resolveWeekday({ weekday: first }, { ...today, ...end.on })
      return { value: `${begin.value}/${end.value}`, reason: end.reason }
    },
  }
}
