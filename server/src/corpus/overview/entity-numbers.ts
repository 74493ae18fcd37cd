import { isId, readReference } from '../../schema/ids.ts'
import { compareText } from '../../text/compare.ts'
import { STRIDE, type Steps } from '../../text/gradual.ts'
import { sorted } from '../../text/sorted.ts'
import type { Corpus } from '../corpus.ts'
import type { RegistryFile } from '../document.ts'
import type { Layer } from '../layer.ts'
import { graduallyForParts } from '../once-for-parts.ts'
import { MAX_REDIRECTS } from '../redirects.ts'
import { headsIn } from '../registry/registry-questions.ts'
import { shownNameOf } from '../segment/article-columns.ts'
import { NONE } from '../segment/segment-parts.ts'
import { targetType } from '../site.ts'
import { numberTargets, type TargetNumbers } from './target-numbers.ts'

/**
 * The entities of a corpus by numbers: first those that have a full record that counts, then those that closed files name without there being one; and
 * whom each target means, redirects followed, as `Corpus.resolve` says it of one. Found in the columns alone: no record is read for it.
 */
export interface EntityNumbers {
  /** How many have a record, and how many there are. */
  readonly recorded: number
  readonly size: number
  /** The names of types, and by entity with a record the number of its own. */
  readonly types: readonly string[]
  readonly typeOf: Uint16Array
  /** By layer and target (number) the entity that is meant, or `NONE`. */
  readonly ofTargets: readonly Uint32Array[]
  /** By entity the layer in which its record stands, and its number there; of a record that is open the number of its file behind the layers. */
  readonly layerOf: Uint16Array
  readonly recordOf: Uint32Array
  /** `type:id` of an entity. */
  readonly refOf: (entity: number) => string
  /** The name of an entity in the language of the corpus; undefined where it has none, or no record. */
  readonly nameOf: (entity: number) => string | undefined
  /** The entity that `type:id` means. */
  readonly numberOf: (ref: string) => number | undefined
}

/** The entity that `type:id` means, if it has a record. */
export function recordedEntity({ recorded, numberOf }: EntityNumbers, ref: string): number | undefined {
  const entity = numberOf(ref)
  return entity !== undefined && entity < recorded ? entity : undefined
}

/** What the entities of a corpus hang on: not on its open articles. */
export const entityParts = ({ settings, layers, whole }: Corpus): readonly unknown[] => [
  settings,
  ...layers.flatMap(({ segment, past }) => [segment, past]),
  ...[...whole.values()].filter(({ kind }) => kind === 'registry'),
]

/** The numbers of a corpus. */
export const entityNumbers = graduallyForParts(entityParts, number)

/** Whether a reference can be that of an entity of the corpus, known to more than one article (docs/format.md §3). */
export function isEntityRef({ settings }: Pick<Corpus, 'settings'>, ref: string): boolean {
  const { type, id } = readReference(ref) ?? {}
  if (type === undefined || id === undefined || !isId(id)) return false
  return settings.types.has(type) && !settings.schemes.includes(type)
}

/** Where records stand: a layer, or an open file. */
interface Home {
  readonly uriOf: (record: number) => string
  readonly redirectOf: (record: number) => string | undefined
  readonly nameOf: (record: number) => string | undefined
}

