import type { Reader, Term } from './reader.ts'

/** A month by its name, by two of its names, or by its number. */
export interface MonthFound {
  readonly month: number
  /** Where the second of two names is of another month; with `isStretch` both are meant. */
  readonly otherMonth: number | undefined
  readonly isStretch: boolean
  /** Whether it can be nothing but a month: `شهر` before it, or two names. */
  readonly isSure: boolean
  /** Whether the name means other things as well: مارس, آب, May. */
  readonly isCommon: boolean
  /** Behind شهر, which says nothing of a month that has a name. */
  readonly start: number
  readonly next: number
}

/** The month that begins at a token: شهر آب, كانون الثاني/يناير, نوفمبر (تشرين الثاني), شهر 11. */
export function monthAt(reader: Reader, at: number): MonthFound | undefined {
  const word = reader.term(at, 'month-word')
  const from = word?.next ?? at
  const name = reader.term(from, 'month')
  if (!name) return word ? numbered(reader, word) : undefined
  const month = name.value % 100
  const found = {
    month,
    start: from,
    otherMonth: undefined,
    isStretch: false,
    isSure: word !== undefined,
    isCommon: isCommon(reader, from),
  }
  const second = secondName(reader, name.next)
  if (!second) return { ...found, next: name.next }
  const other = second.value % 100
  if (other === month) return { ...found, isSure: true, next: second.next }
  const [home, otherHome] = [name.value, second.value].map((value) => Math.floor(value / 100))
  // July/August in one language are two months; the name of the Levant beside another name is to be the same one.
  const isStretch = home === otherHome || (home !== 0 && otherHome !== 0)
  if (!second.isDouble || (isStretch && other < month)) return { ...found, next: name.next }
  return { ...found, otherMonth: other, isStretch, isSure: true, next: second.next }
}

interface SecondName {
  readonly value: number
  readonly next: number
  /** Whether the sign before it says that it is a name of the same month. */
  readonly isDouble: boolean
}

function secondName(reader: Reader, at: number): SecondName | undefined {
  const name = reader.is(at, '/', '(', '-', '،') ? reader.term(at + 1, 'month') : undefined
  if (!name) return undefined
  const inBrackets = reader.is(at, '(')
  if (inBrackets && !reader.is(name.next, ')')) return undefined
  return { value: name.value, next: name.next + (inBrackets ? 1 : 0), isDouble: inBrackets || reader.is(at, '/') }
}

function numbered(reader: Reader, { start, next: at }: Term): MonthFound | undefined {
  const month = reader.figures(at, 2)
  if (month === undefined || month < 1 || month > 12) return undefined
  return { month, otherMonth: undefined, isStretch: false, isSure: false, isCommon: true, start, next: at + 1 }
}

/** Names that are other words too, as their keys. */
const common: ReadonlySet<string> = new Set(
  'اب مارس ايار تموز نيسان شباط اذار ماي جوان اوت غشت march may mars mai jan feb mar apr jun jul aug sep sept oct nov dec janv fevr avr juil'.split(
    ' ',
  ),
)

const isCommon = (reader: Reader, at: number): boolean => common.has(reader.token(at)?.key ?? '')
