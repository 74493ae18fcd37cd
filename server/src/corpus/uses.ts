import { once } from '../text/once.ts'
import type { Corpus } from './corpus.ts'
import type { Document } from './document.ts'
import type { Layer } from './layer.ts'
import { isUsedIn, usesOf as usesOfRegistry } from './registry/registry-questions.ts'
import { isDeclarationNumber } from './segment/places.ts'
import type { Segment } from './segment/segment.ts'
import type { UsedTargets } from './used-targets.ts'

/** Whether anything but a record's own key names an entity: an article, or a record. */
export function isUsed({ layers, whole }: Corpus, ref: string): boolean {
  for (const document of whole.values()) if (usedBy(document, ref)) return true
  return layers.some((layer) => {
    const target = layer.segment.target(ref)
    return target !== undefined && usesOf(layer, target) > 0
  })
}

/** How many entities nothing in closed files names, counted no further than `most`. What is open changes little in that. */
export function unusedCount({ layers }: Corpus, most: number): number {
  const [first] = layers
  if (!first) return 0
  const key = first.past ?? first.segment
  const known = counted.get(key)
  const state = layers.map(({ segment, past }) => past ?? segment)
  if (known && known.state.length === state.length && known.state.every((part, at) => part === state[at]))
    return known.count
  const count = countUnused(layers, most)
  counted.set(key, { state, count })
  return count
}

const counted = new WeakMap<object, { readonly state: readonly object[]; readonly count: number }>()

function countUnused(layers: readonly Layer[], most: number): number {
  let count = 0
  for (const { segment, past } of layers) {
    for (let record = 0; record < segment.recordCount && count < most; record++) {
      if (past?.[segment.recordFile(record)] === 1) continue
      const own = segment.recordTarget(record)
      const ref = layers.length > 1 ? segment.targetText(own) : ''
      const used = layers.some((layer) => {
        const target = layer.segment === segment ? own : layer.segment.target(ref)
        return target !== undefined && latestUses(layer, target) > 0
      })
      if (!used) count++
    }
  }
  return count
}

const usedBy = (document: Document, ref: string): boolean =>
  document.kind === 'registry' ? isUsedIn(document, ref) : usedIn(document).has(ref)

/** Everything that a document names otherwise than by declaring it. */
export const usedIn = (document: Document): UsedTargets =>
  document.kind === 'registry' ? usesOfRegistry(document) : usesOfOther(document)

const usesOfOther = once(
  ({ sites }: Document): ReadonlySet<string> =>
    new Set(sites.flatMap(({ role, target }) => (role === 'declaration' ? [] : target))),
)

/** In how many places of files that count the target is used. */
function usesOf(layer: Layer, target: number): number {
  const latest = latestUses(layer, target)
  return latest > 0 && layer.open.size > 0 ? latest - (openUses(layer).get(target) ?? 0) : latest
}

/** The same with the files that are open. */
function latestUses({ segment, past }: Layer, target: number): number {
  const all = segmentUses(segment)[target] ?? 0
  return all > 0 && past ? all - (pastUses(segment, past).get(target) ?? 0) : all
}

const inSegments = new WeakMap<Segment, Uint32Array>()

function segmentUses(segment: Segment): Uint32Array {
  const known = inSegments.get(segment)
  if (known) return known
  const { placeTargets, placeKinds: kinds } = segment.parts
  const uses = new Uint32Array(segment.targetCount)
  for (let place = 0; place < placeTargets.length; place++) {
    if (isDeclarationNumber(kinds[place] ?? 0)) continue
    const target = placeTargets[place] ?? 0
    uses[target] = (uses[target] ?? 0) + 1
  }
  inSegments.set(segment, uses)
  return uses
}

const inPast = new WeakMap<Uint8Array, ReadonlyMap<number, number>>()

function pastUses(segment: Segment, past: Uint8Array): ReadonlyMap<number, number> {
  const known = inPast.get(past)
  if (known) return known
  const uses = new Map<number, number>()
  for (let file = 0; file < past.length; file++) if (past[file] === 1) addUses(uses, segment, file)
  inPast.set(past, uses)
  return uses
}

const inOpen = new WeakMap<Layer, ReadonlyMap<number, number>>()

function openUses(layer: Layer): ReadonlyMap<number, number> {
  const known = inOpen.get(layer)
  if (known) return known
  const uses = new Map<number, number>()
  for (const file of layer.open) if (layer.isLatest(file)) addUses(uses, layer.segment, file)
  inOpen.set(layer, uses)
  return uses
}

function addUses(uses: Map<number, number>, { parts }: Segment, file: number): void {
  const start = file === 0 ? 0 : (parts.placeEnds[file - 1] ?? 0)
  for (let place = start; place < (parts.placeEnds[file] ?? 0); place++) {
    if (isDeclarationNumber(parts.placeKinds[place] ?? 0)) continue
    const target = parts.placeTargets[place] ?? 0
    uses.set(target, (uses.get(target) ?? 0) + 1)
  }
}
