import { wordsKey } from '../../lint/text/passages.ts'
import type { CutReason } from './proposal.ts'
import { isParagraph, type Shape } from './shapes-of-lines.ts'

/**
 * The blocks that another one says again, by their numbers: the beginning of a paragraph that breaks off in dots, and of equal paragraphs all but
 * one: that which stands among other paragraphs rather than above the text, with better quotation marks.
 */
export function repeatedBlocks(shapes: readonly Shape[]): ReadonlyMap<number, CutReason> {
  const cut = new Map<number, CutReason>()
  // In this order a text that begins with another one stands behind it, or behind others that do.
  const keys = shapes.filter(({ key }) => key.length >= MIN_BEGINNING).toSorted(byKeyOf)
  for (const shape of shapes) {
    if (!shape.isCut || shape.words < MIN_WORDS) continue
    const beginning = wordsKey(shape.block.text.replace(ellipsis, ''))
    if (beginning.length < MIN_BEGINNING) continue
    const from = firstFrom(keys, beginning)
    if ([keys[from], keys[from + 1]].some((other) => other && other !== shape && other.key.startsWith(beginning)))
      cut.set(shape.number, 'truncated-lede')
  }
  for (const number of secondCopy(shapes.filter((shape) => !cut.has(shape.number))))
    cut.set(number, 'paragraph-repeated')
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

const byKeyOf = (a: Shape, b: Shape): number => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)

/** The place of the first of sorted keys that is not before a text. */
function firstFrom(sorted: readonly Shape[], text: string): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle]?.key ?? '') < text) low = middle + 1
    else high = middle
  }
  return low
}

/** Where a text was copied twice: the numbers of all blocks, short ones too, that say again in the same order what at least two paragraphs have said. */
function secondCopy(shapes: readonly Shape[]): readonly number[] {
  const firsts = new Map<string, number>()
  const second: number[] = []
  for (let at = 0; at < shapes.length; at++) {
    const { key = '', words = 0 } = shapes[at] ?? {}
    const first = words < MANY_WORDS ? undefined : firsts.get(key)
    let length = 0
    while (first !== undefined && first + length < at && shapes[first + length]?.key === shapes[at + length]?.key)
      length++
    const copy = shapes.slice(at, at + length)
    if (copy.filter(({ words }) => words >= MANY_WORDS).length >= 2) {
      second.push(...copy.map(({ number }) => number))
      at += length - 1
    } else if (!firsts.has(key)) firsts.set(key, at)
  }
  return second
}

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
