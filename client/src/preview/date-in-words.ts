import type { Language } from './words.ts'
import { wordsOf } from './words.ts'

/** An EDTF date as a reader would write it (docs/format.md §2); what has no such form is given as written. */
export function dateInWords(edtf: string, language: Language): string {
  const words = wordsOf(language)
  const [from = '', until] = edtf.trim().split('/')
  if (until === undefined) return momentInWords(from, language)
  if (isOpen(from)) return isOpen(until) ? words.unknownDate : words.until(momentInWords(until, language))
  if (isOpen(until)) return words.since(momentInWords(from, language))
  return words.between(momentInWords(from, language), momentInWords(until, language))
}

const isOpen = (edge: string): boolean => edge === '' || edge === '..'

function momentInWords(moment: string, language: Language): string {
  const words = wordsOf(language)
  if (/^X{4}(-XX){0,2}$/.test(moment)) return words.unknownDate
  const [, year, month, day, time, qualifier] =
    /^(\d{4})(?:-(\d\d|XX))?(?:-(\d\d|XX))?(?:T(\d\d:\d\d)[\d:.Z+-]*)?([?~%])?$/.exec(moment) ?? []
  if (year === undefined) return moment
  const known = [year, ...[month, day].filter((part) => part !== undefined && part !== 'XX')].join('-')
  const date = new Date(known)
  if (Number.isNaN(date.getTime()) || !date.toISOString().startsWith(known)) return moment
  const named = [calendarDate(date, known.length, language), time]
    .filter((part) => part !== undefined)
    .join(words.listSeparator)
  const about = qualifier === '~' || qualifier === '%' ? `${words.about} ${named}` : named
  return qualifier === '?' || qualifier === '%' ? `${about} (${words.uncertain})` : about
}

/** Arabic papers name a month in the Syriac way, the Latin way or both: both are understood everywhere. */
function calendarDate(date: Date, length: number, language: Language): string {
  const month = (locale: string) => new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' }).format(date)
  const names = new Set(monthLocales[language].map(month))
  const parts = [`${date.getUTCDate()}`, [...names].join('/'), date.toISOString().slice(0, 4)]
  return parts.slice(length === 10 ? 0 : length === 7 ? 1 : 2).join(' ')
}

const monthLocales: Readonly<Record<Language, readonly string[]>> = { ar: ['ar-SY', 'ar-EG'], en: ['en-GB'] }
