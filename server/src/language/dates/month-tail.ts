import type { Reader } from './reader.ts'
import type { Said } from './said.ts'
import { unit } from './words/meaning.ts'

/** What stands behind the name of a month, or of a day and a month: its year, or which one it is. */
export interface Tail {
  readonly said: Pick<Said, 'year' | 'shift' | 'yearShift'>
  /** Whether it says “the one before that”, which is not counted from today. */
  readonly isLoose: boolean
  readonly next: number
}

/** Reads `2024`, `, 2024`, `من عام 2024`, `الماضي`, `2021 الفائت`, `من العام الماضي`; an empty tail where nothing of it stands there. */
export function tailAt(reader: Reader, at: number): Tail {
  const year = yearBehind(reader, at)
  const relative = year ? undefined : yearShiftAt(reader, reader.term(at, 'of')?.next ?? at)
  if (relative) return { said: { yearShift: relative.value }, isLoose: false, next: relative.next }
  const next = year?.next ?? at
  const shift = reader.term(next, 'shift-behind')
  const loose = reader.term(next, 'shift-loose')
  return {
    said: {
      ...(year && { year: year.value }),
      ...(shift && { shift: shift.value }),
      ...(!shift && loose && { shift: loose.value }),
    },
    isLoose: !shift && loose !== undefined && !year,
    next: shift?.next ?? loose?.next ?? next,
  }
}

/** A year that is relative: `هذا العام`, `العام الماضي`, `last year`. */
export function yearShiftAt(reader: Reader, at: number): { readonly value: number; readonly next: number } | undefined {
  const before = reader.term(at, 'shift-before')
  const word = reader.term(before?.next ?? at, 'the-unit')
  if (word?.value !== unit.year || (!before && reader.termBefore(at, 'general'))) return undefined
  const behind = before ? undefined : reader.term(word.next, 'shift-behind')
  const shift = before ?? behind
  return shift && { value: shift.value, next: behind?.next ?? word.next }
}

/** A year in four figures behind a month. */
function yearBehind(reader: Reader, at: number): { readonly value: number; readonly next: number } | undefined {
  let from = at
  const comma = reader.is(from, ',', '،')
  if (comma) from++
  from = reader.term(from, 'of')?.next ?? from
  const word = reader.term(from, 'year-word')
  // “12 نوفمبر، 2024 …” goes on with something else as often as not.
  if (comma && !word && reader.is(at, '،')) return undefined
  return writtenYear(reader, word?.next ?? from)
}

/** Four figures that are a year of our era, with the sign for it; not what is counted, and not a year of the Hijra. */
export function writtenYear(reader: Reader, at: number): { readonly value: number; readonly next: number } | undefined {
  const token = reader.token(at)
  const value = reader.figures(at, 4)
  if (value === undefined || token?.key.length !== 4 || value < 1000 || value > 2199) return undefined
  if (reader.term(at + 1, 'hijri-mark') || reader.term(at + 1, 'counted')) return undefined
  const mark = reader.term(at + 1, 'christian-mark')
  return { value, next: mark?.next ?? at + 1 }
}
