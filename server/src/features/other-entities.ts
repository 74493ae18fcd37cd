import { foundEntities } from '../corpus/found-names.ts'
import { mostUsed } from '../corpus/likeliest.ts'
import { sought } from '../corpus/names/name-quality.ts'
import type { FindOtherEntitiesParams, FoundEntity } from '../protocol/merge-split.ts'
import { displayName } from '../registry/names.ts'
import { compareText } from '../text/compare.ts'
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
  const take = (item: string, found?: string): void => {
    const entity = corpus.resolve(item)
    if (!entity || entity.ref === left || others.has(entity.ref) || others.size === MOST) return
    const name = displayName(entity, ...(lang === undefined ? [] : [lang]), language)
    others.set(entity.ref, { ref: entity.ref, name, ...(found === undefined || found === name ? {} : { found }) })
  }
  if (sought(query)) {
    const best = [...foundEntities(corpus, query, MOST)].sort(
      (a, b) => a.quality - b.quality || a.name.length - b.name.length || compareText(a.name, b.name),
    )
    for (const { item, name } of best) take(item, name)
  } else for (const item of mostUsed(corpus, MOST)) take(item)
  return [...others.values()]
}

const MOST = 100
