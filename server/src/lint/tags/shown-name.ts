import type { Message } from '../../language/message.ts'
import type { Entity } from '../../registry/entity.ts'
import { displayName, pseudonymOf } from '../../registry/names.ts'
import { quoted } from '../quoted.ts'

/**
 * An entity as messages and titles name it, in quotation marks. Reports are printed, sent and published: of a person at risk (`withhold`) they have
 * the pseudonym, or `type:id` where there is none (docs/format.md §6).
 */
export function shownName(entity: Entity): Message {
  const names = entity.withhold
    ? { en: pseudonymOf(entity, 'en') ?? entity.ref, ar: pseudonymOf(entity, 'ar') ?? entity.ref }
    : { en: displayName(entity, 'en', 'ar'), ar: displayName(entity, 'ar', 'en') }
  return { en: quoted(names.en).en, ar: quoted(names.ar).ar }
}

/** Words that name some entities as messages and titles show them; of a person at risk they are not repeated. */
export const shownWords = (words: string, ...named: readonly Pick<Entity, 'withhold'>[]): Message =>
  named.some(({ withhold }) => withhold) ? { en: 'this name', ar: 'هذا الاسم' } : quoted(words)

/** The same at the beginning of a sentence. */
export function shownWordsFirst(words: string, ...named: readonly Pick<Entity, 'withhold'>[]): Message {
  const { en, ar } = shownWords(words, ...named)
  return { en: en.charAt(0).toUpperCase() + en.slice(1), ar }
}
