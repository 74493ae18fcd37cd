import { type Column, GrowingNumbers, GrowingUnits, shared } from './columns.ts'

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
  readonly #units = new GrowingUnits(1024)
  readonly #ends = new GrowingNumbers()
  #slots = new Uint32Array(128)
  #wide = false

  get size(): number {
    return this.#ends.length
  }

  /** The number of a string. */
  add(text: string): number {
    const mask = this.#slots.length - 1
    let slot = hashOf(text) & mask
    for (let found = this.#slots[slot] ?? 0; found !== 0; found = this.#slots[slot] ?? 0) {
      if (this.#is(found - 1, text)) return found - 1
      slot = (slot + 1) & mask
    }
    const number = this.#ends.length
    this.#units.pushText(text)
    this.#ends.push(this.#units.length)
    this.#slots[slot] = number + 1
    if (!this.#wide) this.#wide = isWide(text)
    if (number * 2 > mask) this.#rehash()
    return number
  }

  done(): StringParts {
    const units = this.#units.done()
    return { units: this.#wide ? units : narrowed(units), ends: this.#ends.done(), slots: sharedCopy(this.#slots) }
  }

  #is(number: number, text: string): boolean {
    const start = number === 0 ? 0 : this.#ends.at(number - 1)
    if (this.#ends.at(number) - start !== text.length) return false
    for (let at = 0; at < text.length; at++) if (this.#units.at(start + at) !== text.charCodeAt(at)) return false
    return true
  }

  #rehash(): void {
    const slots = new Uint32Array(this.#slots.length * 2)
    const mask = slots.length - 1
    let start = 0
    for (let number = 0; number < this.#ends.length; number++) {
      const end = this.#ends.at(number)
      let hash = SEED
      for (let at = start; at < end; at++) hash = mix(hash, this.#units.at(at))
      let slot = finish(hash) & mask
      while (slots[slot] !== 0) slot = (slot + 1) & mask
      slots[slot] = number + 1
      start = end
    }
    this.#slots = slots
  }
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

function isWide(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 0xff) return true
  return false
}

function narrowed(units: Uint16Array): Uint8Array {
  const bytes = shared(Uint8Array, units.length)
  bytes.set(units)
  return bytes
}

function sharedCopy<C extends Column>(column: C): C {
  const copy = shared(column.constructor as new (length: number) => C, column.length)
  copy.set(column)
  return copy
}
