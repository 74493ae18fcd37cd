import { arabicLetters, arabicMarks } from '../../language/arabic-letters.ts'
import type { Shape } from './shapes-of-lines.ts'

/**
 * Whether a block is headlines or menus of a page that ran together: it has the headline of the article inside of it, glued to its neighbours, or is
 * very long, glued in several places, and has hardly a full stop.
 */
export function isGlued({ block: { text } }: Shape, headlines: readonly string[]): boolean {
  if (text.length < SHORTEST) return false
  const seams = countOf(text, seam)
  if (headlines.some((headline) => isGluedIn(text, headline)) && seams > 0) return true
  return seams >= MIN_SEAMS && countOf(text, fullStop) * SENTENCE < text.length
}

/** In UTF-16 code units. */
const SHORTEST = 120
const MIN_SEAMS = 3
const SENTENCE = 400

const letter = `[${arabicLetters}]`

/** A letter that ends words, or the end of a sentence, with a word right behind; a word that only begins headlines, glued to one before. */
const seam = new RegExp(
  `[ةى][${arabicMarks}]*(?=${letter}{3})|(?<=${letter}[${arabicMarks}]*)[؟?!]+(?=${letter}{2})|(?<=${letter}{2}[${arabicMarks}]*)(?:بالفيديو|بالصور|فيديو|صورة|شاهد|عاجل)(?=[\\s.|:])`,
  'gu',
)

const fullStop = /(?<![.\d])\.(?=\s|$)/g

const countOf = (text: string, expression: RegExp): number => text.match(expression)?.length ?? 0

/** Whether a headline stands in a text with a letter or a sign right beside it. */
function isGluedIn(text: string, headline: string): boolean {
  const at = headline.length < MIN_HEADLINE ? -1 : text.indexOf(headline)
  if (at < 0) return false
  const isLetter = (unit: string): boolean => /[\p{L}\p{N}؟?!]/u.test(unit)
  return isLetter(text.charAt(at - 1)) || isLetter(text.charAt(at + headline.length))
}

const MIN_HEADLINE = 15
