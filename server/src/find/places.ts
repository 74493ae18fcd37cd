import type { Reading } from './readings.ts'

/** Words of a block that are read as one name, and all whom they may name. */
export interface NamePlace {
  readonly start: number
  readonly end: number
  readonly readings: readonly [Reading, ...Reading[]]
}

/**
 * The places of names in a block, in order and without overlaps: at each word the longest name that begins there. Where the whole word begins a name, what is
 * left of it behind a particle does not: وليد is no و and ليد.
 */
export function placesOf(readings: readonly Reading[]): readonly NamePlace[] {
  const byToken = new Map<number, Reading[]>()
  for (const reading of readings) {
    const same = byToken.get(reading.token)
    if (same) same.push(reading)
    else byToken.set(reading.token, [reading])
  }
  const places: NamePlace[] = []
  let next = 0
  for (const token of [...byToken.keys()].sort((a, b) => a - b)) {
    if (token < next) continue
    const best = bestOf(byToken.get(token) ?? [])
    const [first, ...others] = best
    if (!first) continue
    places.push({ start: first.start, end: first.end, readings: [first, ...others] })
    next = first.last + 1
  }
  return places
}

/** Those of the longest name; the entity's own spelling before another one, each entity once. */
function bestOf(readings: readonly Reading[]): readonly Reading[] {
  const exact = readings.filter(isExact)
  const whole = exact.filter(({ particle }) => particle === '')
  const sound = whole.length > 0 ? whole : exact.length > 0 ? exact : readings
  const longest = Math.max(...sound.map(({ last }) => last))
  const kept = new Map<string, Reading>()
  // The signs at the end of C++ are a part of it.
  const [first] = sound
    .filter(({ last }) => last === longest)
    .toSorted((a, b) => a.particle.length - b.particle.length || a.start - b.start || b.end - a.end)
  for (const reading of sound) {
    if (reading.last !== longest || reading.start !== first?.start || reading.end !== first.end) continue
    if (rank(reading) < rank(kept.get(reading.entity.ref))) kept.set(reading.entity.ref, reading)
  }
  return [...kept.values()]
}

const isExact = ({ difference }: Reading): boolean => difference !== 'article'

const rank = (reading: Reading | undefined): number => {
  if (!reading) return Number.POSITIVE_INFINITY
  return (reading.difference === 'none' ? 0 : 10) + uses.indexOf(reading.name.use)
}

/** An entity may have a name twice: the use that says most for it counts. */
const uses = [undefined, 'official', 'avoid', 'error', 'common', 'adjective']
