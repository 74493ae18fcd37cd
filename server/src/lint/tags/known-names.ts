import type { Corpus } from '../../corpus/corpus.ts'
import { withoutArticle } from '../../language/particles.ts'
import type { Entity } from '../../registry/entity.ts'
import { isAdjectiveOf, isNameOf, LONGEST_LABEL } from '../../registry/label-names.ts'
import { entitiesWithAdjective } from './entities-with-adjective.ts'
import { type KnownNames, labelBounds } from './label-bounds.ts'

/** The names against which the label of a tag in this form is held; undefined for forms that are held to none (docs/format.md §3). */
export function knownNames(entity: Entity, form: string, corpus: Corpus): KnownNames | undefined {
  const is = tests[form]
  return (
    is && {
      isName: (text) => is(entity, text),
      isAnyName: (text) => corpus.named(text).length > 0,
      written: entity.names.map((name) => name.text.trim()),
    }
  )
}

/** The names of all entities, for words of which nobody has said yet whom they name. */
export function anyNames(corpus: Corpus): KnownNames {
  const isAnyName = (text: string): boolean => isNameOfAny(text, corpus)
  return { isName: isAnyName, isAnyName, written: [] }
}

/** Whether a text is a name of any entity, with or without ال, or an adjective of one. */
export function isNameOfAny(text: string, corpus: Corpus): boolean {
  if (text.length > LONGEST_LABEL) return false
  const other = withoutArticle(text) ?? `ال${text}`
  return (
    corpus.named(text).length > 0 || corpus.named(other).length > 0 || entitiesWithAdjective(text, corpus).length > 0
  )
}

/** The words of a label that is to be a name: without what tag-boundary reports. */
export function wordsOfLabel(label: string, entity: Entity | undefined, corpus: Corpus): string {
  const { start, end } = labelBounds(label, entity && knownNames(entity, 'name', corpus))
  return label.slice(start, end)
}

const tests: Readonly<Record<string, ((entity: Entity, text: string) => boolean) | undefined>> = {
  name: isNameOf,
  adjective: isAdjectiveOf,
}
