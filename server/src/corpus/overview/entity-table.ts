import { isId, readReference } from '../../schema/ids.ts'
import { compareText } from '../../text/compare.ts'
import type { Corpus } from '../corpus.ts'
import { MAX_REDIRECTS } from '../redirects.ts'
import { shownNameOf } from '../segment/article-columns.ts'
import type { Segment } from '../segment/segment.ts'
import { NONE } from '../segment/segment-parts.ts'
import { targetId, targetType } from '../site.ts'
import { type DeclaredEntity, declaredEntities } from './declared-entities.ts'
import { compareEntities, type NamedEntity, namedEntity, namedRecord, recordsByName } from './records-by-name.ts'
import { onceForParts, STRIDE, type Steps } from './steps.ts'

/** The entities of a type; without one those that have no record. */
export interface EntityGroup {
  readonly type: string | undefined
  /** The numbers of its entities: from, to. */
  readonly from: number
  readonly to: number
}

/**
 * All entities of a corpus by number, in the order of their types, names and ids: those with a record, of whom one that leads on to another counts as
 * that other, and then those that closed files name without there being a record.
 */
export class EntityTable {
  readonly groups: readonly EntityGroup[]
  /** How many have a record, and how many there are. */
  readonly recorded: number
  readonly size: number
  /** By layer, by target, the number of the entity that it means, or `NONE`. */
  readonly byTarget: readonly Uint32Array[]
  readonly #corpus: Pick<Corpus, 'layers'>
  /** By number the layer, and the record in it; beyond the layers the place among the others. */
  readonly #layers: Uint32Array
  readonly #records: Uint32Array
  readonly #others: readonly DeclaredEntity[]
  readonly #unrecorded: readonly string[]
  readonly #numbers: ReadonlyMap<string, number>

  constructor(parts: TableParts) {
    const { layers, order, others, unrecorded, byTarget, numbers } = parts
    this.#corpus = { layers }
    this.#layers = order.layers
    this.#records = order.records
    this.#others = others
    this.#unrecorded = unrecorded
    this.#numbers = numbers
    this.byTarget = byTarget
    this.recorded = order.layers.length
    this.size = this.recorded + unrecorded.length
    this.groups = this.#groupsOf(parts.types)
  }

  /** The number of `type:id`, or of the entity that it was merged into. */
  numberOf(ref: string): number | undefined {
    const number = this.#numbers.get(ref)
    if (number !== undefined) return number
    for (const [at, { segment }] of this.#corpus.layers.entries()) {
      const target = segment.target(ref)
      const found = target === undefined ? NONE : (this.byTarget[at]?.[target] ?? NONE)
      if (found !== NONE) return found
    }
    return undefined
  }

