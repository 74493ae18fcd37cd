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
 */
export class StringTableBuilder {
  readonly #units = new GrowingUnits()
  readonly #ends = new GrowingNumbers()
  readonly #numbers = new Map<string, number>()

  get size(): number {
    return this.#ends.length
  }

  /** The number of a string. */
  add(text: string): number {
    const known = this.#numbers.get(text)
    if (known !== undefined) return known
    const number = this.#ends.length
    const start = this.#units.length
    this.#units.push(text)
    this.#ends.push(this.#units.length)
    this.#numbers.set(textOfUnits(this.#units.items, start, this.#units.length), number)
    return number
  }

  done(): StringParts {
    const units = this.#units.items
    const isNarrow = units.every((unit) => unit <= 0xff)
    return {
      units: isNarrow ? sharedBytes(units) : this.#units.done(),
      ends: this.#ends.done(),
      slots: slotsOf(units, this.#ends.items),
    }
  }
}

function slotsOf(units: Uint16Array, ends: Uint32Array): Uint32Array {
  const slots = shared(Uint32Array, 2 ** Math.ceil(Math.log2(ends.length * 2 + 2)))
  const mask = slots.length - 1
  let start = 0
  for (let number = 0; number < ends.length; number++) {
    const end = ends[number] ?? start
    let hash = SEED
    for (let at = start; at < end; at++) hash = mix(hash, units[at] ?? 0)
    let slot = finish(hash) & mask
    while (slots[slot] !== 0) slot = (slot + 1) & mask
    slots[slot] = number + 1
    start = end
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

  startsWith(number: number, beginning: string): boolean {
    const start = number === 0 ? 0 : (this.#ends[number - 1] ?? 0)
    if ((this.#ends[number] ?? 0) - start < beginning.length) return false
    for (let at = 0; at < beginning.length; at++) {
      if (this.#units[start + at] !== beginning.charCodeAt(at)) return false
    }
    return true
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

  #is(number: number, text: string): boolean {
    const start = number === 0 ? 0 : (this.#ends[number - 1] ?? 0)
    if ((this.#ends[number] ?? 0) - start !== text.length) return false
    for (let at = 0; at < text.length; at++) if (this.#units[start + at] !== text.charCodeAt(at)) return false
    return true
  }
}

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
