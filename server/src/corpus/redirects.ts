import type { Entity } from '../registry/entity.ts'
import type { Corpus } from './corpus.ts'

/** Chains of redirects may be this long (docs/format.md §6). */
export const MAX_REDIRECTS = 8

/** How redirects fail to lead to a record: one of them names none, they go round in a circle, or they are more than are followed (docs/format.md §6). */
export interface DeadEnd {
  readonly kind: 'missing' | 'circle' | 'too-long'
  /** The record at the end of a chain that is too long, but not endlessly so. */
  readonly record?: Entity
}

/** Why `type:id`, which has a record, leads to none that is full; undefined where it does. */
export function deadEndOf(corpus: Corpus, ref: string): DeadEnd | undefined {
  if (corpus.resolve(ref)) return undefined
  const seen = new Set<string>()
  let at = ref
  for (let entity = corpus.entity(at); entity; entity = corpus.entity(at)) {
    if (entity.redirect === undefined) return { kind: 'too-long', record: entity }
    if (seen.has(at)) return { kind: 'circle' }
    if (seen.size === MOST_STEPS) return { kind: 'too-long' }
    seen.add(at)
    at = entity.redirect
  }
  return { kind: 'missing' }
}

/** Each of the redirects of a chain walks along all behind it. */
const MOST_STEPS = 100

/** Whether the redirects of an entity lead back to itself. */
export function isInCircle(corpus: Corpus, ref: string): boolean {
  const seen = new Set<string>()
  let at = corpus.entity(ref)?.redirect
  while (at !== undefined && at !== ref && !seen.has(at)) {
    seen.add(at)
    at = corpus.entity(at)?.redirect
  }
  return at === ref
}
