import type { Corpus } from '../../corpus/corpus.ts'
import { notSafe } from '../../corpus/not-safe.ts'
import { ifNewer, ifNotOne, noEntityHere } from '../../corpus/refusals.ts'
import { type WrittenEntity, writtenEntity } from '../../corpus/written-entity.ts'
import { isolate } from '../../language/direction.ts'
import { isRefusal, type Refusal, refuse } from '../../language/refusal.ts'
import { surelyMeet } from '../../lint/values/periods.ts'
import { changedAlone, openRecord, type RecordAlone } from '../../registry/edit/record-alone.ts'
import { mergeRecords } from '../../registry/merge/merge-records.ts'
import type { Merging, TwoRecords } from '../../registry/merge/merging.ts'
import { dropReferences } from '../../registry/merge/own-references.ts'
import { recordShape } from '../../schema/record-shape.ts'
import type { EntityType } from '../../schema/types.ts'

/** Two entities that can be merged, and what comes of it. */
export interface TwoEntities {
  readonly from: WrittenEntity
  readonly into: WrittenEntity
  /** The record that stays, without what led from it to the other. */
  readonly apart: RecordAlone
  readonly records: TwoRecords
  readonly merging: Merging
}

/** Reads two entities (`type:id`) of which the first is to become a part of the second; or why that cannot be. */
export function twoEntities(corpus: Corpus, fromRef: string, intoRef: string): TwoEntities | Refusal {
  if (fromRef === intoRef) return same
  const refusal = ifNewer(corpus) ?? ifNotOne(corpus, fromRef) ?? ifNotOne(corpus, intoRef)
  if (refusal) return refusal
  const from = writtenEntity(corpus, fromRef)
  if (isRefusal(from)) return from
  const into = writtenEntity(corpus, intoRef)
  if (isRefusal(into)) return into
  const type = corpus.settings.types.get(into.entity.type)
  const unlike = ifUnlike(corpus.settings.types.get(from.entity.type), type, from)
  if (!type || unlike) return unlike ?? noEntityHere
  const own = new Set([fromRef, intoRef])
  const shape = recordShape(type)
  const apart = changedAlone(into.alone, dropReferences(into.open.map, shape, own))
  const open = apart && openRecord(apart)
  if (!open) return notSafe(corpus, into.entity.uri, into.entity.ref)
  const records = { from: from.open, into: open, shape, own, lang: corpus.settings.lang, meet: surelyMeet }
  return { from, into, apart, records, merging: mergeRecords(records) }
}

/** Entities of types that are not alike, or of which one has fields that the other does not know. */
function ifUnlike(
  from: EntityType | undefined,
  into: EntityType | undefined,
  { open }: WrittenEntity,
): Refusal | undefined {
  if (from === into) return undefined
  if (from?.like !== into?.like) {
    return refuse(
      'The two are of different types: change the type of one of them first.',
      'الكيانان من نوعين مختلفين: غيّر نوع أحدهما أولًا.',
    )
  }
  const keys = new Set(into ? recordShape(into).fields.map(({ key }) => key) : [])
  const known = from ? recordShape(from).fields.map(({ key }) => key) : []
  const strange = open.map.entries.map(({ key }) => key.text).filter((key) => known.includes(key) && !keys.has(key))
  const shown = isolate(strange.join(', '), 'ltr')
  return strange.length === 0
    ? undefined
    : refuse(
        `The type of the other one has no ${shown}: change the type of one of them first.`,
        `ليس لنوع الكيان الآخر ${shown}: غيّر نوع أحدهما أولًا.`,
      )
}

const same = refuse('An entity cannot be merged with itself.', 'لا يُدمج كيان في نفسه.')
