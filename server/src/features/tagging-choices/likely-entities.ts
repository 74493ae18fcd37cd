import { likeliestEntities } from '../../corpus/likeliest.ts'
import type { Where } from '../../corpus/names/name-index.ts'
import { useOf } from '../../corpus/use-of.ts'
import { prefixKey, searchKey } from '../../language/fold.ts'
import { withoutArticle } from '../../language/particles.ts'
import { entitiesWithAdjective } from '../../lint/tags/entities-with-adjective.ts'
import type { Entity } from '../../registry/entity.ts'
import { namesSpelt } from '../../registry/label-names.ts'
import { compareText } from '../../text/compare.ts'
import type { Context } from '../context.ts'

/** An entity that words may name; where they are its adjective, the tag has to say so. */
export interface LikelyEntity {
  readonly entity: Entity
  readonly adjective: boolean
  /** Whether the words are just its name, or its adjective; whether they are something of a name at all, or the article names it, and that is all. */
  readonly match: 'exact' | 'part' | 'none'
}

/**
 * The entities that words of an article may name, best first, at most `most`: those that are called just so, those of whom it is an adjective, those
 * with a name that begins so, those with such a word in a name, then those that the article names already. In each group those first that the
 * article names most, then those that the corpus does. Redirects lead to their records.
 */
export function likelyEntities(context: Context, words: string, most: number): readonly LikelyEntity[] {
  const { corpus, document } = context
  const use = useOf(corpus, document)
  const byUse = (a: string, b: string): number => use(b) - use(a) || compareText(a, b)
  const keys = [...new Set([prefixKey(words), searchKey(words)])].filter((key) => key !== '')
  const mentioned = document.kind === 'article' ? [...document.mentions.keys()] : []
  const starting = (where: Where) =>
    keys.flatMap((key) => [...likeliestEntities(corpus, key, { most: 2 * most, kept: mentioned }, where)])
  const groups: readonly Group[] = [
    { match: 'exact', refs: () => called(context, words) },
    { match: 'exact', adjective: true, refs: () => entitiesWithAdjective(words, corpus).map(({ ref }) => ref) },
    { match: 'part', refs: () => starting('first word') },
    { match: 'part', refs: () => starting('any word') },
    { match: 'none', refs: () => mentioned },
  ]
  const found = new Map<string, LikelyEntity>()
  for (const { match, adjective = false, refs: group } of groups) {
    if (found.size >= most) break
    // A long article names thousands: so many records are not read for nine.
    const refs = [...new Set(group())].toSorted(byUse).slice(0, LOOKED_AT)
    const records = refs.flatMap((ref) => corpus.resolve(ref) ?? [])
    for (const entity of records.toSorted((a, b) => byUse(a.ref, b.ref))) {
      if (!found.has(entity.ref)) found.set(entity.ref, { entity, adjective, match })
    }
  }
  return [...found.values()].slice(0, most)
}

/** Entities that come for one reason. */
interface Group {
  readonly match: LikelyEntity['match']
  readonly adjective?: true
  refs(): readonly string[]
}

/** Of so many at most in each group the records are read. */
const LOOKED_AT = 50

/** The records with a name that is spelt so, with or without ال; an adjective alone is none. */
function called({ corpus }: Context, words: string): readonly string[] {
  const other = withoutArticle(words) ?? `ال${words}`
  return [...corpus.named(words), ...corpus.named(other)]
    .filter((entity) => namesSpelt(entity, words).length > 0)
    .map(({ ref }) => ref)
}
