import type { Corpus } from '../../corpus/corpus.ts'
import type { Article } from '../../corpus/document.ts'
import { inLanguage } from '../../language/message.ts'
import type { Entity } from '../../registry/entity.ts'
import { pseudonymOf } from '../../registry/names.ts'
import { plainOffset } from '../../syntax/plain-offsets.ts'
import type { Span } from '../../text/span.ts'
import { readable } from '../values/sound-id.ts'
import { untaggedNames, withheldIn } from './withheld-places.ts'

/** A stretch of text in which a person at risk is named, and what is shown in its place. */
export interface Mask extends Span {
  readonly shown: string
}

/** A piece of a text as it is shown; `isMask` where it stands for something else. */
export interface Piece {
  readonly text: string
  readonly isMask: boolean
}

/** Keeps the names of people at risk (`withhold`) out of an article that is published (docs/format.md §6). */
export class Masker {
  readonly #corpus: Corpus
  readonly #lang: string
  readonly #withheld: readonly Entity[]

  constructor(corpus: Corpus, lang: string) {
    this.#corpus = corpus
    this.#lang = lang
    this.#withheld = corpus.withheld()
  }

  /** What stands in place of a name: the pseudonym, or what the type is called. */
  shown(entity: Entity): string {
    const type = this.#corpus.settings.types.get(entity.type)
    return pseudonymOf(entity, this.#lang) ?? (type && inLanguage(type.label, this.#lang)) ?? '…'
  }

  /** The person at risk that a reference (`type:id`) leads to, if it does. */
  withheld(ref: string): Entity | undefined {
    const entity = this.#corpus.resolve(ref)
    return entity?.withhold ? entity : undefined
  }

  /** Where an article's plain text names them, tagged or not, in order and without overlaps; a pronoun that is tagged names nobody. */
  inArticle(article: Article): readonly Mask[] {
    const { plain, tags } = article.tree
    const masks: Mask[] = []
    const add = (span: Span, entity: Entity): void => {
      const [start, end] = [plainOffset(plain, span.start), plainOffset(plain, span.end)]
      if (end > start) masks.push({ start, end, shown: this.shown(entity) })
    }
    for (const { type, id, label, attributes } of tags) {
      const entity = this.withheld(`${type}:${id}`)
      if (entity && !attributes.some(({ key, value }) => key === 'form' && value === 'pronoun')) add(label, entity)
    }
    for (const { list, ref, chosen } of article.selectors) {
      const entity = list === 'mentions' && ref !== undefined ? this.withheld(ref) : undefined
      if (entity) for (const span of chosen.flat()) add(span, entity)
    }
    for (const entity of this.#withheld) {
      for (const { span } of untaggedNames(article, this.#corpus, entity)) add(span, entity)
    }
    return withoutOverlaps(masks)
  }

  /** A text that holds no tags, with what is shown in place of their names. */
  pieces(text: string): readonly Piece[] {
    return cut(text, this.masksIn(text), 0, { start: 0, end: text.length })
  }

  /** Where such a text names them, in order and without overlaps. */
  masksIn(text: string): readonly Mask[] {
    return withoutOverlaps(
      this.#withheld.flatMap((entity) =>
        withheldIn(text, this.#corpus, entity).map(({ start, end }) => ({ start, end, shown: this.shown(entity) })),
      ),
    )
  }

  /** The same where there is no room for more than characters. */
  plainly(text: string): string {
    return inOne(this.pieces(text))
  }

  /** An id, a file name or an address as it may be shown: there is no telling which part of one is a name. */
  address(address: string): string {
    return this.names(address) ? '…' : address
  }

  /** Whether an id or an address names one of them. */
  names(address: string): boolean {
    const text = readable(address)
    return this.#withheld.some(
      (entity) => withheldIn(text, this.#corpus, entity).length > 0 || hasWord(address.toLowerCase(), entity.id),
    )
  }
}

/** The pieces of a part of a text that begins at `offset`. A mask is shown where it begins; what else of it reaches into the part is left out. */
export function cut(text: string, masks: readonly Mask[], offset: number, { start, end }: Span): readonly Piece[] {
  const pieces: Piece[] = []
  const push = (from: number, to: number): void => {
    if (to > from) pieces.push({ text: text.slice(from - offset, to - offset), isMask: false })
  }
  let at = start
  for (let next = firstBehind(masks, start); next < masks.length; next++) {
    const mask = masks[next]
    if (!mask || mask.start >= end) break
    push(at, mask.start)
    if (mask.start >= start) pieces.push({ text: mask.shown, isMask: true })
    at = Math.max(at, Math.min(end, mask.end))
  }
  push(at, end)
  return pieces
}

/** Pieces as one text. */
export const inOne = (pieces: readonly Piece[]): string => pieces.map(({ text }) => text).join('')

/** Whether an id stands in an address, and not as a part of a longer word. */
function hasWord(address: string, id: string): boolean {
  for (let at = address.indexOf(id); at >= 0; at = address.indexOf(id, at + 1)) {
    if (!isLetter.test(address.charAt(at - 1)) && !isLetter.test(address.charAt(at + id.length))) return true
  }
  return false
}

const isLetter = /[\p{L}\p{N}]/u

/** The index of the first mask that ends behind an offset. */
function firstBehind(masks: readonly Mask[], offset: number): number {
  let low = 0
  let high = masks.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((masks[middle]?.end ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return low
}

/** What overlaps becomes one, shown as what begins first, or reaches farthest. */
function withoutOverlaps(masks: readonly Mask[]): readonly Mask[] {
  const found: Mask[] = []
  for (const mask of masks.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = found.at(-1)
    if (!last || mask.start >= last.end) found.push(mask)
    else if (mask.end > last.end) found[found.length - 1] = { ...last, end: mask.end }
  }
  return found
}
