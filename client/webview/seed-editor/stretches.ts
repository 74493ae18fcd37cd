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
  /** For each block of stretches, their last end: what reaches into a place may begin long before it, and what stands between is passed by the block. */
  readonly #ends: Int32Array
  readonly #since: ChangeDesc | undefined
  #back: ChangeDesc | undefined

  private constructor(columns: Columns, ends: Int32Array, since: ChangeDesc | undefined) {
    this.#columns = columns
    this.#ends = ends
    this.#since = since
  }

  static of(columns: Columns): Stretches {
    const { numbers, width } = columns
    const count = numbers.length / width
    const ends = new Int32Array(Math.ceil(count / BLOCK))
    for (let index = 0; index < count; index++) {
      const block = Math.floor(index / BLOCK)
      ends[block] = Math.max(ends[block] ?? 0, numbers[index * width + 1] ?? 0)
    }
    return new Stretches(columns, ends, undefined)
  }

  map(changes: ChangeDesc): Stretches {
    return new Stretches(this.#columns, this.#ends, this.#since?.composeDesc(changes) ?? changes)
  }

  get count(): number {
    return this.#columns.numbers.length / this.#columns.width
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

  /** Whether anything has been written in one since, or taken out of it, or put before its first letter. */
  isTouched(index: number): boolean {
    return (
      this.#since !== undefined && this.#since.touchesRange(this.number(index, 0), this.number(index, 1) - 1) !== false
    )
  }

  /** What touches a stretch of the text, and where it stands. */
  *touching(from: number, to: number): Generator<readonly [index: number, span: Span]> {
    const start = this.#before(from, -1)
    const end = this.endOf(to)
    for (let index = 0; index < end; index++) {
      if (index % BLOCK === 0 && (this.#ends[index / BLOCK] ?? 0) < start) index += BLOCK - 1
      else if (this.number(index, 1) >= start) {
        const span = this.span(index)
        if (span && span.from <= to && from <= span.to) yield [index, span]
      }
    }
  }

  /** The first stretch that may begin at an offset or behind it. */
  startOf(offset: number): number {
    const start = this.#before(offset, -1)
    return firstOf(this.count, (index) => this.number(index, 0) >= start)
  }

  /** The first stretch that begins behind an offset for certain. */
  endOf(offset: number): number {
    const end = this.#before(offset, 1)
    return firstOf(this.count, (index) => this.number(index, 0) > end)
  }

  /** Where an offset of the text as it is stood. */
  #before(offset: number, side: -1 | 1): number {
    if (!this.#since) return offset
    this.#back ??= this.#since.invertedDesc
    return this.#back.mapPos(Math.min(offset, this.#since.newLength), side)
  }
}

/** So many stretches are looked at or passed together. */
const BLOCK = 64

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
