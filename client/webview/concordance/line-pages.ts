import type { ConcordanceLine } from '../../../server/src/protocol/concordance.ts'

/** The lines of a concordance that have been read: page by page as they are seen, the last seen ones kept. */
export class LinePages {
  readonly #total: number
  readonly #read: (from: number, count: number) => Promise<readonly ConcordanceLine[] | undefined>
  readonly #told: (lines: readonly ConcordanceLine[] | undefined) => void
  /** By the number of the page, the one that was seen last at the end. */
  readonly #pages = new Map<number, readonly ConcordanceLine[]>()
  readonly #underWay = new Set<number>()
  #wanted: readonly number[] = []

  constructor(
    total: number,
    read: (from: number, count: number) => Promise<readonly ConcordanceLine[] | undefined>,
    /** Some lines have been read, or, undefined, the concordance is not there any more. */
    told: (lines: readonly ConcordanceLine[] | undefined) => void,
  ) {
    this.#total = total
    this.#read = read
    this.#told = told
  }

  line(number: number): ConcordanceLine | undefined {
    return this.#pages.get(Math.floor(number / PAGE))?.[number % PAGE]
  }

  /** All lines that are kept. */
  lines(): readonly ConcordanceLine[] {
    return [...this.#pages.values()].flat()
  }

  /** These are seen now, or soon; what was wanted before and has not been asked for is wanted no more. */
  want(first: number, last: number): void {
    const [from, to] = [Math.floor(Math.max(0, first) / PAGE), Math.floor(Math.min(this.#total - 1, last) / PAGE)]
    this.#wanted = this.#total === 0 ? [] : Array.from({ length: to - from + 1 }, (_, index) => from + index)
    for (const page of this.#wanted) {
      const lines = this.#pages.get(page)
      if (!lines) continue
      this.#pages.delete(page)
      this.#pages.set(page, lines)
    }
    this.#readNext()
  }

  #readNext(): void {
    for (const page of this.#wanted) {
      if (this.#underWay.size >= AT_ONCE) return
      if (!this.#pages.has(page) && !this.#underWay.has(page)) void this.#readPage(page)
    }
  }

  async #readPage(page: number): Promise<void> {
    this.#underWay.add(page)
    const from = page * PAGE
    const lines = await this.#read(from, Math.min(PAGE, this.#total - from))
    this.#underWay.delete(page)
    if (lines) {
      this.#pages.set(page, lines)
      const [oldest] = this.#pages.keys()
      if (this.#pages.size > MOST_PAGES && oldest !== undefined) this.#pages.delete(oldest)
    }
    this.#told(lines)
    if (lines) this.#readNext()
  }
}

const PAGE = 100
const AT_ONCE = 2
const MOST_PAGES = 400
