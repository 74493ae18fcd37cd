import { single } from './match.ts'
import { writtenYear, yearShiftAt } from './month-tail.ts'
import type { Reader } from './reader.ts'
import { resolve } from './resolve.ts'
import type { Said } from './said.ts'

/** Years and their parts: `عام 2017`, `عام 2021 الفائت`, `بداية العام الحالي`, `منذ 2011`, `هذا العام`, `early 2017`, `last year`. */
export const readYear = single((reader, at) => {
  const part = reader.term(at, 'part')
  let from = part ? (reader.term(part.next, 'of')?.next ?? part.next) : at
  if (part && reader.is(from, '-')) from++
  const shared = part ? { part: part.value } : {}
  const relative = yearShiftAt(reader, from)
  if (relative) {
    const said: Said = { yearShift: relative.value, ...shared }
    const vague = !part && isPerhapsGeneral(reader, at) ? ({ vague: true } as const) : {}
    return { start: at, end: relative.next, kind: 'year', ...vague, read: (today) => resolve(said, today) }
  }
  const word = reader.term(from, 'year-word')
  const year = writtenYear(reader, word?.next ?? from)
  if (!year) return undefined
  const shift = reader.term(year.next, 'shift-behind')
  const beforeChrist = bcAt(reader, year.next)
  const said: Said = {
    year: beforeChrist ? 1 - year.value : year.value,
    ...(shift && { yearShift: shift.value }),
    ...shared,
  }
  const end = shift?.next ?? beforeChrist?.next ?? year.next
  if (word) return { start: at, end, kind: 'year', read: (today) => resolve(said, today) }
  if (!isYear(reader, from, year.value)) return undefined
  const hasMark = year.next > from + 1
  const isVague = !(part || hasMark || hasCue(reader, at)) || isRound(reader, year)
  return {
    start: at,
    end,
    kind: 'year',
    ...(isVague && { vague: true }),
    // A bare number of later is more likely a number.
    read: (today) => (year.value > (today?.year ?? LATEST) + 2 ? undefined : resolve(said, today)),
  }
})

const LATEST = 2100

/** Four figures alone. */
function isYear(reader: Reader, at: number, year: number): boolean {
  if (year < 1900 || reader.termBefore(at, 'number-of') || reader.is(at + 1, '/', '%')) return false
  // 2024-13-01, 2023-24.
  if (reader.is(at + 1, '-') && reader.token(at + 2)?.spaced === false && reader.token(at + 2)?.kind === 'number')
    return false
  const before = reader.token(at - 1)
  // A date of figures, a sum, or the number of a thing: 2254/2015, $2000, أستانا 2000.
  return !(before?.kind === 'sign' && /[/$€£#+]/.test(before.key))
}

const cues = ['in', 'since', 'until', 'from', 'between', 'to'] as const

const hasCue = (reader: Reader, at: number): boolean => cues.some((cue) => reader.termBefore(at, cue) !== undefined)

/** العام behind a noun with its article may be “general”, as in الأمين العام. */
function isPerhapsGeneral(reader: Reader, at: number): boolean {
  const before = reader.token(at - 1)
  return reader.is(at, 'العام') && before?.kind === 'word' && before.key.startsWith('ال')
}

/** قبل الميلاد, ق.م */
function bcAt(reader: Reader, at: number): { readonly next: number } | undefined {
  const isShort = reader.is(at, 'ق') && reader.is(at + 1, '.') && reader.is(at + 2, 'م')
  return reader.term(at, 'bc') ?? (isShort ? { next: at + 3 } : undefined)
}

/** “In 2000 houses”: a round number before a word may count something. */
function isRound(reader: Reader, { value, next }: { readonly value: number; readonly next: number }): boolean {
  const behind = reader.token(next)
  // What is counted has tanwin: في 2015 موقعًا.
  return behind?.kind === 'word' && (value % 100 === 0 || /\u064b/.test(behind.raw))
}
