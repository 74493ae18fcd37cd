import type { Entity } from '../registry/entity.ts'
import type { Corpus } from './corpus.ts'
import { onceInState } from './once-for-state.ts'

/**
 * Whether two entities may share a name by right: one lies in or belongs to the other (`within`, `part-of`, over all steps), or a record says
 * that the two are different things (`different-from`; docs/format.md §6).
 */
export const areJoined = (a: Entity, b: Entity, corpus: Corpus): boolean =>
  isTold(a, b, corpus) ||
  isTold(b, a, corpus) ||
  containersOf(a, corpus).has(b.ref) ||
  containersOf(b, corpus).has(a.ref)

/** What an entity lies in or belongs to, over all steps (`type:id`, redirects followed). */
export const containersOf = onceInState((entity: Entity, corpus: Corpus): ReadonlySet<string> => {
  const found = new Set<string>()
  const open = [entity]
  for (let one = open.pop(); one && found.size < MOST; one = open.pop()) {
    for (const ref of [one.within, one.partOf]) {
      const container = ref === undefined ? undefined : corpus.resolve(ref)
      if (!container || container.ref === entity.ref || found.has(container.ref)) continue
      found.add(container.ref)
      open.push(container)
    }
  }
  return found
})

/** A village has some five above it; records in a circle have no end. */
const MOST = 20

const isTold = (a: Entity, b: Entity, corpus: Corpus): boolean =>
  a.differentFrom.some((ref) => ref === b.ref || corpus.resolve(ref)?.ref === b.ref)
