import { isDateWord, LONGEST_PHRASE, meaningsOf } from './lexicon.ts'
import type { Token } from './tokens.ts'
import type { Role } from './words/meaning.ts'

/** What a parser of date expressions asks of the tokens of a text. Each question looks at a bounded number of them. */
export interface Reader {
  readonly length: number
  token(at: number): Token | undefined
  /** The longest run of words at a place that means this. */
  term(at: number, role: Role): Term | undefined
  /** The same of a run that ends before a place. */
  termBefore(at: number, role: Role): Term | undefined
  /** Whether the token is this sign or word. */
  is(at: number, ...keys: readonly string[]): boolean
  /** The whole number that stands there alone, with no more digits than `digits`. */
  figures(at: number, digits: number): number | undefined
}

/** Words that mean something: tokens from `start`, up to `next`. */
export interface Term {
  readonly value: number
  readonly start: number
  readonly next: number
}

/** Reads tokens; what a run of words means is looked up once. */
export function readerOf(tokens: readonly Token[]): Reader {
  const known: (readonly Found[] | undefined)[] = []
  const foundAt = (at: number): readonly Found[] => {
    const before = known[at]
    if (before) return before
    const found = lookUp(tokens, at)
    known[at] = found
    return found
  }
  const term = (at: number, role: Role): Term | undefined => foundAt(at).find((one) => one.role === role)
  return {
    length: tokens.length,
    token: (at) => tokens[at],
    term,
    termBefore: (at, role) => {
      for (let words = LONGEST_PHRASE; words > 0; words--) {
        const found = at >= words ? foundAt(at - words).find((one) => one.role === role && one.next === at) : undefined
        if (found) return found
      }
      return undefined
    },
    is: (at, ...keys) => {
      const token = tokens[at]
      return token !== undefined && token.kind !== 'wall' && keys.includes(token.key)
    },
    figures: (at, digits) => figures(tokens, at, digits),
  }
}

interface Found extends Term {
  readonly role: Role
}

/** All meanings of the runs of words at a place, those of the longest run first. */
function lookUp(tokens: readonly Token[], at: number): readonly Found[] {
  const first = tokens[at]
  if (first?.kind !== 'word' && first?.key !== '&') return []
  if (!isDateWord(first.key)) return []
  const found: Found[] = []
  let keys = ''
  for (let next = at + 1; next <= at + LONGEST_PHRASE; next++) {
    const token = tokens[next - 1]
    if (token === undefined || (token.kind !== 'word' && token.key !== '&')) break
    keys = keys === '' ? token.key : `${keys} ${token.key}`
    for (const { role, value } of meaningsOf(keys) ?? []) {
      if (isWritten(role, value, first))
        found.unshift({ role, value: named(role) ? value % 100 : value, start: at, next })
    }
  }
  return found
}

const named = (role: Role): boolean => role === 'weekday'

/** English writes months and days of the week with a capital letter: march and may are other words. */
function isWritten(role: Role, value: number, { capital }: Token): boolean {
  return (role !== 'month' && role !== 'weekday') || Math.floor(value / 100) !== 2 || capital
}

function figures(tokens: readonly Token[], at: number, digits: number): number | undefined {
  const token = tokens[at]
  if (token?.kind !== 'number' || token.key.length > digits || !/^\d+$/.test(token.key)) return undefined
  // Su-34 and COVID-19 are names; 1/2 is a fraction or a date of another kind.
  const before = tokens[at - 1]
  const beforeThat = tokens[at - 2]
  if (
    !token.spaced &&
    before?.key === '-' &&
    !before.spaced &&
    beforeThat?.kind === 'word' &&
    !isDateWord(beforeThat.key)
  )
    return undefined
  return Number(token.key)
}
