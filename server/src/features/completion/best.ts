/** At most this many offers are made at once; the editor asks again as the user types on. */
export const MOST = 100

/**
 * The items of highest score, the highest first, at most `MOST`; those of equal score by `compare`, which is 0 for the same item alone.
 * An item may come more than once and is kept once. What cannot be among them is let go without being sorted.
 */
export function best<T>(items: Iterable<T>, score: (item: T) => number, compare: (a: T, b: T) => number): readonly T[] {
  const order = (a: Scored<T>, b: Scored<T>): number => b.score - a.score || compare(a.item, b.item)
  const cut = (all: readonly Scored<T>[]): Scored<T>[] => {
    const sorted = all.toSorted(order)
    return sorted.filter((one, index) => one.item !== sorted[index - 1]?.item).slice(0, MOST)
  }
  let kept: Scored<T>[] = []
  let last: Scored<T> | undefined
  for (const item of items) {
    const one = { item, score: score(item) }
    if (last && order(last, one) < 0) continue
    kept.push(one)
    if (kept.length < 4 * MOST) continue
    kept = cut(kept)
    last = kept.length === MOST ? kept.at(-1) : undefined
  }
  return cut(kept).map(({ item }) => item)
}

interface Scored<T> {
  readonly item: T
  readonly score: number
}
