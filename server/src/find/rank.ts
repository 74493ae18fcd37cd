import type { Corpus } from '../corpus/corpus.ts'
import { containersOf } from '../corpus/joined-entities.ts'
import { displayName } from '../registry/names.ts'
import { type Evidence, sumOf } from './evidence.ts'
import type { Reading } from './readings.ts'

/** A reading with all that speaks for and against it. */
export interface Weighed {
  readonly reading: Reading
  readonly evidence: readonly Evidence[]
}

/**
 * The readings of one place, the likeliest first. Where one of two places lies in the other, as a city in the governorate of its name, the wider one is said
 * where nothing tells: it is right either way. Where another reading is as likely, none is sure.
 */
export function ranked(readings: readonly Weighed[], corpus: Corpus): readonly Weighed[] {
  const widened = readings.map((one) =>
    readings.some((other) => containersOf(other.reading.entity, corpus).has(one.reading.entity.ref))
      ? { ...one, evidence: [...one.evidence, { kind: 'wider' } as const] }
      : one,
  )
  const sorted = widened.toSorted(
    (a, b) => sumOf(b.evidence) - sumOf(a.evidence) || (a.reading.entity.ref < b.reading.entity.ref ? -1 : 1),
  )
  return sorted.map((one, at) => {
    // The best one has the second for a rival where that weighs as much; all others have the best.
    const rival = at === 0 ? sorted[1] : sorted[0]
    if (!rival || (at === 0 && sumOf(rival.evidence) < sumOf(one.evidence))) return one
    const about = displayName(rival.reading.entity, 'ar')
    return { ...one, evidence: [...one.evidence, { kind: 'rival', about } as const] }
  })
}
