/** The calendars of the date picker, by their names in `Intl`: Umm al-Qura is the Hijri one that news of the Arab world is dated by. */
export type CalendarName = 'gregory' | 'islamic-umalqura'

/** A month of one calendar: its page in the date picker. */
export interface Month {
  readonly calendar: CalendarName
  readonly year: number
  /** From 1. */
  readonly month: number
}

/** A cell of a month's grid. */
export interface GridDay {
  /** `YYYY-MM-DD`, Gregorian, as the front matter has it. */
  readonly iso: string
  /** Its number in its month. */
  readonly day: number
  /** Whether it is of the month that is shown, and not of the one before or after. */
  readonly isInMonth: boolean
}

/** The weeks of a month, each of seven days from the first day of the week on (1 is Monday, 7 Sunday). */
export function monthGrid(month: Month, firstDay: number): readonly (readonly GridDay[])[] {
  const start = startOf(month)
  const end = startOf(monthAfter(month, 1))
  const first = start - ((weekday(start) - firstDay + 7) % 7)
  const weeks: GridDay[][] = []
  for (let monday = first; monday < end; monday += 7) {
    weeks.push(
      Array.from({ length: 7 }, (_, index) => {
        const number = monday + index
        return {
          iso: isoOf(number),
          day: dateIn(month.calendar, number).day,
          isInMonth: number >= start && number < end,
        }
      }),
    )
  }
  return weeks
}

/** The month of a calendar that a Gregorian day is in. */
export function monthOf(calendar: CalendarName, iso: string): Month {
  const { year, month } = dateIn(calendar, numberOf(iso))
  return { calendar, year, month }
}

/** The month so many months later, or earlier. */
export function monthAfter({ calendar, year, month }: Month, count: number): Month {
  const index = year * 12 + (month - 1) + count
  return { calendar, year: Math.floor(index / 12), month: (((index % 12) + 12) % 12) + 1 }
}

/** The Gregorian day so many days later, or earlier. */
export const dayAfter = (iso: string, count: number): string => isoOf(numberOf(iso) + count)

/** The first Gregorian day of a month of any calendar. */
export const firstDayOf = (month: Month): string => isoOf(startOf(month))

/** How a month is called, with its year. */
export function monthName(month: Month, language: 'en' | 'ar'): string {
  return new Intl.DateTimeFormat(`${language}-u-ca-${month.calendar}-nu-latn`, {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'long',
  }).format(startOf(month) * DAY)
}

/** A whole day in words, for those who hear the grid. */
export function dayName(calendar: CalendarName, iso: string, language: 'en' | 'ar'): string {
  return new Intl.DateTimeFormat(`${language}-u-ca-${calendar}-nu-latn`, { timeZone: 'UTC', dateStyle: 'full' }).format(
    numberOf(iso) * DAY,
  )
}

/** A day of a calendar in words without its day of the week. */
export function dateName(calendar: CalendarName, iso: string, language: 'en' | 'ar'): string {
  return new Intl.DateTimeFormat(`${language}-u-ca-${calendar}-nu-latn`, { timeZone: 'UTC', dateStyle: 'long' }).format(
    numberOf(iso) * DAY,
  )
}

/** The names of the days of the week, from the first on: short ones to be seen, long ones to be heard. */
export const weekdayNames = (
  firstDay: number,
  language: 'en' | 'ar',
): readonly { readonly short: string; readonly long: string }[] =>
  Array.from({ length: 7 }, (_, index) => {
    // The fourth of January 1970 was a Sunday.
    const date = (3 + ((firstDay + index) % 7)) * DAY
    const named = (weekday: 'narrow' | 'short' | 'long') =>
      new Intl.DateTimeFormat(language, { timeZone: 'UTC', weekday }).format(date)
    return { short: named(language === 'ar' ? 'narrow' : 'short'), long: named('long') }
  })

/** The first day of the week where the language is at home: Saturday in most of the Arab world. */
export const firstDayOfWeek = (language: 'en' | 'ar'): number => (language === 'ar' ? 6 : 1)

/** In milliseconds. */
const DAY = 86_400_000

/** Days since 1970-01-01. */
const numberOf = (iso: string): number => Math.floor(Date.parse(`${iso}T00:00:00Z`) / DAY)

const isoOf = (number: number): string => new Date(number * DAY).toISOString().slice(0, 10)

// The first of January 1970 was a Thursday.
const weekday = (number: number): number => ((((number + 3) % 7) + 7) % 7) + 1

interface CalendarDate {
  readonly year: number
  readonly month: number
  readonly day: number
}

function dateIn(calendar: CalendarName, number: number): CalendarDate {
  const parts = formats[calendar].formatToParts(number * DAY)
  const part = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((one) => one.type === type)?.value)
  return { year: part('year'), month: part('month'), day: part('day') }
}

const formatOf = (calendar: CalendarName) =>
  new Intl.DateTimeFormat(`en-u-ca-${calendar}-nu-latn`, {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
  })

const formats: Readonly<Record<CalendarName, Intl.DateTimeFormat>> = {
  gregory: formatOf('gregory'),
  'islamic-umalqura': formatOf('islamic-umalqura'),
}

function startOf({ calendar, year, month }: Month): number {
  if (calendar === 'gregory') return Date.UTC(year, month - 1, 1) / DAY
  // A mean month has 29.53 days, counted from 1 Muharram 1 (16 July 622, Julian); the true first day is a few days away at most.
  const guess = HIJRI_START + Math.round(((year - 1) * 12 + (month - 1)) * MEAN_MONTH) + 15
  const { day, ...found } = dateIn(calendar, guess)
  const ahead = (year - found.year) * 12 + (month - found.month)
  const inMonth = guess - day + 1
  if (ahead === 0) return inMonth
  const near = ahead > 0 ? inMonth + 32 : inMonth - 15
  return near - dateIn(calendar, near).day + 1
}

const HIJRI_START = -492_148
const MEAN_MONTH = 29.530_588
