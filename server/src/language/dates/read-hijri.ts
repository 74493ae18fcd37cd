import { dayCount, dayOfCount } from '../calendar.ts'
import type { Reading, Today } from './anchor.ts'
import { dayNumbersAt } from './day-numbers.ts'
import { dayOfHijri, type HijriDate, hijriOf } from './hijri-calendar.ts'
import { single } from './match.ts'
import type { Reader } from './reader.ts'
import { reasons } from './reasons.ts'

/** Dates of the Hijra: `25 جمادى الآخرة 1443`, `شهر رمضان الماضي`, `عام 1445 هـ`. Names such as رمضان and رجب alone are people. */
export const readHijri = single((reader, at) => {
  const numbers = dayNumbersAt(reader, at)
  const day = numbers?.days.length === 1 ? numbers : undefined
  const from = day ? (reader.term(day.next, 'of')?.next ?? day.next) : at
  const word = reader.term(from, 'month-word')
  const month = reader.term(word?.next ?? from, 'hijri-month')
  if (!month) return day ? undefined : yearAlone(reader, at)
  const year = hijriYear(reader, month.next, true)
  const shift = year ? undefined : reader.term(month.next, 'shift-behind')
  // A number and a name alone are no date: 2 رجب.
  if (!year && !word && !shift) return undefined
  const date = day?.days[0]?.day
  return {
    start: day || !word ? at : word.next,
    end: year?.next ?? shift?.next ?? month.next,
    kind: 'hijri',
    ...(!year && { vague: true }),
    read: (today) => {
      const number = year?.value ?? (today && nearestYear(month.value, shift?.value, today))
      return number === undefined ? undefined : reading({ year: number, month: month.value }, date)
    },
  }
})

function yearAlone(reader: Reader, at: number) {
  const word = reader.term(at, 'year-word')
  const year = hijriYear(reader, word?.next ?? at, false)
  if (!year) return undefined
  return { start: at, end: year.next, kind: 'hijri' as const, read: () => reading({ year: year.value }, undefined) }
}

/** A year behind its month; alone it needs its mark. */
function hijriYear(
  reader: Reader,
  at: number,
  isBehind: boolean,
): { readonly value: number; readonly next: number } | undefined {
  let from = isBehind ? (reader.term(at, 'of')?.next ?? at) : at
  from = (isBehind && reader.term(from, 'year-word')?.next) || from
  const value = reader.figures(from, 4)
  if (value === undefined || value < 1 || value > 1600) return undefined
  const mark = reader.term(from + 1, 'hijri-mark')
  if (!mark && (!isBehind || value < 1000)) return undefined
  // هـ is one letter; what follows on it is another word.
  return { value, next: mark?.next ?? from + 1 }
}

function reading(
  { year, month }: Pick<HijriDate, 'year'> & { readonly month?: number },
  day: number | undefined,
): Reading | undefined {
  const first = dayOfHijri({ year, month: month ?? 1, day: day ?? 1 })
  if (first === undefined) return undefined
  if (day !== undefined) return { value: `${first}~`, reason: reasons.hijri }
  const next = dayOfHijri(
    month === undefined || month === 12 ? { year: year + 1, month: 1, day: 1 } : { year, month: month + 1, day: 1 },
  )
  if (next === undefined) return undefined
  return { value: `${first}~/${dayOfCount(dayCount(next) - 1)}~`, reason: reasons.hijri }
}

function nearestYear(month: number, shift: number | undefined, today: Today): number {
  const now = hijriOf(today.day)
  if (shift !== undefined && shift < 0) return month < now.month ? now.year : now.year - 1
  if (shift !== undefined && shift > 0) return month > now.month ? now.year : now.year + 1
  const by = month - now.month
  return by > 6 ? now.year - 1 : by < -6 ? now.year + 1 : now.year
}
