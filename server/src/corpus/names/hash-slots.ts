import { shared } from '../segment/columns.ts'

/** The columns of `HashSlots`. */
export interface HashSlotsParts {
  /** Two numbers a slot: the hash, and 0 where the slot is free, 1 where only beginnings have the hash, else the number of a link and 2. */
  readonly slots: Int32Array
  /** A bit for each hash that is there, shared by some. */
  readonly marks: Int32Array
}

/**
 * A table of hashes (open addressing), each with the latest link that it has. Most hashes that are sought are not there: that is mostly seen by one bit in a part
 * of the memory that is small enough to stay near.
 */
export class HashSlots {
  readonly parts: HashSlotsParts
  readonly #slots: Int32Array
  readonly #shift: number
  readonly #marks: Int32Array

  constructor(parts: HashSlotsParts) {
    this.parts = parts
    this.#slots = parts.slots
    this.#marks = parts.marks
    this.#shift = Math.clz32(parts.slots.length) + 2
  }

  /** One without a hash, with room for so many, as a power of two. */
  static empty(bits: number): HashSlots {
    const marks = Math.max(1, 1 << (bits + MARKS - 5))
    return new HashSlots({ slots: shared(Int32Array, 2 << bits), marks: shared(Int32Array, marks) })
  }

  get length(): number {
    return this.#slots.length >> 1
  }

  /** The slot of a hash; -1 where nothing has it. */
  find(hash: number): number {
    const mark = this.#markOf(hash)
    if (((this.#marks[mark >>> 5] ?? 0) & (1 << (mark & 31))) === 0) return -1
    const slot = this.#slot(hash)
    return this.#slots[2 * slot + 1] === 0 ? -1 : slot
  }

  /** The latest link of a slot, its number and 1; 0 where it is a beginning only. */
  link(slot: number): number {
    return (this.#slots[2 * slot + 1] ?? 1) - 1
  }

  /** Takes a hash in, and says whether it is new. */
  add(hash: number): boolean {
    const slot = this.#slot(hash)
    if (this.#slots[2 * slot + 1] !== 0) return false
    this.#slots[2 * slot] = hash
    this.#slots[2 * slot + 1] = 1
    const mark = this.#markOf(hash)
    this.#marks[mark >>> 5] = (this.#marks[mark >>> 5] ?? 0) | (1 << (mark & 31))
    return true
  }

  /** Puts a link (its number and 1) to a hash that was taken in, and gives the one that was there. */
  put(hash: number, link: number): number {
    const slot = this.#slot(hash)
    const before = this.link(slot)
    this.#slots[2 * slot + 1] = link + 1
    return before
  }

  /** Twice as many slots with the same in them. */
  grown(): HashSlots {
    const next = HashSlots.empty(32 - this.#shift + 1)
    for (let slot = 0; slot < this.length; slot++) {
      const value = this.#slots[2 * slot + 1] ?? 0
      if (value === 0) continue
      const hash = this.#slots[2 * slot] ?? 0
      next.add(hash)
      next.put(hash, value - 1)
    }
    return next
  }

  #slot(hash: number): number {
    const slots = this.#slots
    const mask = slots.length - 1
    let at = (scattered(hash) >>> this.#shift) * 2
    while (slots[at + 1] !== 0 && slots[at] !== hash) at = (at + 2) & mask
    return at >> 1
  }

  #markOf(hash: number): number {
    return scattered(hash) >>> (this.#shift - MARKS)
  }
}

/** As a power of two, so many bits for a slot. */
const MARKS = 2

/** FNV's high bits are not the best. */
const scattered = (hash: number): number => Math.imul(hash, 0x9e3779b1)
