/** What a segment is made of: numbers in memory that threads share and that are written to a file as they are. */
export type Column = Uint8Array | Uint16Array | Uint32Array | Float64Array

/** What threads can share; of these some are written to no file. */
type Shareable = Column | Int32Array

type Constructor<C> = { new (length: number): C; new (buffer: ArrayBufferLike): C; readonly BYTES_PER_ELEMENT: number }

/** An empty column that threads can share, where the platform can. */
export function shared<C extends Shareable>(make: new (length: number) => C, length: number): C {
  const { BYTES_PER_ELEMENT: bytes } = make as Constructor<C>
  if (typeof SharedArrayBuffer === 'undefined') return new make(length)
  return new (make as Constructor<C>)(new SharedArrayBuffer(length * bytes))
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

/** The first of `size` numbers of which `isBefore` does not hold; it holds of all before it and of none behind. */
export function firstNot(size: number, isBefore: (number: number) => boolean): number {
  let low = 0
  let high = size
  while (low < high) {
    const middle = (low + high) >>> 1
    if (isBefore(middle)) low = middle + 1
    else high = middle
  }
  return low
}

/** The items of one key. */
export const runOf = ({ starts, items }: Runs, key: number): Uint32Array =>
  items.subarray(starts[key] ?? 0, starts[key + 1] ?? 0)
