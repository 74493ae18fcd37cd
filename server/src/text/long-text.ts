import type { Characters } from './characters.ts'

/**
 * A long text that is being edited, as the few parts that its edits have left of it: a letter more costs a part, and not a copy of the whole.
 * Immutable as far as anyone can tell; who asks for the whole string has the parts put together once and for all.
 */
export class LongText implements Characters {
  readonly length: number
  /** None is empty, unless the text is. */
  #parts: readonly string[]
  #ends: readonly number[]

  private constructor(parts: readonly string[]) {
    let length = 0
    this.#parts = parts
    this.#ends = parts.map((part) => {
      length += part.length
      return length
    })
    this.length = length
  }

  static of(text: string): LongText {
    return new LongText([text])
  }

  /** Whether it is one string: nobody has edited it, or someone has asked for the whole. */
  get isWhole(): boolean {
    return this.#parts.length === 1
  }

  /** The text with something else in the place of one stretch. */
  replaced(start: number, end: number, inserted: string): LongText {
    const from = this.#partAt(start)
    const to = this.#partAt(end)
    const left = (this.#parts[from] ?? '').slice(0, start - this.#startOf(from))
    const right = (this.#parts[to] ?? '').slice(end - this.#startOf(to))
    const made: string[] = []
    // What is typed letter by letter is one part.
    for (const part of [this.#parts[from - 1] ?? '', left, inserted, right, this.#parts[to + 1] ?? '']) {
      const last = made.at(-1)
      if (last !== undefined && last.length + part.length <= SHORT) made[made.length - 1] = last + part
      else if (part !== '') made.push(part)
    }
    const parts = [...this.#parts.slice(0, Math.max(0, from - 1)), ...made, ...this.#parts.slice(to + 2)]
    return new LongText(parts.length > MOST || parts.length === 0 ? [parts.join('')] : parts)
  }

  slice(start = 0, end = this.length): string {
    const to = Math.min(end < 0 ? this.length + end : end, this.length)
    let at = Math.max(0, start < 0 ? this.length + start : start)
    let text = ''
    for (let number = this.#partAt(at); at < to; number++) {
      const offset = this.#startOf(number)
      text += (this.#parts[number] ?? '').slice(at - offset, to - offset)
      at = this.#ends[number] ?? to
    }
    return text
  }

  charAt(at: number): string {
    return this.slice(at, at + 1)
  }

  charCodeAt(at: number): number {
    const number = this.#partAt(at)
    return (this.#parts[number] ?? '').charCodeAt(at - this.#startOf(number))
  }

  startsWith(search: string, at = 0): boolean {
    return this.slice(Math.max(0, at), Math.max(0, at) + search.length) === search
  }

  endsWith(search: string, end = this.length): boolean {
    const to = Math.min(end, this.length)
    return to >= search.length && this.slice(to - search.length, to) === search
  }

  indexOf(search: string, from = 0): number {
    for (let start = Math.max(0, from), far = NEAR; start < this.length; start += far, far *= 2) {
      const found = this.slice(start, start + far + search.length - 1).indexOf(search)
      if (found >= 0) return start + found
    }
    return search === '' ? Math.min(Math.max(0, from), this.length) : -1
  }

  lastIndexOf(search: string, from = this.length): number {
    let end = Math.min(Math.max(0, from), this.length)
    for (let far = NEAR; ; end -= far, far *= 2) {
      const start = Math.max(0, end - far)
      const found = this.slice(start, end + search.length).lastIndexOf(search, end - start)
      if (found >= 0) return start + found
      if (start === 0) return -1
    }
  }

  toString(): string {
    if (!this.isWhole) {
      this.#parts = [this.#parts.join('')]
      this.#ends = [this.length]
    }
    return this.#parts[0] ?? ''
  }

  #startOf(part: number): number {
    return part === 0 ? 0 : (this.#ends[part - 1] ?? this.length)
  }

  /** The number of the part that an offset stands in; of one at its end the last. */
  #partAt(offset: number): number {
    let low = 0
    let high = this.#parts.length - 1
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.#ends[middle] ?? 0) > offset) high = middle
      else low = middle + 1
    }
    return low
  }
}

/** Parts that stand beside each other and are no longer than this together become one. */
const SHORT = 2048

/** When an edit leaves more parts, they are put together. */
const MOST = 512

/** How far is looked at first for something that is searched. */
const NEAR = 1024
