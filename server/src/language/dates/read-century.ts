import type { Reading } from './anchor.ts'
import { single } from './match.ts'
import type { Reader } from './reader.ts'
import { reasons } from './reasons.ts'
import { part } from './words/meaning.ts'

/** Decades and centuries: `ثمانينيات القرن الماضي`, `التسعينيات`, `القرن التاسع عشر`, `the 1980s`, `les années 1980`, `19th century`. */
export const readCentury = single((reader, at) => {
  const which = reader.term(at, 'part')
  const from = which ? (reader.term(which.next, 'of')?.next ?? which.next) : at
  const decade = reader.term(from, 'decade')
  if (decade) {
    const of = reader.term(decade.next, 'of')?.next ?? decade.next
    const century = centuryAt(reader, of)
    if (!century && (reader.term(decade.next, 'age') || !isInTime(reader, from))) return undefined
    return {
      start: at,
      end: century?.next ?? decade.next,
      kind: 'decade',
      // “In his sixties” has it too.
      ...(!century && { vague: true }),
      read: (today) =>
        decadeIn(
          (century?.century ?? (() => 19))(today?.year),
          decade.value,
          which?.value,
          century?.reason ?? reasons.loose,
        ),
    }
  }
  const figures = decadeInFigures(reader, from)
  if (figures) {
    return {
      start: at,
      end: figures.next,
      kind: 'decade',
      read: () =>
        decadeIn(Math.floor(figures.year / 100), Math.floor(figures.year / 10) % 10, which?.value, reasons.written),
    }
  }
  const century = which ? undefined : centuryAt(reader, at)
  if (!century) return undefined
  return {
    start: at,
    end: century.next,
    kind: 'century',
    read: (today) => {
      const number = century.century(today?.year)
      return number === undefined ? undefined : { value: `${two(number)}XX`, reason: century.reason }
    },
  }
})

const two = (number: number): string => String(number).padStart(2, '0')

interface Century {
  /** The first two figures of its years; undefined where it takes a year to count from and there is none. */
  readonly century: (year: number | undefined) => number | undefined
  readonly next: number
  readonly reason: Reading['reason']
}

function centuryAt(reader: Reader, at: number): Century | undefined {
  const word = reader.term(at, 'century')
  if (word) {
    const shift = reader.term(word.next, 'shift-behind')
    if (shift)
      return {
        century: (year) => year && Math.floor(year / 100) + shift.value,
        next: shift.next,
        reason: reasons.loose,
      }
    const ordinal = reader.term(word.next, 'ordinal')
    if (!ordinal || reader.term(ordinal.next, 'bc') || reader.term(ordinal.next, 'hijri-mark')) return undefined
    const mark = reader.term(ordinal.next, 'christian-mark')
    return { century: () => ordinal.value - 1, next: mark?.next ?? ordinal.next, reason: reasons.written }
  }
  const shift = reader.term(at, 'shift-before')
  const relative = shift && reader.term(shift.next, 'century')
  if (relative)
    return {
      century: (year) => year && Math.floor(year / 100) + shift.value,
      next: relative.next,
      reason: reasons.loose,
    }
  const spelt = reader.term(at, 'ordinal')
  const named = spelt && reader.term(spelt.next, 'century')
  if (spelt && named) return { century: () => spelt.value - 1, next: named.next, reason: reasons.written }
  const number = reader.figures(at, 2)
  const sign = reader.token(at + 1)?.spaced === false ? reader.term(at + 1, 'ordinal-sign') : undefined
  const name = sign && reader.term(reader.is(sign.next, '-') ? sign.next + 1 : sign.next, 'century')
  if (number === undefined || !name || number > 21 || number < 1) return undefined
  return { century: () => number - 1, next: name.next, reason: reasons.written }
}

/** 1980s, années 1980, ثمانينيات written as 1980. */
function decadeInFigures(reader: Reader, at: number): { readonly year: number; readonly next: number } | undefined {
  const before = reader.term(at, 'decades-word')
  const from = before?.next ?? at
  const year = reader.figures(from, 4)
  if (year === undefined || year < 1000 || year > 2100 || year % 10 !== 0) return undefined
  const behind = reader.token(from + 1)?.spaced === false && reader.is(from + 1, 's')
  const quoted = reader.is(from + 1, '"') && reader.token(from + 1)?.spaced === false && reader.is(from + 2, 's')
  if (before && !behind) return { year, next: from + 1 }
  return behind || quoted ? { year, next: from + (quoted ? 3 : 2) } : undefined
}

/** A decade without its century is one of the last where time is spoken of. */
const isInTime = (reader: Reader, at: number): boolean =>
  (['in', 'since', 'until', 'part', 'decades-word'] as const).some((cue) => reader.termBefore(at, cue) !== undefined)

function decadeIn(
  century: number | undefined,
  decade: number,
  which: number | undefined,
  reason: Reading['reason'],
): Reading | undefined {
  if (century === undefined) return undefined
  const tens = `${two(century)}${decade}`
  if (which === undefined) return { value: `${tens}X`, reason }
  const [from, to] = which === part.start ? [0, 3] : which === part.middle ? [4, 6] : [7, 9]
  return { value: `${tens}${from}~/${tens}${to}~`, reason }
}