  refOf(number: number): string {
    if (number >= this.recorded) return this.#unrecorded[number - this.recorded] ?? ''
    const [segment, record] = this.#recordOf(number)
    return segment ? segment.targetText(segment.recordTarget(record)) : (this.#others[record]?.ref ?? '')
  }

  /** The name in the language of the corpus; of one without a record its id. */
  nameOf(number: number): string {
    const ref = this.refOf(number)
    if (number >= this.recorded) return targetId(ref)
    const [segment, record] = this.#recordOf(number)
    return (segment ? shownNameOf(segment, record) : this.#others[record]?.name) ?? targetId(ref)
  }

  #recordOf(number: number): readonly [Segment | undefined, number] {
    return [this.#corpus.layers[this.#layers[number] ?? NONE]?.segment, this.#records[number] ?? 0]
  }

  /** Types in the order of the settings, and those that the corpus has not behind them. */
  #groupsOf(types: readonly string[]): readonly EntityGroup[] {
    const groups: { type: string; from: number; to: number }[] = []
    for (let from = 0; from < this.recorded; ) {
      const type = targetType(this.refOf(from))
      let [low, high] = [from, this.recorded]
      while (low < high) {
        const middle = (low + high) >>> 1
        if (targetType(this.refOf(middle)) === type) low = middle + 1
        else high = middle
      }
      groups.push({ type, from, to: low })
      from = low
    }
    const rank = ({ type }: { readonly type: string }): number => {
      const at = types.indexOf(type)
      return at < 0 ? types.length : at
    }
    groups.sort((a, b) => rank(a) - rank(b))
    return [...groups, { type: undefined, from: this.recorded, to: this.size }]
  }
}

interface TableParts {
  readonly layers: Corpus['layers']
  readonly types: readonly string[]
  readonly order: Order
  readonly others: readonly DeclaredEntity[]
  readonly unrecorded: readonly string[]
  readonly byTarget: readonly Uint32Array[]
  readonly numbers: ReadonlyMap<string, number>
}

/** The entities of a corpus. What open articles say changes nothing in it. */
export const entityTable = onceForParts(
  ({ layers, whole, settings }) => [
    settings,
    ...layers,
    ...[...whole.values()].filter(({ kind }) => kind === 'registry'),
  ],
  reckonTable,
)

function* reckonTable(corpus: Corpus): Steps<EntityTable> {
  const { layers, settings } = corpus
  const { main, isMain, others, redirects } = yield* declaredEntities(corpus)
  const order = yield* merged(corpus, main, isMain, others)
  const byTarget = layers.map(({ segment }) => new Uint32Array(segment.targetCount).fill(NONE))
  const numbers = new Map<string, number>()
  const mainLayer = layers[main]
  const mainNumbers = byTarget[main]
  for (let number = 0; number < order.layers.length; number++) {
    const record = order.records[number] ?? 0
    if (order.layers[number] === main && mainLayer && mainNumbers)
      mainNumbers[mainLayer.segment.recordTarget(record)] = number
    else numbers.set(others[record]?.ref ?? '', number)
    if (number % STRIDE === 0) yield
  }
  const own = (ref: string): number => {
    const target = mainLayer?.segment.target(ref)
    return numbers.get(ref) ?? (target === undefined ? NONE : (mainNumbers?.[target] ?? NONE))
  }
  for (const [ref, to] of redirects) {
    const number = own(endOf(redirects, to))
    if (number !== NONE) numbers.set(ref, number)
  }
  const unrecorded = new Set<string>()
  for (const [at, { segment }] of layers.entries()) {
    const here = byTarget[at]
    if (!here) continue
    for (let target = 0; target < segment.targetCount; target++) {
      if (target % STRIDE === 0) yield
      if (here[target] !== NONE || isNoEntity(segment, target)) continue
      const ref = segment.targetText(target)
      const number = own(ref)
      if (number !== NONE) here[target] = number
      else if (isEntityRef(corpus, ref)) unrecorded.add(ref)
    }
  }
  const missing = [...unrecorded].sort(compareText)
  for (const [at, ref] of missing.entries()) {
    numbers.set(ref, order.layers.length + at)
    for (const [layer, { segment }] of layers.entries()) {
      const target = segment.target(ref)
      const here = byTarget[layer]
      if (target !== undefined && here) here[target] = order.layers.length + at
    }
    if (at % STRIDE === 0) yield
  }
  const types = [...settings.types.keys()]
  return new EntityTable({ layers, types, order, others, unrecorded: missing, byTarget, numbers })
}

/** Whether a reference can be that of an entity of the corpus, known to more than one article (docs/format.md §3). */
export function isEntityRef({ settings }: Pick<Corpus, 'settings'>, ref: string): boolean {
  const { type, id } = readReference(ref) ?? {}
  if (type === undefined || id === undefined || !isId(id)) return false
  return settings.types.has(type) && !settings.schemes.includes(type)
}

/** Most targets that are none are told without their texts. */
const isNoEntity = (segment: Segment, target: number): boolean =>
  segment.targetHasAt(target, 0, 'article:') || segment.targetHasAt(target, 0, 'path ')

/** Where a chain of records that lead on ends; it is as long as the corpus follows it (docs/format.md §6). */
function endOf(redirects: ReadonlyMap<string, string>, to: string): string {
  let ref = to
  for (let step = 1; step <= MAX_REDIRECTS; step++) {
    const next = redirects.get(ref)
    if (next === undefined) return ref
    ref = next
  }
  return ''
}

/** By number where an entity's record is: a layer and a record, or `NONE` and a place among the others. */
interface Order {
  readonly layers: Uint32Array
  readonly records: Uint32Array
}

/** The records of the main layer that count, and the others at their places among them. */
function* merged(
  { layers }: Corpus,
  main: number,
  isMain: (record: number) => boolean,
  others: readonly DeclaredEntity[],
): Steps<Order> {
  const segment = layers[main]?.segment
  const all = segment ? yield* recordsByName(segment) : new Uint32Array()
  const records = all.filter(isMain)
  yield
  const inOrder = others
    .map(({ ref, name }, at): NamedEntity & { readonly at: number } => ({ ...namedEntity(ref, name), at }))
    .sort(compareEntities)
  const order: Order = {
    layers: new Uint32Array(records.length + others.length).fill(main),
    records: new Uint32Array(records.length + others.length),
  }
  let [from, number] = [0, 0]
  for (const other of inOrder) {
    let [low, high] = [from, records.length]
    while (low < high && segment) {
      const middle = (low + high) >>> 1
      if (compareEntities(namedRecord(segment, records[middle] ?? 0), other) < 0) low = middle + 1
      else high = middle
    }
    order.records.set(records.subarray(from, low), number)
    number += low - from
    from = low
    order.layers[number] = NONE
    order.records[number++] = other.at
    if (number % STRIDE === 0) yield
  }
  order.records.set(records.subarray(from), number)
  return order
}
