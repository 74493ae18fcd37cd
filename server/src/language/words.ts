/** A word and its place in the text: offsets in UTF-16 code units, half open. */
export interface Word {
  readonly text: string
  readonly start: number
  readonly end: number
}

/** The words of a text in order: letters with their marks, digits, tatweel, and the joiners between letters. */
export function* wordsIn(text: string): Generator<Word> {
  for (const match of text.matchAll(words)) {
    yield { text: match[0], start: match.index, end: match.index + match[0].length }
  }
}

/** How many words `wordsIn` finds, at the cost of one look at each unit: an editor asks with every keystroke. */
export function countWords(text: string): number {
  let count = 0
  let inside = false
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    const isPair = unit >= 0xd800 && unit < 0xdc00 && (text.codePointAt(at) ?? 0) > 0xffff
    const isWord = isPair ? lengthAt(text, at) > 0 : isWordUnit(unit)
    if (isWord && !inside) count++
    inside = isWord
    if (isPair) at++
  }
  return count
}

/** The word that an offset is in or at either end of. */
export function wordAt(text: string, offset: number): Word | undefined {
  let start = isInsidePair(text, offset) ? offset - 1 : offset
  let end = start
  for (let length = lengthBefore(text, start); length > 0; length = lengthBefore(text, start)) start -= length
  for (let length = lengthAt(text, end); length > 0; length = lengthAt(text, end)) end += length
  return start < end ? { text: text.slice(start, end), start, end } : undefined
}

// `\p{L}` has the tatweel; `\w` and `\b` know ASCII only.
const words = /[\p{L}\p{M}\p{N}\u200c\u200d]+/gu
const wordCharacter = /^[\p{L}\p{M}\p{N}\u200c\u200d]$/u

/** How many characters readers see in a text: marks on letters, unseen characters and line breaks are none. */
export function countCharacters(text: string): number {
  let count = 0
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    const isPair = unit >= 0xd800 && unit < 0xdc00 && (text.codePointAt(at) ?? 0) > 0xffff
    if (isPair) at++
    if (isPair || isSeenUnit(unit)) count++
  }
  return count
}

/** By code unit: 0 where nobody has asked yet, 1 for one that is in words, 2 for one that is not. */
const asked = new Uint8Array(0x10000)

/** The same of the characters that are seen. */
const seen = new Uint8Array(0x10000)

function isSeenUnit(unit: number): boolean {
  if (seen[unit] === 0) seen[unit] = /[^\p{M}\p{Cf}\n\r]/u.test(String.fromCharCode(unit)) ? 1 : 2
  return seen[unit] === 1
}

function isWordUnit(unit: number): boolean {
  if (asked[unit] === 0) asked[unit] = wordCharacter.test(String.fromCharCode(unit)) ? 1 : 2
  return asked[unit] === 1
}

function lengthAt(text: string, offset: number): number {
  const codePoint = text.codePointAt(offset)
  if (codePoint === undefined) return 0
  const character = String.fromCodePoint(codePoint)
  return wordCharacter.test(character) ? character.length : 0
}

function lengthBefore(text: string, offset: number): number {
  return offset > 0 ? lengthAt(text, isInsidePair(text, offset - 1) ? offset - 2 : offset - 1) : 0
}

function isInsidePair(text: string, offset: number): boolean {
  return offset > 0 && (text.codePointAt(offset - 1) ?? 0) > 0xffff
}
