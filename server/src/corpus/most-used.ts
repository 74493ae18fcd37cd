import { compareText } from '../text/compare.ts'
import type { Corpus } from './corpus.ts'
import type { Segment } from './segment/segment.ts'
import { isLocal } from './site.ts'

/**
 * The entities (`type:id`) that stand in the most files, the most used first, some thousand at most: of one type, or of any. With the type
 * `article` it is articles, by their ids. Some may be declared nowhere.
 */
export function mostUsed(corpus: Corpus, type?: string): readonly string[] {
  const found = new Set<string>()
  for (const document of corpus.whole.values()) {
    for (const { target } of document.sites) if (isOf(target, type)) found.add(target)
  }
  for (const { segment } of corpus.layers) {
    for (const number of usedIn(segment, type)) {
      const target = segment.targetText(number)
      if (!isLocal(target)) found.add(target)
    }
  }
  return Array.from(found, (target) => ({ target, spread: corpus.spread(target) }))
    .filter(({ spread }) => spread > 0)
    .sort((a, b) => b.spread - a.spread || compareText(a.target, b.target))
    .slice(0, MOST)
    .map(({ target }) => target)
}

/** So many of a segment are sorted. */
const MOST = 1000

/** Targets of no entity. */
const others = ['article:', 'path ']

const isOf = (target: string, type: string | undefined): boolean =>
  !isLocal(target) &&
  (type === undefined ? !others.some((one) => target.startsWith(one)) : target.startsWith(`${type}:`))

const known = new WeakMap<Segment, Map<string, Uint32Array>>()

/** The targets (numbers) of a type that stand in the most files of a segment. */
function usedIn(segment: Segment, type: string | undefined): Uint32Array {
  const byType = known.get(segment) ?? new Map<string, Uint32Array>()
  known.set(segment, byType)
  const before = byType.get(type ?? '')
  if (before) return before
  const isWanted =
    type === undefined
      ? (target: number) => !others.some((one) => segment.targetStarts(target, one))
      : (target: number) => segment.targetStarts(target, `${type}:`)
  const ranks = new Float64Array(segment.targetCount)
  let count = 0
  for (let target = 0; target < segment.targetCount; target++) {
    // One number each, so that many are sorted fast.
    if (isWanted(target)) ranks[count++] = segment.spread(target) * TARGETS + target
  }
  const used = Uint32Array.from(ranks.subarray(0, count).sort().subarray(-MOST), (rank) => rank % TARGETS)
  byType.set(type ?? '', used)
  return used
}

const TARGETS = 2 ** 32
