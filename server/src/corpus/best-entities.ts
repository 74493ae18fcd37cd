import type { Entity } from '../registry/entity.ts'
import { compareText } from '../text/compare.ts'
import type { Corpus } from './corpus.ts'
import { foundEntities } from './found-names.ts'
import { mostUsed } from './likeliest.ts'
import { sought } from './names/name-quality.ts'

/** An entity that a query finds. */
export interface BestEntity {
  readonly entity: Entity
  /** The name that it was found by, where something was sought. */
  readonly found?: string
}

/**
 * The entities that a query finds by any of their names or their id, spelling folded as for search, best first, some `most` of them; without a query those that
 * stand in the most files. Instead of a record that only leads on the one that it leads to, perhaps more than once.
 */
export function* bestEntities(corpus: Corpus, query: string, most: number): Generator<BestEntity> {
  if (!sought(query)) {
    for (const ref of mostUsed(corpus, most)) {
      const entity = corpus.resolve(ref)
      if (entity) yield { entity }
    }
    return
  }
  const best = [...foundEntities(corpus, query, most)].sort(
    (a, b) => a.quality - b.quality || a.name.length - b.name.length || compareText(a.name, b.name),
  )
  for (const { item, name } of best) {
    const entity = corpus.resolve(item)
    if (entity) yield { entity, found: name }
  }
}
