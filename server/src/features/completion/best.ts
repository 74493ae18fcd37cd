/** At most this many offers are made at once; the editor asks again as the user types on. */
export const MOST = 100

/** The items of highest score, the highest first, at most `MOST`; those of equal score by `compare`. Does not sort what it lets go. */
export function best<T>(items: Iterable<T>, score: (item: T) => number, compare: (a: T, b: T) => number): readonly T[] {
  let kept: Scored<T>[] = []
  let least = Number.NEGATIVE_INFINITY
  const order = (a: Scored<T>, b: Scored<T>): number => b.score - a.score || compare(a.item, b.item)
  for (const item of items) {
    const one = { item, score: score(item) }
    if (one.score < least) continue
    kept.push(one)
    if (kept.length < 4 * MOST) continue
    kept = kept.toSorted(order).slice(0, MOST)
    least = kept.at(-1)?.score ?? least
  }
  return kept
    .toSorted(order)
    .slice(0, MOST)
    .map(({ item }) => item)
}

interface Scored<T> {
  readonly item: T
  readonly score: number
}
