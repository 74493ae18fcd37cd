import type { Entity } from '../registry/entity.ts'
import type { Corpus } from './corpus.ts'
import { recordsNaming } from './records-naming.ts'

/** Whether the record of an entity leads to others than before: to what it lies in, belongs to, takes part in, or is merged into. */
export const leadsElsewhere = (ref: string, before: Corpus, after: Corpus): boolean =>
  waysOf(before.entity(ref)) !== waysOf(after.entity(ref))

const waysOf = (entity: Entity | undefined): string =>
  JSON.stringify(
    entity && [
      entity.redirect,
      entity.within,
      entity.partOf,
      entity.place,
      entity.differentFrom,
      entity.members,
      entity.places,
      entity.participants,
      entity.roles.map(({ org, place }) => [org, place]),
    ],
  )

/**
 * The entities that lead by way of some to others: those that lie in them or belong to them over any number of steps, and those that name one of
 * these. Some come more than once; undefined is where whoever asks may pause.
 */
export function* entitiesLeading(corpus: Corpus, refs: readonly string[]): Generator<string | undefined> {
  const open = [...refs]
  const seen = new Set(refs)
  for (let ref = open.pop(); ref !== undefined; ref = open.pop()) {
    for (const from of recordsNaming(corpus, ref)) {
      yield undefined
      yield from
      if (seen.has(from) || !isStep(corpus.entity(from), ref)) continue
      seen.add(from)
      open.push(from)
    }
  }
}

const isStep = (entity: Entity | undefined, ref: string): boolean =>
  entity !== undefined && (entity.within === ref || entity.partOf === ref || entity.redirect === ref)
