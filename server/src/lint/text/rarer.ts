/** Of things that come in several kinds: the usual kind, which is the commonest, or of equally common ones the first; and the things of the other kinds. */
export function rarer<T, K>(
  things: readonly T[],
  kindOf: (thing: T) => K,
): { readonly usual: K | undefined; readonly others: readonly T[] } {
  const counts = new Map<K, number>()
  for (const thing of things) counts.set(kindOf(thing), (counts.get(kindOf(thing)) ?? 0) + 1)
  let usual: K | undefined
  let most = 0
  for (const [kind, count] of counts) {
    if (count <= most) continue
    usual = kind
    most = count
  }
  return { usual, others: counts.size < 2 ? [] : things.filter((thing) => kindOf(thing) !== usual) }
}
