import { STRIDE } from '../text/gradual.ts'
import type { Corpus } from './corpus.ts'
import type { Segment } from './segment/segment.ts'
import { isLocal } from './site.ts'
import { targetsOf } from './whole-document.ts'

/**
 * The targets that one article alone knows (`type:?slug`); some more than once. Now and then undefined, where whoever asks may pause.
 */
export function* localTargets({ whole, layers }: Corpus): Generator<string | undefined> {
  for (const document of whole.values()) {
    // In a registry such a target is a mistake that says the same of itself, and there may be very many others.
    if (document.kind !== 'article') continue
    for (const target of targetsOf(document)) if (isLocal(target)) yield target
  }
  for (const { segment } of layers) yield* known.get(segment) ?? localTargetsIn(segment)
}

const known = new WeakMap<Segment, readonly string[]>()

function* localTargetsIn(segment: Segment): Generator<string | undefined> {
  const targets: string[] = []
  for (let number = 0; number < segment.targetCount; number++) {
    if (segment.isLocalTarget(number)) targets.push(segment.targetText(number))
    if (number % STRIDE === 0) yield undefined
  }
  known.set(segment, targets)
  yield* targets
}
