import type { Evidence } from './evidence.ts'
import type { Reading } from './readings.ts'

/** What the name before says where nothing but و or a comma stands between, as in إدلب وحلب: a name of the same kind in a row with it. Both stand in one block. */
export function evidenceInRow(text: string, before: Reading, reading: Reading): readonly Evidence[] {
  const { entity, name, end } = before
  if (entity.type !== reading.entity.type || entity.kind !== reading.entity.kind) return []
  if (end > reading.start || !row.test(text.slice(end, reading.start))) return []
  // A name that may not be told is not.
  return [{ kind: 'listed', about: entity.withhold ? entity.ref : name.text }]
}

const row = /^["”»]?(?:،?\s+و|،\s+)["“«]?$/u
