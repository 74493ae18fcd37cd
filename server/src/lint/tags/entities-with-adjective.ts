import type { Corpus } from '../../corpus/corpus.ts'
import { sameKey } from '../../language/fold.ts'
import { withoutArticle } from '../../language/particles.ts'
import { relationalBases } from '../../language/relational.ts'
import type { Entity } from '../../registry/entity.ts'
import { isAdjectiveOf, LONGEST_LABEL } from '../../registry/label-names.ts'

/** The entities of which a word is an adjective, in any of its forms: الروسية of روسي (docs/format.md §6). */
export function entitiesWithAdjective(word: string, corpus: Corpus): readonly Entity[] {
  if (word.length > LONGEST_LABEL || /\s/u.test(word)) return []
  const key = sameKey(withoutArticle(word) ?? word)
  const found = relationalBases(key)
    .flatMap((base) => [...corpus.named(base), ...corpus.named(`ال${base}`)])
    .filter((entity) => isAdjectiveOf(entity, word))
  return [...new Set(found)]
}
