import type { Localized, UiLanguage } from '../language/message.ts'
import type { Json } from './json.ts'

/** The four built-in types, from which every other type takes its fields, checks and looks. */
export type BuiltInType = 'person' | 'place' | 'org' | 'event'

/** A type of entity in a corpus: built in, or of `seedbed.yaml`. */
export interface EntityType {
  readonly name: string
  readonly like: BuiltInType
  readonly label: Localized
  /** What several are called; undefined where `seedbed.yaml` has called the type something, of which it says no plural. */
  readonly plural: Localized | undefined
  /** As written in `seedbed.yaml`. */
  readonly color: string | undefined
  /** Keys that the corpus adds to the records of this type, with the description their JSON Schema gives, if any. */
  readonly fields: ReadonlyMap<string, string | undefined>
  /** The JSON Schemas of these keys, as plain data. */
  readonly schemas: ReadonlyMap<string, Json>
  readonly required: readonly string[]
}

const builtIn = (
  name: BuiltInType,
  one: Readonly<Record<UiLanguage, string>>,
  several: Readonly<Record<UiLanguage, string>>,
): EntityType => ({
  name,
  like: name,
  label: new Map(Object.entries(one)),
  plural: new Map(Object.entries(several)),
  color: undefined,
  fields: new Map(),
  schemas: new Map(),
  required: [],
})

/** Those that every corpus has. */
export const builtInTypes: readonly EntityType[] = [
  builtIn('person', { en: 'Person', ar: 'شخص' }, { en: 'People', ar: 'أشخاص' }),
  builtIn('place', { en: 'Place', ar: 'مكان' }, { en: 'Places', ar: 'أماكن' }),
  builtIn('org', { en: 'Organisation', ar: 'جهة' }, { en: 'Organisations', ar: 'جهات' }),
  builtIn('event', { en: 'Event', ar: 'حدث' }, { en: 'Events', ar: 'أحداث' }),
]

/** The types of links that are no entities (docs/format.md §3). */
export const linkTypes: readonly string[] = ['article', 'date']
