import type { Article } from '../../corpus/document.ts'
import { type Prose, proseOf } from '../../corpus/prose.ts'
import { arabicLetters, arabicMarks } from '../../language/arabic-letters.ts'
import { withoutNames } from '../../language/without-names.ts'
import { onceForText } from '../../text/once.ts'
import { isSlip, type SpelledWord } from './spelling-slips.ts'

/** One place of a word in an article: its stem, without the particles and the article before it. Offsets count in the text of the block. */
export interface WordPlace extends SpelledWord {
  readonly prose: Prose
  readonly start: number
  readonly end: number
}

/** A spelling of a word that an article spells more often, or better, in another way. */
export interface MixedWord {
  readonly places: readonly WordPlace[]
  /** Where it is spelled the other way. */
  readonly better: readonly WordPlace[]
  /** Whether the two differ by a shadda alone. */
  readonly marksOnly: boolean
}

/** The words that an Arabic article spells in two ways, as far as one of them is certain to be a slip. */
export function mixedWords(article: Article): readonly MixedWord[] {
  return [...wordsOf(article).values()].flatMap((spellings) => {
    if (spellings.size < 2) return []
    const all = [...spellings.values()]
    return all.flatMap((places) => {
      const others = all.filter((other) => other !== places && isSlip(places, other) !== undefined)
      const [better] = others
      // Of أعلام and إعلام nobody knows which اعلام is.
      if (others.length !== 1 || !better) return []
      return [{ places, better, marksOnly: isSlip(places, better) === 'shadda' }]
    })
  })
}

/** A word as it stands at a place, with the letters of another spelling and its own harakat. */
export function respelled({ prose, start, end }: WordPlace, other: SpelledWord, marksOnly: boolean): string {
  const written = prose.text.slice(start, end)
  if (marksOnly) return other.text === other.letters ? written.replaceAll('\u0651', '') : other.text
  let letter = 0
  return written.replace(anyLetter, () => other.letters.charAt(letter++))
}

/** The places of each spelling of the words that have more than one, under a key that all spellings of a word share. */
function wordsOf(article: Article): ReadonlyMap<string, Spellings> {
  const blocks = proseOf(article).map((prose) => ({ prose, text: withoutNames(prose.text) }))
  const stems = mixedStems(blocks.map(({ text }) => text))
  const words = new Map<string, Spellings>()
  if (stems.size === 0) return words
  for (const { prose, text } of blocks) {
    for (const { 0: word, index } of text.matchAll(arabicWord)) {
      const stem = stems.get(word)
      if (!stem) continue
      const spellings = words.get(stem.key) ?? new Map<string, WordPlace[]>()
      const place = placeOf(stem, prose, text, index, index + word.length)
      const places = spellings.get(stem.text)
      if (places) places.push(place)
      else spellings.set(stem.text, [place])
      words.set(stem.key, spellings)
    }
  }
  return words
}

type Spellings = Map<string, WordPlace[]>

/** The stems of the words with more than one spelling, by word: of most articles few, so that places are sought for those alone. */
function mixedStems(texts: readonly string[]): ReadonlyMap<string, Stem> {
  const words = new Set(texts.flatMap((text) => text.match(arabicWord) ?? []))
  const spellings = new Map<string, string>()
  const mixed = new Set<string>()
  for (const word of words) {
    const stem = stemOf(word)
    if (!stem) continue
    const known = spellings.get(stem.key)
    if (known === undefined) spellings.set(stem.key, stem.text)
    else if (known !== stem.text) mixed.add(stem.key)
  }
  const stems = new Map<string, Stem>()
  if (mixed.size === 0) return stems
  for (const word of words) {
    const stem = stemOf(word)
    if (stem && mixed.has(stem.key)) stems.set(word, stem)
  }
  return stems
}

const arabicWord = new RegExp(`[${arabicLetters}${arabicMarks}\\u0640]{3,40}`, 'g')
const anyLetter = new RegExp(`[${arabicLetters}]`, 'g')
const ornaments = new RegExp(`[${arabicMarks}\\u0640]`, 'g')
/** All but the shadda. */
const otherOrnaments = new RegExp(`(?!\\u0651)[${arabicMarks}\\u0640]`, 'g')

interface Stem extends Pick<SpelledWord, 'text' | 'letters' | 'isDefinite'> {
  readonly key: string
  /** Where it begins in the word. */
  readonly start: number
}

/** A word without what is glued before it; undefined for what is too short to be told from a particle. */
const stemOf = onceForText((word: string): Stem | undefined => {
  const all = word.replace(ornaments, '')
  const glued = gluedLetters(all)
  const letters = all.slice(glued)
  if (letters.length < MIN_STEM) return undefined
  const start = all === word ? glued : offsetOf(word, glued)
  const text = all === word ? letters : word.slice(start).replace(otherOrnaments, '')
  const isDefinite = glued > 1 && all.charAt(glued - 1) === 'ل' && /[ال]/.test(all.charAt(glued - 2))
  return { key: keyOf(letters, isDefinite), text, letters, isDefinite, start }
})

const MIN_STEM = 3

/** How many letters of a word are a conjunction, a preposition and the article, if as many are left as a stem has. */
function gluedLetters(word: string): number {
  const conjunction = word.startsWith('و') || word.startsWith('ف') ? 1 : 0
  for (const from of conjunction === 1 ? [1, 0] : [0]) {
    for (const glued of [from + prepositionAt(word, from), from]) {
      if (word.length - glued >= MIN_STEM) return glued
    }
  }
  return 0
}

function prepositionAt(word: string, at: number): number {
  if (word.startsWith('ال', at) || word.startsWith('لل', at)) return 2
  const first = word.charAt(at)
  if (first !== 'ب' && first !== 'ك' && first !== 'ل') return 0
  return first !== 'ل' && word.startsWith('ال', at + 1) && word.length - at - 3 >= MIN_STEM ? 3 : 1
}

/** The offset in a word of the letter with that number. */
function offsetOf(word: string, letter: number): number {
  let seen = 0
  for (const { index } of word.matchAll(anyLetter)) if (seen++ === letter) return index
  return word.length
}

function placeOf(stem: Stem, prose: Prose, text: string, index: number, end: number): WordPlace {
  const isName =
    stem.start === 0 && stem.letters.endsWith('ا') && head.test(text.slice(Math.max(0, index - REACH), index))
  return { ...stem, prose, isName, start: index + stem.start, end }
}

const REACH = 20

/** What no accusative ever follows: a final ا behind it belongs to the word, which is a name then. */
const head =
  /(?:^|[\s“"«(])(?:في|إلى|الى|[وفبلك]{0,2}(?:مسار|مدينة|محافظة|ريف|بلدة|قرية|مطار|محادثات|مفاوضات|صيغة))[\s“"«]+$/u

/** What spellings of one word share: the alef without hamza, and the ending as far as it may differ between them. */
function keyOf(letters: string, isDefinite: boolean): string {
  const key = letters.replace(/[أإآٱ]/g, 'ا')
  const last = key.charAt(key.length - 1)
  if (last === 'ى') return `${key.slice(0, -1)}ي`
  // Of foreign names alone; سوريا and سورية are none of them.
  const mayBeName = last === 'ا' && !isDefinite && key.length >= MIN_NAME && key.charAt(key.length - 2) !== 'ي'
  return last === 'ة' || mayBeName ? `${key.slice(0, -1)}ه` : key
}

const MIN_NAME = 5
