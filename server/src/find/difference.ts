import { inOneCase } from '../language/case-endings.ts'
import { sameKey, searchKey } from '../language/fold.ts'
import { numbersInFigures } from '../language/ordinals.ts'
import { withoutArticle } from '../language/particles.ts'
import { onceForText } from '../text/once.ts'
import type { NameHit } from './block-hits.ts'

/**
 * How words in the text differ from the name that they are taken for; `series`: they are another number of its series, `final letter`: a name of one word ends with
 * ه in place of ة, or ي in place of ى; `signs`: those at the ends of the name are not there; `spelling` and `vague`: they are
 * spelt otherwise, and that says more or less.
 */
export type Difference =
  | 'none'
  | 'final letter'
  | 'case'
  | 'number'
  | 'joined'
  | 'signs'
  | 'spelling'
  | 'vague'
  | 'article'
  | 'series'

/** How the words of a label differ from a name that a table found in them; undefined where they are another name after all. */
export function differenceOf(label: string, hit: NameHit, name: string): Difference | undefined {
  if (hit.hasOtherNumber) return hit.hasOtherArticle ? undefined : 'series'
  // As it is mostly: what is written alike has the same key.
  if (label === name && !hit.isContracted) return hit.hasOtherArticle ? 'article' : 'none'
  const said = keyOf(hit.isContracted ? `ال${label}` : label)
  const meant = keyOf(name)
  if (said === meant) {
    if (hit.hasOtherArticle) return 'article'
    return !meant.includes(' ') && finalLetter(label) !== finalLetter(name) ? 'final letter' : 'none'
  }
  if (hit.hasOtherArticle) return bare(said) === bare(meant) ? 'article' : undefined
  if (joined(said) === joined(meant)) return 'joined'
  const words = withoutSigns(meant)
  if (words !== meant && said === words) return words.length >= LONG_ENOUGH && isPaired(said) ? 'signs' : undefined
  // A name of one word does not bend: ماتوزون is no ماتوزين.
  if (!meant.includes(' ')) return undefined
  if (inOneCase(said) === inOneCase(meant)) return 'case'
  const [figures, its] = [inFigures(said), inFigures(meant)]
  if (figures === its) return 'number'
  return joined(figures) === joined(its) ? 'joined' : undefined
}

/** In letters: C is no C++. */
const LONG_ENOUGH = 4

const withoutSigns = (key: string): string => key.replace(signsAtEnds, '')

const signsAtEnds = /^[^\p{L}\p{M}\p{N}]+|[^\p{L}\p{M}\p{N}]+$/gu

/** Whether words have as many brackets that open as such that close: a label of others would be torn. */
const isPaired = (words: string): boolean =>
  brackets.every(([open, close]) => count(words, open) === count(words, close))

const brackets = [
  ['(', ')'],
  ['[', ']'],
  ['{', '}'],
] as const

const count = (text: string, sign: string): number => text.split(sign).length - 1

/** Under this key a name is the same in whatever case and with its numbers in words or figures, as in `registry/label-names.ts`. */
const inFigures = (key: string): string => inOneCase(numbersInFigures(key))

const joined = (key: string): string => key.replaceAll(' ', '')

/** The same for words that are no name under `sameKey`, and may be one that is spelt otherwise (`searchKey`): شئون for شؤون, Muller for Müller. */
export function looseDifferenceOf(label: string, hit: NameHit, name: string): Difference | undefined {
  const said = hit.isContracted ? `ال${label}` : label
  const [key, its] = [looseKeyOf(said), looseKeyOf(name)]
  // على is no علي, and each of three letters is some other word.
  if (letters(its) <= SHORT || keyOf(said) === keyOf(name) || joined(key) !== joined(its)) return undefined
  const isTelling = its.includes(' ') || /^\p{Lu}/u.test(label)
  return isTelling && letters(its) > SHORT + 1 ? 'spelling' : 'vague'
}

/** In letters. */
const SHORT = 3

const looseKeyOf = onceForText((text: string): string => searchKey(text.replaceAll(quotes, ' ')))

const quotes = /["“”„«»‹›]/gu

const letters = (key: string): number => joined(key).length

/** The letter of those two pairs that a word ends with: حماه, who has protected him, is no حماة. */
const finalLetter = (word: string): string => /([ةهىي])\P{L}*$/u.exec(word.replaceAll('ی', 'ي'))?.[1] ?? ''

/** Quotation marks are no part of a name. */
const keyOf = onceForText((text: string): string => sameKey(text.replaceAll(quotes, ' ')))

const bare = (key: string): string => withoutArticle(key) ?? key
