import { compareText } from '../text/compare.ts'
import { once } from '../text/once.ts'
import { allBits, type Bits, hasBit, nextBit, noBits, setBit } from './bits.ts'
import type { Corpus } from './corpus.ts'
import type { Layer } from './layer.ts'
import type { NameIndex, Where } from './names/name-index.ts'
import { articlesByDate } from './newest.ts'
import { runs } from './segment/columns.ts'
import type { Segment } from './segment/segment.ts'
import { NONE } from './segment/segment-parts.ts'
import { namesInArticle, namesInRegistry, namesOf } from './segment-names.ts'
import { isLocal, targetType } from './site.ts'

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
    for (const target of likeliestTargets(layer, key, likely, where)) yield layer.segment.targetText(target)
  }
}

function* likeliestTargets(
  layer: Layer,
  key: string,
  { most, kept = [], types, written }: Likely,
  where: Where | undefined,
): Generator<number> {
  const { segment } = layer
  const order = recordOrder(segment)
  const hits = hitsOf(namesOf(segment).records, order, key, where)
  const wantedTypes = types && numbersOf(types, order.types)
  const isWanted = (rank: number): boolean => {
    if (wantedTypes && wantedTypes[order.typeOf[rank] ?? 0] === 0) return false
    const record = order.owners[rank] ?? 0
    return layer.counts(segment.recordFile(record)) && !segment.isRedirect(record)
  }
  for (const ref of kept) {
    const target = segment.target(ref)
    const isHit = (record: number): boolean => {
      const rank = order.rankOf[record] ?? 0
      return hasBit(hits, rank) && isWanted(rank)
    }
    if (target !== undefined && segment.recordsOf(target).some(isHit)) yield target
  }
  const given = new Set<number>()
  let left = LOOKED_THROUGH
  for (let rank = nextBit(hits, 0); rank >= 0; rank = nextBit(hits, rank + 1)) {
    if (given.size >= most || left === 0) return
    if (!isWanted(rank)) continue
    const record = order.owners[rank] ?? 0
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
    const hits = hitsOf(namesOf(segment).articles, order, key)
    let left = most
    for (let rank = nextBit(hits, 0); rank >= 0 && left > 0; rank = nextBit(hits, rank + 1)) {
      const file = order.owners[rank] ?? 0
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

/** The places in the order of those that have a word that begins so. */
function hitsOf(names: NameIndex, { owners, rankOf }: Order, key: string, where: Where = 'any word'): Bits {
  if (key === '') return allBits(owners.length)
  const hits = noBits(owners.length)
  names.eachStarting(key, where, (name) => {
    const rank = rankOf[names.ownerOf(name)] ?? NONE
    if (rank !== NONE) setBit(hits, rank)
  })
  return hits
}

/** Records in their order, with their types. */
interface RecordOrder extends Order {
  readonly types: ReadonlyMap<string, number>
  /** By place in the order the number of the record's type. */
  readonly typeOf: Uint32Array
}

/** The records of a segment, those first whose entities stand in the most of its files: sorted when first asked for. */
const recordOrder = once((segment: Segment): RecordOrder => {
  const all = Uint32Array.from({ length: segment.recordCount }, (_, record) => record)
  const order = bySpread(segment, all, segment.recordCount, (record) => segment.recordTarget(record))
  const types = new Map<string, number>()
  let type = ''
  // Most records stand among others of their type: of those no text is made.
  const typeOf = order.owners.map((record) => {
    const target = segment.recordTarget(record)
    if (!types.has(type) || !segment.targetHasAt(target, 0, `${type}:`)) type = targetType(segment.targetText(target))
    const known = types.get(type) ?? types.size
    types.set(type, known)
    return known
  })
  return { ...order, types, typeOf }
})

/** By number of a type, 1 where it is among some. */
function numbersOf(types: readonly string[], known: ReadonlyMap<string, number>): Uint8Array {
  const numbers = new Uint8Array(known.size)
  for (const type of types) {
    const number = known.get(type)
    if (number !== undefined) numbers[number] = 1
  }
  return numbers
}

/** The articles (files) of a segment that have an id, those first that the most of its files name, then the latest. */
const articleOrder = once((segment: Segment): Order => {
  const latest = articlesByDate(segment).filter((file) => segment.articleTarget(file) !== undefined)
  return bySpread(segment, latest, segment.size, (file) => segment.articleTarget(file) ?? NONE)
})

/** Owners, which are less than `count`, in the order in which they are where their targets stand in as many files. */
function bySpread(segment: Segment, owners: Uint32Array, count: number, targetOf: (owner: number) => number): Order {
  const rest = owners.map((owner) => segment.size - segment.spread(targetOf(owner)))
  const { items } = runs(segment.size + 1, owners.length, (at) => rest[at] ?? 0)
  const sorted = items.map((at) => owners[at] ?? 0)
  const rankOf = new Uint32Array(count).fill(NONE)
  for (let rank = 0; rank < sorted.length; rank++) rankOf[sorted[rank] ?? 0] = rank
  return { owners: sorted, rankOf }
}

const isEmpty = (items: Iterable<number>): boolean => {
  for (const _ of items) return false
  return true
}
