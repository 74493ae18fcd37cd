import { searchKey } from '../../language/fold.ts'
import { compareText } from '../../text/compare.ts'
import { STRIDE, type Steps } from '../../text/gradual.ts'
import { sorted } from '../../text/sorted.ts'
import { shownNameOf } from '../segment/article-columns.ts'
import type { Segment } from '../segment/segment.ts'
import { targetId, targetType } from '../site.ts'

/** What orders entities: by type, then by name as Arabic readers see it, then by id. */
export interface NamedEntity {
  readonly ref: string
  /** What its name is ordered by. */
  readonly key: string
}

/** The order of two entities. */
export const compareEntities = (a: NamedEntity, b: NamedEntity): number =>
  compareText(targetType(a.ref), targetType(b.ref)) || compareText(a.key, b.key) || compareText(a.ref, b.ref)

/** An entity with what it is ordered by: its name, or its id where it has none. */
export const namedEntity = (ref: string, name: string | undefined): NamedEntity => ({
  ref,
  key: nameKey(name ?? targetId(ref)),
})

/** What a name is ordered by: as Arabic readers see it, and numbers by their value, so that the second round comes before the eleventh. */
export function nameKey(name: string): string {
  const key = searchKey(name)
  return /\d/.test(key) ? key.replace(/\d+/g, (digits) => digits.padStart(DIGITS, '0')) : key
}

/** Longer numbers stand in no name. */
const DIGITS = 9

/** A record of a segment as it is ordered. */
export const namedRecord = (segment: Segment, record: number): NamedEntity =>
  namedEntity(segment.targetText(segment.recordTarget(record)), shownNameOf(segment, record))

const known = new WeakMap<Segment, Uint32Array>()

/** The records of a segment in order, whether they count or not. */
export function* recordsByName(segment: Segment): Steps<Uint32Array> {
  const before = known.get(segment)
  if (before) return before
  const named: NamedEntity[] = []
  for (let record = 0; record < segment.recordCount; record++) {
    named.push(namedRecord(segment, record))
    if (record % STRIDE === 0) yield
  }
  const of = (record: number): NamedEntity => named[record] ?? NOBODY
  const order = yield* sorted(named.length, (a, b) => compareEntities(of(a), of(b)) || a - b)
  known.set(segment, order)
  return order
}

const NOBODY: NamedEntity = { ref: '', key: '' }
