import type { Reading, Today } from './anchor.ts'
import { yearText } from './edtf-text.ts'
import { single } from './match.ts'
import { writtenYear, yearShiftAt } from './month-tail.ts'
import type { Reader } from './reader.ts'
import { reasons } from './reasons.ts'

/** Seasons: `الربيع القادم`, `خلال الربيع`, `صيف عام 2014`, `last summer`. */
export const readSeason = single((reader, at) => {
  const before = reader.term(at, 'shift-before')
  const name = reader.term(before?.next ?? at, 'season')
  if (!name || reader.term(before?.next ?? at, 'hijri-month') || reader.term(name.next, 'not-season')) return undefined
  if (!before && reader.is(at, 'ete') && reader.termBefore(at, 'auxiliary')) return undefined
  const season = name.value
  const behind = before ? undefined : reader.term(name.next, 'shift-behind')
  const shift = before ?? behind
  // The winter of a year may be the one that it begins with.
  const shared = season === WINTER ? ({ vague: true } as const) : {}
  if (shift) {
    return {
      start: at,
      end: behind?.next ?? name.next,
      kind: 'season',
      ...shared,
      read: (today) => today && shifted(season, shift.value, today),
    }
  }
  const of = reader.term(name.next, 'of')?.next ?? name.next
  const yearShift = yearShiftAt(reader, of)
  if (yearShift) {
    return {
      start: at,
      end: yearShift.next,
      kind: 'season',
      ...shared,
      read: (today) =>
        today && inYear(season, today.year + yearShift.value, reasons.shifted('year', yearShift.value, today.day)),
    }
  }
  const year = writtenYear(reader, reader.term(of, 'year-word')?.next ?? of)
  if (year)
    return {
      start: at,
      end: year.next,
      kind: 'season',
      ...shared,
      read: () => inYear(season, year.value, reasons.written),
    }
  if (!isNamed(reader, at)) return undefined
  // “In summer” may be any.
  return {
    start: at,
    end: name.next,
    kind: 'season',
    vague: true,
    read: (today) => today && nearest(season, today),
  }
})

const WINTER = 24

/** The season, where “during” or “since” stands before it, and in Arabic the article with it. */
function isNamed(reader: Reader, at: number): boolean {
  const { key = '' } = reader.token(at) ?? {}
  const isArabic = /^\p{Script=Arabic}/u.test(key)
  return (
    (!isArabic || key.startsWith('ال')) && (['in', 'since', 'until'] as const).some((cue) => reader.termBefore(at, cue))
  )
}

const inYear = (season: number, year: number, reason: Reading['reason']): Reading => ({
  value: `${yearText(year)}-${season}`,
  reason,
})

/** Seasons as whole numbers, by three months each from March on. */
const seasonsTo = (season: number, today: Today): number => (season - 21) * 3 + 3 - today.month

function shifted(season: number, shift: number, today: Today): Reading {
  const reason = reasons.shifted('season', shift, today.day)
  if (shift === 0) return { ...nearest(season, today), reason }
  // In months until it begins: 0 to -2 while it lasts.
  const to = seasonsTo(season, today)
  const year = shift > 0 ? (to > 0 ? today.year : today.year + 1) : (to < -2 ? today.year : today.year - 1) + shift + 1
  return inYear(season, year, reason)
}

function nearest(season: number, today: Today): Reading {
  const to = seasonsTo(season, today) + 1
  const year = to > 6 ? today.year - 1 : to < -6 ? today.year + 1 : today.year
  return { ...inYear(season, year, reasons.nearest(today.day)), guessed: 'year' }
}
