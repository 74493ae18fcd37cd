import { compareText } from '../text/compare.ts'
import type { Corpus } from './corpus.ts'
import type { Layer } from './layer.ts'
import type { NameIndex, Where } from './names/name-index.ts'
import { articlesByDate } from './newest.ts'
import { runs } from './segment/columns.ts'
import type { Segment } from './segment/segment.ts'
import { NONE } from './segment/segment-parts.ts'
import { namesInArticle, namesInRegistry, namesOf } from './segment-names.ts'
import { isLocal } from './site.ts'

/** Which of many entities are wanted, where not all of them are. */
export interface Likely {
  /** So many of each segment: those that stand in the most files of it. */
  readonly most: number
  /** These (`type:id`) however often they stand there. */
  readonly kept?: Iterable<string>
  /** Of these types only. */
  readonly types?: readonly string[] | undefined
  /** Only those in whose records this word is written, of those of closed files that are looked at. */
  readonly written?: string | undefined
}

/**
 * The entities (`type:id`) with a word in a name or the id that begins with the search key, all for the empty key, but for records that only lead on.
 * The likeliest only, some more than once: no text is made of the others, of which there may be very many.
 */
export function* likeliestEntities(corpus: Corpus, key: string, likely: Likely, where?: Where): Generator<string> {
  const heads = likely.types?.map((type) => `${type}:`)
  for (const document of corpus.whole.values()) {
    if (document.kind !== 'registry') continue
    for (const { index, owner } of namesInRegistry(document)) {
      for (const number of index.startingWith(key, where)) {
        const record = owner(number)
        if (!record || record.redirect !== undefined) continue
        if (!heads || heads.some((head) => record.ref.startsWith(head))) yield record.ref
      }
    }
  }
  for (const layer of corpus.layers) {
    for (const target of likeliestTargets(layer, key, likely, heads, where)) yield layer.segment.targetText(target)
  }
}

function* likeliestTargets(
  layer: Layer,
  key: string,
  { most, kept = [], written }: Likely,
  heads: readonly string[] | undefined,
  where: Where | undefined,
): Generator<number> {
  const { segment } = layer
  const order = recordOrder(segment)
  const hits = hitsOf(namesOf(segment).records, order, key, where)
  const isWanted = (record: number): boolean =>
    layer.counts(segment.recordFile(record)) &&
    !segment.isRedirect(record) &&
    (!heads || heads.some((head) => segment.targetHasAt(segment.recordTarget(record), 0, head)))
  for (const ref of kept) {
    const target = segment.target(ref)
    const isHit = (record: number): boolean => hits[order.rankOf[record] ?? 0] === 1 && isWanted(record)
    if (target !== undefined && segment.recordsOf(target).some(isHit)) yield target
  }
  const given = new Set<number>()
  let left = LOOKED_THROUGH
  for (const record of inOrder(hits, order)) {
    if (given.size >= most || left === 0) return
    if (!isWanted(record)) continue
    if (written !== undefined) {
      left--
      if (!segment.isWritten(record, written)) continue
    }
    const target = segment.recordTarget(record)
    if (!given.has(target)) yield target
    given.add(target)
  }
}

/** So many records are looked through for a word. */
const LOOKED_THROUGH = 3000

/** The articles (URIs) that have an id, with a word in the title or the id that begins with the search key: those that are named most, then the latest, `most` of each segment. */
export function* likeliestArticles(corpus: Corpus, key: string, most: number): Generator<string> {
  for (const document of corpus.whole.values()) {
    if (document.kind !== 'article' || document.id === undefined) continue
    if (!isEmpty(namesInArticle(document).startingWith(key))) yield document.uri
  }
  for (const layer of corpus.layers) {
    const { segment } = layer
    const order = articleOrder(segment)
    let left = most
    for (const file of inOrder(hitsOf(namesOf(segment).articles, order, key), order)) {
      if (left === 0) break
      if (!layer.counts(file)) continue
      yield segment.uriOf(file)
      left--
    }
  }
}

/** The entities (`type:id`) that stand in the most files, the most used first; so many at most. */
export function mostUsed(corpus: Corpus, most: number): readonly string[] {
  const found = new Set(likeliestEntities(corpus, '', { most }))
  return Array.from(found, (ref) => ({ ref, spread: isLocal(ref) ? 0 : corpus.spread(ref) }))
    .sort((a, b) => b.spread - a.spread || compareText(a.ref, b.ref))
    .slice(0, most)
    .map(({ ref }) => ref)
}

/** Owners of names, the likeliest first, and the place of each among them; `NONE` for those that are not. */
interface Order {
  readonly owners: Uint32Array
  readonly rankOf: Uint32Array
}

/** By place in the order, 1 where the owner has a word that begins so. */
function hitsOf(names: NameIndex, { owners, rankOf }: Order, key: string, where: Where = 'any word'): Uint8Array {
  const hits = new Uint8Array(owners.length)
  if (key === '') return hits.fill(1)
  names.eachStarting(key, where, (name) => {
    hits[rankOf[names.ownerOf(name)] ?? NONE] = 1
  })
  return hits
}

function* inOrder(hits: Uint8Array, { owners }: Order): Generator<number> {
  for (let rank = hits.indexOf(1); rank >= 0; rank = hits.indexOf(1, rank + 1)) yield owners[rank] ?? 0
}

const recordOrders = new WeakMap<Segment, Order>()

/** The records of a segment, those first whose entities stand in the most of its files: sorted when first asked for. */
function recordOrder(segment: Segment): Order {
  const before = recordOrders.get(segment)
  if (before) return before
  const all = Uint32Array.from({ length: segment.recordCount }, (_, record) => record)
  const order = bySpread(segment, all, segment.recordCount, (record) => segment.recordTarget(record))
  recordOrders.set(segment, order)
  return order
}

const articleOrders = new WeakMap<Segment, Order>()

/** The articles (files) of a segment that have an id, those first that the most of its files name, then the latest. */
function articleOrder(segment: Segment): Order {
  const before = articleOrders.get(segment)
  if (before) return before
  const latest = articlesByDate(segment).filter((file) => segment.articleTarget(file) !== undefined)
  const order = bySpread(segment, latest, segment.size, (file) => segment.articleTarget(file) ?? NONE)
  articleOrders.set(segment, order)
  return order
}

/** Owners, which are less than `count`, in the order in which they are where their targets stand in as many files. */
function bySpread(segment: Segment, owners: Uint32Array, count: number, targetOf: (owner: number) => number): Order {
  const { items } = runs(segment.size + 1, owners.length, (at) => {
    return segment.size - segment.spread(targetOf(owners[at] ?? 0))
  })
  const sorted = items.map((at) => owners[at] ?? 0)
  const rankOf = new Uint32Array(count).fill(NONE)
  sorted.forEach((owner, rank) => {
    rankOf[owner] = rank
  })
  return { owners: sorted, rankOf }
}

const isEmpty = (items: Iterable<number>): boolean => {
  for (const _ of items) return false
  return true
}
