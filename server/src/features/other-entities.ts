import { bestEntities } from '../corpus/best-entities.ts'
import type { FindOtherEntitiesParams, FoundEntity } from '../protocol/merge-split.ts'
import { displayName } from '../registry/names.ts'
import type { Context } from './context.ts'

/**
 * The entities of a corpus besides one (`type:id`), found by any of their names or their id, spelling folded as for search; the best hundred, best
 * first. Without a query those that stand in the most files. Instead of a record that only leads on, the one that it leads to.
 */
export function otherEntities(
  { corpus, language }: Pick<Context, 'corpus' | 'language'>,
  { ref, query }: Omit<FindOtherEntitiesParams, 'uri'>,
): readonly FoundEntity[] {
  const left = corpus.resolve(ref)?.ref ?? ref
  const { lang } = corpus.settings
  const others = new Map<string, FoundEntity>()
  for (const { entity, found } of bestEntities(corpus, query, MOST)) {
    if (entity.ref === left || others.has(entity.ref) || others.size === MOST) continue
    const name = displayName(entity, ...(lang === undefined ? [] : [lang]), language)
    others.set(entity.ref, { ref: entity.ref, name, ...(found === undefined || found === name ? {} : { found }) })
  }
  return [...others.values()]
}

const MOST = 100
