/** Lines by their numbers, both included. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

/** Which lines of a concordance are chosen: kept as stretches, as all of 40,000 lines are one. */
export class ChosenLines {
  static readonly none = new ChosenLines([])
  /** In order, apart from each other. */
  readonly stretches: readonly Stretch[]

  private constructor(stretches: readonly Stretch[]) {
    this.stretches = stretches
  }

  static of(numbers: Iterable<number>): ChosenLines {
    const stretches: { from: number; to: number }[] = []
    for (const number of [...new Set(numbers)].toSorted((a, b) => a - b)) {
      const last = stretches.at(-1)
      if (last && last.to === number - 1) last.to = number
      else stretches.push({ from: number, to: number })
    }
    return new ChosenLines(stretches)
  }

  get count(): number {
    return this.stretches.reduce((sum, { from, to }) => sum + to - from + 1, 0)
  }

  has(number: number): boolean {
    return this.stretches.some(({ from, to }) => from <= number && number <= to)
  }

  /** How many of these are chosen. */
  within({ from, to }: Stretch): number {
    return this.stretches.reduce(
      (sum, one) => sum + Math.max(0, Math.min(to, one.to) - Math.max(from, one.from) + 1),
      0,
    )
  }

  with({ from, to }: Stretch): ChosenLines {
    if (from > to) return this
    const touches = (one: Stretch): boolean => one.to >= from - 1 && one.from <= to + 1
    const touched = this.stretches.filter(touches)
    const all = {
      from: Math.min(from, ...touched.map((one) => one.from)),
      to: Math.max(to, ...touched.map((one) => one.to)),
    }
    return new ChosenLines([
      ...this.stretches.filter((one) => one.to < from - 1),
      all,
      ...this.stretches.filter((one) => one.from > to + 1),
    ])
  }

  without({ from, to }: Stretch): ChosenLines {
    return new ChosenLines(
      this.stretches.flatMap((one) => [
        ...(one.from < from ? [{ from: one.from, to: Math.min(one.to, from - 1) }] : []),
        ...(one.to > to ? [{ from: Math.max(one.from, to + 1), to: one.to }] : []),
      ]),
    )
  }

  /** Chooses all of them, or none where all are chosen. */
  toggled(stretch: Stretch): ChosenLines {
    return this.within(stretch) === stretch.to - stretch.from + 1 ? this.without(stretch) : this.with(stretch)
  }

  /** In order. */
  numbers(): readonly number[] {
    return this.stretches.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, index) => from + index))
  }
}
