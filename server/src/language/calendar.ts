/**
 * The order of two calendar days, `YYYY-MM-DD` in the Gregorian calendar: negative when the first is earlier. Years before
 * 0000 begin with `-`, later ones than 9999 are written out.
 */
export function compareDays(a: string, b: string): number {
  return yearOf(a) - yearOf(b) || compareText(a.slice(-5), b.slice(-5))
}

/** A calendar day from its numbers; months count from 1. */
export function calendarDay(year: number, month: number, day: number): string {
  const sign = year < 0 ? '-' : ''
  return `${sign}${String(Math.abs(year)).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(day)}`
}

/** How many days a month (from 1) of a year has; 0 for what is no month. */
export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (monthLengths[month - 1] ?? 0)
}

/** The day of the week of a calendar day: 0 is Sunday. */
export function weekdayOf(day: string): number {
  const month = Number(day.slice(-5, -3))
  // Sakamoto's method; 400 years are a whole number of weeks, so any year can be moved to a positive one.
  const year = (yearOf(day) % 400) + 800 - (month < 3 ? 1 : 0)
  const shift = monthShifts[month - 1] ?? 0
  return (
    (year + Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400) + shift + Number(day.slice(-2))) % 7
  )
}

/** A calendar day as a count of days, in which the day after has the next number; 0 is 1970-01-01. */
export function dayCount(day: string): number {
  const month = Number(day.slice(-5, -3))
  // Years that begin with March have their leap day at the end.
  const year = yearOf(day) - (month < 3 ? 1 : 0)
  const era = Math.floor(year / 400)
  const ofEra = year - era * 400
  const ofYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + Number(day.slice(-2)) - 1
  return era * 146097 + ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear - 719468
}

/** The calendar day of such a count. */
export function dayOfCount(count: number): string {
  const shifted = count + 719468
  const era = Math.floor(shifted / 146097)
  const ofEra = shifted - era * 146097
  const years = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36524) - Math.floor(ofEra / 146096)) / 365,
  )
  const ofYear = ofEra - (365 * years + Math.floor(years / 4) - Math.floor(years / 100))
  const fromMarch = Math.floor((5 * ofYear + 2) / 153)
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9
  const day = ofYear - Math.floor((153 * fromMarch + 2) / 5) + 1
  return calendarDay(years + era * 400 + (month < 3 ? 1 : 0), month, day)
}

/** Two stretches of days; an end that is `undefined` is open or unknown. */
export interface Days {
  readonly earliest: string | undefined
  readonly latest: string | undefined
}

/** Whether two stretches may have a day in common, as a name's period and an article's date. */
export function overlaps(a: Days, b: Days): boolean {
  return startsBy(a.earliest, b.latest) && startsBy(b.earliest, a.latest)
}

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const monthShifts = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4]

function yearOf(day: string): number {
  return Number(day.slice(0, -6))
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0')
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
}

function startsBy(start: string | undefined, end: string | undefined): boolean {
  return start === undefined || end === undefined || compareDays(start, end) <= 0
}
