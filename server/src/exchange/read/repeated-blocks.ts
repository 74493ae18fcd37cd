import { wordsKey } from '../../lint/text/passages.ts'
import type { CutReason } from './proposal.ts'
import { isParagraph, type Shape } from './shapes-of-lines.ts'

/**
 * The blocks that another one says again, by their numbers: the beginning of a paragraph that breaks off in dots, and of equal paragraphs all but
 * one: that which stands among other paragraphs rather than above the text, with better quotation marks.
 */
export function repeatedBlocks(shapes: readonly Shape[]): ReadonlyMap<number, CutReason> {
  const cut = new Map<number, CutReason>()
  for (const shape of shapes) {
    if (!shape.isCut || shape.words < MIN_WORDS) continue
    const beginning = wordsKey(shape.block.text.replace(ellipsis, ''))
    if (beginning.length >= MIN_BEGINNING && shapes.some((other) => other !== shape && other.key.startsWith(beginning)))
      cut.set(shape.number, 'truncated-lede')
  }
  const byKey = new Map<string, Shape[]>()
  for (const shape of shapes) {
    if (shape.words < MIN_WORDS || cut.has(shape.number) || !isParagraph(shape)) continue
    const same = byKey.get(shape.key)
    if (same) same.push(shape)
    else byKey.set(shape.key, [shape])
  }
  for (const same of byKey.values()) {
    // A short sentence far from its double may be a refrain.
    const groups = same.every(({ words }) => words >= MANY_WORDS) ? [same] : neighbours(same)
    for (const group of groups) {
      const [, ...others] = group.toSorted((a, b) => worth(b) - worth(a) || b.number - a.number)
      for (const { number } of others) cut.set(number, 'paragraph-repeated')
    }
  }
  return cut
}

const MIN_WORDS = 5
const MANY_WORDS = 15
const MIN_BEGINNING = 20

const ellipsis = /\s*\[?(?:…|\.\.+)\]?[\s"”’»)]*$/u

function neighbours(same: readonly Shape[]): readonly (readonly Shape[])[] {
  const groups: Shape[][] = []
  for (const shape of same) {
    const group = groups.at(-1)
    if (group && group.at(-1)?.number === shape.number - 1) group.push(shape)
    else groups.push([shape])
  }
  return groups
}

/** A paragraph that stands apart, with curly quotation marks, was set with more care. */
const worth = ({ block: { text, isApart } }: Shape): number => (/["]/.test(text) ? 0 : 2) + (isApart ? 1 : 0)
