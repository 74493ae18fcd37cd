import type { Entity } from '../registry/entity.ts'
import { compareText } from '../text/compare.ts'
import type { Corpus } from './corpus.ts'
import { withheldIn as withheldInFile } from './registry/registry-questions.ts'
import type { Segment } from './segment/segment.ts'

/** The records of entities that are withheld (docs/format.md §6), in path order. They are few. */
export function withheldEntities({ layers, whole }: Corpus): readonly Entity[] {
  const found: Entity[] = []
  for (const document of whole.values()) {
    if (document.kind === 'registry') found.push(...withheldInFile(document))
  }
  for (const layer of layers) {
    const { segment } = layer
    for (const record of withheldIn(segment)) {
      if (layer.counts(segment.recordFile(record))) found.push(segment.entity(record))
    }
  }
  return found.length > 1 ? found.sort((a, b) => compareText(a.uri, b.uri) || a.span.start - b.span.start) : found
}

const known = new WeakMap<Segment, readonly number[]>()

function withheldIn(segment: Segment): readonly number[] {
  const before = known.get(segment)
  if (before) return before
  const records: number[] = []
  for (let record = 0; record < segment.recordCount; record++) if (segment.isWithheld(record)) records.push(record)
  known.set(segment, records)
  return records
}
