import type { ChangeDesc } from '@codemirror/state'
import type { Columns } from './decoded-view.ts'
import type { Span } from './places.ts'

/**
 * Stretches of a text as it was, in the order in which they begin, and where they stand after all changes made since, as if these had been made at once.
 * Nothing is reckoned but what is asked for: a change costs the same however many stretches there are.
 * What is put in at an edge is outside; what has lost all its letters is no more.
 */
export class Stretches {
  readonly #columns: Columns
  /** For each stretch, the last end up to it: what reaches into a place begins before it, and may do so long before. */
  readonly #reach: Int32Array
  readonly #since: ChangeDesc | undefined
  #back: ChangeDesc | undefined

  private constructor(columns: Columns, reach: Int32Array, since: ChangeDesc | undefined) {
    this.#columns = columns
    this.#reach = reach
    this.#since = since
  }

  static of(columns: Columns): Stretches {
    const { numbers, width } = columns
    const reach = new Int32Array(numbers.length / width)
    let furthest = 0
    for (let index = 0; index < reach.length; index++) {
      furthest = Math.max(furthest, numbers[index * width + 1] ?? 0)
      reach[index] = furthest
    }
    return new Stretches(columns, reach, undefined)
  }

  map(changes: ChangeDesc): Stretches {
    return new Stretches(this.#columns, this.#reach, this.#since?.composeDesc(changes) ?? changes)
  }

  get count(): number {
    return this.#reach.length
  }

  /** A number of a stretch as it was told. */
  number(index: number, column: number): number {
    return this.#columns.numbers[index * this.#columns.width + column] ?? 0
  }

  /** Where a stretch stands now; undefined where nothing is left of it. */
  span(index: number): Span | undefined {
    const from = this.moved(this.number(index, 0), 1)
    const to = this.moved(this.number(index, 1), -1)
    return from < to ? { from, to } : undefined
  }

  /** Where an offset of the text as it was stands now; `side` says behind what is put in there (1), or before it (-1). */
  moved(offset: number, side: -1 | 1): number {
    return this.#since ? this.#since.mapPos(offset, side) : offset
  }

  /** The first stretch that may touch what is behind an offset, and the first of those that begin behind another; all that touch what is between are between. */
  around(from: number, to: number): readonly [first: number, end: number] {
    const { numbers, width } = this.#columns
    const [start, end] = [this.#before(from, -1), this.#before(to, 1)]
    return [
      firstOf(this.count, (index) => (this.#reach[index] ?? 0) >= start),
      firstOf(this.count, (index) => (numbers[index * width] ?? 0) > end),
    ]
  }

  /** Where an offset of the text as it is stood. */
  #before(offset: number, side: -1 | 1): number {
    if (!this.#since) return offset
    this.#back ??= this.#since.invertedDesc
    return this.#back.mapPos(Math.min(offset, this.#since.newLength), side)
  }
}

/** The first number below `count` of which something holds that holds of all behind it; `count` where there is none. */
function firstOf(count: number, holds: (index: number) => boolean): number {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return low
}
