import type { Corpus } from '../../corpus/corpus.ts'
import { entitiesNamed } from '../../corpus/segment-names.ts'
import { sameKey } from '../../language/fold.ts'
import { withoutArticle } from '../../language/particles.ts'
import type { Entity } from '../../registry/entity.ts'
import { LONGEST_LABEL } from '../../registry/label-names.ts'

/** Whether a text may be a name of more than one entity, with or without ال: costs less than to see of which. */
export function mayCallSeveral(text: string, corpus: Corpus): boolean {
  const [refs, others] = spellings(text).map((name) => entitiesNamed(corpus, sameKey(name)))
  return new Set([...(refs ?? []), ...(others ?? [])]).size > 1
}

/** The entities of which a text is a name, with or without ال (docs/format.md §3); those that may not be named are left out. */
export function entitiesCalled(text: string, corpus: Corpus): readonly Entity[] {
  const found = new Map<string, Entity>()
  for (const name of spellings(text)) {
    for (const { ref } of corpus.named(name)) {
      const entity = corpus.resolve(ref)
      if (entity && !entity.withhold) found.set(entity.ref, entity)
    }
  }
  return [...found.values()]
}

/** The words without the marks round them, with and without the article. */
function spellings(text: string): readonly string[] {
  if (text.length > LONGEST_LABEL) return []
  const words = text.replace(outer, '').replace(/\s+/gu, ' ')
  return words === '' ? [] : [words, withoutArticle(words) ?? `ال${words}`]
}

const outer = /^[^\p{L}\p{N}]+|[^\p{L}\p{M}\p{N}]+$/gu
