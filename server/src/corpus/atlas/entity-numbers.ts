import { compareText } from '../../text/compare.ts'
import { Gradual } from '../../text/gradual.ts'
import type { Corpus } from '../corpus.ts'
import type { RegistryFile } from '../document.ts'
import type { Layer } from '../layer.ts'
import { onceInState } from '../once-for-state.ts'
import { MAX_REDIRECTS } from '../redirects.ts'
import { headsIn } from '../registry/registry-questions.ts'
import { NONE } from '../segment/segment-parts.ts'
import { targetType } from '../site.ts'

/**
 * The entities of a corpus by numbers: all that have a full record that counts, and whom each target means, redirects followed, as `Corpus.resolve`
 * says it of one. Found in the columns alone: no record is read for it.
 */
export interface EntityNumbers {
  readonly count: number
  /** The names of types, and by entity the number of its own. */
  readonly types: readonly string[]
  readonly typeOf: Uint16Array
  /** By layer and target (number) the entity that is meant, or `NONE`. */
  readonly ofTargets: readonly Uint32Array[]
  /** By entity the layer in which its record stands, and its number there; of a record that is open the number of its file behind the layers. */
  readonly layerOf: Uint16Array
  readonly recordOf: Uint32Array
  /** `type:id` of an entity. */
  refOf(entity: number): string
  /** The entity that `type:id` means, if it has a record. */
  numberOf(ref: string): number | undefined
}

/** The numbers of a corpus; they do not hang on its open articles. */
export const entityNumbers = (corpus: Corpus): Gradual<EntityNumbers> => known(corpus.settings, corpus)

const known = onceInState((_: Corpus['settings'], corpus): Gradual<EntityNumbers> => new Gradual(() => number(corpus)))

/** So many targets between two steps. */
const STEP = 2000

/** Where records stand: a layer, or an open file. */
interface Home {
  readonly uriOf: (record: number) => string
  readonly redirectOf: (record: number) => string | undefined
}

function* number(corpus: Corpus): Generator<void, EntityNumbers> {
  const { layers } = corpus
  const files = [...corpus.whole.values()].filter((one) => one.kind === 'registry')
  const { targets, numberOf, textOf, beginsWith, count } = yield* numberTargets(layers, files)
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
      if (record % STEP === STEP - 1) yield
      if (!layer.counts(segment.recordFile(record))) continue
      claim(targets[home]?.[segment.recordTarget(record)] ?? 0, home, record)
    }
  }
  for (const [at, file] of files.entries()) {
    let record = 0
    for (const { ref } of headsIn(file)) claim(numberOf(ref) ?? 0, layers.length + at, record++)
  }
  const redirectOf = (target: number): string | undefined =>
    homes[homeOf[target] ?? 0]?.redirectOf(recordOf[target] ?? 0)
  /** By target its own number among the entities. */
  const own = new Uint32Array(count).fill(NONE)
  const led: number[] = []
  const entities: number[] = []
  for (let target = 0; target < count; target++) {
    if (target % STEP === STEP - 1) yield
    if (homeOf[target] === NOWHERE) continue
    if (redirectOf(target) !== undefined) led.push(target)
    else own[target] = entities.push(target) - 1
  }
  const entityOf = own.slice()
  for (const target of led) entityOf[target] = own[endOf(target, redirectOf, numberOf)] ?? NONE
  const { types, typeOf } = yield* typesOf(entities, textOf, beginsWith)
  return {
    count: entities.length,
    types,
    typeOf,
    ofTargets: targets.map((numbers) => numbers.map((target) => entityOf[target] ?? NONE)),
    layerOf: Uint16Array.from(entities, (target) => homeOf[target] ?? NOWHERE),
    recordOf: Uint32Array.from(entities, (target) => recordOf[target] ?? 0),
    refOf: (entity) => textOf(entities[entity] ?? 0),
    numberOf(ref) {
      const target = numberOf(ref)
      const entity = target === undefined ? NONE : (entityOf[target] ?? NONE)
      return entity === NONE ? undefined : entity
    },
  }
}

const NOWHERE = 0xffff

interface Targets {
  /** By layer and target there its number among all. */
  readonly targets: readonly Uint32Array[]
  readonly numberOf: (text: string) => number | undefined
  readonly textOf: (target: number) => string
  readonly beginsWith: (target: number, head: string) => boolean
  readonly count: number
}

/** Numbers of targets for all layers together: those of the largest layer are its own, since nearly all stand there. */
function* numberTargets(layers: readonly Layer[], files: readonly RegistryFile[]): Generator<void, Targets> {
  const largest = layers.reduce<Layer | undefined>(
    (most, one) => (most && most.segment.targetCount >= one.segment.targetCount ? most : one),
    undefined,
  )?.segment
  const base = largest?.targetCount ?? 0
  const others = new Map<string, number>()
  const texts: string[] = []
  const numberOf = (text: string): number | undefined => largest?.target(text) ?? others.get(text)
  const numbered = (text: string): number => {
    const before = numberOf(text)
    if (before !== undefined) return before
    const next = base + texts.push(text) - 1
    others.set(text, next)
    return next
  }
  const targets: Uint32Array[] = []
  for (const { segment } of layers) {
    const numbers = new Uint32Array(segment.targetCount)
    for (let target = 0; target < numbers.length; target++) {
      numbers[target] = segment === largest ? target : numbered(segment.targetText(target))
      if (segment !== largest && target % STEP === STEP - 1) yield
    }
    targets.push(numbers)
  }
  for (const file of files) for (const { ref } of headsIn(file)) numbered(ref)
  return {
    targets,
    numberOf,
    textOf: (target) => (largest && target < base ? largest.targetText(target) : (texts[target - base] ?? '')),
    beginsWith: (target, head) =>
      largest && target < base
        ? largest.targetHasAt(target, 0, head)
        : (texts[target - base]?.startsWith(head) ?? false),
    count: base + texts.length,
  }
}

const homeInLayer = ({ segment }: Layer): Home => ({
  uriOf: (record) => segment.uriOf(segment.recordFile(record)),
  redirectOf: (record) => segment.redirectOf(record),
})

function homeInFile(file: RegistryFile): Home {
  const redirects = Array.from(headsIn(file), ({ redirect }) => redirect)
  return { uriOf: () => file.uri, redirectOf: (record) => redirects[record] }
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
  entities: readonly number[],
  textOf: (target: number) => string,
  beginsWith: (target: number, head: string) => boolean,
): Generator<void, Pick<EntityNumbers, 'types' | 'typeOf'>> {
  const types: string[] = []
  const heads: string[] = []
  const typeOf = new Uint16Array(entities.length)
  for (let entity = 0; entity < entities.length; entity++) {
    if (entity % STEP === STEP - 1) yield
    const target = entities[entity] ?? 0
    const known = heads.findIndex((head) => beginsWith(target, head))
    typeOf[entity] = known < 0 ? types.length : known
    if (known >= 0) continue
    types.push(targetType(textOf(target)))
    heads.push(`${types.at(-1)}:`)
  }
  return { types, typeOf }
}
