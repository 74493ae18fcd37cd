import type { Corpus } from '../../corpus/corpus.ts'
import type { Document } from '../../corpus/document.ts'
import { calendarDay, compareDays, daysInMonth } from '../../language/calendar.ts'
import { isEdtfProblem, readEdtf } from '../../language/edtf.ts'
import { rewriteScalar } from '../../syntax/yaml-write.ts'
import type { Finding } from '../finding.ts'
import type { Outside } from '../outside.ts'
import { quoted } from '../quoted.ts'
import type { LintRule } from '../rule.ts'
import { placesOf } from '../yaml/shape-events.ts'

/** A date of what has happened, which lies in the future: a slip of the hand (docs/format.md §2, §6). Dates in the text may well be of what is to come. */
export const futureDate: LintRule = {
  code: 'future-date',
  summary: {
    en: 'A date of something that is past, such as the day of publication, lies in the future.',
    ar: 'تاريخُ ما مضى، كيوم النشر، يقع في المستقبل.',
  },
  severity: 'warning',
  reads: 'document',
  check: { any: check },
}

function* check(document: Document, { settings }: Corpus, { today }: Outside): Iterable<Finding> {
  const ofPast = datesOfPast[document.kind]
  if (!ofPast) return
  for (const { scalar, path } of placesOf(document, settings, 'edtf')) {
    const key = path.at(-1) ?? ''
    if (!ofPast(path, key)) continue
    const date = readEdtf(scalar.text)
    if (isEdtfProblem(date) || date.earliest === undefined || !isFuture(date.earliest, today)) continue
    const likely = likelyDays(scalar.text, today)
    const guess = likely[0] === undefined ? undefined : quoted(likely[0])
    yield {
      span: scalar.span,
      message: {
        en: `The value of ${quoted(key).en} lies in the future: ${quoted(scalar.text).en}. ${guess ? `Did you mean ${guess.en}?` : 'Correct the date.'}`,
        ar: `قيمة ${quoted(key).ar} في المستقبل: ${quoted(scalar.text).ar}. ${guess ? `هل قصدت ${guess.ar}؟` : 'صحّح التاريخ.'}`,
      },
      fixes: likely.map((day) => ({
        title: { en: `Write ${quoted(day).en}`, ar: `كتابة ${quoted(day).ar}` },
        edits: [rewriteScalar(scalar, day)],
      })),
    }
  }
}

/** Which dates tell of what is past: others may be of plans. */
const datesOfPast: Readonly<Partial<Record<Document['kind'], (path: readonly string[], key: string) => boolean>>> = {
  article: (path, key) =>
    (path.length === 1 && (key === 'date' || key === 'updated')) || (path[0] === 'source' && key === 'accessed'),
  registry: (path, key) => path.length === 3 && (key === 'born' || key === 'died'),
}

/** A day more than today, since somewhere it is tomorrow already. */
const isFuture = (day: string, today: string): boolean => compareDays(day, dayAfter(today)) > 0

function dayAfter(today: string): string {
  const [year, month, day] = partsOf(today)
  if (day < daysInMonth(year, month)) return calendarDay(year, month, day + 1)
  return month < 12 ? calendarDay(year, month + 1, 1) : calendarDay(year + 1, 1, 1)
}

/** What a whole day that is still to come was meant for, where a slip of the hand explains it; the likeliest first, and no more than two. */
function likelyDays(text: string, today: string): readonly string[] {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return []
  const [year, month, day] = partsOf(text)
  const [thisYear, thisMonth] = partsOf(today)
  const swapped = day <= 12 && day !== month && year === thisYear ? [calendarDay(year, day, month)] : []
  const years = [
    ...swappedDigits(text.slice(0, 4)).filter((one) => one > thisYear - NEAR),
    // A year too many comes from writing of the month that runs; one of a year that has just ended from the old habit.
    ...(year === thisYear + 1 && month === thisMonth ? [thisYear] : []),
    ...(year === thisYear && month > 10 && thisMonth < 3 ? [thisYear - 1] : []),
  ]
  const days = years.filter((one) => day <= daysInMonth(one, month)).map((one) => calendarDay(one, month, day))
  return [...new Set([...swapped, ...days])].filter((one) => compareDays(one, today) <= 0).slice(0, 2)
}

/** News of more years ago is not dated by a slip. */
const NEAR = 30

/** The years that a year is when two of its digits change places, neighbours first: 2023 of 2032. */
function swappedDigits(year: string): readonly number[] {
  const pairs = [0, 1, 2, 3].flatMap((a) => [0, 1, 2, 3].filter((b) => b > a).map((b) => [a, b] as const))
  const digits = [...year]
  return pairs
    .toSorted(([a, b], [c, d]) => b - a - (d - c))
    .map(([a, b]) =>
      Number(
        digits
          .with(a, digits[b] ?? '')
          .with(b, digits[a] ?? '')
          .join(''),
      ),
    )
}

function partsOf(text: string): readonly [year: number, month: number, day: number] {
  const [year = 0, month = 1, day = 1] = text.split('-').map(Number)
  return [year, month, day]
}
