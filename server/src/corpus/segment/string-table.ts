import { shared } from './columns.ts'
import { GrowingNumbers, GrowingUnits, sharedBytes } from './growing.ts'

/** The columns of a string table. */
export interface StringParts {
  /** The code units of all strings, one after the other; bytes where none needs more. */
  readonly units: Uint8Array | Uint16Array
  /** Where each string ends. */
  readonly ends: Uint32Array
  /** String numbers plus one by hash, open addressing; a power of two of them. */
  readonly slots: Uint32Array
}

/**
 * Gives equal strings one number, in the order in which they first come. Holds copies: a slice of a file's text would keep the whole text alive.
 * A table of numbers and no `Map`, whose strings lie all over the memory: with hundreds of thousands of them that takes several times as long.
 */
export class StringTableBuilder {
  readonly #units = new GrowingUnits()
  readonly #ends = new GrowingNumbers()
  /** Two numbers a slot: the hash, and the string's number plus one; open addressing, a power of two of slots, at most half of them taken. */
  #slots = new Uint32Array(2 * FIRST_SLOTS)

  get size(): number {
    return this.#ends.length
  }

  /** The number of a string. */
  add(text: string): number {
    const { length } = text
    // Its units are read once, to where they stand if it is new.
    const units = this.#units.withRoom(length)
    const start = this.#units.length
    let mixed = SEED
    for (let at = 0; at < length; at++) {
      const unit = text.charCodeAt(at)
      units[start + at] = unit
      mixed = mix(mixed, unit)
    }
    const hash = finish(mixed)
    const slots = this.#slots
    const mask = slots.length - 2
    let slot = (hash << 1) & mask
    for (let found = slots[slot + 1] ?? 0; found !== 0; found = slots[slot + 1] ?? 0) {
      if (slots[slot] === hash && this.#is(found - 1, units, start, length)) return found - 1
      slot = (slot + 2) & mask
    }
    const number = this.#ends.length
    slots[slot] = hash
    slots[slot + 1] = number + 1
    this.#units.take(length)
    this.#ends.push(start + length)
    if (this.#ends.length * 4 > slots.length) this.#grow()
    return number
  }

  done(): StringParts {
    const units = this.#units.items
    const isNarrow = units.every((unit) => unit <= 0xff)
    return {
      units: isNarrow ? sharedBytes(units) : this.#units.done(),
      ends: this.#ends.done(),
      slots: slotsOf(this.#slots, this.#ends.length),
    }
  }

  /** Whether a string is what stands behind all of them. */
  #is(number: number, units: Uint16Array, start: number, length: number): boolean {
    const from = number === 0 ? 0 : this.#ends.at(number - 1)
    if (this.#ends.at(number) - from !== length) return false
    for (let at = 0; at < length; at++) if (units[from + at] !== units[start + at]) return false
    return true
  }

  #grow(): void {
    const old = this.#slots
    const slots = new Uint32Array(old.length * 2)
    const mask = slots.length - 2
    for (let from = 0; from < old.length; from += 2) {
      const number = old[from + 1] ?? 0
      if (number === 0) continue
      const hash = old[from] ?? 0
      let slot = (hash << 1) & mask
      while (slots[slot + 1] !== 0) slot = (slot + 2) & mask
      slots[slot] = hash
      slots[slot + 1] = number
    }
    this.#slots = slots
  }
}

const FIRST_SLOTS = 256

/** The slots of a table that grows no more, without the hashes. */
function slotsOf(pairs: Uint32Array, size: number): Uint32Array {
  const hashes = new Uint32Array(size)
  for (let pair = 0; pair < pairs.length; pair += 2) {
    const number = pairs[pair + 1] ?? 0
    if (number !== 0) hashes[number - 1] = pairs[pair] ?? 0
  }
  const slots = shared(Uint32Array, 2 ** Math.ceil(Math.log2(size * 2 + 2)))
  const mask = slots.length - 1
  // In the order of the numbers: equal tables are equal to the bit, however they have grown.
  for (let number = 0; number < size; number++) {
    let slot = (hashes[number] ?? 0) & mask
    while (slots[slot] !== 0) slot = (slot + 1) & mask
    slots[slot] = number + 1
  }
  return slots
}

/** Strings by number, and numbers by string, without a JavaScript object for each. */
export class StringTable {
  readonly #units: Uint8Array | Uint16Array
  readonly #ends: Uint32Array
  readonly #slots: Uint32Array

  constructor({ units, ends, slots }: StringParts) {
    this.#units = units
    this.#ends = ends
    this.#slots = slots
  }

  get size(): number {
    return this.#ends.length
  }

  at(number: number): string {
    const start = number === 0 ? 0 : (this.#ends[number - 1] ?? 0)
    return textOfUnits(this.#units, start, this.#ends[number] ?? start)
  }

  /** Whether a text stands in a string at an offset. */
  hasAt(number: number, offset: number, text: string): boolean {
    const start = (number === 0 ? 0 : (this.#ends[number - 1] ?? 0)) + offset
    if ((this.#ends[number] ?? 0) - start < text.length) return false
    for (let at = 0; at < text.length; at++) if (this.#units[start + at] !== text.charCodeAt(at)) return false
    return true
  }

  /** Whether a text stands anywhere in a string. */
  has(number: number, text: string): boolean {
    const last = this.lengthOf(number) - text.length
    for (let offset = 0; offset <= last; offset++) if (this.hasAt(number, offset, text)) return true
    return false
  }

  lengthOf(number: number): number {
    return (this.#ends[number] ?? 0) - (number === 0 ? 0 : (this.#ends[number - 1] ?? 0))
  }

  /** The number of a string; undefined where it is not there. */
  find(text: string): number | undefined {
    const mask = this.#slots.length - 1
    let slot = hashOf(text) & mask
    for (let found = this.#slots[slot] ?? 0; found !== 0; found = this.#slots[slot] ?? 0) {
      if (this.#is(found - 1, text)) return found - 1
      slot = (slot + 1) & mask
    }
    return undefined
  }

  /** By number of another table the number that its string has here, or one that no string has; no string is made. */
  numbersOf(other: StringTable): Uint32Array {
    const numbers = new Uint32Array(other.size)
    let start = 0
    for (let number = 0; number < numbers.length; number++) {
      const end = other.#ends[number] ?? start
      numbers[number] = this.#findUnits(other.#units, start, end)
      start = end
    }
    return numbers
  }

  #findUnits(units: Uint8Array | Uint16Array, start: number, end: number): number {
    const mask = this.#slots.length - 1
    let hash = SEED
    for (let at = start; at < end; at++) hash = mix(hash, units[at] ?? 0)
    let slot = finish(hash) & mask
    for (let found = this.#slots[slot] ?? 0; found !== 0; found = this.#slots[slot] ?? 0) {
      if (this.#spells(found - 1, units, start, end)) return found - 1
      slot = (slot + 1) & mask
    }
    return NOWHERE
  }

  #spells(number: number, units: Uint8Array | Uint16Array, start: number, end: number): boolean {
    const from = number === 0 ? 0 : (this.#ends[number - 1] ?? 0)
    if ((this.#ends[number] ?? 0) - from !== end - start) return false
    for (let at = start; at < end; at++) if (this.#units[from + at - start] !== units[at]) return false
    return true
  }

  #is(number: number, text: string): boolean {
    const start = number === 0 ? 0 : (this.#ends[number - 1] ?? 0)
    if ((this.#ends[number] ?? 0) - start !== text.length) return false
    for (let at = 0; at < text.length; at++) if (this.#units[start + at] !== text.charCodeAt(at)) return false
    return true
  }
}

/** A number too large for any string. */
const NOWHERE = 0xffffffff

/** The text that code units spell. */
export function textOfUnits(units: Uint8Array | Uint16Array, start: number, end: number): string {
  let text = ''
  for (let at = start; at < end; at += CHUNK) text += spell(units.subarray(at, Math.min(end, at + CHUNK)))
  return text
}

/** Arguments of one call. */
const CHUNK = 8192

// Spreading typed arrays goes through their iterators and takes ten times as long.
const spell = (units: Uint8Array | Uint16Array): string => Reflect.apply(String.fromCharCode, undefined, units)

// FNV-1a over code units, with a last step that spreads it over the low bits.
const SEED = 0x811c9dc5
const mix = (hash: number, unit: number): number => Math.imul(hash ^ unit, 0x01000193)
const finish = (hash: number): number => (hash ^ (hash >>> 15)) >>> 0

function hashOf(text: string): number {
  let hash = SEED
  for (let at = 0; at < text.length; at++) hash = mix(hash, text.charCodeAt(at))
  return finish(hash)
}
