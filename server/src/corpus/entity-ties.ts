import type { Entity } from '../registry/entity.ts'
import type { Corpus } from './corpus.ts'
import { containersOf } from './joined-entities.ts'
import { onceInState } from './once-for-state.ts'

/** Whether the registry ties two entities to each other: by a place, an office, a membership, a part in an event, or a container that both lie in. */
export function areTied(a: Entity, b: Entity, corpus: Corpus): boolean {
  const ofA = tiesOf(a, corpus)
  const ofB = tiesOf(b, corpus)
  if (ofA.has(b.ref) || ofB.has(a.ref)) return true
  const inB = containersOf(b, corpus)
  for (const ref of containersOf(a, corpus)) if (inB.has(ref)) return true
  return false
}

/** What a record ties its entity to (`type:id`, redirects followed): what it names as a place, an office, a member or a part, and what that lies in. */
export const tiesOf = onceInState((entity: Entity, corpus: Corpus): ReadonlySet<string> => {
  const written = [
    entity.place,
    ...entity.members,
    ...entity.places,
    ...entity.participants,
    ...entity.roles.flatMap((role) => [role.org, role.place]),
  ]
  const ties = new Set(containersOf(entity, corpus))
  for (const ref of written) {
    const tied = ref === undefined ? undefined : corpus.resolve(ref)
    if (!tied) continue
    ties.add(tied.ref)
    // Who holds an office in a ministry belongs to its country too.
    for (const container of containersOf(tied, corpus)) ties.add(container)
    if (tied.place !== undefined) ties.add(corpus.resolve(tied.place)?.ref ?? tied.place)
  }
  return ties
})
