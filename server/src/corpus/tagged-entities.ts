import type { Entity, Name } from '../registry/entity.ts'
import { namesSpelt } from '../registry/label-names.ts'
import { isId } from '../schema/ids.ts'
import type { Tag } from '../syntax/tree.ts'
import { onceIn } from '../text/once.ts'
import type { Corpus } from './corpus.ts'
import type { Article } from './document.ts'

/** A tag in the form of a name whose entity has a record, and the record that it leads to over all redirects. */
export interface TaggedEntity {
  readonly tag: Tag
  readonly entity: Entity
  /** The names of the entity that the label spells: none where it is no name of it. */
  readonly names: readonly Name[]
}

/** The tags of an article whose label is held to the names of a record (docs/format.md §3), in text order; found once for all rules that ask. */
export const taggedEntities = onceIn((article: Article, corpus: Corpus): readonly TaggedEntity[] =>
  article.tree.tags.flatMap((tag) => {
    const entity =
      isEntityTag(tag, corpus) && formOf(tag) === 'name' ? corpus.resolve(`${tag.type}:${tag.id}`) : undefined
    return entity ? [{ tag, entity, names: namesSpelt(entity, tag.labelText) }] : []
  }),
)

/** Whether a tag names an entity of the registry by a sound id; whether there is a record is another question. */
export const isEntityTag = ({ type, id }: Tag, { settings }: Corpus): boolean => settings.types.has(type) && isId(id)

/** How the label of a tag refers (docs/format.md §3). */
export const formOf = ({ attributes }: Tag): string =>
  attributes.find(({ key, value }) => key === 'form' && value !== '')?.value ?? 'name'
