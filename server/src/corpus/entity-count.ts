import type { Corpus } from './corpus.ts'
import type { Layer } from './layer.ts'
import { headsIn } from './registry/registry-questions.ts'

/** How many entities have a record. */
export function entityCount({ layers, whole }: Pick<Corpus, 'layers' | 'whole'>): number {
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
