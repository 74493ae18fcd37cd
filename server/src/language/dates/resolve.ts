import { calendarDay, dayCount, dayOfCount, daysInMonth, weekdayOf } from '../calendar.ts'
import type { Reading, Today } from './anchor.ts'
import { monthAfter, monthText, partOfMonth, partOfYear, yearText } from './edtf-text.ts'
import { both, reasons } from './reasons.ts'
import type { Said } from './said.ts'

/** What words say of a day, a month or a year; undefined where there is no such day, or where it takes a day to count from and there is none. */
export function resolve(said: Said, today: Today | undefined): Reading | undefined {
  const { day, month, dayShift } = said
  if (day === undefined && month === undefined && said.monthShift === undefined) return ofYear(said, today)
  const found = monthOf(said, today)
  if (!found) return undefined
  const { year, month: number } = found
  if (day === undefined) {
    const { part } = said
    return reading(found, (y, m) => (part === undefined ? monthText(y, m) : partOfMonth(y, m, part)))
  }
  if (day < 1 || day > daysInMonth(year, number)) return undefined
  const dated = reading(found, (y, m) => calendarDay(y, m, Math.min(day, daysInMonth(y, m))))
  if (dated.other !== undefined) return dated
  return asToday(asWeekday(dated, said.weekday), dayShift, today)
}

interface FoundMonth {
  readonly year: number
  readonly month: number
  /** What the words say as well. */
  readonly other?: { readonly year: number; readonly month: number }
  readonly reason: Reading['reason']
  readonly vague?: boolean
  readonly guessed?: 'year'
}

function reading(found: FoundMonth, write: (year: number, month: number) => string): Reading {
  const { year, month, reason, vague, guessed } = found
  const other = found.other && write(found.other.year, found.other.month)
  return {
    value: write(year, month),
    ...(other !== undefined && { other }),
    reason,
    ...(vague && { vague }),
    ...(guessed && { guessed }),
  }
}

function monthOf(said: Said, today: Today | undefined): FoundMonth | undefined {
  const { month, otherMonth, monthShift } = said
  if (month === undefined) {
    if (!today || monthShift === undefined) return undefined
    const [realYear, number] = monthAfter(today.year, today.month, monthShift)
    return { year: realYear, month: number, reason: reasons.shifted('month', monthShift, today.day) }
  }
  const found = yearOf(said, month, today)
  if (!found || otherMonth === undefined || otherMonth === month) return found && { month, ...found }
  return { month, ...found, other: { year: found.year, month: otherMonth }, reason: reasons.twoMonths }
}

function yearOf(said: Said, month: number, today: Today | undefined): Omit<FoundMonth, 'month'> | undefined {
  const { year, yearShift } = said
  if (year !== undefined) {
    const { otherYear, reason } = disagreement(said, today)
    return { year, reason, ...(otherYear !== undefined && { other: { year: otherYear, month } }) }
  }
  if (!today) return undefined
  if (yearShift === undefined) return yearOfMonth(said, month, today)
  return { year: today.year + yearShift, reason: reasons.shifted('year', yearShift, today.day) }
}

/** “Of this month” behind another month and a year. */
function disagreement(
  { year = 0, shift, yearShift = shift }: Said,
  today: Today | undefined,
): { readonly reason: Reading['reason']; readonly otherYear?: number } {
  if (!today || yearShift === undefined || isFitting(year, yearShift, today)) return { reason: reasons.written }
  return { otherYear: today.year + yearShift, reason: reasons.notThatYear(today.day) }
}

/** Any year that is past may be called a past one; months of a past year, too. */
const isFitting = (year: number, shift: number, today: Today): boolean =>
  shift < 0 ? year <= today.year : shift > 0 ? year >= today.year : year === today.year

function yearOfMonth({ day, shift }: Said, month: number, today: Today): Omit<FoundMonth, 'month'> {
  // A day of the month that runs may be the last one or the next one as well.
  const isHere = month === today.month
  const passed = isHere && day !== undefined && day < today.date
  const toCome = isHere && day !== undefined && day > today.date
  if (shift !== undefined && shift < 0) {
    const year = month < today.month || passed ? today.year : today.year - 1
    return { year: year + (shift + 1), reason: reasons.namedMonth(-1, today.day), ...(isHere && { vague: true }) }
  }
  if (shift !== undefined && shift > 0) {
    const year = month > today.month || toCome ? today.year : today.year + 1
    return { year, reason: reasons.namedMonth(1, today.day), ...(isHere && { vague: true }) }
  }
  const near = nearest(month, day ?? 15, today)
  if (shift === 0) {
    if (isHere) return { year: today.year, reason: reasons.shifted('month', 0, today.day) }
    return { year: near.year, other: { year: today.year, month: today.month }, reason: reasons.notThisMonth(today.day) }
  }
  return near
}

function nearest(month: number, day: number, today: Today): Omit<FoundMonth, 'month'> {
  const distance = (year: number): number =>
    Math.abs(dayCount(calendarDay(year, month, Math.min(day, daysInMonth(year, month)))) - today.count)
  const [year = today.year, second = today.year] = [today.year - 1, today.year, today.year + 1].toSorted(
    (a, b) => distance(a) - distance(b),
  )
  // About half a year away it may be either; and far ahead it may as well be one that is past.
  const isAhead = calendarDay(year, month, Math.min(day, daysInMonth(year, month))) > today.day
  const isVague = distance(second) - distance(year) < 60 || (isAhead && distance(year) > SOON)
  return { year, reason: reasons.nearest(today.day), guessed: 'year', ...(isVague && { vague: true }) }
}

/** In days. */
const SOON = 92

/** A day with the day of the week that stands beside it. */
export function asWeekday(reading: Reading, weekday: number | undefined): Reading {
  const is = weekdayOf(reading.value)
  if (weekday === undefined || is === weekday) return reading
  const count = dayCount(reading.value)
  const by = ((weekday - is + 10) % 7) - 3
  return { ...reading, other: dayOfCount(count + by), reason: reasons.otherWeekday(reading.value, is, weekday) }
}

/** “Today, 11 November”: two ways to say one day. */
function asToday(reading: Reading, shift: number | undefined, today: Today | undefined): Reading {
  if (shift === undefined || !today || reading.other !== undefined) return reading
  const other = dayOfCount(today.count + shift)
  if (other === reading.value) return reading
  return { ...reading, other, reason: both(reading.reason, reasons.today(shift, today.day)) }
}

function ofYear(said: Said, today: Today | undefined): Reading | undefined {
  const { year, yearShift, part } = said
  const value = (one: number): string => (part === undefined ? yearText(one) : partOfYear(one, part))
  if (year === undefined) {
    if (yearShift === undefined || !today) return undefined
    return { value: value(today.year + yearShift), reason: reasons.shifted('year', yearShift, today.day) }
  }
  const { otherYear, reason } = disagreement(said, today)
  return { value: value(year), ...(otherYear !== undefined && { other: value(otherYear) }), reason }
}
