import { countryName, countryOf, isCountry } from '../../corpus/cards/country.ts'
import type { Corpus } from '../../corpus/corpus.ts'
import { kindName } from '../../language/kind-names.ts'
import { inLanguage, type Message, type UiLanguage } from '../../language/message.ts'
import type { Entity } from '../../registry/entity.ts'
import { rolesAt } from '../../registry/names.ts'
import { quoted, shortened } from '../quoted.ts'
import { shownName } from './shown-name.ts'

/**
 * An entity as messages and titles name it where others may have its name: the name, what tells it from them on a date (EDTF), and `type:id` last.
 * Of one that is withheld nothing is said but its pseudonym, or its id (docs/format.md §6).
 */
export function toldApart(entity: Entity, corpus: Corpus, date: string | undefined): Message {
  const name = shownName(entity)
  const ref = quoted(entity.ref)
  const said = ({ language, comma }: Manner): string => {
    if (name[language] === ref[language]) return ref[language]
    const told = entity.withhold ? [] : about(entity, corpus, date, language).map(shortened)
    return `${[name[language], ...told].join(comma)} (${ref[language]})`
  }
  return { en: said({ language: 'en', comma: ', ' }), ar: said({ language: 'ar', comma: '، ' }) }
}

interface Manner {
  readonly language: UiLanguage
  readonly comma: string
}

/** What an entity is: its description, or its office, or its kind; and the country of a place. */
function about(entity: Entity, corpus: Corpus, date: string | undefined, language: UiLanguage): readonly string[] {
  const [role = entity.roles.at(-1)] = rolesAt(entity, date)
  const what =
    (entity.description && inLanguage(entity.description, language)) ??
    (role?.title && inLanguage(role.title, language)) ??
    (entity.kind && kindName(entity.kind, language))
  const code = countryOf(entity, corpus)
  const country = code === undefined || isCountry(entity, code, corpus) ? undefined : countryName(code, language)
  return [what, country === undefined || what?.includes(country) ? undefined : country].flatMap((one) => one ?? [])
}
