import type { ConcordanceGroup } from '../../../server/src/protocol/concordance.ts'
import type { Stretch } from './chosen-lines.ts'

/** What a row of the list shows: a line, or the heading of a group. */
export type ShownRow = { readonly line: number } | { readonly group: number }

/** Which row shows what, where lines stand under headings and groups may be folded. */
export class ShownRows {
  readonly count: number
  readonly #total: number
  readonly #groups: readonly ConcordanceGroup[]
  readonly #folded: ReadonlySet<number>
  /** The row of each group's heading. */
  readonly #headings: readonly number[]

  constructor(total: number, groups: readonly ConcordanceGroup[], folded: ReadonlySet<number>) {
    this.#total = total
    this.#groups = groups
    this.#folded = folded
    const headings: number[] = []
    let rows = 0
    for (const [group, { count }] of groups.entries()) {
      headings.push(rows)
      rows += 1 + (folded.has(group) ? 0 : count)
    }
    this.#headings = headings
    this.count = groups.length > 0 ? rows : total
  }

  at(row: number): ShownRow {
    if (this.#groups.length === 0) return { line: row }
    const group = this.#groupAt(this.#headings, row)
    const below = row - (this.#headings[group] ?? 0)
    return below === 0 ? { group } : { line: (this.#groups[group]?.from ?? 0) + below - 1 }
  }

  /** Where a line stands; where its group is folded, that is the heading. */
  rowOf(line: number): number {
    if (this.#groups.length === 0) return line
    const group = this.#groupAt(
      this.#groups.map(({ from }) => from),
      line,
    )
    const heading = this.#headings[group] ?? 0
    return this.#folded.has(group) ? heading : heading + 1 + line - (this.#groups[group]?.from ?? 0)
  }

  /** The lines of a row: of a heading those under it, folded or not. */
  linesOf(row: number): Stretch {
    const shown = this.at(row)
    if ('line' in shown) return { from: shown.line, to: shown.line }
    const { from, count } = this.#groups[shown.group] ?? { from: 0, count: 0 }
    return { from, to: from + count - 1 }
  }

  /** The lines that are seen in these rows, and those in between. */
  linesBetween(one: number, other: number): readonly Stretch[] {
    const [first, last] = [Math.min(one, other), Math.max(one, other)]
    if (this.#groups.length === 0) return [{ from: first, to: Math.min(last, this.#total - 1) }]
    return this.#groups.flatMap(({ from, count }, group) => {
      if (this.#folded.has(group)) return []
      const heading = this.#headings[group] ?? 0
      const stretch = { from: from + Math.max(0, first - heading - 1), to: from + Math.min(count, last - heading) - 1 }
      return stretch.from <= stretch.to && last > heading && first <= heading + count ? [stretch] : []
    })
  }

  isFolded(group: number): boolean {
    return this.#folded.has(group)
  }

  /** The last of these numbers, in ascending order, that is not greater. */
  #groupAt(starts: readonly number[], number: number): number {
    let [low, high] = [0, starts.length - 1]
    while (low < high) {
      const middle = Math.ceil((low + high) / 2)
      if ((starts[middle] ?? 0) <= number) low = middle
      else high = middle - 1
    }
    return low
  }
}
