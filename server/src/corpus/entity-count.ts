import type { Corpus } from './corpus.ts'
import type { RegistryFile } from './document.ts'
import type { Layer } from './layer.ts'
import { differentHeads, headsIn, isDeclaredIn } from './registry/registry-questions.ts'

type Kept = Pick<Corpus, 'layers' | 'whole'>

/** How many entities have a record. */
export function entityCount({ layers, whole }: Kept): number {
  const [first, ...others] = layers
  const named = new Set<string>()
  // What the first segment holds is counted by numbers; of the others, which are small, each is looked up.
  for (const layer of others) for (const ref of recordsIn(layer)) named.add(ref)
  for (const document of whole.values()) {
    if (document.kind === 'registry') for (const { ref } of headsIn(document)) named.add(ref)
  }
  let count = first ? distinctRecords(first) : 0
  for (const ref of named) if (!first || !declaredIn(first, ref)) count++
  return count
}

/**
 * The same where so many had a record in an earlier corpus: while the records of open files are edited, only those are looked at that have changed,
 * however many there are.
 */
export function entityCountAfter(before: Kept, count: number, after: Kept): number {
  const edited = editedRegistries(before, after)
  if (!edited) return entityCount(after)
  const refs = new Set<string>()
  for (const [was, is] of edited)
    for (const records of differentHeads(was, is)) for (const { ref } of records) refs.add(ref)
  let sum = count
  for (const ref of refs) sum += Number(isDeclared(after, ref)) - Number(isDeclared(before, ref))
  return sum
}

/** The files of the registry of which two corpora have other versions; undefined where files were opened or closed, or have changed on the disk. */
function editedRegistries(
  before: Kept,
  after: Kept,
): readonly (readonly [was: RegistryFile, is: RegistryFile])[] | undefined {
  if (before.layers.length !== after.layers.length || before.whole.size !== after.whole.size) return undefined
  if (before.layers.some((layer, at) => layer !== after.layers[at])) return undefined
  const edited: [RegistryFile, RegistryFile][] = []
  for (const [uri, is] of after.whole) {
    const was = before.whole.get(uri)
    if (was?.kind !== is.kind) return undefined
    if (was !== is && was.kind === 'registry' && is.kind === 'registry') edited.push([was, is])
  }
  return edited
}

function isDeclared({ layers, whole }: Kept, ref: string): boolean {
  for (const document of whole.values()) if (document.kind === 'registry' && isDeclaredIn(document, ref)) return true
  return layers.some((layer) => declaredIn(layer, ref))
}

function distinctRecords(layer: Layer): number {
  const { segment } = layer
  const seen = new Uint8Array(segment.targetCount)
  let count = 0
  for (let record = 0; record < segment.recordCount; record++) {
    const target = segment.recordTarget(record)
    if (seen[target] === 1 || !layer.counts(segment.recordFile(record))) continue
    seen[target] = 1
    count++
  }
  return count
}

function* recordsIn(layer: Layer): Generator<string> {
  const { segment } = layer
  for (let record = 0; record < segment.recordCount; record++) {
    if (layer.counts(segment.recordFile(record))) yield segment.targetText(segment.recordTarget(record))
  }
}

function declaredIn(layer: Layer, ref: string): boolean {
  const { segment } = layer
  const target = segment.target(ref)
  return target !== undefined && segment.recordsOf(target).some((one) => layer.counts(segment.recordFile(one)))
}
