import { type EntityType, entityOf, type NamedEntity, types } from '../corpus/entities.ts'
import { familyNames, stems } from '../corpus/names.ts'
import { entityCounts } from '../corpus/registry.ts'

/** A name and whose it is: each has an entity to itself. */
export interface MentionName {
  readonly type: EntityType
  readonly id: string
  readonly text: string
}

/** So many Arabic names, no two alike: the names of one word and of two that the generator knows, then full ones, of each type as many as its share. */
export function mentionNames(count: number): readonly MentionName[] {
  const names = new Map<string, MentionName>()
  const add = (type: EntityType, id: string, text: string | undefined): void => {
    if (text !== undefined && !names.has(text) && names.size < count) names.set(text, { type, id, text })
  }
  const counts = entityCounts(count)
  const entities = types.flatMap(({ type }) =>
    Array.from({ length: counts[type] }, (_, rank): NamedEntity => entityOf(type, rank)),
  )
  const few = Math.floor(count / 10)
  for (const [text, latin] of familyNames) if (names.size < few) add('person', `house-of-${latin}`, text)
  for (const [text, latin] of stems) if (names.size < few) add('place', `town-of-${latin}`, text)
  for (const { type, id, short } of entities) if (names.size < few) add(type, `${id}-in-short`, short)
  for (const { type, id, ar } of entities) add(type, id, ar)
  return [...names.values()]
}
