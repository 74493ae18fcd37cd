import type { Corpus } from '../corpus/corpus.ts'
import { containersOf } from '../corpus/joined-entities.ts'
import { displayName } from '../registry/names.ts'
import { type Evidence, type EvidenceKind, sumOf, withoutRanks } from './evidence.ts'
import type { Reading } from './readings.ts'

/** A reading with all that speaks for and against it. */
export interface Weighed {
  readonly reading: Reading
  readonly evidence: readonly Evidence[]
}

/**
 * The readings of one place, the likeliest first. Where one of two places lies in the other, as a city in the governorate of its name, the wider one is said
 * where nothing tells: it is right either way. Not surely so where one comes from there or goes there, which is more often the city. Where another reading is
 * as likely, none is sure.
 */
export function ranked(readings: readonly Weighed[], corpus: Corpus): readonly Weighed[] {
  const wider = new Set(readings.flatMap(({ reading }) => [...containersOf(reading.entity, corpus)]))
  const widened = readings.map((one) =>
    wider.has(one.reading.entity.ref) ? { ...one, evidence: [...one.evidence, { kind: 'wider' } as const] } : one,
  )
  const sorted = widened.toSorted(
    (a, b) => rankOf(b) - rankOf(a) || (a.reading.entity.ref < b.reading.entity.ref ? -1 : 1),
  )
  return sorted.map((one, at) => {
    // The best one has the second for a rival where that weighs as much; all others have the best.
    const rival = at === 0 ? sorted[1] : sorted[0]
    if (!rival || (at === 0 && rankOf(rival) < rankOf(one) && ownRank(rival) < ownRank(one))) return one
    const { entity } = rival.reading
    // The names of people who are withheld are told to nobody.
    const name = displayName(entity, 'ar')
    const isSame = name === displayName(one.reading.entity, 'ar')
    const about = entity.withhold ? entity.ref : isSame ? `${name} (${entity.ref})` : name
    return { ...one, evidence: [...one.evidence, { kind: 'rival', about } as const] }
  })
}

/** How likely a reading is beside the others of its place. */
const rankOf = ({ evidence }: Weighed): number => sumOf(evidence) + (has(evidence, 'wider') ? WIDER : 0)

const has = (evidence: readonly Evidence[], wanted: EvidenceKind): boolean =>
  evidence.some(({ kind }) => kind === wanted)

/**
 * The same without what only ranks, and without what the article speaks of besides unless it tells of two places where they lie: that an organisation's city
 * is named says who of two is likelier, and not who is meant.
 */
function ownRank({ reading, evidence }: Weighed): number {
  const isOnTheWay = has(evidence, 'whereabouts')
  const own = withoutRanks(evidence).filter(({ kind }) => !isOnTheWay || kind !== 'wider')
  return rankOf({
    reading,
    evidence: reading.entity.within === undefined ? own.filter(({ kind }) => kind !== 'near') : own,
  })
}

/** Weighs as much as a word that says what kind of place it is. */
const WIDER = 2
