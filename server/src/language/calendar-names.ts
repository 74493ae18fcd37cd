import { searchKey } from './fold.ts'

/** The names of the months as a language writes them, January first; for `ar` without a country the two usual ones. */
export function monthNames(language: string): readonly string[] {
  if (!isArabic(language)) return english
  return arabicOf.get(/-([A-Z]{2})\b/.exec(language)?.[1] ?? '') ?? bothArabic
}

/** The number (from 1) of a month by any of its names in Arabic or English; `كانون الثاني/يناير` counts as one. */
export function monthNumber(name: string): number | undefined {
  const numbers = new Set(name.split('/').map((part) => byName.get(searchKey(part))))
  return numbers.size === 1 ? [...numbers][0] : undefined
}

/** The names of the days of the week, Sunday first. */
export function weekdayNames(language: string): readonly string[] {
  return isArabic(language) ? arabicWeekdays : englishWeekdays
}

/** Whether a text is the name of a day of the week, in Arabic or English. */
export function isWeekdayName(name: string): boolean {
  return weekdays.has(searchKey(name))
}

/** A name of a month or of a day of the week, and where it is at home: the Levant tells January apart from what the others call it. */
export interface CalendarName {
  readonly name: string
  /** Of a month from 1, of a day of the week from 0, Sunday. */
  readonly number: number
  readonly home: 'levantine' | 'arabic' | 'english' | 'french'
}

const englishWeekdays = names('Sunday Monday Tuesday Wednesday Thursday Friday Saturday')
const arabicWeekdays = names('الأحد الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت')
const weekdays = new Set([...englishWeekdays, ...arabicWeekdays, 'الثلثاء'].map(searchKey))

const frenchWeekdays = names('dimanche lundi mardi mercredi jeudi vendredi samedi')
const french = names('janvier février mars avril mai juin juillet août septembre octobre novembre décembre')

const english = names('January February March April May June July August September October November December')

// As CLDR has them; kept here because a host with little locale data lacks them.
const egyptian = names('يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر')
const levantine = names('كانون_الثاني شباط آذار نيسان أيار حزيران تموز آب أيلول تشرين_الأول تشرين_الثاني كانون_الأول')
const moroccan = names('يناير فبراير مارس أبريل ماي يونيو يوليوز غشت شتنبر أكتوبر نونبر دجنبر')
const maghrebi = names('جانفي فيفري مارس أفريل ماي جوان جويلية أوت سبتمبر أكتوبر نوفمبر ديسمبر')
const mauritanian = names('يناير فبراير مارس إبريل مايو يونيو يوليو أغشت شتمبر أكتوبر نوفمبر دجمبر')
const bothArabic = levantine.map((name, month) => `${name}/${egyptian[month]}`)

const arabicOf: ReadonlyMap<string, readonly string[]> = new Map([
  ...countries('SY LB JO PS IQ', levantine),
  ...countries('EG SA AE QA KW BH OM LY SD YE', egyptian),
  ...countries('MA', moroccan),
  ...countries('DZ TN', maghrebi),
  ...countries('MR', mauritanian),
])

// Spellings that no table of CLDR has.
const alsoWritten: Readonly<Record<string, number>> = {
  'كانون ثاني': 1,
  ابريل: 4,
  ايار: 5,
  يونيه: 6,
  يوليه: 7,
  اوغسطس: 8,
  اوكتوبر: 10,
  'تشرين اول': 10,
  'تشرين ثاني': 11,
  'كانون اول': 12,
}

const byName: ReadonlyMap<string, number> = new Map([
  ...[english, egyptian, levantine, moroccan, maghrebi, mauritanian].flatMap((table) =>
    table.map((name, index) => [searchKey(name), index + 1] as const),
  ),
  ...english.map((name, index) => [searchKey(name.slice(0, 3)), index + 1] as const),
  ...Object.entries(alsoWritten).map(([name, month]) => [searchKey(name), month] as const),
])

/** Every name and spelling of a month, those that only a text in French has included. */
export const monthSpellings: readonly CalendarName[] = [
  ...spellings('levantine', levantine),
  ...[egyptian, moroccan, maghrebi, mauritanian].flatMap((table) => spellings('arabic', table)),
  ...Object.entries(alsoWritten).map(([name, number]) => ({ name, number, home: homeOf(name) })),
  ...spellings('english', english),
  ...english.map((name, index) => ({ name: name.slice(0, 3), number: index + 1, home: 'english' as const })),
  { name: 'Sept', number: 9, home: 'english' },
  ...spellings('french', french),
  ...names('janv févr avr juil sept oct nov déc').map((name) => ({
    name,
    number: french.findIndex((month) => month.startsWith(name)) + 1,
    home: 'french' as const,
  })),
]

/** Every name of a day of the week. */
export const weekdaySpellings: readonly CalendarName[] = [
  ...spellings('arabic', arabicWeekdays, 0),
  { name: 'الثلثاء', number: 2, home: 'arabic' },
  ...spellings('english', englishWeekdays, 0),
  ...spellings('french', frenchWeekdays, 0),
]

function spellings(home: CalendarName['home'], table: readonly string[], first = 1): readonly CalendarName[] {
  return table.map((name, index) => ({ name, number: index + first, home }))
}

function homeOf(name: string): CalendarName['home'] {
  return /^(?:كانون|تشرين|ايار)/.test(name) ? 'levantine' : 'arabic'
}

function isArabic(language: string): boolean {
  return /^ar\b/.test(language)
}

function names(list: string): readonly string[] {
  return list.split(' ').map((name) => name.replace('_', ' '))
}

function countries(codes: string, table: readonly string[]): (readonly [string, readonly string[]])[] {
  return codes.split(' ').map((code) => [code, table] as const)
}
