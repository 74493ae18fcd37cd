import { type Folded, fold, rawSpan } from '../fold.ts'
import { textFolding } from '../foldings.ts'
import { proclitics } from '../particles.ts'
import type { Mask } from './date-expression.ts'
import { isDateWord, wordKey } from './lexicon.ts'

/** A word, a number or a sign of a text; offsets are UTF-16 of the text, half open. A particle that is glued to a word of a date is one of its own. */
export interface Token {
  readonly start: number
  readonly end: number
  /** Nothing reaches across a wall: what is masked, an empty line. */
  readonly kind: 'word' | 'number' | 'sign' | 'wall'
  /** As words are known (`wordKey`); figures are 0 to 9. */
  readonly key: string
  /** As it is written. */
  readonly raw: string
  /** Whether white space stands before it. */
  readonly spaced: boolean
  /** Whether it begins with a capital letter. */
  readonly capital: boolean
  /** Of a wall: what is masked there. */
  readonly mask?: Mask
}

/** The tokens of a text in order. `masked` are in order and do not overlap; `folded` is the text folded by `textFolding`. */
export function tokensOf(
  text: string,
  masked: readonly Mask[],
  folded: Folded = fold(text, textFolding),
): readonly Token[] {
  const tokens: Token[] = []
  let next = 0
  let before = 0
  for (const { 0: key, index } of folded.key.matchAll(parts)) {
    const { start, end } = rawSpan(text, folded, index, index + key.length)
    const spaced = folded.key[index - 1] === ' '
    if (spaced && start - before > 1 && emptyLine.test(text.slice(before, start))) tokens.push(wall(before, start))
    before = end
    while ((masked[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next++
    const mask = masked[next]
    if (mask && mask.start < end) {
      if (tokens.at(-1)?.mask !== mask) tokens.push({ ...wall(mask.start, mask.end), spaced, mask })
      continue
    }
    // In Latin words apostrophes and hyphens part: aujourd’hui, mid-March.
    if (
      /^["-]$/.test(key) &&
      !spaced &&
      latinEnd.test(folded.key.slice(index - 1, index)) &&
      latinStart.test(folded.key.charAt(index + 1))
    )
      continue
    const raw = text.slice(start, end)
    const token = { start, end, kind: kindOf(key, raw), key, raw, spaced, capital: false }
    addTo(tokens, token, (length) => folded.offsets[index + length] ?? end)
  }
  return tokens
}

// A number with its separators is one: 1,271 and 12.11.2024 have no year and no day in them.
const parts = /\p{L}[\p{L}\p{M}]*|\d+(?:[.,:]\d+)*|\S/gu
const emptyLine = /\n[^\S\n]*\n/
const latinEnd = /[a-z\u00c0-\u024f]/
const latinStart = /^[a-z\u00c0-\u024f]/

const wall = (start: number, end: number): Token => ({
  start,
  end,
  kind: 'wall',
  key: '',
  raw: '',
  spaced: true,
  capital: false,
})

function kindOf(key: string, raw: string): Token['kind'] {
  const unit = key.charCodeAt(0)
  // ٬ is folded away, and a thousand is no year.
  if (unit >= 0x30 && unit <= 0x39) return raw.includes('\u066c') ? 'sign' : 'number'
  if (key === '\ufffc') return 'wall'
  return letter.test(key) ? 'word' : 'sign'
}

const letter = /^\p{L}/u

/** `offset` says where in the text so many units of the token's key end. */
function addTo(tokens: Token[], token: Token, offset: (length: number) => number): void {
  if (token.kind !== 'word') {
    tokens.push(token)
    return
  }
  const { raw, start } = token
  const key = wordKey(token.key)
  const word = { ...token, key, capital: isLatin(key) && capital.test(raw) }
  const length = glue.has(key.charCodeAt(0)) ? particleOf(key) : 0
  if (length === 0) {
    tokens.push(word)
    return
  }
  const at = offset(length)
  tokens.push(
    { ...word, end: at, key: key.slice(0, length), raw: raw.slice(0, at - start) },
    { ...word, start: at, key: key.slice(length), raw: raw.slice(at - start), spaced: false },
  )
}

const capital = /^\p{Lu}/u

const isLatin = (key: string): boolean => key.charCodeAt(0) < 0x250

/** What a particle begins with; the one that asks, أ, stands before no date. */
const glue: ReadonlySet<number> = new Set(Array.from('وفبلك', (letter) => letter.charCodeAt(0)))

/** How long the particle is that is glued to a word of a date, the shortest one; 0 where none is. The same few words come again and again. */
function particleOf(key: string): number {
  const before = particles.get(key)
  if (before !== undefined) return before
  if (particles.size >= MOST) particles.clear()
  const length =
    isDateWord(key) || !mayBeGlued(key) ? 0 : (proclitics(key).find(({ rest }) => isDateWord(rest))?.start ?? 0)
  particles.set(key, length)
  return length
}

const particles = new Map<string, number>()
const MOST = 4096

/** Whether a word of a date is left without a particle: a look at the table, where taking the word apart takes far longer. */
const mayBeGlued = (key: string): boolean => lengths.some((length) => isDateWord(key.slice(length)))

/** وبال and فلل are the longest. */
const lengths = [1, 2, 3, 4]
