import { standsAt } from './key-places.ts'
import type { NameIndex } from './name-index.ts'
import { qualityAt, type Sought, sought } from './name-quality.ts'

/** An owner whose name fits what is sought. */
export interface Found {
  readonly owner: number
  /** How well it fits: see `quality`. */
  readonly quality: number
  /** Which of the owner's names fits best, counted from 0 as they were added; of equals the first. */
  readonly name: number
}

/**
 * The owners with a name that fits a query, best first, each with its best name: at least `limit` where there are so many, and all that are as
 * good as the last of these, up to `MAX_FOUND`. Of equal quality come short search keys first; the caller has the names to be exact.
 */
export function search(
  index: NameIndex,
  query: string,
  limit: number,
  accepts: (owner: number) => boolean = () => true,
): readonly Found[] {
  const wanted = sought(query)
  if (!wanted || limit <= 0) return []
  let ranks = rank(index, beginning(index, wanted), wanted, accepts)
  // Only where too few begin so are all names read through.
  for (const core of coresOf(wanted)) {
    if (ranks.length < limit) ranks = rank(index, index.namesContaining(core), wanted, accepts)
  }
  return best(ranks, limit).map((found) => {
    const name = found % NAMES
    return { owner: index.ownerOf(name), quality: qualityOf(found), name: index.ordinal(name) }
  })
}

/** So many are found at most where more are asked for than this. */
export const MAX_FOUND = 2000

function beginning({ parts: { units, starts } }: NameIndex, { prefixes }: Sought): readonly number[] {
  const names: number[] = []
  for (let name = 0; name + 1 < starts.length; name++) {
    const start = starts[name] ?? 0
    for (const prefix of prefixes) {
      if (!standsAt(units, start, prefix)) continue
      names.push(name)
      break
    }
  }
  return names
}

/** What all names have that fit somewhere, and what those have too that fit by their words: the longest that is not being typed any more. */
function coresOf({ prefixes, words }: Sought): readonly string[] {
  const core = prefixes.reduce(commonBeginning)
  if (words.length === 1) return [core]
  return [core, words.slice(0, -1).reduce((long, word) => (word.length > long.length ? word : long))]
}

function commonBeginning(a: string, b: string): string {
  let length = 0
  while (length < a.length && a[length] === b[length]) length++
  return a.slice(0, length)
}

// A rank is one number, so that many are sorted fast: the quality, the length of the key, the name.
const NAMES = 2 ** 32
const LENGTHS = 2 ** 16

const qualityOf = (rank: number): number => Math.floor(rank / NAMES / LENGTHS)

/** The rank of the best name of each owner; the names are in order. */
function rank(
  index: NameIndex,
  names: readonly number[],
  wanted: Sought,
  accepts: (owner: number) => boolean,
): readonly number[] {
  const { units, starts, ownerOf } = index.parts
  const ranks: number[] = []
  let last = -1
  let accepted = false
  let lowest = Infinity
  for (const name of names) {
    const owner = ownerOf[name] ?? 0
    if (owner !== last) {
      last = owner
      accepted = accepts(owner)
      lowest = Infinity
    }
    if (!accepted) continue
    const start = starts[name] ?? 0
    const end = (starts[name + 1] ?? 0) - 1
    const quality = qualityAt(units, start, end, wanted)
    if (quality === undefined || quality >= lowest) continue
    if (lowest < Infinity) ranks.pop()
    lowest = quality
    ranks.push((quality * LENGTHS + Math.min(end - start, LENGTHS - 1)) * NAMES + name)
  }
  return ranks
}

/** The best `limit` and their equals in quality, in order. */
function best(ranks: readonly number[], limit: number): readonly number[] {
  const sorted = Float64Array.from(ranks).sort()
  const last = sorted[Math.min(limit, sorted.length) - 1] ?? 0
  const equals = sorted.findLastIndex((found) => qualityOf(found) === qualityOf(last)) + 1
  return [...sorted.subarray(0, Math.min(equals, Math.max(limit, MAX_FOUND)))]
}
