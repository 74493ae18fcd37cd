import { type CharacterFold, invisible, white } from './fold-character.ts'
import { combining, type Folding, kind, kinds, nameFolding, prefixFolding, searchFolding, signs } from './foldings.ts'

/** A key and where it comes from; all offsets count UTF-16 code units. */
export interface Folded {
  readonly key: string
  /** The offset in the text of each unit of the key, and after them the end of what the last unit stands for. */
  readonly offsets: Uint32Array
}

const space = 0x20

/** The key under which two spellings are one name (docs/format.md §3); empty for a text of nothing but marks. */
export function sameKey(name: string): string {
  return keyOf(name, nameFolding)
}

/** The key for finding a name that is half remembered, mistyped or spelled another way. */
export function searchKey(text: string): string {
  return keyOf(text, searchFolding)
}

/** The search key of what has been typed so far: search keys of what is meant begin with it. */
export function prefixKey(typed: string): string {
  return keyOf(typed, prefixFolding)
}

function keyOf(text: string, folding: Folding): string {
  return quickKey(text, folding) ?? fold(text, folding).key
}

/** The key of a text of frequent characters alone, as nearly all names are; undefined for others. Says what `fold` says. */
function quickKey(text: string, folding: Folding): string | undefined {
  const { table } = folding
  const units: number[] = []
  let last = space
  for (let offset = 0; offset < text.length; offset++) {
    const known = table[text.charCodeAt(offset)] ?? signs.unlisted
    if (known < table.length) {
      units.push(known)
      last = known
    } else if (known === signs.white) {
      if (last !== space) units.push(space)
      last = space
    } else if (known !== signs.deleted) {
      return undefined
    }
  }
  if (last === space) units.pop()
  foldFinals(units, folding)
  join(units, folding.joined)
  return textOf(units)
}

/** The key of a text with the way back; runs of white space become one space, and none is left at the ends. */
export function fold(text: string, folding: Folding): Folded {
  return quickFold(text, folding) ?? slowFold(text, folding)
}

/** The key of a text of frequent characters alone with the way back, where no words are joined; undefined for others. Says what `slowFold` says. */
function quickFold(text: string, folding: Folding): Folded | undefined {
  const { table, joined } = folding
  if (joined.length > 0 || text.length > QUICK) return undefined
  const units = quickUnits
  const offsets = quickOffsets
  let length = 0
  let end = 0
  let last = space
  for (let offset = 0; offset < text.length; offset++) {
    const known = table[text.charCodeAt(offset)] ?? signs.unlisted
    if (known < signs.unlisted) {
      units[length] = last = known
      offsets[length++] = offset
      end = offset + 1
    } else if (known === signs.deleted) {
      if (end === offset) end = offset + 1
    } else if (known !== signs.white) {
      return undefined
    } else if (last !== space) {
      units[length] = last = space
      offsets[length++] = offset
    }
  }
  if (length > 0 && last === space) length--
  const key = units.subarray(0, length)
  foldFinals(key, folding)
  const back = offsets.slice(0, length + 1)
  back[length] = end
  return { key: textOf(key), offsets: back }
}

/** In UTF-16 code units: paragraphs are shorter. */
const QUICK = 1 << 15

/** Where a key is written while a text is being folded. */
const quickUnits = new Uint16Array(QUICK)
const quickOffsets = new Uint32Array(QUICK + 1)

function slowFold(text: string, folding: Folding): Folded {
  const key: Key = { units: [], offsets: [], starter: 0 }
  let end = 0
  for (let offset = 0; offset < text.length; ) {
    const known = folding.table[text.charCodeAt(offset)] ?? signs.unlisted
    let next = offset + 1
    let kept = false
    if (known < signs.unlisted) {
      key.starter = key.units.length
      key.units.push(known)
      key.offsets.push(offset)
      kept = true
    } else if (known === signs.white) {
      addSpace(key, offset)
    } else if (known === signs.unlisted) {
      const character = String.fromCodePoint(text.codePointAt(offset) ?? 0)
      next = offset + character.length
      kept = add(key, character, offset, folding.character)
    }
    // What is let go belongs to the character before it, unless that is white space.
    if (kept || (known !== signs.white && end === offset)) end = next
    offset = next
  }
  if (key.units.at(-1) === space) key.units.length = key.offsets.length = key.units.length - 1
  foldFinals(key.units, folding)
  join(key.units, folding.joined, key.offsets)
  const offsets = new Uint32Array(key.offsets.length + 1)
  offsets.set(key.offsets)
  offsets[key.offsets.length] = end
  return { key: textOf(key.units), offsets }
}

/**
 * The place in the text, start and end offset, of a stretch of its key. Harakat and tatweel belong to the letter before
 * them; invisible characters at the end stay outside.
 */
