import { distance } from 'fastest-levenshtein'
import { searchKey } from './fold.ts'
import { withoutArticle } from './particles.ts'

/** How many to find, and what of a candidate is compared (itself, unless said otherwise). */
export interface SimilarityOptions<Candidate> {
  readonly limit?: number
  readonly text: (candidate: Candidate) => string
}

/**
 * The candidates that someone who wrote `word` may have meant, the likeliest first: names or ids that differ in a few
 * letters, in the order of their words, by an article or a space, or that have all its words and more.
 */
export function closest<Candidate>(
  word: string,
  candidates: Iterable<Candidate>,
  { limit = 3, text }: SimilarityOptions<Candidate>,
): readonly Candidate[] {
  const wanted = shapeOf(word)
  if (wanted.joined === '') return []
  const found: { readonly candidate: Candidate; readonly cost: number }[] = []
  for (const candidate of candidates) {
    const cost = costOf(wanted, shapeOf(text(candidate)))
    if (cost !== undefined) found.push({ candidate, cost })
  }
  // Stable: of equals the first stays first.
  return found
    .sort((a, b) => a.cost - b.cost)
    .slice(0, limit)
    .map(({ candidate }) => candidate)
}

/** A text as it is compared: its words without article, and all of them together as written and in order of the alphabet. */
interface Shape {
  readonly words: readonly string[]
  readonly joined: string
  readonly sorted: string
}

function shapeOf(text: string): Shape {
  const words = searchKey(text)
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '')
    .map((word) => withoutArticle(word) ?? word)
  return { words, joined: words.join(''), sorted: words.toSorted().join('') }
}

function costOf(wanted: Shape, candidate: Shape): number | undefined {
  const most = mostEdits(wanted.joined)
  const edits = Math.min(
    within(wanted.joined, candidate.joined, most),
    within(wanted.sorted, candidate.sorted, most) + reordered,
  )
  if (edits <= most) return edits
  return isPart(wanted, candidate) ? most + candidate.joined.length / 1000 : undefined
}

// Another order of words is a smaller difference than any letter.
const reordered = 0.5

/** One edit in up to three letters, two in up to seven, then three. */
function mostEdits(text: string): number {
  return text.length < 4 ? 1 : text.length < 8 ? 2 : 3
}

function within(a: string, b: string, most: number): number {
  return Math.abs(a.length - b.length) > most ? Number.POSITIVE_INFINITY : distance(a, b)
}

/** Whether all words are among the candidate's, give or take a letter, as a family name in a full one. */
function isPart(wanted: Shape, candidate: Shape): boolean {
  // Too short a word says too little.
  if (wanted.joined.length < 3 || candidate.words.length <= wanted.words.length) return false
  return wanted.words.every((word) =>
    candidate.words.some((other) => within(word, other, 1) <= (word.length < 5 ? 0 : 1)),
  )
}
