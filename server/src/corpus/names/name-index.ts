import { searchKey } from '../../language/fold.ts'
import { bitsOf, drawersOf, hashOf } from './drawers.ts'
import { standsAt } from './key-places.ts'
import { HEAD } from './key-units.ts'
import type { NameIndexParts } from './name-index-parts.ts'
import { isFirstWord } from './word-places.ts'

/** Where in a name the word stands that is sought. */
export type Where = 'any word' | 'first word'

/** Who has which names: owners (numbers) found by search keys, in no promised order; one with several such names may come more than once. */
export class NameIndex {
  readonly parts: NameIndexParts
  readonly #bits: number
  /** `heads` by two units, which are compared at once. */
  readonly #heads: Int32Array

  constructor(parts: NameIndexParts) {
    this.parts = parts
    this.#bits = bitsOf(parts.drawers.length - 1)
    this.#heads = pairsOf(parts.heads)
  }

  /** The number of owners, those without a name too. */
  get size(): number {
    return this.parts.owners.length
  }

  /**
   * The owners that have a word which begins with the key (`prefixKey`, or `searchKey` of whole words), its article counted or not; all of them
   * for the empty key. With `first word` the name itself has to begin so.
   */
  startingWith(key: string, where: Where = 'any word'): Iterable<number> {
    const { owners, ownerOf } = this.parts
    if (key === '') return owners
    const found: number[] = []
    let last = -1
    this.eachStarting(key, where, (name) => {
      const owner = ownerOf[name] ?? 0
      if (owner !== last) found.push(owner)
      last = owner
    })
    return found
  }

  /** Visits the names (numbers) that `startingWith` goes by, in no promised order, and each word in them (its place in `units`); none for the empty key. */
  eachStarting(key: string, where: Where, visit: (name: number, place: number) => void): void {
    if (key === '') return
    const { units, starts, words, nameOf, drawers } = this.parts
    const heads = this.#heads
    const { first, firstMask, second, secondMask } = headOf(key)
    const { from, to } = drawersOf(key, this.#bits)
    const end = drawers[to] ?? 0
    for (let index = drawers[from] ?? 0; index < end; index++) {
      if (((heads[2 * index] ?? 0) & firstMask) !== first) continue
      if (((heads[2 * index + 1] ?? 0) & secondMask) !== second) continue
      const place = words[index] ?? 0
      if (key.length > HEAD && !standsAt(units, place, key)) continue
      const name = nameOf[index] ?? 0
      if (where === 'first word' && !isFirstWord(units, starts[name] ?? 0, place)) continue
      visit(name, place)
    }
  }

  /** The owners that have the key anywhere in a name. */
  containing(key: string): Iterable<number> {
    const found: number[] = []
    let last = -1
    for (const name of this.namesContaining(key)) {
      const owner = this.ownerOf(name)
      if (owner !== last) found.push(owner)
      last = owner
    }
    return found
  }

  /** The owners of which one name may have this `sameKey`: the same in searching, which lets more go. */
  same(sameKey: string): Iterable<number> {
    const { units, starts, ownerOf, wholes, wholeDrawers } = this.parts
    const key = searchKey(sameKey)
    const drawer = hashOf(key) & (wholeDrawers.length - 2)
    const end = wholeDrawers[drawer + 1] ?? 0
    const found: number[] = []
    for (let index = wholeDrawers[drawer] ?? 0; index < end; index++) {
      const name = wholes[index] ?? 0
      const start = starts[name] ?? 0
      if ((starts[name + 1] ?? 0) - 1 - start !== key.length || !standsAt(units, start, key)) continue
      const owner = ownerOf[name] ?? 0
      if (owner !== found.at(-1)) found.push(owner)
    }
    return found
  }

  /** The names (numbers) that have the key anywhere in theirs, in order. */
  namesContaining(key: string): readonly number[] {
    const { units, starts } = this.parts
    const names = starts.length - 1
    if (key === '') return Array.from({ length: names }, (_, name) => name)
    const { unit, offset } = rarest(units, key)
    const found: number[] = []
    let name = 0
    let place = nextPlace(units, unit, offset)
    while (place < units.length) {
      let next = place + 1
      if (standsAt(units, place - offset, key)) {
        name = nameAt(starts, place, name)
        found.push(name)
        next = (starts[name + 1] ?? 0) + offset
      }
      place = nextPlace(units, unit, next)
    }
    return found
  }

  /** Whose a name is. */
  ownerOf(name: number): number {
    return this.parts.ownerOf[name] ?? 0
  }

  /** Which one of its owner's names a name is, counted from 0 as they were added. */
  ordinal(name: number): number {
    const { ownerOf } = this.parts
    let first = name
    while (first > 0 && ownerOf[first - 1] === ownerOf[name]) first--
    return name - first
  }
}

/** How a head begins that begins as a key: two units in a number, and the bits of it that count. */
function headOf(key: string) {
  const units = new Uint16Array(HEAD)
  const masks = new Uint16Array(HEAD)
  for (let index = 0; index < HEAD && index < key.length; index++) {
    units[index] = key.charCodeAt(index)
    masks[index] = 0xffff
  }
  const [first = 0, second = 0] = new Int32Array(units.buffer)
  const [firstMask = 0, secondMask = 0] = new Int32Array(masks.buffer)
  return { first, firstMask, second, secondMask }
}

const pairsOf = (units: Uint16Array): Int32Array => new Int32Array(units.buffer, units.byteOffset, units.length / 2)

/** The first place from one on at which a unit stands, or the end. For letters, which come soon again, faster than `indexOf`. */
function nextPlace(units: Uint16Array, unit: number, from: number): number {
  let place = from
  // Four at a time take half as long.
  const end = units.length - 3
  while (
    place < end &&
    units[place] !== unit &&
    units[place + 1] !== unit &&
    units[place + 2] !== unit &&
    units[place + 3] !== unit
  ) {
    place += 4
  }
  while (place < units.length && units[place] !== unit) place++
  return place
}

/** So many units tell which of the key's is rare. */
const SAMPLE = 1 << 14

/** The unit of a key that is probably met least often, and where in the key it stands. */
function rarest(units: Uint16Array, key: string): { readonly unit: number; readonly offset: number } {
  const counts = new Map<number, number>()
  for (let offset = 0; offset < key.length; offset++) counts.set(key.charCodeAt(offset), 0)
  for (const unit of units.subarray(0, SAMPLE)) {
    const count = counts.get(unit)
    if (count !== undefined) counts.set(unit, count + 1)
  }
  const [unit] = [...counts].reduce((rare, next) => (next[1] < rare[1] ? next : rare), [0, Infinity])
  return { unit, offset: key.indexOf(String.fromCharCode(unit)) }
}

/** The name in which a place lies, which is `from` or one behind it: in growing steps, as hits may be near or far. */
function nameAt(starts: Uint32Array, place: number, from: number): number {
  let low = from
  let step = 1
  while ((starts[low + step] ?? Infinity) <= place) {
    low += step
    step *= 2
  }
  let high = low + step
  while (high - low > 1) {
    const middle = (low + high) >>> 1
    if ((starts[middle] ?? Infinity) <= place) low = middle
    else high = middle
  }
  return low
}
