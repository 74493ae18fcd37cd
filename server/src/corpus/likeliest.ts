import { compareText } from '../text/compare.ts'
import { once } from '../text/once.ts'
import { recentAnswers } from '../text/recently.ts'
import { allBits, type Bits, hasBit, nextBit, noBits, setBit } from './bits.ts'
import type { Corpus } from './corpus.ts'
import type { Layer } from './layer.ts'
import type { NameIndex, Where } from './names/name-index.ts'
import { NONE } from './segment/segment-parts.ts'
import { namesInArticle, namesInRegistry, namesOf } from './segment-names.ts'
import type { Order } from './segment-orders.ts'
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
    for (const target of likeliestTargets(layer, key, likely, where)) yield layer.segment.targetText(target)
  }
}

function* likeliestTargets(layer: Layer, key: string, likely: Likely, where: Where | undefined): Generator<number> {
  const { most, kept = [], types, written } = likely
  const { segment } = layer
  const question = [where, most, types?.join(), written, key].join(' ')
  const { isHit, targets } = answersIn(layer)(question, () => likeliestIn(layer, key, likely, where))
  for (const ref of kept) {
    const target = segment.target(ref)
    if (target !== undefined && segment.recordsOf(target).some(isHit)) yield target
  }
  yield* targets
}

/** Whoever types asks for the same at each letter, such as for whom the label names while its id is being typed. */
const answersIn = once((_: Layer) => recentAnswers<Likeliest>(REMEMBERED))

/** In UTF-16 code units of questions: some tens of them. */
const REMEMBERED = 1000

interface Likeliest {
  /** Whether a record has such a word, and is wanted. */
  readonly isHit: (record: number) => boolean
  /** The first of those that do, as many as were asked for. */
  readonly targets: readonly number[]
}

function likeliestIn(layer: Layer, key: string, { most, types, written }: Likely, where: Where | undefined): Likeliest {
  const { segment } = layer
  const names = namesOf(segment)
  const order = names.orders.records
  const hits = hitsOf(names.records, order, key, where)
  const wantedTypes = types && numbersOf(types, order.types)
  const isWanted = (rank: number): boolean => {
    if (wantedTypes && wantedTypes[order.typeOf[rank] ?? 0] === 0) return false
    const record = order.owners[rank] ?? 0
    return layer.counts(segment.recordFile(record)) && !segment.isRedirect(record)
  }
  const isHit = (record: number): boolean => {
    const rank = order.rankOf[record] ?? 0
    return hasBit(hits, rank) && isWanted(rank)
  }
  const targets = new Set<number>()
  let left = LOOKED_THROUGH
  for (let rank = nextBit(hits, 0); rank >= 0; rank = nextBit(hits, rank + 1)) {
    if (targets.size >= most || left === 0) break
    if (!isWanted(rank)) continue
    const record = order.owners[rank] ?? 0
    if (written !== undefined) {
      left--
      if (!segment.isWritten(record, written)) continue
    }
    targets.add(segment.recordTarget(record))
  }
  return { isHit, targets: [...targets] }
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
    const names = namesOf(segment)
    const order = names.orders.articles
    const hits = hitsOf(names.articles, order, key)
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

/** By number of a type, 1 where it is among some. */
function numbersOf(types: readonly string[], known: ReadonlyMap<string, number>): Uint8Array {
  const numbers = new Uint8Array(known.size)
  for (const type of types) {
    const number = known.get(type)
    if (number !== undefined) numbers[number] = 1
  }
  return numbers
}

const isEmpty = (items: Iterable<number>): boolean => {
  for (const _ of items) return false
  return true
}
