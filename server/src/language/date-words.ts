import { compareDays, weekdayOf } from './calendar.ts'
import { monthNames, weekdayNames } from './calendar-names.ts'
import { isolate } from './direction.ts'
import type { EdtfDate, EdtfInterval, EdtfPoint, Season } from './edtf.ts'

/** What to say besides the date. */
export interface DateWordsOptions {
  /** Whether days are named with their day of the week. */
  readonly weekday?: boolean
}

/**
 * A date as a person would say it, in Arabic for any tag of Arabic (the country chooses the names of the months), else in
 * English: `about 9 October 2024`, `منذ كانون الثاني/يناير 2017`.
 */
export function dateInWords(date: EdtfDate, language: string, { weekday = false }: DateWordsOptions = {}): string {
  const arabic = /^ar\b/i.test(language)
  const speech: Speech = {
    ...(arabic ? inArabic : inEnglish),
    months: monthNames(language),
    weekdays: weekday ? weekdayNames(language) : undefined,
  }
  return date.kind === 'interval' ? interval(date, speech) : point(date, speech)
}

interface Phrases {
  readonly seasons: Readonly<Record<Season, string>>
  readonly unknown: string
  readonly year: (year: string) => string
  readonly beforeChrist: (year: number) => string
  readonly decade: (firstYear: number) => string
  readonly weekday: (name: string, day: string) => string
  readonly at: (day: string, time: string) => string
  readonly zone: (name: string) => string
  readonly someDay: (of: string) => string
  readonly someMonth: (of: string) => string
  readonly yearless: (date: string) => string
  readonly about: (date: string) => string
  readonly uncertain: (date: string) => string
  readonly between: (from: string, to: string) => string
  readonly fromTo: (from: string, to: string) => string
  /** For numbers: the days of one month, the years. */
  readonly fromToNumbers: (from: string, to: string) => string
  readonly since: (date: string) => string
  readonly until: (date: string) => string
  readonly endUnknown: (date: string) => string
  readonly startUnknown: (date: string) => string
}

interface Speech extends Phrases {
  readonly months: readonly string[]
  readonly weekdays: readonly string[] | undefined
}

const inEnglish: Phrases = {
  seasons: { spring: 'spring', summer: 'summer', autumn: 'autumn', winter: 'winter' },
  unknown: 'date unknown',
  year: (year) => year,
  beforeChrist: (year) => `${year} BC`,
  decade: (firstYear) => `the ${firstYear}s`,
  weekday: (name, day) => `${name} ${day}`,
  at: (day, time) => `${day}, ${time}`,
  zone: (name) => name,
  someDay: (of) => `a day in ${of}`,
  someMonth: (of) => `a month of ${of}`,
  yearless: (date) => `${date}, year unknown`,
  about: (date) => `about ${date}`,
  uncertain: (date) => `${date} (uncertain)`,
  between: (from, to) => `between ${from} and ${to}`,
  fromTo: (from, to) => `${from} – ${to}`,
  fromToNumbers: (from, to) => `${from}–${to}`,
  since: (date) => `since ${date}`,
  until: (date) => `until ${date}`,
  endUnknown: (date) => `from ${date}, end unknown`,
  startUnknown: (date) => `until ${date}, beginning unknown`,
}

const inArabic: Phrases = {
  seasons: { spring: 'ربيع', summer: 'صيف', autumn: 'خريف', winter: 'شتاء' },
  unknown: 'تاريخ غير معروف',
  year: (year) => `عام ${year}`,
  beforeChrist: (year) => `عام ${year} ق.م`,
  decade: (firstYear) => `بين ${firstYear} و${firstYear + 9}`,
  weekday: (name, day) => `${name} ${day}`,
  at: (day, time) => `${day}، الساعة ${time}`,
  // Signs and figures are to keep their order.
  zone: (name) => isolate(name, 'ltr'),
  someDay: (of) => `يوم من ${of}`,
  someMonth: (of) => `شهر من ${of}`,
  yearless: (date) => `${date} من سنة غير معروفة`,
  about: (date) => `نحو ${date}`,
  uncertain: (date) => `${date} (غير مؤكد)`,
  between: (from, to) => `بين ${from} و${to}`,
  fromTo: (from, to) => `من ${from} إلى ${to}`,
  fromToNumbers: (from, to) => `من ${from} إلى ${to}`,
  since: (date) => `منذ ${date}`,
  until: (date) => `حتى ${date}`,
  endUnknown: (date) => `من ${date} إلى تاريخ غير معروف`,
  startUnknown: (date) => `حتى ${date}، وبدايته غير معروفة`,
}

function point(date: EdtfPoint, speech: Speech): string {
  const plain = date.unspecified ? unspecified(date, speech) : exact(date, speech)
  const about = date.approximate ? speech.about(plain) : plain
  return date.uncertain ? speech.uncertain(about) : about
}

