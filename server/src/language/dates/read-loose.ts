import { dayCount, dayOfCount } from '../calendar.ts'
import { isEdtfProblem, readEdtf } from '../edtf.ts'
import type { Reading, Today } from './anchor.ts'
import { monthAfter, monthText, yearText } from './edtf-text.ts'
import { type Match, single } from './match.ts'
import type { Reader } from './reader.ts'
import { reasons } from './reasons.ts'
import { unit } from './words/meaning.ts'

/** What only suggests a time: `الأيام التي سبقت`, `الأسابيع الأخيرة`, `الفترة المقبلة`, `قبل ساعات`, `عشية المحادثات`, `منذ اتفاق …`, `recent weeks`. */
export const readLoose = single((reader, at) => {
  const found = stretchAt(reader, at) ?? hoursAt(reader, at) ?? eveAt(reader, at) ?? sinceEventAt(reader, at)
  return found && { start: at, vague: true, ...found }
})

type Loose = Pick<Match, 'end' | 'kind' | 'read'>

/** Some days, weeks, months or years before or after today. */
function stretchAt(reader: Reader, at: number): Loose | undefined {
  const arabic = reader.term(at, 'the-units')
  if (arabic) {
    const side =
      reader.term(arabic.next, 'recent') ??
      reader.term(arabic.next, 'coming') ??
      reader.term(arabic.next, 'that-preceded')
    if (!side) return undefined
    const isAfter = reader.term(arabic.next, 'coming') !== undefined
    const isBefore = reader.term(arabic.next, 'that-preceded') !== undefined
    return {
      end: side.next,
      kind: 'relative',
      read: (today) => today && around(arabic.value, isAfter, isBefore, today),
    }
  }
  const recent = reader.term(at, 'recent')
  const coming = reader.term(at, 'coming')
  const side = recent ?? coming
  const english = side && reader.term(side.next, 'some-units')
  if (!english) return undefined
  return { end: english.next, kind: 'relative', read: (today) => today && around(english.value, !recent, false, today) }
}

function around(what: number, isAfter: boolean, isBefore: boolean, today: Today): Reading {
  const reason = reasons.loose
  if (what === unit.while) return { value: isAfter ? `${today.day}/..` : `../${today.day}`, reason }
  const by = isAfter ? 1 : -1
  const [years, months] = what === unit.year ? [5, 0] : what === unit.month ? [0, 6] : [0, 1]
  // The days before an event that is reported today.
  if (isBefore) return { value: `${dayOfCount(today.count - 5)}~/${dayOfCount(today.count - 1)}`, reason }
  const far =
    what === unit.year
      ? yearText(today.year + by * years)
      : what === unit.day || what === unit.hour
        ? dayOfCount(today.count + by * (what === unit.day ? 7 : 1))
        : monthText(...monthAfter(today.year, today.month, by * months))
  return { value: isAfter ? `${today.day}/${far}~` : `${far}~/${today.day}`, reason }
}

/** Hours ago, or hours before something. */
function hoursAt(reader: Reader, at: number): Loose | undefined {
  const ago = reader.term(at, 'ago')
  const hours = ago && reader.is(ago.start, 'قبل') ? reader.term(ago.next, 'units') : undefined
  if (hours?.value !== unit.hour) return undefined
  const end = reader.term(hours.next, 'only')?.next ?? hours.next
  return {
    end,
    kind: 'event',
    read: (today) => today && { value: `${today.day}~`, reason: reasons.today(0, today.day) },
  }
}

/** The day before something. */
function eveAt(reader: Reader, at: number): Loose | undefined {
  const eve = reader.term(at, 'eve')
  const what = reader.token(eve?.next ?? at)
  if (
    !eve ||
    what?.kind === 'sign' ||
    what === undefined ||
    reader.term(eve.next, 'weekday') ||
    reader.term(eve.next, 'day')
  )
    return undefined
  const date = eventDate(what.mask?.date)
  return {
    end: eve.next,
    kind: 'event',
    read: (today) => {
      const day = date ? date.from : today?.count
      return day === undefined
        ? undefined
        : { value: dayOfCount(day - 1), reason: date ? reasons.event(date.text) : reasons.loose }
    },
  }
}

/** Since an event whose date is known. */
function sinceEventAt(reader: Reader, at: number): Loose | undefined {
  const since = reader.term(at, 'since')
  if (!since) return undefined
  for (let next = since.next; next < since.next + FARTHEST; next++) {
    const token = reader.token(next)
    if (token === undefined || token.kind === 'sign' || token.kind === 'number') return undefined
    const date = eventDate(token.mask?.date)
    if ((!date && token.kind === 'wall') || ofTime.some((role) => reader.term(next, role))) return undefined
    if (!date) continue
    return {
      end: next + 1,
      kind: 'event',
      read: (today) => ({
        value: today ? `${date.text}/${today.day}` : `${date.text}/..`,
        reason: reasons.event(date.text),
      }),
    }
  }
  return undefined
}

/** Words that begin a date of their own. */
const ofTime = ['month', 'weekday', 'day-word', 'year-word', 'month-word', 'day', 'part', 'one-unit', 'season'] as const

/** In tokens. */
const FARTHEST = 5

function eventDate(edtf: string | undefined): { readonly text: string; readonly from: number } | undefined {
  const date = edtf === undefined ? undefined : readEdtf(edtf)
  if (!date || isEdtfProblem(date) || date.earliest === undefined || date.latest === undefined) return undefined
  return { text: date.earliest, from: dayCount(date.earliest) }
}
