/** At most this many offers are made at once; the editor asks again as the user types on. */
export const MOST = 50

/**
 * The items of highest score, the highest first, at most `most`; those of equal score by `compare`, which is 0 for the same item alone.
 * An item may come more than once and is kept once. What cannot be among them is let go without being sorted.
 */
export function best<T>(
  items: Iterable<T>,
  score: (item: T) => number,
  compare: (a: T, b: T) => number,
  most = MOST,
): readonly T[] {
  const order = (a: Scored<T>, b: Scored<T>): number => b.score - a.score || compare(a.item, b.item)
  const cut = (all: readonly Scored<T>[]): Scored<T>[] => {
    const sorted = all.toSorted(order)
    return sorted.filter((one, index) => index === 0 || order(one, sorted[index - 1] ?? one) !== 0).slice(0, most)
  }
  let kept: Scored<T>[] = []
  let last: Scored<T> | undefined
  for (const item of items) {
    const one = { item, score: score(item) }
    if (last && order(last, one) < 0) continue
    kept.push(one)
    if (kept.length < 4 * most) continue
    kept = cut(kept)
    last = kept.length === most ? kept.at(-1) : undefined
  }
  return cut(kept).map(({ item }) => item)
}

interface Scored<T> {
  readonly item: T
  readonly score: number
}
