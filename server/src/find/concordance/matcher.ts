import { type Folded, fold, rawSpan } from '../../language/fold.ts'
import { type Folding, prefixFolding, searchFolding, writtenFolding } from '../../language/foldings.ts'
import { type ReSlip, re2 } from '../../language/re2.ts'
import type { Span } from '../../text/span.ts'
import { Letters } from './letters.ts'
import { type Sieve, sieveOf } from './sieve.ts'

/** Words that are sought in the text of articles. */
export type SoughtWords =
  /** As they are written (`writtenFolding`). */
  | { readonly kind: 'text'; readonly text: string }
  /** As Arabic readers see them (`searchFolding`), also within words: particles are glued to them. */
  | { readonly kind: 'folded'; readonly text: string }
  /** A regular expression (RE2). A line break within a paragraph is a space to it. */
  | { readonly kind: 'regex'; readonly pattern: string }

/** Finds words in the text of a passage. */
export interface Matcher {
  /** Where they stand, in order and without overlap, in UTF-16 code units. */
  placesIn(text: string): readonly Span[]
  /** Tells apart what cannot hold them; undefined where nothing is known of them but by looking. */
  readonly sieve: Sieve | undefined
}

/** Why words cannot be sought: there are none, or the regular expression is none. */
export type SoughtSlip = { readonly ok: false; readonly why: 'empty' } | ReSlip

/** What finds these words. */
export function matcherOf(sought: SoughtWords): Matcher | SoughtSlip {
  if (sought.kind === 'regex') {
    if (sought.pattern === '') return empty
    const expression = re2(sought.pattern)
    if (!expression.ok) return expression
    return {
      placesIn: (text) => expression.places(text.replaceAll('\n', ' '), MOST_IN_PASSAGE),
      sieve: expression.needs && sieveOf(expression.needs),
    }
  }
  const { text } = sought
  const sieve = new Letters(text)
  if (sought.kind === 'folded') {
    // A word may go on behind what is sought of it: then its last letter is no final one.
    const keys = new Set([fold(text, searchFolding).key, fold(text, prefixFolding).key].filter((key) => key !== ''))
    if (keys.size > 0) return { placesIn: (passage) => foldedPlaces(passage, [...keys], searchFolding), sieve }
  }
  // What is nothing but marks is let go by folding: then it is sought as it is written.
  const { key } = fold(text, writtenFolding)
  if (key === '') return empty
  return { placesIn: (passage) => foldedPlaces(passage, [key], writtenFolding), sieve }
}

const empty: SoughtSlip = { ok: false, why: 'empty' }

/** More in one passage are nobody's reading. */
const MOST_IN_PASSAGE = 50_000

function foldedPlaces(text: string, keys: readonly string[], folding: Folding): readonly Span[] {
  const folded = fold(text, folding)
  const found = keys.flatMap((key) => placesOfKey(text, folded, key))
  return keys.length === 1 ? found : apart(found.toSorted((a, b) => a.start - b.start || b.end - a.end))
}

function placesOfKey(text: string, folded: Folded, key: string): readonly Span[] {
  const found: Span[] = []
  let end = 0
  for (let at = folded.key.indexOf(key); at >= 0 && found.length < MOST_IN_PASSAGE; ) {
    const span = rawSpan(text, folded, at, at + key.length)
    // One character may be several units of the key.
    const isOne = span.start < span.end && span.start >= end
    if (isOne) {
      found.push(span)
      end = span.end
    }
    at = folded.key.indexOf(key, at + (isOne ? key.length : 1))
  }
  return found
}

function apart(spans: readonly Span[]): readonly Span[] {
  let end = 0
  return spans.filter((span) => {
    const isBehind = span.start >= end
    if (isBehind) end = span.end
    return isBehind
  })
}
