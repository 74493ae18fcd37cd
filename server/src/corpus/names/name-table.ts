import { HashSlots, type HashSlotsParts } from './hash-slots.ts'
import type { NameTokens } from './name-tokens.ts'
import { type Lead, Walk } from './name-walk.ts'

/** Names with whose they are; `owner` is undefined where the record is not there any more. */
export interface OwnedTable {
  readonly table: NameTable
  /** The names as they are found when they are spelt otherwise; made when someone asks. */
  readonly loose: () => NameTable
  readonly owner: (number: number) => NameOwner | undefined
}

/** Who has names: `type:id`, and the names as they are written. */
export interface NameOwner {
  readonly ref: string
  readonly names: readonly string[]
}

/**
 * Names by their words, to be found in running text: a hash of each beginning of a name that ends with a word, in one table without an object for a
 * name. A name is found however it bends (`name-tokens.ts`), its numbers are written and عبد is joined to the next word; the caller sees whether that will do.
 */
export class NameTable {
  readonly #ownerOf: Uint32Array
  readonly #slots: HashSlots
  readonly #links: NameLinks
  readonly #walk = new Walk()
  readonly parts: NameTableParts

  constructor(parts: NameTableParts) {
    this.parts = parts
    this.#slots = new HashSlots(parts.slots)
    this.#ownerOf = parts.ownerOf
    this.#links = parts.links
  }

  /** How many names there are. */
  get size(): number {
    return this.#ownerOf.length
  }

  /** Whose a name is. */
  ownerOf(name: number): number {
    return this.#ownerOf[name] ?? 0
  }

  /** Which one of its owner's names a name is, counted from 0 as they were added. */
  ordinal(name: number): number {
    const owner = this.#ownerOf[name]
    let first = name
    while (first > 0 && this.#ownerOf[first - 1] === owner) first--
    return name - first
  }

  /**
   * Visits the names that begin at `from` in a word of a text (behind a particle, if it has one), with the last word that they have there: all that are
   * spelt alike at once, however many (`namesAt`). Of those that end with a number the ones with another number are visited too (`isOther`): there may be
   * one of that number in their series.
   */
  eachAt(text: NameTokens, token: number, from: number, lead: Lead, visit: VisitNames): void {
    const walk = this.#walk
    walk.begin(text, token, from, lead, text.count)
    do {
      const isThere = this.#eachWith(walk.hash, walk.other, walk.last, false, visit)
      if (walk.isNumber) this.#eachWith(walk.openHash, walk.openOther, walk.last, true, visit)
      else if (!isThere && !walk.isHead) return
    } while (walk.next())
  }

  /** Visits the names of one word that a stretch of a text spells; the word is told as their last. */
  eachSpelt(text: NameTokens, token: number, from: number, to: number, visit: VisitNames): void {
    this.#walk.spell(text, from, to)
    this.#eachWith(this.#walk.hash, this.#walk.other, token, false, visit)
  }

  /** The names that one visit tells of, one by one: whoever has enough need not go through all of them. */
  *namesAt(found: number): Generator<number> {
    const { names, others, next } = this.#links
    const other = others[found - 1] ?? 0
    for (let link = found; link !== 0; link = this.#linkWith(other, next[link - 1] ?? 0)) yield names[link - 1] ?? 0
  }

  /** Visits the names with two hashes, and says whether the first is known, if only of a beginning. */
  #eachWith(hash: number, other: number, last: number, isOther: boolean, visit: VisitNames): boolean {
    const slot = this.#slots.find(hash)
    if (slot < 0) return false
    const found = this.#linkWith(other, this.#slots.link(slot))
    if (found !== 0) visit(found, last, isOther)
    return true
  }

  /** The first link from one on that has a second hash; 0 where none has. */
  #linkWith(other: number, from: number): number {
    const { others, next } = this.#links
    let link = from
    while (link !== 0 && others[link - 1] !== other) link = next[link - 1] ?? 0
    return link
  }
}

/** Is told where the names stand (`NameTable.namesAt`), their last word in the text, and whether the number that they end with is another one. */
type VisitNames = (found: number, last: number, isOther: boolean) => void

/** The columns of `NameTable`. */
export interface NameTableParts {
  readonly slots: HashSlotsParts
  /** Whose each name is; names are numbered in the order in which they were added. */
  readonly ownerOf: Uint32Array
  readonly links: NameLinks
}

/** What leads from a hash to the names that have it, one after the other. */
export interface NameLinks {
  readonly names: Uint32Array
  /** A second hash: two names do not share both. */
  readonly others: Int32Array
  /** The next link of the same first hash, its number and 1; 0 behind the last. */
  readonly next: Uint32Array
}
