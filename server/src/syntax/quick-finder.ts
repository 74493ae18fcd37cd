/** Finds a mark again and again, further and further on: each stretch of the text is looked through once. */
export class Finder {
  readonly #text: string
  readonly #mark: string
  #at = -1

  constructor(text: string, mark: string) {
    this.#text = text
    this.#mark = mark
  }

  /** Where the mark stands first from `start` on, infinitely far where it does not. No `start` may be less than the one before. */
  from(start: number): number {
    if (this.#at < start) {
      const found = this.#text.indexOf(this.#mark, start)
      this.#at = found < 0 ? Number.POSITIVE_INFINITY : found
    }
    return this.#at
  }
}