function* number(corpus: Corpus): Steps<EntityNumbers> {
  const { layers } = corpus
  const files = [...corpus.whole.values()].filter((one) => one.kind === 'registry')
  const targets = yield* numberTargets(layers, files)
  const { numberIn, numberOf, textOf, beginsWith, count } = targets
  const homes = [...layers.map(homeInLayer), ...files.map(homeInFile)]
  /** By target the home of the record that counts, and its number there. */
  const homeOf = new Uint16Array(count).fill(NOWHERE)
  const recordOf = new Uint32Array(count)
  const claim = (target: number, home: number, record: number): void => {
    const before = homeOf[target] ?? NOWHERE
    const uri = (of: number, at: number): string => homes[of]?.uriOf(at) ?? ''
    // Of one home those come first that stand first.
    if (before === home) return
    if (before !== NOWHERE && compareText(uri(before, recordOf[target] ?? 0), uri(home, record)) < 0) return
    homeOf[target] = home
    recordOf[target] = record
  }
  for (const [home, layer] of layers.entries()) {
    const { segment } = layer
    for (let record = 0; record < segment.recordCount; record++) {
      if (record % STRIDE === STRIDE - 1) yield
      if (layer.counts(segment.recordFile(record))) claim(numberIn(home, segment.recordTarget(record)), home, record)
    }
  }
  for (const [at, file] of files.entries()) {
    let record = 0
    for (const { ref } of headsIn(file)) {
      claim(numberOf(ref) ?? 0, layers.length + at, record++)
      if (record % STRIDE === 0) yield
    }
  }
  const redirectOf = (target: number): string | undefined =>
    homes[homeOf[target] ?? 0]?.redirectOf(recordOf[target] ?? 0)
  const entityOf = new Uint32Array(count).fill(NONE)
  const led: number[] = []
  const entities: number[] = []
  for (let target = 0; target < count; target++) {
    if (target % STRIDE === STRIDE - 1) yield
    if (homeOf[target] === NOWHERE) continue
    if (redirectOf(target) !== undefined) led.push(target)
    else entityOf[target] = entities.push(target) - 1
  }
  const recorded = entities.length
  const ends = led.map((target) => entityOf[endOf(target, redirectOf, numberOf)] ?? NONE)
  for (const [at, target] of led.entries()) entityOf[target] = ends[at] ?? NONE
  const unrecorded: { readonly target: number; readonly ref: string }[] = []
  for (let target = 0; target < targets.inLayers; target++) {
    if (target % STRIDE === STRIDE - 1) yield
    if (entityOf[target] !== NONE || beginsWith(target, 'article:') || beginsWith(target, 'path ')) continue
    const ref = textOf(target)
    if (isEntityRef(corpus, ref)) unrecorded.push({ target, ref })
  }
  const refAt = (at: number): string => unrecorded[at]?.ref ?? ''
  for (const at of yield* sorted(unrecorded.length, (a, b) => compareText(refAt(a), refAt(b)))) {
    const target = unrecorded[at]?.target ?? 0
    entityOf[target] = entities.push(target) - 1
  }
  const targetOf = Uint32Array.from(entities)
  const declared = targetOf.subarray(0, recorded)
  return numbersOf(targets, homes, {
    ...(yield* typesOf(declared, textOf, beginsWith)),
    recorded,
    targetOf,
    entityOf,
    layerOf: Uint16Array.from(declared, (target) => homeOf[target] ?? NOWHERE),
    recordOf: Uint32Array.from(declared, (target) => recordOf[target] ?? 0),
  })
}

/** By itself, so that no more is kept than is asked. */
function numbersOf(
  { numberOf, textOf, inEachLayer }: TargetNumbers,
  homes: readonly Home[],
  {
    targetOf,
    entityOf,
    ...columns
  }: Pick<EntityNumbers, 'recorded' | 'types' | 'typeOf' | 'layerOf' | 'recordOf'> & {
    readonly targetOf: Uint32Array
    readonly entityOf: Uint32Array
  },
): EntityNumbers {
  const { layerOf, recordOf } = columns
  return {
    ...columns,
    size: targetOf.length,
    ofTargets: inEachLayer(entityOf),
    refOf: (entity) => textOf(targetOf[entity] ?? 0),
    nameOf: (entity) => homes[layerOf[entity] ?? NOWHERE]?.nameOf(recordOf[entity] ?? 0),
    numberOf(ref) {
      const target = numberOf(ref)
      const entity = target === undefined ? NONE : (entityOf[target] ?? NONE)
      return entity === NONE ? undefined : entity
    },
  }
}

const NOWHERE = 0xffff

const homeInLayer = ({ segment }: Layer): Home => ({
  uriOf: (record) => segment.uriOf(segment.recordFile(record)),
  redirectOf: (record) => segment.redirectOf(record),
  nameOf: (record) => shownNameOf(segment, record),
})

function homeInFile(file: RegistryFile): Home {
  const heads = Array.from(headsIn(file), ({ redirect, shown }) => ({ redirect, shown }))
  return {
    uriOf: () => file.uri,
    redirectOf: (record) => heads[record]?.redirect,
    nameOf: (record) => heads[record]?.shown,
  }
}

/** The target at the end of a chain of redirects, as far as these are followed. */
function endOf(
  target: number,
  redirectOf: (target: number) => string | undefined,
  numberOf: (ref: string) => number | undefined,
): number {
  let at: number | undefined = target
  for (let step = 0; at !== undefined; step++) {
    const redirect = redirectOf(at)
    if (redirect === undefined) return at
    if (step === MAX_REDIRECTS) break
    at = numberOf(redirect)
  }
  return NONE
}

/** There are few types: of most entities no text is made to tell which is theirs. */
function* typesOf(
  entities: Uint32Array,
  textOf: (target: number) => string,
  beginsWith: (target: number, head: string) => boolean,
): Steps<Pick<EntityNumbers, 'types' | 'typeOf'>> {
  const types: string[] = []
  const heads: string[] = []
  const typeOf = new Uint16Array(entities.length)
  for (let entity = 0; entity < entities.length; entity++) {
    if (entity % STRIDE === STRIDE - 1) yield
    const target = entities[entity] ?? 0
    const known = heads.findIndex((head) => beginsWith(target, head))
    typeOf[entity] = known < 0 ? types.length : known
    if (known >= 0) continue
    types.push(targetType(textOf(target)))
    heads.push(`${types.at(-1)}:`)
  }
  return { types, typeOf }
}
