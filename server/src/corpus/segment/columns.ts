/** What a segment is made of: numbers in memory that threads share and that are written to a file as they are. */
export type Column = Uint8Array | Uint16Array | Uint32Array | Float64Array

/** A column that grows. */
export interface Growing<C extends Column> {
  readonly length: number
  push(value: number): void
  /** Appends the code units of a text. */
  pushText(text: string): void
  at(index: number): number
  set(index: number, value: number): void
  /** What has grown, in memory that threads can share. */
  done(): C
}

/** Makes the class of growing columns of one type: code that stores into arrays of several types is ten times slower. */
function growing<C extends Column>(make: new (length: number) => C): new (capacity?: number) => Growing<C> {
  return class implements Growing<C> {
    #items: C
    #length = 0

    constructor(capacity = 64) {
      this.#items = new make(capacity)
    }

    get length(): number {
      return this.#length
    }

    push(value: number): void {
      if (this.#length === this.#items.length) this.#grow(this.#length + 1)
      this.#items[this.#length++] = value
    }

    pushText(text: string): void {
      const end = this.#length + text.length
      if (end > this.#items.length) this.#grow(end)
      const items = this.#items
      for (let at = 0, to = this.#length; at < text.length; at++, to++) items[to] = text.charCodeAt(at)
      this.#length = end
    }

    at(index: number): number {
      return this.#items[index] ?? 0
    }

    set(index: number, value: number): void {
      this.#items[index] = value
    }

    done(): C {
      const column = shared(make, this.#length)
      column.set(this.#items.subarray(0, this.#length))
      return column
    }

    #grow(least: number): void {
      const larger = new make(Math.max(least, this.#items.length * 2))
      larger.set(this.#items)
      this.#items = larger
    }
  }
}

export const GrowingUnits = growing(Uint16Array)
export const GrowingNumbers = growing(Uint32Array)
export const GrowingDoubles = growing(Float64Array)

type Constructor<C> = { new (length: number): C; new (buffer: ArrayBufferLike): C; readonly BYTES_PER_ELEMENT: number }

/** An empty column that threads can share, where the platform can. */
export function shared<C extends Column>(make: new (length: number) => C, length: number): C {
  const { BYTES_PER_ELEMENT: bytes } = make as Constructor<C>
  if (typeof SharedArrayBuffer === 'undefined') return new make(length)
  return new (make as Constructor<C>)(new SharedArrayBuffer(length * bytes))
}

/** A growing column as one of a narrower type. */
export function packed<C extends Column>(make: new (length: number) => C, numbers: Growing<Column>): C {
  const column = shared(make, numbers.length)
  for (let at = 0; at < numbers.length; at++) column[at] = numbers.at(at)
  return column
}

/**
 * For each of `count` keys the items that have it, as one run: `starts[key]` to `starts[key + 1]` in `items`, in rising order
 * (compressed sparse rows). `keyOf` gives the key of each of `size` items, or a number beyond `count` for none.
 */
export function runs(count: number, size: number, keyOf: (item: number) => number): Runs {
  const starts = shared(Uint32Array, count + 1)
  for (let item = 0; item < size; item++) {
    const key = keyOf(item)
    if (key < count) starts[key + 1] = (starts[key + 1] ?? 0) + 1
  }
  for (let key = 0; key < count; key++) starts[key + 1] = (starts[key + 1] ?? 0) + (starts[key] ?? 0)
  const next = starts.slice(0, count)
  const items = shared(Uint32Array, starts[count] ?? 0)
  for (let item = 0; item < size; item++) {
    const key = keyOf(item)
    if (key >= count) continue
    items[next[key] ?? 0] = item
    next[key] = (next[key] ?? 0) + 1
  }
  return { starts, items }
}

/** Items by key. */
export interface Runs {
  readonly starts: Uint32Array
  readonly items: Uint32Array
}

/** The items of one key. */
export const runOf = ({ starts, items }: Runs, key: number): Uint32Array =>
  items.subarray(starts[key] ?? 0, starts[key + 1] ?? 0)
