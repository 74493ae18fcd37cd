import type { Article } from '../../corpus/document.ts'
import { breaksAreMeant, type Paragraph, type Passage, paragraphsOf, passageKey, wordCount } from './passages.ts'

/** Where a passage stands among the paragraphs of its article. */
export interface Place {
  readonly passage: Passage
  /** The paragraph that it is or is a line of, by its number in `paragraphsOf`. */
  readonly paragraph: number
  /** Which line of the paragraph; undefined where the passage is all of it. */
  readonly line: number | undefined
}

/** The place of a whole paragraph. */
export const placeOfWhole = ({ whole }: Paragraph, paragraph: number): Place => ({
  passage: whole,
  paragraph,
  line: undefined,
})

/** The places of its lines; a single line is the paragraph itself. */
export const placesOfLines = (one: Paragraph, paragraph: number): readonly Place[] =>
  one.lines.length === 1
    ? [placeOfWhole(one, paragraph)]
    : one.lines.map((passage, line) => ({ passage, paragraph, line }))

/**
 * Of passages in the same words, in text order, those that were hardly written so on purpose, each group by itself: long ones, ones that follow
 * each other with nothing between, and paragraphs of a longer piece that is repeated. What is left out is a refrain, or a sentence that a list
 * says of several people.
 */
export function withoutRefrains(article: Article, places: readonly Place[]): readonly (readonly Place[])[] {
  const paragraphs = paragraphsOf(article)
  const copies: Place[][] = []
  for (const place of places) {
    const group = copies.at(-1)
    const before = group?.at(-1)
    if (before && (isNext(paragraphs, before, place) || isLong(article, paragraphs, before, place))) group?.push(place)
    else copies.push([place])
  }
  return copies.filter(({ length }) => length > 1)
}

/** Whether one passage follows another with nothing between them. */
function isNext(paragraphs: readonly Paragraph[], one: Place, other: Place): boolean {
  if (one.paragraph === other.paragraph) return other.line === (one.line ?? 0) + 1
  const last = (paragraphs[one.paragraph]?.lines.length ?? 1) - 1
  return isRow(paragraphs, one.paragraph, other.paragraph) && (one.line ?? last) === last && (other.line ?? 0) === 0
}

/** Whether two equal passages have so many words that they are doubled by mistake, wherever they stand; a poem says even long ones again. */
function isLong(article: Article, paragraphs: readonly Paragraph[], one: Place, other: Place): boolean {
  const [left, right] = [paragraphs[one.paragraph], paragraphs[other.paragraph]]
  if (!left || !right || (breaksAreMeant(article, left) && breaksAreMeant(article, right))) return false
  const words = wordCount(passageKey(one.passage))
  if (one.line !== undefined || other.line !== undefined) return words >= MANY_IN_LINE
  return words + wordsBeside(paragraphs, one, other, -1) + wordsBeside(paragraphs, one, other, 1) >= MANY
}

/** From how many words on a line of a paragraph is long, and paragraphs in a row are. */
const MANY_IN_LINE = 12
const MANY = 15

/** The words of the paragraphs next to two equal ones that are equal too, on one side; counted no further than needed. */
function wordsBeside(paragraphs: readonly Paragraph[], one: Place, other: Place, step: 1 | -1): number {
  let words = 0
  let left = one.paragraph
  let right = other.paragraph
  while (words < MANY && isRow(paragraphs, left, left + step) && isRow(paragraphs, right, right + step)) {
    left += step
    right += step
    const key = keyOf(paragraphs[left])
    if (key === '' || key !== keyOf(paragraphs[right])) break
    words += wordCount(key)
  }
  return words
}

const keyOf = (paragraph: Paragraph | undefined): string => (paragraph ? passageKey(paragraph.whole) : '')

/** Whether nothing but empty lines stands between two neighbours. */
function isRow(paragraphs: readonly Paragraph[], one: number, other: number): boolean {
  const [first, second] = [paragraphs[Math.min(one, other)], paragraphs[Math.max(one, other)]]
  return first !== undefined && second !== undefined && Math.abs(one - other) === 1 && second.index === first.index + 1
}
