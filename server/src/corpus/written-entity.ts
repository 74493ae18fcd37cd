import type { Refusal } from '../language/refusal.ts'
import { type OpenRecord, openRecord, type RecordAlone, recordAlone } from '../registry/edit/record-alone.ts'
import { linesOf, type RecordLines, type RegistryLines, recordOf } from '../registry/edit/registry-lines.ts'
import type { Entity } from '../registry/entity.ts'
import type { Source } from '../text/source.ts'
import type { Corpus } from './corpus.ts'
import { notSafe } from './not-safe.ts'
import { isMerged, noEntityHere } from './refusals.ts'

/** An entity with its record as the file has it now. */
export interface WrittenEntity {
  readonly entity: Entity
  readonly source: Source
  readonly lines: RegistryLines
  readonly record: RecordLines
  readonly alone: RecordAlone
  readonly open: OpenRecord
}

/** Reads the record of an entity (`type:id`) as it can be edited; or why it cannot be. */
export function writtenEntity(corpus: Corpus, ref: string): WrittenEntity | Refusal {
  const entity = corpus.entity(ref)
  if (!entity) return noEntityHere
  if (entity.redirect !== undefined) return isMerged(ref, entity.redirect)
  const source = corpus.source(entity.uri)
  // Once the text is there it is asked again.
  if (!source) return noEntityHere
  const lines = linesOf(source)
  const record = lines && recordOf(lines, entity.type, entity.id)
  const alone = record && recordAlone(lines, entity.type, record)
  const open = alone && openRecord(alone)
  return open ? { entity, source, lines, record, alone, open } : notSafe(corpus, entity.uri, ref)
}
