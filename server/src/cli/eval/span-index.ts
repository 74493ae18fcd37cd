import { overlaps, type Span } from '../../text/span.ts'

/** Stretches of a text that are asked for by place, which may lie in one another: an article may have thousands. */
export class SpanIndex<T extends { readonly span: Span }> {
  readonly #items: readonly T[]
  /** How far those up to one, it included, reach. */
  readonly #reach: readonly number[]

  /** `items` in the order of their starts. */
  constructor(items: readonly T[]) {
    const reach: number[] = []
    for (const { span } of items) reach.push(Math.max(reach.at(-1) ?? 0, span.end))
    this.#items = items
    this.#reach = reach
  }

  /** Those that overlap a stretch, in text order. */
  around(span: Span): readonly T[] {
    const found: T[] = []
    for (let at = this.#behind(span.end) - 1; at >= 0 && (this.#reach[at] ?? 0) >= span.start; at--) {
      const item = this.#items[at]
      if (item && overlaps(item.span, span)) found.push(item)
    }
    return found.reverse()
  }

  /** The number of the first that starts behind an offset. */
  #behind(offset: number): number {
    let low = 0
    let high = this.#items.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.#items[middle]?.span.start ?? 0) <= offset) low = middle + 1
      else high = middle
    }
    return low
  }
}
