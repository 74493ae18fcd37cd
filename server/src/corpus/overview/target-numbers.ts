import { STRIDE, type Steps } from '../../text/gradual.ts'
import type { RegistryFile } from '../document.ts'
import type { Layer } from '../layer.ts'
import { headsIn } from '../registry/registry-questions.ts'
import { NONE } from '../segment/segment-parts.ts'

/** The targets of all layers together, and those that open files of the registry declare, by numbers. */
export interface TargetNumbers {
  /** The number among all of a target of a layer. */
  readonly numberIn: (layer: number, target: number) => number
  readonly numberOf: (text: string) => number | undefined
  readonly textOf: (target: number) => string
  readonly beginsWith: (target: number, head: string) => boolean
  readonly count: number
  /** Those that open files alone declare come behind so many. */
  readonly inLayers: number
  /** By layer and target there what is said of its number; of the largest layer the same memory. */
  readonly inEachLayer: (said: Uint32Array) => readonly Uint32Array[]
}

/** Numbers the targets: those of the largest layer are its own, since nearly all stand there. */
export function* numberTargets(layers: readonly Layer[], files: readonly RegistryFile[]): Steps<TargetNumbers> {
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
  const byLayer: (Uint32Array | undefined)[] = []
  for (const { segment } of layers) {
    const numbers = segment === largest ? undefined : new Uint32Array(segment.targetCount)
    for (let target = 0; numbers && target < numbers.length; target++) {
      numbers[target] = numbered(segment.targetText(target))
      if (target % STRIDE === STRIDE - 1) yield
    }
    byLayer.push(numbers)
  }
  const inLayers = base + texts.length
  let heads = 0
  for (const file of files) {
    for (const { ref } of headsIn(file)) {
      numbered(ref)
      if (heads++ % STRIDE === STRIDE - 1) yield
    }
  }
  return {
    numberIn: (layer, target) => byLayer[layer]?.[target] ?? target,
    numberOf,
    textOf: (target) => (largest && target < base ? largest.targetText(target) : (texts[target - base] ?? '')),
    beginsWith: (target, head) =>
      largest && target < base
        ? largest.targetHasAt(target, 0, head)
        : (texts[target - base]?.startsWith(head) ?? false),
    count: base + texts.length,
    inLayers,
    inEachLayer: (said) =>
      byLayer.map((numbers) => numbers?.map((target) => said[target] ?? NONE) ?? said.subarray(0, base)),
  }
}
