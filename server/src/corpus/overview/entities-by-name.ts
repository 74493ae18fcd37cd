import { STRIDE, type Steps } from '../../text/gradual.ts'
import { sorted } from '../../text/sorted.ts'
import type { Corpus } from '../corpus.ts'
import { graduallyForParts } from '../once-for-parts.ts'
import type { Segment } from '../segment/segment.ts'
import { NONE } from '../segment/segment-parts.ts'
import { type EntityNumbers, entityNumbers, entityParts } from './entity-numbers.ts'
import { compareEntities, type NamedEntity, namedEntity, namedRecord, recordsByName } from './records-by-name.ts'

/** The entities of a type that have a record: a stretch of the order, from, to. */
export interface EntityGroup {
  readonly type: string
  readonly from: number
  readonly to: number
}

/** The entities with a record in the order of their types, names and ids (`compareEntities`). */
export interface EntitiesByName {
  readonly numbers: EntityNumbers
  readonly byName: Uint32Array
  /** Types in the order of the settings, and behind them those that the corpus has not. */
  readonly groups: readonly EntityGroup[]
}

/** The order of a corpus; it does not hang on its open articles. */
export const entitiesByName = graduallyForParts(entityParts, order)

function* order(corpus: Corpus): Steps<EntitiesByName> {
  const numbers = yield* entityNumbers(corpus)
  const main = corpus.layers.reduce(
    (best, { segment }, at) => (segment.recordCount > (corpus.layers[best]?.segment.recordCount ?? 0) ? at : best),
    0,
  )
  const segment = corpus.layers[main]?.segment
  const others: number[] = []
  for (let entity = 0; entity < numbers.recorded; entity++) {
    if (!segment || numbers.layerOf[entity] !== main) others.push(entity)
    if (entity % STRIDE === STRIDE - 1) yield
  }
  const byName = yield* merged(
    numbers,
    segment ? yield* inMain(segment, main, numbers) : new Uint32Array(),
    (entity) => (segment ? namedRecord(segment, numbers.recordOf[entity] ?? 0) : namedIn(numbers, entity)),
    others,
  )
  return { numbers, byName, groups: groupsOf(numbers, byName, [...corpus.settings.types.keys()]) }
}

/** The entities whose record stands in one layer, in order: of that the order of all records is kept, whichever count. */
function* inMain(segment: Segment, layer: number, numbers: EntityNumbers): Steps<Uint32Array> {
  const { ofTargets, layerOf, recordOf } = numbers
  const records = yield* recordsByName(segment)
  const entities = new Uint32Array(records.length)
  let count = 0
  for (let at = 0; at < records.length; at++) {
    if (at % STRIDE === STRIDE - 1) yield
    const record = records[at] ?? 0
    const entity = ofTargets[layer]?.[segment.recordTarget(record)] ?? NONE
    if (layerOf[entity] === layer && recordOf[entity] === record) entities[count++] = entity
  }
  return entities.subarray(0, count)
}

const namedIn = (numbers: EntityNumbers, entity: number): NamedEntity =>
  namedEntity(numbers.refOf(entity), numbers.nameOf(entity))

/** Entities in order, with others at their places among them. */
function* merged(
  numbers: EntityNumbers,
  entities: Uint32Array,
  named: (entity: number) => NamedEntity,
  others: readonly number[],
): Steps<Uint32Array> {
  if (others.length === 0) return entities.slice()
  const names: NamedEntity[] = []
  for (const entity of others) {
    names.push(namedIn(numbers, entity))
    if (names.length % STRIDE === 0) yield
  }
  const nameOf = (at: number): NamedEntity => names[at] ?? { ref: '', key: '' }
  const inOrder = yield* sorted(others.length, (a, b) => compareEntities(nameOf(a), nameOf(b)))
  const all = new Uint32Array(entities.length + others.length)
  let [from, count] = [0, 0]
  for (const at of inOrder) {
    let [low, high] = [from, entities.length]
    while (low < high) {
      const middle = (low + high) >>> 1
      if (compareEntities(named(entities[middle] ?? 0), nameOf(at)) < 0) low = middle + 1
      else high = middle
    }
    all.set(entities.subarray(from, low), count)
    count += low - from
    from = low
    all[count++] = others[at] ?? 0
    if (count % STEP === 0) yield
  }
  all.set(entities.subarray(from), count)
  return all
}

/** Others that find their places between two steps: each compares some names. */
const STEP = 128

function groupsOf(
  { types, typeOf }: EntityNumbers,
  byName: Uint32Array,
  known: readonly string[],
): readonly EntityGroup[] {
  const groups: EntityGroup[] = []
  let from = 0
  for (let at = 1; at <= byName.length; at++) {
    const type = typeOf[byName[from] ?? 0] ?? 0
    if (at < byName.length && typeOf[byName[at] ?? 0] === type) continue
    groups.push({ type: types[type] ?? '', from, to: at })
    from = at
  }
  const rank = ({ type }: EntityGroup): number => (known.includes(type) ? known.indexOf(type) : known.length)
  return groups.sort((a, b) => rank(a) - rank(b))
}
