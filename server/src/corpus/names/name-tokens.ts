import { type Folded, fold } from '../../language/fold.ts'
import { type Folding, kind, kinds, textFolding } from '../../language/foldings.ts'

/** A text as names are compared with it: folded, and cut into its words. All offsets of words are in `key`, UTF-16. */
export interface NameTokens extends Folded {
  /** `key` with words that bend in one of their cases (`inOneCase`). */
  readonly bent: Uint16Array
  readonly starts: Uint32Array
  readonly ends: Uint32Array
  readonly count: number
}

/** Cuts a text into words. */
export function nameTokens(text: string, folding: Folding = textFolding): NameTokens {
  const { key, offsets } = fold(text, folding)
  const { length } = key
  const bounds = length < PARAGRAPH ? boundsOfWords : new Uint32Array(length + 1)
  let found = 0
  let isInside = false
  for (let at = 0; at < length; at++) {
    const unit = key.charCodeAt(at)
    const isWord = isInWord(key, unit, at)
    if (isWord !== isInside) {
      bounds[found++] = at
      isInside = isWord
    }
    // The second half of a pair belongs to the first.
    if (isHigh(unit)) at++
  }
  if (isInside) bounds[found++] = length
  const count = found >> 1
  // One piece of memory: whoever reads a corpus asks for three a paragraph otherwise.
  const memory = new ArrayBuffer(8 * count + 2 * length)
  const starts = new Uint32Array(memory, 0, count)
  const ends = new Uint32Array(memory, 4 * count, count)
  const bent = new Uint16Array(memory, 8 * count, length)
  for (let at = 0; at < length; at++) bent[at] = key.charCodeAt(at)
  for (let token = 0; token < count; token++) {
    const start = bounds[2 * token] ?? 0
    const end = bounds[2 * token + 1] ?? 0
    starts[token] = start
    ends[token] = end
    bend(bent, start, end)
  }
  return { key, offsets, bent, starts, ends, count }
}

/** In UTF-16 code units: most are shorter. */
const PARAGRAPH = 1 << 15

/** Where words begin and end, one after the other, while a text is being cut. */
const boundsOfWords = new Uint32Array(PARAGRAPH)

/** Whether nothing stands between a word and the one before it but white space and quotation marks: one name may hold both. */
export function isPlainGap({ bent, starts, ends }: NameTokens, token: number): boolean {
  for (let at = ends[token - 1] ?? 0; at < (starts[token] ?? 0); at++) {
    const unit = bent[at]
    if (unit !== SPACE && unit !== QUOTE) return false
  }
  return true
}

const SPACE = 0x20
const QUOTE = 0x22

const WAW = 0x648
const YEH = 0x64a
const NOON = 0x646
const ALEF = 0x627

function isInWord(key: string, unit: number, at: number): boolean {
  const known = kinds[unit]
  if (known !== undefined) return known !== kind.other
  if (isHigh(unit)) return inWord.test(String.fromCodePoint(key.codePointAt(at) ?? 0))
  const before = rest[unit]
  if (before) return before === 1
  const isWord = inWord.test(String.fromCharCode(unit))
  rest[unit] = isWord ? 1 : 2
  return isWord
}

const isHigh = (unit: number): boolean => unit >= 0xd800 && unit < 0xdc00

const inWord = /[\p{L}\p{M}\p{N}]/u

/** Of the units that `kinds` does not know: 0 where nobody has asked, 1 for those in words, 2 for others. */
const rest = new Uint8Array(0x10000)

/** Writes a word in one of its cases: المسلمون as المسلمين, أبو and أبا as أبو, ضامني as ضامنو. Names of one word do not bend; the caller sees to that. */
function bend(units: Uint16Array, start: number, end: number): void {
  const last = units[end - 1]
  if (last === NOON && end - start > 4 && units[end - 2] === WAW) units[end - 2] = YEH
  else if ((last === WAW || last === YEH) && end - start > 4) units[end - 1] = YEH
  else if (end - start === 3 && (last === YEH || last === ALEF) && isWritten(units, start, 'اب')) units[end - 1] = WAW
}

/** Whether a word stands at an offset of a key. */
export function isWritten(units: Uint16Array, start: number, word: string): boolean {
  for (let at = 0; at < word.length; at++) if (units[start + at] !== word.charCodeAt(at)) return false
  return true
}
