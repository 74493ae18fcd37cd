import { type CharacterFold, foldForSearch, foldSpelling, foldWhite } from './fold-character.ts'

/** How texts are made comparable: what becomes of each character, of the end of a word, and of compounds. */
export interface Folding {
  readonly character: CharacterFold
  /** The answers of `character` for the frequent code units, one look-up each: a code unit, or one of `signs`. */
  readonly table: Uint16Array
  /** What becomes of a letter (code unit) at the end of a word; 0 where it stays as it is. */
  readonly finals: Uint16Array
  /** Which final letters stay: `short names` keeps على, a preposition, from being the name علي. */
  readonly keep: 'nothing' | 'short names' | 'unfinished word'
  /** Words (as keys) written with or without a space before the next one. */
  readonly joined: readonly string[]
}

/** What a table says in place of a code unit, itself a surrogate, which nothing folds to: ask `character`; nothing; white space. */
export const signs = { unlisted: 0xd800, deleted: 0xd801, white: 0xd802 } as const

/** What canonical composition may join to the character before: marks, later letters of a Hangul syllable, a Kirat Rai vowel. */
export const combining = /^[\p{M}\u1160-\u11ff\u{16d67}]$/u

// Madda and hamza make another letter of the one before (و and U+0654 is ؤ): not to be dropped unseen.
const composing = /^[\u0653-\u0655]$/

/** Tables are for the code units below this one. */
const TABLE_LENGTH = 0x2070

// Latin, Greek, Cyrillic, Armenian, Hebrew, Arabic; general punctuation.
const listed: readonly (readonly [from: number, to: number])[] = [
  [0, 0x700],
  [0x2000, TABLE_LENGTH],
]

/** Whether a code unit is a letter, another part of a word (mark, number) or neither. */
export const kind = { other: 0, inWord: 1, letter: 2 } as const

/** The `kind` of each code unit that a table lists. */
export const kinds = Uint8Array.from({ length: TABLE_LENGTH }, (_, unit) => kindOf(String.fromCharCode(unit)))

const nameFinals = letters({ ى: 'ي', ة: 'ه' })
// Foreign names end in any of three: أستانا, أستانة and أستانه.
const searchFinals = letters({ ى: 'ي', ة: 'ا', ه: 'ا' })
const compounds = ['عبد', 'ابو', 'ابي']

const spelling = {
  character: foldSpelling,
  table: tableOf(foldSpelling),
  finals: nameFinals,
  joined: [],
}
const search = { character: foldForSearch, table: tableOf(foldForSearch), finals: searchFinals, joined: compounds }

/** For one whole name: equal keys are spellings of one name. */
export const nameFolding: Folding = { ...spelling, keep: 'short names' }

/** For running text: `nameFolding` without its guard for short names, so `sameKey` of what is found has the last word. */
export const textFolding: Folding = { ...spelling, keep: 'nothing' }

/** For searching and suggesting, never for linking: hamza seats, foreign endings, accents and ligatures are let go too. */
export const searchFolding: Folding = { ...search, keep: 'nothing' }

/** `searchFolding` for running text, in which the words stay apart that it joins. */
export const looseFolding: Folding = { ...search, joined: [], keep: 'nothing' }

/** `searchFolding` for a text that is being typed: the letter at its end need not be the last of its word. */
export const prefixFolding: Folding = { ...search, keep: 'unfinished word' }

/** For texts as they are written: what is canonically the same is the same (NFC), and so is white space however much of it there is. */
export const writtenFolding: Folding = {
  character: foldWhite,
  table: tableOf(foldWhite),
  finals: new Uint16Array(TABLE_LENGTH),
  joined: [],
  keep: 'nothing',
}

function letters(pairs: Readonly<Record<string, string>>): Uint16Array {
  const finals = new Uint16Array(TABLE_LENGTH)
  for (const [from, to] of Object.entries(pairs)) finals[from.charCodeAt(0)] = to.charCodeAt(0)
  return finals
}

function kindOf(character: string): number {
  if (/\p{L}/u.test(character)) return kind.letter
  return /[\p{M}\p{N}]/u.test(character) ? kind.inWord : kind.other
}

function tableOf(character: CharacterFold): Uint16Array {
  const table = new Uint16Array(TABLE_LENGTH).fill(signs.unlisted)
  for (const [from, to] of listed) {
    for (let unit = from; unit < to; unit++) table[unit] = entry(String.fromCharCode(unit), character)
  }
  return table
}

function entry(character: string, fold: CharacterFold): number {
  const folded = fold(character)
  if (folded === ' ') return signs.white
  if (folded === '') return composing.test(character) ? signs.unlisted : signs.deleted
  return folded.length > 1 || combining.test(character) ? signs.unlisted : folded.charCodeAt(0)
}
