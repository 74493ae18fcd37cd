import { dateText } from '../../corpus/cards/date-words.ts'
import { calendarDay, daysInMonth, weekdayOf } from '../../language/calendar.ts'
import { weekdayNames } from '../../language/calendar-names.ts'
import { searchKey } from '../../language/fold.ts'
import { withoutArticle } from '../../language/particles.ts'
import { wordsIn } from '../../language/words.ts'
import type { Context } from '../context.ts'
import { kinds, type Offer } from './offer.ts'

/**
 * Values for a date expression: the days around the article's date, from which relative dates count, with its month and year, and those that the
 * article has tagged already. A label that names a day of the week puts those days first.
 */
export function datesFor({ document, language }: Context, label?: string): readonly Offer[] {
  if (document.kind !== 'article') return []
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})/.exec(document.date ?? '') ?? []
  const around =
    year && month && day
      ? [0, -1, -2, -3, -4, -5, -6, -7, 1].map((shift) => shifted(Number(year), Number(month), Number(day), shift))
      : []
  const wider = year && month ? [`${year}-${month}`, year] : document.date === undefined ? [] : [document.date]
  const tagged = document.tree.tags.filter((tag) => tag.type === 'date' && tag.id !== '').map((tag) => tag.id)
  const values = [...new Set([...around, ...wider, ...tagged])]
  const wanted = weekdaysIn(label ?? '')
  const first = values.filter((value) => isDay(value) && wanted.has(weekdayOf(value)))
  return [...new Set([...first, ...values])].map((value) => {
    const detail = dateText(value, language)
    const words = dateText(value, language === 'ar' ? 'en' : 'ar')
    return {
      label: value,
      kind: kinds.value,
      text: value,
      names: [detail ?? '', words ?? ''],
      ...(detail === undefined ? {} : { detail }),
    }
  })
}

const isDay = (value: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(value)

/** The days of the week that a text names, Sunday 0; with particles and with the article or without. */
function weekdaysIn(text: string): ReadonlySet<number> {
  const words = [...wordsIn(text)].map((word) => searchKey(word.text))
  return new Set(
    [...weekdayNames('ar'), ...weekdayNames('en')].flatMap((name, index) => {
      const key = searchKey(name)
      const bare = withoutArticle(key) ?? key
      return words.some((word) => word === bare || word.endsWith(key)) ? [index % 7] : []
    }),
  )
}

/** The day so many days later; at most a month. */
function shifted(year: number, month: number, day: number, days: number): string {
  const next = day + days
  const length = daysInMonth(year, month)
  if (next > length)
    return month === 12 ? calendarDay(year + 1, 1, next - length) : calendarDay(year, month + 1, next - length)
  if (next >= 1) return calendarDay(year, month, next)
  return month === 1
    ? calendarDay(year - 1, 12, 31 + next)
    : calendarDay(year, month - 1, daysInMonth(year, month - 1) + next)
}