export function rawSpan(text: string, folded: Folded, from: number, to: number): { start: number; end: number } {
  const start = folded.offsets[from] ?? text.length
  let end = Math.max(start, folded.offsets[to] ?? text.length)
  // Nearly all end with a letter.
  while (end > start && kinds[text.charCodeAt(end - 1)] !== kind.letter && isUnseen(text.charAt(end - 1))) end--
  return { start, end }
}

function isUnseen(character: string): boolean {
  return invisible.test(character) || white.test(character)
}

/** A key in the making; `starter` is where its last base character begins, with which combining marks compose. */
interface Key {
  readonly units: number[]
  readonly offsets: number[]
  starter: number
}

// UAX #15, Stream-Safe Text: no script needs more marks on a letter; without a limit, composing is quadratic.
const maxMarks = 30

function add(key: Key, character: string, offset: number, fold: CharacterFold): boolean {
  const combines = combining.test(character)
  if (combines && compose(key, character, fold)) return true
  if (!combines) key.starter = key.units.length
  const folded = fold(character)
  for (let index = 0; index < folded.length; index++) {
    const unit = folded.charCodeAt(index)
    if (unit === space) {
      addSpace(key, offset)
    } else {
      key.units.push(unit)
      key.offsets.push(offset)
    }
  }
  return folded.trim() !== ''
}

/** Joins a mark to the character that the key ends with, as NFC would have; false where nothing is to be joined. */
function compose(key: Key, mark: string, fold: CharacterFold): boolean {
  if (key.units.length - key.starter > maxMarks) return false
  const offset = key.offsets[key.starter]
  if (offset === undefined) return false
  const tail = textOf(key.units.slice(key.starter)) + mark
  const composed = tail.normalize('NFC')
  if (composed === tail) return false
  key.units.length = key.offsets.length = key.starter
  for (const character of composed) {
    const folded = fold(character)
    for (let index = 0; index < folded.length; index++) {
      key.units.push(folded.charCodeAt(index))
      key.offsets.push(offset)
    }
  }
  return true
}

function addSpace(key: Key, offset: number): void {
  if (key.units.length > 0 && key.units.at(-1) !== space) {
    key.units.push(space)
    key.offsets.push(offset)
  }
  key.starter = key.units.length
}

/** The units of a key, which may be changed. */
type Units = number[] | Uint16Array

function foldFinals(units: Units, { finals, keep }: Folding): void {
  const end = keep === 'unfinished word' ? units.length - 1 : units.length
  for (let index = 0; index < end; index++) {
    const final = finals[units[index] ?? 0] ?? 0
    if (final === 0 || isInWord(units[index + 1])) continue
    if (keep === 'short names' && isShort(units)) return
    units[index] = final
  }
}

function isInWord(unit: number | undefined): boolean {
  if (unit === undefined || unit === space) return false
  const known = kinds[unit]
  return known === undefined ? inWord.test(String.fromCharCode(unit)) : known !== kind.other
}

const inWord = /[\p{L}\p{M}\p{N}]/u

/** One word of fewer than four letters. */
function isShort(units: Units): boolean {
  let letters = 0
  for (const unit of units) {
    if (unit === space) return false
    const known = kinds[unit]
    // Some letters have two units.
    if (known === undefined) return !units.includes(space) && (textOf(units).match(/\p{L}/gu)?.length ?? 0) < 4
    if (known === kind.letter) letters++
  }
  return letters < 4
}

/** Takes away the space after each of the heads. */
function join(units: number[], heads: readonly string[], offsets?: number[]): void {
  if (heads.length === 0) return
  let kept = 0
  let word = 0
  for (let index = 0; index < units.length; index++) {
    const unit = units[index] ?? 0
    if (unit === space && heads.some((head) => isWord(units, word, kept, head))) {
      word = kept
      continue
    }
    if (kept < index) {
      units[kept] = unit
      if (offsets) offsets[kept] = offsets[index] ?? 0
    }
    kept++
    if (unit === space) word = kept
  }
  units.length = kept
  if (offsets) offsets.length = kept
}

function isWord(units: readonly number[], start: number, end: number, word: string): boolean {
  if (end - start !== word.length) return false
  for (let index = 0; index < word.length; index++) if (units[start + index] !== word.charCodeAt(index)) return false
  return true
}

function textOf(units: Units): string {
  if (units.length <= 4096) return Reflect.apply(String.fromCharCode, String, units)
  let text = ''
  // In parts: a call takes only so many arguments.
  for (let index = 0; index < units.length; index += 4096) {
    text += Reflect.apply(String.fromCharCode, String, units.slice(index, index + 4096))
  }
  return text
}
