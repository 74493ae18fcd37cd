import { isolate } from '../../language/direction.ts'
import { kindName } from '../../language/kind-names.ts'
import { inLanguage, type UiLanguage } from '../../language/message.ts'
import type { Entity } from '../../registry/entity.ts'
import { displayName, pseudonymOf } from '../../registry/names.ts'
import type { Corpus } from '../corpus.ts'
import type { Document } from '../document.ts'

/** For whom an entity is named: the reader of a document, in the language that the program speaks. */
export interface NamedFor {
  readonly corpus: Corpus
  readonly document: Document
  readonly language: UiLanguage
}

/** How an entity is called and told from others; of one that is withheld nothing is said but its pseudonym, or its id (docs/format.md §6). */
export function entityInShort(
  { corpus, document, language }: NamedFor,
  entity: Entity,
): { readonly name: string; readonly detail: string } {
  const label = corpus.settings.types.get(entity.type)?.label
  const type = (label && inLanguage(label, language, 'en')) ?? entity.type
  const ref = isolate(entity.ref, 'ltr')
  if (entity.withhold) return { name: pseudonymOf(entity, language) ?? entity.ref, detail: [type, ref].join(' · ') }
  const about =
    (entity.description && inLanguage(entity.description, language)) ?? (entity.kind && kindName(entity.kind, language))
  const name = displayName(entity, language)
  // Whoever reads the article knows the name in its language.
  const own = document.kind === 'article' && document.lang !== undefined ? displayName(entity, document.lang) : name
  return {
    name,
    detail: [...(own === name ? [] : [isolate(own)]), type, ...(about === undefined ? [] : [isolate(about)]), ref].join(
      ' · ',
    ),
  }
}
