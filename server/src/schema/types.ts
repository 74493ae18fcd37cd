import type { Localized } from '../language/message.ts'
import type { Json } from './json.ts'

/** The four built-in types, from which every other type takes its fields, checks and looks. */
export type BuiltInType = 'person' | 'place' | 'org' | 'event'

/** A type of entity in a corpus: built in, or of `seedbed.yaml`. */
export interface EntityType {
  readonly name: string
  readonly like: BuiltInType
  readonly label: Localized
  /** As written in `seedbed.yaml`. */
  readonly color: string | undefined
  /** Keys that the corpus adds to the records of this type, with the description their JSON Schema gives, if any. */
  readonly fields: ReadonlyMap<string, string | undefined>
  /** The JSON Schemas of these keys, as plain data. */
  readonly schemas: ReadonlyMap<string, Json>
  readonly required: readonly string[]
}

const builtIn = (name: BuiltInType, en: string, ar: string): EntityType => ({
  name,
  like: name,
  label: new Map([
    ['en', en],
    ['ar', ar],
  ]),
  color: undefined,
  fields: new Map(),
  schemas: new Map(),
  required: [],
})

/** Those that every corpus has. */
export const builtInTypes: readonly EntityType[] = [
  builtIn('person', 'Person', 'شخص'),
  builtIn('place', 'Place', 'مكان'),
  builtIn('org', 'Organisation', 'جهة'),
  builtIn('event', 'Event', 'حدث'),
]

/** The types of links that are no entities (docs/format.md §3). */
export const linkTypes: readonly string[] = ['article', 'date']
