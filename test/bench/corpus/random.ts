/** Chance that falls the same way for the same seed, on every machine: mulberry32. */
export interface Random {
  /** At least 0, less than 1. */
  next(): number
  /** A whole number at least 0, less than `count`. */
  below(count: number): number
  /** Whether something that happens with this probability does. */
  happens(probability: number): boolean
  pick<T>(list: readonly [T, ...T[]]): T
}

export function randomFrom(seed: number): Random {
  // Seeds that follow each other must not give series that do.
  let state = Math.imul(seed ^ (seed >>> 16), 0x45d9f3b) | 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (count: number): number => Math.floor(next() * count)
  return {
    next,
    below,
    happens: (probability) => next() < probability,
    pick: (list) => list[below(list.length)] ?? list[0],
  }
}

/** Draws ranks, 0 the most frequent, as Zipf's law has them: rank `r` in proportion to `(r + 1) ** -exponent`. */
export function zipf(count: number, exponent: number): (random: Random) => number {
  const cumulative = new Float64Array(count)
  let sum = 0
  for (let rank = 0; rank < count; rank++) {
    sum += (rank + 1) ** -exponent
    cumulative[rank] = sum
  }
  return (random) => {
    const wanted = random.next() * sum
    let low = 0
    let high = count - 1
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((cumulative[middle] ?? sum) > wanted) high = middle
      else low = middle + 1
    }
    return low
  }
}
