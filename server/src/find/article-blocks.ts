import type { Article } from '../corpus/document.ts'
import { type NameTokens, nameTokens } from '../corpus/names/name-tokens.ts'
import { type Prose, proseOf } from '../corpus/prose.ts'
import { withoutNames } from '../language/without-names.ts'
import { plainOffset } from '../syntax/plain-offsets.ts'
import { CarriedOver } from '../text/carried-over.ts'
import { once } from '../text/once.ts'
import type { Span } from '../text/span.ts'

/** A text with its words, which are asked for at each name in it. */
export interface TextWithWords {
  readonly text: string
  readonly words: NameTokens
}

/** The text with its words. */
export const withWords = (text: string): TextWithWords => ({ text, words: nameTokens(text) })

/** A block of an article in which names are sought. */
export interface NameBlock {
  readonly prose: Prose
  /** Where it stands in the plain text. */
  readonly plain: Span
  /**
   * Its text, with U+FFFC for each unit in which no tag can begin: in tags, links, descriptions of images, code, HTML, addresses, and what selectors have picked
   * out. The same value as long as the text is the same, in the next version of the article too.
   */
  readonly said: TextWithWords
}

/** The blocks of an article in which names are sought, in text order; its title, which holds no tags, is none of them. */
export const blocksOf = once((article: Article): readonly NameBlock[] => {
  const masks = masksOf(article)
  let first = 0
  const blocks = proseOf(article).flatMap((prose) => {
    const { plain } = prose
    if (!plain) return []
    while (first < masks.length && (masks[first]?.end ?? 0) <= plain.start) first++
    return [{ prose, plain, text: masked(prose.text, plain, masks, first) }]
  })
  const texts = blockTexts.of(
    article.uri,
    blocks.map(({ text }) => text),
  )
  return blocks.flatMap(({ prose, plain }, at) => {
    const said = texts[at]
    return said ? [{ prose, plain, said }] : []
  })
})

/** The title of an article, where it is written as it reads. */
export function titleOf(article: Article): TextWithWords | undefined {
  const title = proseOf(article).find(({ kind }) => kind === 'title')
  return title && titleTexts.of(article.uri, [title.text])[0]
}

/** In UTF-16 code units: some twenty bytes are kept for each. */
const MOST = 1 << 18

const blockTexts = new CarriedOver((text) => withWords(withoutNames(text)), MOST)

const titleTexts = new CarriedOver(withWords, MOST >> 6)

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
