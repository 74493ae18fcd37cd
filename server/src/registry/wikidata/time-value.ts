import { isEdtfProblem, readEdtf } from '../../language/edtf.ts'
import { mapIn, type Statement, textIn } from './wikidata-item.ts'

/**
 * A time of Wikidata as EDTF, at the precision that it has there: a day, a month, a year or a decade; `~` where it says “circa”. A day in the Julian
 * calendar is another day in EDTF, so only its year is said. Undefined for centuries, which EDTF counts otherwise, and for what is no time.
 */
export function edtfOf({ value, qualifiers }: Statement): string | undefined {
  const { time, precision, calendarmodel } = mapIn(value)
  const [, sign, years = '', month = '', day = ''] = /^([+-])(\d{1,16})-(\d\d)-(\d\d)T/.exec(textIn(time) ?? '') ?? []
  // The year before the year 1 is -1 there, and 0 in EDTF.
  const year = sign === '-' ? 1 - Number(years) : Number(years)
  if (sign === undefined || typeof precision !== 'number' || Math.abs(year) > 9999) return undefined
  const isJulian = textIn(calendarmodel)?.endsWith(`/${JULIAN}`) ?? false
  const written = `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}`
  const about = qualifiers('P1480').includes(CIRCA) ? '~' : ''
  const kept = isJulian ? Math.min(precision, YEAR) : precision
  if (kept >= DAY && isDate(`${written}-${month}-${day}`)) return `${written}-${month}-${day}${about}`
  if (kept >= MONTH && isIn(month, 12)) return `${written}-${month}${about}`
  if (kept >= YEAR) return `${written}${about}`
  return kept === DECADE && year >= 0 ? `${written.slice(0, 3)}X${about}` : undefined
}

/** Of several dates the one that says most, where the others say the same with less; undefined where they are at odds. */
export function oneDate(statements: readonly Statement[]): string | undefined {
  const dates = statements.flatMap((one) => edtfOf(one) ?? [])
  const longest = dates.toSorted((a, b) => b.length - a.length)[0]
  return longest !== undefined && dates.every((date) => longest.startsWith(date.replace(/[X~]+$/, '')))
    ? longest
    : undefined
}

// Wikidata's precisions.
const DAY = 11
const MONTH = 10
const YEAR = 9
const DECADE = 8

const JULIAN = 'Q1985786'
const CIRCA = 'Q5727902'

const isDate = (text: string): boolean => !isEdtfProblem(readEdtf(text))

const isIn = (figures: string, most: number): boolean => Number(figures) >= 1 && Number(figures) <= most
