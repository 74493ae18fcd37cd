import type { NameIndex } from './name-index.ts'
import { quality, qualityAt, type Sought, sought } from './name-quality.ts'

/** An owner whose name fits what is sought. */
export interface Found {
  readonly owner: number
  /** How well it fits: see `quality`. */
  readonly quality: number
  /** Which of the owner's names fits best, counted from 0 as they were added; of equals the one with the shortest key. */
  readonly name: number
}

/**
 * The owners with a name that fits a query, best first, each with its best name: at least `limit` where there are so many, and those that are as
 * good as the last of these, up to `MAX_FOUND`. Of equal quality come short search keys first; the caller has the names to be exact.
 * Of names with a word that begins so behind a bracket or a dash some may be missing where there are enough others.
 */
export function search(
  index: NameIndex,
  query: string,
  limit: number,
  accepts: (owner: number) => boolean = () => true,
): readonly Found[] {
  const wanted = sought(query)
  if (!wanted || limit <= 0) return []
  const ranks = new Ranks(index, wanted, Math.max(limit, MAX_FOUND), accepts)
  const lacks = (good: number): boolean => {
    const last = ranks.best()[limit - 1]
    return last === undefined || qualityOf(last) > good
  }
  for (const prefix of wanted.prefixes) {
    index.eachStarting(prefix, 'first word', (name, place) => {
      if (place === index.parts.starts[name]) ranks.add(name, quality.same)
    })
  }
  if (lacks(quality.beginning)) {
    for (const prefix of wanted.prefixes)
      index.eachStarting(prefix, 'any word', (name) => ranks.add(name, quality.beginningOfWord))
  }
  // Only where too few have a word that begins so are all names read through.
  let good: number = quality.beginningOfWord
  for (const core of coresOf(wanted)) {
    if (lacks(good)) for (const name of index.namesContaining(core)) ranks.add(name, quality.beginningOfWord)
    good = quality.somewhere
  }
  return withEquals(ranks.best(), limit).map((found) => {
    const name = found % NAMES
    return { owner: index.ownerOf(name), quality: qualityOf(found), name: index.ordinal(name) }
  })
}

/** So many are found at most where more are asked for than this. */
export const MAX_FOUND = 300

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

/** Collects the best name of each owner, of so many owners as are asked for. */
class Ranks {
  readonly #index: NameIndex
  readonly #wanted: Sought
  readonly #most: number
  readonly #accepts: (owner: number) => boolean
  #ranks: number[] = []
  /** Ranks that are no lower than this are not among the best. */
  #limit = Infinity

  constructor(index: NameIndex, wanted: Sought, most: number, accepts: (owner: number) => boolean) {
    this.#index = index
    this.#wanted = wanted
    this.#most = most
    this.#accepts = accepts
  }

  /** Takes a name, which may come more than once, and is no better than `atBest` if it is new. */
  add(name: number, atBest: number): void {
    const { units, starts } = this.#index.parts
    const start = starts[name] ?? 0
    const length = (starts[name + 1] ?? 0) - 1 - start
    if (rankOf(atBest, length, name) >= this.#limit) return
    const found = qualityAt(units, start, start + length, this.#wanted)
    if (found === undefined) return
    const rank = rankOf(found, length, name)
    if (rank >= this.#limit || !this.#accepts(this.#index.ownerOf(name))) return
    this.#ranks.push(rank)
    if (this.#ranks.length >= 8 * this.#most) this.#cut()
  }

  /** The ranks, in order. */
  best(): readonly number[] {
    this.#cut()
    return this.#ranks
  }

  #cut(): void {
    const owners = new Set<number>()
    const kept: number[] = []
    for (const rank of Float64Array.from(this.#ranks).sort()) {
      const owner = this.#index.ownerOf(rank % NAMES)
      if (owners.has(owner)) continue
      owners.add(owner)
      kept.push(rank)
      if (kept.length < this.#most) continue
      this.#limit = rank
      break
    }
    this.#ranks = kept
  }
}

const rankOf = (quality: number, length: number, name: number): number =>
  (quality * LENGTHS + Math.min(length, LENGTHS - 1)) * NAMES + name

/** The best `limit` of sorted ranks and their equals in quality. */
function withEquals(ranks: readonly number[], limit: number): readonly number[] {
  const last = ranks[Math.min(limit, ranks.length) - 1] ?? 0
  return ranks.slice(0, ranks.findLastIndex((found) => qualityOf(found) === qualityOf(last)) + 1)
}