function exact(date: EdtfPoint, speech: Speech): string {
  switch (date.kind) {
    case 'year':
      return year(date.year, speech)
    case 'month':
      return `${monthName(date, speech)} ${bareYear(date.year, speech)}`
    case 'season':
      return `${date.season ? speech.seasons[date.season] : ''} ${bareYear(date.year, speech)}`
    case 'day':
      return day(date, speech)
    case 'datetime':
      return speech.at(day(date, speech), time(date.time ?? '', speech))
  }
}

function day(date: EdtfPoint, speech: Speech): string {
  return named(date, `${dayOfMonth(date, speech)} ${bareYear(date.year, speech)}`, speech)
}

function named(date: EdtfPoint, words: string, speech: Speech): string {
  if (speech.weekdays === undefined || date.earliest === undefined) return words
  return speech.weekday(speech.weekdays[weekdayOf(date.earliest)] ?? '', words)
}

function dayOfMonth(date: EdtfPoint, speech: Speech): string {
  return `${Number(date.day)} ${monthName(date, speech)}`
}

function monthName(date: EdtfPoint, { months }: Speech): string {
  return months[Number(date.month) - 1] ?? ''
}

function year(text: string, speech: Speech): string {
  const number = Number(text.replace('Y', ''))
  // The year 0000 is 1 BC.
  return number > 0 ? speech.year(String(number)) : speech.beforeChrist(1 - number)
}

/** A year after the name of a month, where Arabic too says the number alone. */
function bareYear(text: string, speech: Speech): string {
  return year(text, { ...speech, year: (number) => number })
}

function time(text: string, { zone }: Speech): string {
  const [, clock = text, offset = ''] = /^(\d\d:\d\d(?::(?!00)\d\d)?)(?::00)?(?:\.\d+)?(.*)$/.exec(text) ?? []
  return offset === '' ? clock : `${clock} (${zone(`UTC${offset.replace('Z', '')}`)})`
}

function unspecified(date: EdtfPoint, speech: Speech): string {
  if (date.earliest === undefined || date.latest === undefined) return withoutYear(date, speech)
  if (date.month === undefined) {
    return date.precision === 'decade' && compareDays(date.earliest, '0000-01-01') >= 0
      ? speech.decade(Number(date.year.replace('X', '0')))
      : speech.between(bareYear(date.earliest.slice(0, -6), speech), bareYear(date.latest.slice(0, -6), speech))
  }
  if (!date.year.includes('X') && date.month === 'XX') {
    if (date.day === undefined) return speech.someMonth(year(date.year, speech))
    if (date.day === 'XX') return speech.someDay(year(date.year, speech))
  }
  if (date.precision === 'month' && date.day === 'XX') {
    return speech.someDay(`${monthName(date, speech)} ${bareYear(date.year, speech)}`)
  }
  return speech.between(dayInWords(date.earliest, speech), dayInWords(date.latest, speech))
}

function withoutYear(date: EdtfPoint, speech: Speech): string {
  if (date.month === undefined || date.month.includes('X')) return speech.unknown
  if (date.day === undefined || date.day.includes('X')) return speech.yearless(monthName(date, speech))
  return speech.yearless(dayOfMonth(date, speech))
}

function dayInWords(isoDay: string, speech: Speech): string {
  const month = speech.months[Number(isoDay.slice(-5, -3)) - 1] ?? ''
  return `${Number(isoDay.slice(-2))} ${month} ${bareYear(isoDay.slice(0, -6), speech)}`
}

function interval({ from, to }: EdtfInterval, speech: Speech): string {
  if (typeof from !== 'string' && typeof to !== 'string') return closed(from, to, speech)
  if (typeof from !== 'string') return (to === 'open' ? speech.since : speech.endUnknown)(point(from, speech))
  if (typeof to !== 'string') return (from === 'open' ? speech.until : speech.startUnknown)(point(to, speech))
  return speech.unknown
}

/** What the two ends share is said once. */
function closed(from: EdtfPoint, to: EdtfPoint, speech: Speech): string {
  const end = point(to, speech)
  const alike = from.kind === to.kind && isExact(from) && isExact(to) && speech.weekdays === undefined
  if (alike && from.kind === 'year') return speech.fromToNumbers(bareYear(from.year, speech), bareYear(to.year, speech))
  if (!alike || from.year !== to.year || from.kind === 'datetime') return speech.fromTo(point(from, speech), end)
  if (from.kind === 'month') return speech.fromTo(monthName(from, speech), end)
  if (from.month !== to.month) return speech.fromTo(dayOfMonth(from, speech), end)
  return speech.fromToNumbers(String(Number(from.day)), end)
}

function isExact({ unspecified, uncertain, approximate }: EdtfPoint): boolean {
  return !(unspecified || uncertain || approximate)
}
