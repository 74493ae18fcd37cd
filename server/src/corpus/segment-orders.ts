import { articlesByDate } from './newest.ts'
import { runs, shared } from './segment/columns.ts'
import type { Segment } from './segment/segment.ts'
import { NONE } from './segment/segment-parts.ts'
import { targetType } from './site.ts'

/** In which order what a segment holds is likely meant: of many with a word that begins so only the first are offered. */
export interface SegmentOrders {
  /** The records, those first whose entities stand in the most of its files. */
  readonly records: RecordOrder
  /** The articles (files) that have an id, those first that the most of its files name, then the latest. */
  readonly articles: Order
}

/** Owners of names, the likeliest first, and the place of each among them; `NONE` for those that are not. */
export interface Order {
  readonly owners: Uint32Array
  readonly rankOf: Uint32Array
}

/** Records in their order, with their types. */
export interface RecordOrder extends Order {
  readonly types: ReadonlyMap<string, number>
  /** By place in the order the number of the record's type. */
  readonly typeOf: Uint32Array
}

/** Sorts what a segment holds: work for a worker where it is much. */
export const readOrders = (segment: Segment): SegmentOrders => ({
  records: readRecordOrder(segment),
  articles: readArticleOrder(segment),
})

function readRecordOrder(segment: Segment): RecordOrder {
  const all = Uint32Array.from({ length: segment.recordCount }, (_, record) => record)
  const order = bySpread(segment, all, segment.recordCount, (record) => segment.recordTarget(record))
  const types = new Map<string, number>()
  const typeOf = shared(Uint32Array, all.length)
  let type = ''
  for (let rank = 0; rank < typeOf.length; rank++) {
    const target = segment.recordTarget(order.owners[rank] ?? 0)
    // Most records stand among others of their type: of those no text is made.
    if (!types.has(type) || !segment.targetHasAt(target, 0, `${type}:`)) type = targetType(segment.targetText(target))
    const known = types.get(type) ?? types.size
    types.set(type, known)
    typeOf[rank] = known
  }
  return { ...order, types, typeOf }
}

function readArticleOrder(segment: Segment): Order {
  const latest = articlesByDate(segment).filter((file) => segment.articleTarget(file) !== undefined)
  return bySpread(segment, latest, segment.size, (file) => segment.articleTarget(file) ?? NONE)
}

/** Owners, which are less than `count`, in the order in which they are where their targets stand in as many files. */
function bySpread(segment: Segment, given: Uint32Array, count: number, targetOf: (owner: number) => number): Order {
  const rest = given.map((owner) => segment.size - segment.spread(targetOf(owner)))
  const { items } = runs(segment.size + 1, given.length, (at) => rest[at] ?? 0)
  const owners = shared(Uint32Array, items.length)
  const rankOf = shared(Uint32Array, count).fill(NONE)
  for (let rank = 0; rank < owners.length; rank++) {
    const owner = given[items[rank] ?? 0] ?? 0
    owners[rank] = owner
    rankOf[owner] = rank
  }
  return { owners, rankOf }
}
