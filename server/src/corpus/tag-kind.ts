import type { Settings } from '../schema/settings.ts'
import type { BuiltInType } from '../schema/types.ts'
import { isLocal, targetType } from './site.ts'

/** What a tag leads to, as far as its looks go: a type that every corpus has, `entity` for the corpus's own types, or no entity that is known. */
export type TagKind = BuiltInType | 'entity' | 'date' | 'article' | 'unresolved'

/** The kind of a tag by its destination, `type:id`; a type that the corpus does not have is `entity` too. */
export function tagKind(ref: string, { types }: Settings): TagKind {
  const type = targetType(ref)
  if (type === 'date' || type === 'article') return type
  if (isLocal(ref)) return 'unresolved'
  const known = types.get(type)
  return known && known.like === known.name ? known.like : 'entity'
}
