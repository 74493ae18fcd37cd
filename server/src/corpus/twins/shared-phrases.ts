import type { Source } from '../../text/source.ts'
import { bodyStartOf } from './body-start.ts'
import { eachPhrase } from './phrases.ts'

/** The phrases of a text's body, as numbers: four folded words each (shingles; Broder 1997). */
export function phrasesIn({ text }: Source): ReadonlySet<number> {
  const phrases = new Set<number>()
  eachPhrase(text, bodyStartOf(text), (phrase) => phrases.add(phrase))
  return phrases
}

/** How alike two sets of phrases are (Jaccard), and which share of the first one is in the second. */
export function sharedPhrases(
  own: ReadonlySet<number>,
  other: ReadonlySet<number>,
): { readonly alike: number; readonly share: number } {
  let both = 0
  for (const phrase of own) if (other.has(phrase)) both++
  return { alike: both / (own.size + other.size - both || 1), share: both / (own.size || 1) }
}

/** Twins have at least so much of the phrases of both in common. */
export const TWINS_ALIKE = 0.5
