import { ordinalIn } from '../../language/ordinals.ts'
import { isPlainGap, isWritten, type NameTokens } from './name-tokens.ts'

/** What is written before a word to make it the first of a name: nothing, or the article that لل took away. */
export type Lead = '' | 'ال'

/** Longer names are titles of books; nobody looks for them word by word. */
export const MOST_WORDS = 24

/**
 * Walks from a word of a text over the beginnings of what stands there, each a word longer, and reckons their hashes. It is used again and again: whoever
 * looks at each word of each article makes no object for it.
 */
export class Walk {
  /** Two hashes of what has been walked over: names do not share both. */
  hash = 0
  other = 0
  /** The last word walked over. */
  last = 0
  /** Whether that ends with the number of a series; the hashes that it would have with any number are `openHash` and `openOther`. */
  isNumber = false
  openHash = 0
  openOther = 0
  /** Whether the last word is one that is written with or without a space before the next. */
  isHead = false
  #text: NameTokens | undefined
  #end = 0

  /** Begins at an offset of the key in a word, with something written before it that is not there; no word from `end` on is walked over. */
  begin(text: NameTokens, token: number, from: number, lead: Lead, end: number): void {
    const { bent, ends } = text
    this.#text = text
    this.#end = Math.min(end, token + MOST_WORDS)
    this.hash = BASIS
    this.other = OTHER_BASIS
    this.last = token
    this.isNumber = false
    if (lead !== '') this.#addWord(lead)
    const to = ends[token] ?? 0
    const isFather = isFatherAt(bent, from, to)
    if (isFather) this.#addWord(FATHER)
    else this.#addUnits(bent, from, to)
    this.isHead = isFather || isSlaveAt(bent, from, to)
  }

  /** Goes on by a word, or by the words of a number; false where there is none. */
  next(): boolean {
    const text = this.#text
    const next = this.last + 1
    if (!text || next >= this.#end) return false
    const { bent, starts, ends } = text
    const start = starts[next] ?? 0
    if (!isPlainGap(text, next)) this.#addUnits(bent, ends[this.last] ?? 0, start)
    else if (!this.isHead) this.#add(SPACE)
    const number = mayBeNumber(text, next) ? numberAt(text, next, this.#end) : undefined
    this.isNumber = number !== undefined
    this.isHead = !number && isHeadAt(bent, start, ends[next] ?? 0)
    if (number) {
      this.#add(NUMBER)
      this.openHash = mix(this.hash, ANY)
      this.openOther = mixOther(this.other, ANY)
      this.#add(number.value)
      this.last = next + number.words - 1
    } else {
      this.#addUnits(bent, start, ends[next] ?? 0)
      this.last = next
    }
    return true
  }

  /** The hash of a stretch of a text alone. */
  spell({ bent }: NameTokens, from: number, to: number): void {
    this.hash = BASIS
    this.other = OTHER_BASIS
    this.#addUnits(bent, from, to)
  }

  /** The hash of some words that are written as one. */
  spellJoined({ bent, starts, ends }: NameTokens, first: number, end: number): void {
    this.hash = BASIS
    this.other = OTHER_BASIS
    for (let token = first; token < end; token++) this.#addUnits(bent, starts[token] ?? 0, ends[token] ?? 0)
  }

  #add(unit: number): void {
    this.hash = mix(this.hash, unit)
    this.other = mixOther(this.other, unit)
  }

  #addWord(word: string): void {
    for (let at = 0; at < word.length; at++) this.#add(word.charCodeAt(at))
  }

  #addUnits(units: Uint16Array, from: number, to: number): void {
    let hash = this.hash
    let other = this.other
    for (let at = from; at < to; at++) {
      const unit = units[at] ?? 0
      hash = mix(hash, unit)
      other = mixOther(other, unit)
    }
    this.hash = hash
    this.other = other
  }
}

const FATHER = 'ابو'
const SLAVE = 'عبد'

const isHeadAt = (units: Uint16Array, from: number, to: number): boolean =>
  isSlaveAt(units, from, to) || isFatherAt(units, from, to)

const isSlaveAt = (units: Uint16Array, from: number, to: number): boolean =>
  to - from === SLAVE.length && isWritten(units, from, SLAVE)

/** أبو in one of its cases: behind a particle it is not bent yet. */
function isFatherAt(units: Uint16Array, from: number, to: number): boolean {
  if (to - from !== FATHER.length) return false
  const last = units[from + 2]
  return isWritten(units, from, 'اب') && (last === WAW || last === YEH || last === ALEF)
}

/** Whether a word begins, behind ال, as numbers do: most do not. */
function mayBeNumber({ bent, starts, ends }: NameTokens, token: number): boolean {
  const start = starts[token] ?? 0
  const first = bent[start] ?? 0
  if (first !== ALEF) return numberLetters[first] === 1
  if (bent[start + 1] !== LAM) return true
  return (ends[token] ?? 0) === start + 2 || numberLetters[bent[start + 2] ?? 0] === 1
}

function numberAt(text: NameTokens, token: number, end: number) {
  const { key, starts, ends } = text
  const isNext = token + 1 < end && isPlainGap(text, token + 1)
  const second = isNext ? key.slice(starts[token + 1], ends[token + 1]) : undefined
  return ordinalIn(key.slice(starts[token], ends[token]), second)
}

const ALEF = 0x627
const LAM = 0x644
const WAW = 0x648
const YEH = 0x64a

/** 1 for each unit with which a number begins: figures, and the letters of ordinals and tens. */
const numberLetters = new Uint8Array(0x10000)
for (const letter of '0123456789اثرخستعح') numberLetters[letter.charCodeAt(0)] = 1

const SPACE = 0x20
const NUMBER = 0x23
const ANY = 0xffff

const BASIS = 0x811c9dc5 | 0
const OTHER_BASIS = 0x2545f491 | 0

const mix = (hash: number, unit: number): number => Math.imul(hash ^ unit, 0x01000193)
const mixOther = (hash: number, unit: number): number => (Math.imul(hash, 31) + unit) | 0
