import type { Entity } from '../../registry/entity.ts'
import type { BuiltInType } from '../../schema/types.ts'
import type { Corpus } from '../corpus.ts'
import { mergedInto } from '../merged-into.ts'
import { recordsNaming } from '../records-naming.ts'

/**
 * The records like a type that name an entity by any of its ids, in whatever way; none that is withheld, and no more than are read for a card. One by one:
 * who looks for few need not read all.
 */
export function* shownRecordsNaming(target: string, like: BuiltInType, corpus: Corpus): Generator<Entity> {
  const ref = corpus.resolve(target)?.ref ?? target
  const { types } = corpus.settings
  const isLike = (one: string): boolean => types.get(one.slice(0, one.indexOf(':')))?.like === like
  const met = new Set<string>()
  for (const id of [ref, ...mergedInto(corpus, ref)]) {
    for (const found of recordsNaming(corpus, id, isLike)) {
      if (met.has(found)) continue
      if (met.size === MOST_READ) return
      met.add(found)
      const record = corpus.entity(found)
      if (record && !record.withhold) yield record
    }
  }
}

/** What names an entity that everything names is not read whole for a card. */
const MOST_READ = 500
