import { confidenceOf, type Evidence } from './evidence.ts'
import type { Weighed } from './rank.ts'
import type { Reading } from './readings.ts'

/**
 * What the name before says where nothing but و or a comma stands between, as in إدلب وحلب: another name of the same kind in a row with it. Both stand in one block, and may
 * not name the same. A name that may be another's, or any word, says nothing of the next.
 */
export function evidenceInRow(text: string, before: Weighed, reading: Reading): readonly Evidence[] {
  const { entity, name, end } = before.reading
  if (entity.type !== reading.entity.type || entity.kind !== reading.entity.kind) return []
  if (end > reading.start || !row.test(text.slice(end, reading.start)) || !isSettled(before.evidence)) return []
  // A name that may not be told is not.
  return [{ kind: 'listed', about: entity.withhold ? entity.ref : name.text }]
}

const row = /^["”»]?(?:،?\s+و|،\s+)["“«]?$/u

/** Whether it is sure that a name is meant, or the words before it, or before the row that it stands in, say what it is. */
function isSettled(evidence: readonly Evidence[]): boolean {
  const has = (...kinds: readonly Evidence['kind'][]): boolean => evidence.some(({ kind }) => kinds.includes(kind))
  return confidenceOf(evidence) === 'sure' || has('cue', 'region') || (has('listed') && !has('rival'))
}
