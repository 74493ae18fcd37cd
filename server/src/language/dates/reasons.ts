import { weekdayNames } from '../calendar-names.ts'
import { isolate } from '../direction.ts'
import type { Message, UiLanguage } from '../message.ts'

const shown = (value: string): string => isolate(value, 'ltr')

/** The name of a day of the week in both languages. */
export const weekdayMessage = (weekday: number): Message => ({
  en: weekdayNames('en')[weekday] ?? '',
  ar: weekdayNames('ar')[weekday] ?? '',
})

/** How values are come by. Each says it as part of a sentence, and names the day that is counted from. */
export const reasons = {
  written: { en: 'as it is written', ar: 'كما هو مكتوب' },
  nearest: (day: string): Message => ({
    en: `no year is written: the one nearest to ${shown(day)}`,
    ar: `السنة غير مذكورة: الأقرب إلى ${shown(day)}`,
  }),
  today: (shift: number, day: string): Message => {
    const { en, ar } = dayShifts[String(shift)] ?? { en: 'counted', ar: 'محسوب' }
    return { en: `${en} ${shown(day)}`, ar: `${ar} ${shown(day)}` }
  },
  weekday: (weekday: number, side: 'before' | 'after' | 'nearest', day: string): Message => {
    const name = weekdayMessage(weekday)
    const { en, ar } = sides[side]
    return { en: `the ${name.en} ${en} ${shown(day)}`, ar: `${name.ar} ${ar} ${shown(day)}` }
  },
  shifted: (
    what: 'week' | 'month' | 'year' | 'season' | 'day' | 'hour' | 'while',
    shift: number,
    day: string,
  ): Message => {
    const side = shift < 0 ? sides.before : shift > 0 ? sides.after : sides.around
    const name = units[what]
    return { en: `the ${name.en} ${side.en} ${shown(day)}`, ar: `${name.ar} ${side.ar} ${shown(day)}` }
  },
  namedMonth: (shift: number, day: string): Message =>
    shift < 0
      ? { en: `the last month of this name before ${shown(day)}`, ar: `آخر شهر بهذا الاسم قبل ${shown(day)}` }
      : { en: `the first month of this name after ${shown(day)}`, ar: `أول شهر بهذا الاسم بعد ${shown(day)}` },
  counted: (day: string): Message => ({ en: `counted from ${shown(day)}`, ar: `محسوب من ${shown(day)}` }),
  yearGiven: (day: string): Message => ({ en: `the year of ${shown(day)}`, ar: `سنة ${shown(day)}` }),
  twoMonths: { en: 'its two names are of two months', ar: 'اسماه لشهرين مختلفين' },
  notThisMonth: (day: string): Message => ({
    en: `the month of ${shown(day)} is another one`,
    ar: `شهر ${shown(day)} غيره`,
  }),
  notThatYear: (day: string): Message => ({
    en: `counted from ${shown(day)} it is another year`,
    ar: `هي سنة أخرى حسابًا من ${shown(day)}`,
  }),
  otherWeekday: (value: string, weekday: number, said: number): Message => {
    const is = weekdayMessage(weekday)
    const name = weekdayMessage(said)
    return {
      en: `${shown(value)} is a ${is.en}, not a ${name.en}`,
      ar: `${shown(value)} يوم ${is.ar} لا ${name.ar}`,
    }
  },
  weekdayOf: (which: number, weekday: number): Message => {
    const { en, ar } = weekdayMessage(weekday)
    return { en: `${en} number ${which} of the month`, ar: `${ar} رقم ${which} من الشهر` }
  },
  hijri: {
    en: 'by the calendar of Umm al-Qura; elsewhere a day may differ',
    ar: 'بتقويم أم القرى، وقد يختلف بيوم في غيره',
  },
  undated: { en: 'it counts from the date of the article', ar: 'يُحسب من تاريخ المقالة' },
  dayFirst: { en: 'the day first, then the month', ar: 'اليوم أولًا ثم الشهر' },
  event: (value: string): Message => ({ en: `the event was at ${shown(value)}`, ar: `تاريخ الحدث ${shown(value)}` }),
  loose: { en: 'a loose expression', ar: 'عبارة فضفاضة' },
} as const

/** Two reasons, one behind the other. */
export const both = (first: Message, second: Message): Message => ({
  en: `${first.en}; ${second.en}`,
  ar: `${first.ar}؛ ${second.ar}`,
})

type Words = Readonly<Record<UiLanguage, string>>

const sides = {
  before: { en: 'before', ar: 'قبل' },
  after: { en: 'after', ar: 'بعد' },
  nearest: { en: 'nearest to', ar: 'الأقرب إلى' },
  around: { en: 'of', ar: 'الذي فيه' },
} satisfies Readonly<Record<string, Words>>

const units = {
  hour: { en: 'hours', ar: 'الساعات' },
  day: { en: 'days', ar: 'الأيام' },
  week: { en: 'week', ar: 'الأسبوع' },
  month: { en: 'month', ar: 'الشهر' },
  year: { en: 'year', ar: 'العام' },
  season: { en: 'season', ar: 'الفصل' },
  while: { en: 'time', ar: 'الوقت' },
} satisfies Readonly<Record<string, Words>>

const dayShifts: Readonly<Record<string, Words>> = {
  '-2': { en: 'two days before', ar: 'قبل يومين من' },
  '-1': { en: 'the day before', ar: 'اليوم السابق لـ' },
  '0': { en: 'the day of the article,', ar: 'يوم المقالة' },
  '1': { en: 'the day after', ar: 'اليوم التالي لـ' },
  '2': { en: 'two days after', ar: 'بعد يومين من' },
}
