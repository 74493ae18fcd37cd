import { shared } from './columns.ts'

// Two classes and not one for both types: code that has to store into arrays of several types takes many times as long.

/** A column of numbers that grows. */
export class GrowingNumbers {
  #items = new Uint32Array(64)
  #length = 0

  get length(): number {
    return this.#length
  }

  at(index: number): number {
    return this.#items[index] ?? 0
  }

  push(value: number): void {
    if (this.#length === this.#items.length) this.#grow(this.#length + 1)
    this.#items[this.#length++] = value
  }

  /** Appends the six numbers of a row. */
  pushSix(a: number, b: number, c: number, d: number, e: number, f: number): void {
    const at = this.#length
    if (at + 6 > this.#items.length) this.#grow(at + 6)
    const items = this.#items
    items[at] = a
    items[at + 1] = b
    items[at + 2] = c
    items[at + 3] = d
    items[at + 4] = e
    items[at + 5] = f
    this.#length = at + 6
  }

  /** What has grown so far; valid until it grows on. */
  get items(): Uint32Array {
    return this.#items.subarray(0, this.#length)
  }

  /** What has grown, in memory that threads can share. */
  done(): Uint32Array {
    const column = shared(Uint32Array, this.#length)
    column.set(this.items)
    return column
  }

  #grow(least: number): void {
    const larger = new Uint32Array(Math.max(least, this.#items.length * 2))
    larger.set(this.#items)
    this.#items = larger
  }
}

/** A column of code units that grows. */
export class GrowingUnits {
  #items = new Uint16Array(1024)
  #length = 0

  get length(): number {
    return this.#length
  }

  /** Appends the code units of a text. */
  push(text: string): void {
    const end = this.#length + text.length
    const items = this.withRoom(text.length)
    for (let at = 0, to = this.#length; to < end; at++, to++) items[to] = text.charCodeAt(at)
    this.#length = end
  }

  /** What has grown so far, with room for so many units behind it; valid until it grows on. */
  withRoom(count: number): Uint16Array {
    if (this.#length + count > this.#items.length) this.#grow(this.#length + count)
    return this.#items
  }

  /** Makes what stands in the room behind the last unit a part of the column. */
  take(count: number): void {
    this.#length += count
  }

  /** What has grown so far; valid until it grows on. */
  get items(): Uint16Array {
    return this.#items.subarray(0, this.#length)
  }

  /** What has grown, in memory that threads can share. */
  done(): Uint16Array {
    const column = shared(Uint16Array, this.#length)
    column.set(this.items)
    return column
  }

  #grow(least: number): void {
    const larger = new Uint16Array(Math.max(least, this.#items.length * 2))
    larger.set(this.#items)
    this.#items = larger
  }
}

/** Doubles in memory that threads can share. */
export function sharedDoubles(values: readonly number[]): Float64Array {
  const column = shared(Float64Array, values.length)
  column.set(values)
  return column
}

/** Bytes in memory that threads can share. */
export function sharedBytes(values: ArrayLike<number>): Uint8Array {
  const column = shared(Uint8Array, values.length)
  column.set(values)
  return column
}
