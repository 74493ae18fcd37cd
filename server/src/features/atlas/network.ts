import type { MentionTable } from '../../corpus/overview/mention-table.ts'
import type { AtlasLink } from '../../protocol/atlas.ts'
import type { Steps } from '../../text/gradual.ts'
import type { Counts } from './counts.ts'
import { isShown, type LeftOut } from './shown-articles.ts'

/** The links between some entities, and how many weaker ones are left out. */
export interface Links {
  readonly links: readonly AtlasLink[]
  readonly more: number
}

/** So many links an entity has on the average, and so many of its strongest it keeps whatever those of others are: more nobody can follow. */
const LINKS = 2

/** Who of the nodes occurs together, in how many articles. The strongest links are kept, the others left out. */
export function* linksBetween(
  table: MentionTable,
  leftOut: LeftOut,
  nodes: readonly number[],
  { articles }: Counts,
): Steps<Links> {
  const size = nodes.length
  const together = yield* countTogether(table, leftOut, nodes)
  const pairs = byStrength(
    together,
    nodes.map((entity) => articles[entity] ?? 0),
  )
  yield
  const kept = strongest(pairs, size)
  const links = Array.from(kept, (pair) => ({
    a: Math.floor(pair / size),
    b: pair % size,
    articles: together[pair] ?? 0,
  }))
  return { links, more: pairs.length - links.length }
}

/** The pairs that occur together, the strongest first. All that decides is put into one number: numbers are sorted many times as fast as objects. */
function byStrength(together: Uint32Array, articles: readonly number[]): Float64Array {
  const size = articles.length
  const keys = new Float64Array((size * (size - 1)) / 2)
  let found = 0
  for (let a = 0; a < size; a++) {
    for (let b = a + 1; b < size; b++) {
      const count = together[a * size + b] ?? 0
      if (count === 0) continue
      const either = (articles[a] ?? 0) + (articles[b] ?? 0) - count
      keys[found++] = keyOf(count, count / either, a * size + b)
    }
  }
  return keys.subarray(0, found).sort().reverse().map(pairOf)
}

const PAIRS = 2 ** 17
const NEARNESS = 2 ** 12
const MOST_COUNTED = 2 ** 23

/** More articles first, then those who are seldom without each other, then the more mentioned. */
const keyOf = (count: number, nearness: number, pair: number): number =>
  (Math.min(count, MOST_COUNTED) * NEARNESS + Math.floor(nearness * (NEARNESS - 1))) * PAIRS + (PAIRS - 1 - pair)

const pairOf = (key: number): number => PAIRS - 1 - (key % PAIRS)

/** By pair of nodes, the smaller number first, in how many articles both are mentioned. */
function* countTogether(
  { numbers, parts }: MentionTable,
  leftOut: LeftOut,
  nodes: readonly number[],
): Steps<Uint32Array> {
  const size = nodes.length
  const together = new Uint32Array(size * size)
  const nodeOf = new Int16Array(numbers.recorded).fill(-1)
  for (const [node, entity] of nodes.entries()) nodeOf[entity] = node
  const here = new Int16Array(size)
  /** By node the last article in which it was seen, plus one. */
  const last = new Uint32Array(size)
  let pairs = 0
  for (const { rows, base, size: files, entities } of parts) {
    const { ends, targets } = rows
    let row = 0
    for (let file = 0; file < files; file++) {
      const end = ends[file] ?? 0
      if (!isShown(leftOut, base + file)) {
        row = end
        continue
      }
      let count = 0
      for (; row < end; row++) {
        const node = nodeOf[entities[targets[row] ?? 0] ?? 0] ?? -1
        if (node < 0 || last[node] === base + file + 1) continue
        last[node] = base + file + 1
        here[count++] = node
      }
      for (let one = 0; one < count; one++) {
        const a = here[one] ?? 0
        for (let other = one + 1; other < count; other++) {
          const b = here[other] ?? 0
          const pair = a < b ? a * size + b : b * size + a
          together[pair] = (together[pair] ?? 0) + 1
        }
      }
      pairs += count * count
      if (pairs < PAIRS_AT_ONCE) continue
      pairs = 0
      yield
    }
  }
  return together
}

/** Pairs that are counted between two steps. */
const PAIRS_AT_ONCE = 200_000

/** Of pairs, the strongest first, those that are kept, in the same order. */
function strongest(pairs: Float64Array, size: number): Float64Array {
  const seen = new Uint32Array(size)
  const isOwn = Uint8Array.from(pairs, (pair) => {
    const a = Math.floor(pair / size)
    const b = pair % size
    const own = (seen[a] ?? 0) < LINKS || (seen[b] ?? 0) < LINKS
    seen[a] = (seen[a] ?? 0) + 1
    seen[b] = (seen[b] ?? 0) + 1
    return Number(own)
  })
  let room = isOwn.reduce((left, one) => left - one, LINKS * size)
  return pairs.filter((_, at) => isOwn[at] === 1 || room-- > 0)
}
