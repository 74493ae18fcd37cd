import { dayCount, dayOfCount } from '../../language/calendar.ts'
import type { DateExpression } from '../../language/dates/date-expression.ts'
import { findDates } from '../../language/dates/find-dates.ts'
import type { Message } from '../../language/message.ts'
import type { Certainty, ProposedField } from './proposal.ts'

/**
 * When an article was written, as far as its own words say so: by “today” or “yesterday” beside a day, by the current month or year beside its name, by
 * a year that is called the last one. What is not said stays unknown (`XXXX`); undefined where nothing is, or where two places disagree.
 */
export function dateOfWriting(texts: readonly string[]): ProposedField | undefined {
  const said = texts.flatMap((text) => (mayTell.test(text) ? saidIn(text, findDates(text, { anchor: undefined })) : []))
  const days = said.filter(({ day }) => day !== undefined)
  const day = onlyOne(days, (one) => one.day)
  if (days.length > 0) return day ? field(day.day ?? '', [day], 'likely') : undefined
  const months = said.filter(({ month }) => month !== undefined)
  const years = said.filter(({ year }) => year !== undefined)
  const month = onlyOne(months, (one) => one.month)
  const year = onlyOne(years, (one) => one.year)
  if ((months.length > 0 && !month) || (years.length > 0 && !year)) return undefined
  const used = [...new Set([month, year])].filter((one) => one !== undefined)
  if (month && year) return field(`${year.year}-${month.month}`, used, 'likely')
  if (year) return field(year.year ?? '', used, 'likely')
  return month ? field(`XXXX-${month.month}`, used, 'guessed') : undefined
}

/** What some words say of the day on which they were written. */
interface Said {
  readonly day?: string
  readonly month?: string
  readonly year?: string
  readonly words: string
}

function saidIn(text: string, dates: readonly DateExpression[]): readonly Said[] {
  return dates.flatMap((date, index) => {
    const words = text.slice(date.start, date.end)
    const next = dates[index + 1]
    const beside = next && apposition.test(text.slice(date.end, next.start)) ? next : undefined
    const besideWords = beside && text.slice(date.start, beside.end)
    return [
      ...ofDay(words, date, beside, besideWords),
      ...ofMonth(words, beside, besideWords ?? words),
      ...ofYear(words, date, beside, besideWords ?? words),
    ]
  })
}

/** What stands between two expressions that say the same. */
const apposition = /^\s*[،,(]?\s*(?:الموافق|أي|اي)?\s*$/u

function ofDay(words: string, date: DateExpression, beside: DateExpression | undefined, both = words): readonly Said[] {
  const back = daysBack(words)
  if (back === undefined) return []
  const stated = isDay.test(date.value ?? '') ? date.value : beside?.value
  if (stated === undefined || !isDay.test(stated)) return []
  return [{ day: dayOfCount(dayCount(stated) + back), words: isDay.test(date.value ?? '') ? words : both }]
}

/** How many days before that of the article. */
function daysBack(words: string): number | undefined {
  if (isToday.test(words)) return 0
  if (isYesterday.test(words)) return 1
  return isDayBefore.test(words) ? 2 : undefined
}

const isToday = /^(?:اليوم|today)/iu
const isYesterday = /^(?:أمس|امس|البارحة|yesterday)/iu
const isDayBefore = /^(?:أول|اول)\s+(?:أمس|امس)/u

function ofMonth(words: string, beside: DateExpression | undefined, both: string): readonly Said[] {
  if (isThisMonth.test(words) && beside?.kind === 'month') {
    const { year, month } = partsOf(beside.value ?? beside.point, both)
    return month === undefined ? [] : [{ month, ...(year === undefined ? {} : { year }), words: both }]
  }
  if (!isCurrent.test(words)) return []
  const month = monthIn(words)
  return month === undefined ? [] : [{ month, words }]
}

const isThisMonth = /^(?:هذا الشهر|(?:من )?(?:الشهر|شهر) (?:الحالي|الجاري)|this month)/iu
const isCurrent = /(?:الجاري|الحالي)$/u

function ofYear(
  words: string,
  date: DateExpression,
  beside: DateExpression | undefined,
  both: string,
): readonly Said[] {
  const year = /\d{4}/.exec(western(words))?.[0]
  if (year !== undefined && date.kind === 'year' && isPast.test(words))
    return [{ year: String(Number(year) + 1), words }]
  if (year !== undefined && date.kind === 'year' && isCurrent.test(words)) return [{ year, words }]
  if (isThisYear.test(words) && beside?.kind === 'year') {
    const { year: named } = partsOf(beside.value, both)
    return named === undefined ? [] : [{ year: named, words: both }]
  }
  return []
}

const isPast = /(?:الفائت|الماضي|المنصرم|المنقضي)$/u
const isThisYear = /^(?:هذا العام|هذه السنة|(?:العام|السنة) (?:الحالية?|الجارية?)|this year)$/iu

/** What none of these is found in says nothing of its day: no dates are looked for there, which takes as long as all else. */
const mayTell = new RegExp(
  [isToday, isYesterday, isDayBefore, isThisMonth, isCurrent, isPast, isThisYear]
    .map(({ source }) => source.replace(/^\^|\$$/g, ''))
    .join('|'),
  'iu',
)

function partsOf(value: string | undefined, words: string): { readonly year?: string; readonly month?: string } {
  const [, year, month] = /^(\d{4})(?:-(\d\d))?/.exec(value ?? '') ?? []
  const named = month ?? monthIn(words)
  return { ...(year === undefined ? {} : { year }), ...(named === undefined ? {} : { month: named }) }
}

/** The month that words name, as two figures: that which they have on a day of any year. */
function monthIn(words: string): string | undefined {
  const named = words.replace(/\s*(?:الجاري|الحالي)$/u, '')
  const [date] = findDates(named, { anchor: '2024-06-15' }).filter(({ value }) => value !== undefined)
  const months = new Set((date?.value ?? '').match(/(?<=\d{4}-)\d\d/g))
  return months.size === 1 ? [...months][0] : undefined
}

const western = (text: string): string => text.replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 0xf))

const isDay = /^\d{4}-\d\d-\d\d$/

function onlyOne(said: readonly Said[], of: (one: Said) => string | undefined): Said | undefined {
  return new Set(said.map(of)).size === 1 ? said[0] : undefined
}

const field = (value: string, said: readonly Said[], certainty: Certainty): ProposedField => ({
  key: 'date',
  value,
  words: [...new Set(said.map(({ words }) => words))].join(' … '),
  certainty,
  reason: reasons.said,
})

const reasons = {
  said: {
    en: 'Words of the article say in which time it was written. Look when it was published.',
    ar: 'في كلمات المقالة ما يدل على زمن كتابتها. تحقق من تاريخ نشرها.',
  },
} satisfies Readonly<Record<string, Message>>
