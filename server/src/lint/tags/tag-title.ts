import type { Message } from '../../language/message.ts'
import type { Entity } from '../../registry/entity.ts'
import { quoted } from '../quoted.ts'
import { shownName } from './shown-name.ts'

/** What a menu says of tagging words as an entity (`type:id`), with its name where it has a record. */
export function tagTitle(ref: string, entity: Entity | undefined): Message {
  const id = quoted(ref)
  const name = entity && shownName(entity)
  return {
    en: `Tag it as ${id.en}${name ? `, ${name.en}` : ''}`,
    ar: `وسمه بـ${id.ar}${name ? `، ${name.ar}` : ''}`,
  }
}
