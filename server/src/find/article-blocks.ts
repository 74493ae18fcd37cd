import type { Article } from '../corpus/document.ts'
import type { NameTokens } from '../corpus/names/name-tokens.ts'
import { type Prose, proseOf } from '../corpus/prose.ts'
import { withoutNames } from '../language/without-names.ts'
import { plainOffset } from '../syntax/plain-offsets.ts'
import { once } from '../text/once.ts'
import type { Span } from '../text/span.ts'
import { tokensOf } from './block-hits.ts'

/** A text with its words, which are asked for at each name in it. */
export interface TextWithWords {
  readonly text: string
  readonly words: NameTokens
}

/** The text with its words. */
export const withWords = (text: string): TextWithWords => ({ text, words: tokensOf(text) })

/** A block of an article in which names are sought. */
export interface NameBlock extends TextWithWords {
  readonly prose: Prose
  /** Where it stands in the plain text. */
  readonly plain: Span
  /** Its text, with U+FFFC for each unit in which no tag can begin: in tags, links, descriptions of images, code, HTML, addresses, and what selectors have picked out. */
  readonly text: string
}

/** The blocks of an article in which names are sought, in text order; its title, which holds no tags, is none of them. */
export const blocksOf = once((article: Article): readonly NameBlock[] => {
  const masks = masksOf(article)
  let first = 0
  return proseOf(article).flatMap((prose) => {
    const { plain } = prose
    if (!plain) return []
    while (first < masks.length && (masks[first]?.end ?? 0) <= plain.start) first++
    return [{ prose, plain, ...withWords(withoutNames(masked(prose.text, plain, masks, first))) }]
  })
})

/** In the plain text, in the order of their beginnings. */
function masksOf({ tree: { tags, links, images, plain }, selectors }: Article): readonly Span[] {
  const labels = [...tags, ...links, ...images].map(({ label }) => label)
  // Words that are no entity, and words that are one already; what is one but not a certain other one may still be found.
  const chosen = selectors.flatMap((one) => (one.list === 'mentions' || one.ref === undefined ? one.chosen.flat() : []))
  return [...labels, ...chosen]
    .map(({ start, end }) => ({ start: plainOffset(plain, start), end: plainOffset(plain, end) }))
    .toSorted((a, b) => a.start - b.start)
}

function masked(text: string, plain: Span, masks: readonly Span[], first: number): string {
  let written = ''
  for (let at = first; ; at++) {
    const mask = masks[at]
    if (!mask || mask.start >= plain.end) return written + text.slice(written.length)
    const start = Math.max(written.length, mask.start - plain.start)
    const end = Math.max(start, Math.min(text.length, mask.end - plain.start))
    written += text.slice(written.length, start) + '\ufffc'.repeat(end - start)
  }
}
