import type { Localized } from '../language/message.ts'
import type { YamlDocument, YamlMap, YamlValue } from '../syntax/yaml.ts'
import { isTypeName } from './ids.ts'
import { type Json, jsonOf } from './json.ts'
import { ownShape } from './own-shape.ts'
import type { Shape } from './shape.ts'
import { type BuiltInType, builtInTypes, type EntityType } from './types.ts'
import { entryOf, localizedOf, mapOf, textOf, textsOf } from './values.ts'

/** How loudly a finding speaks; `off` silences its rule. */
export type Severity = 'error' | 'warning' | 'info' | 'hint'

/** What `seedbed.yaml` says of a corpus (docs/format.md §7), with the defaults for what it does not say. Slips in it are findings, never an obstacle. */
export interface Settings {
  /** A version greater than ours: everything known is read, nothing may be written. */
  readonly version: number
  readonly lang: string | undefined
  readonly articles: readonly string[]
  readonly entities: readonly string[]
  /** By name, built-in ones included. */
  readonly types: ReadonlyMap<string, EntityType>
  readonly frontMatter: {
    readonly required: readonly string[]
    readonly closed: boolean
    readonly fields: ReadonlyMap<string, string | undefined>
  }
  /** Attributes of tags that the corpus adds, with the values their JSON Schema's `enum` lists. */
  readonly attributes: ReadonlyMap<string, readonly string[]>
  /** Undefined when the corpus keeps no list: then every slug is a topic. */
  readonly topics: ReadonlyMap<string, Topic> | undefined
  /** By name; the built-in ones included. */
  readonly relations: ReadonlyMap<string, Relation>
  /** Whether every mention is tagged, or the first of each entity in an article is enough. */
  readonly tagging: 'every' | 'first'
  /** What `text` of an article is where it does not say. */
  /** How sure it has to be at least who is meant by an untagged name that is suggested. */
  readonly suggest: 'sure' | 'likely' | 'doubtful'
  readonly text: TextKind
  /** What sites leave in scraped articles: a paragraph that is this text, or that `/a regular expression/i` finds (RE2). */
  readonly boilerplate: readonly string[]
  /** Names that are never suggested, for one entity or for all. */
  readonly ignoreNames: readonly { readonly text: string; readonly ref: string | undefined }[]
  readonly schemes: readonly string[]
  /** The JSON Schemas that the corpus gives for keys of its own, as plain data. */
  readonly schemas: OwnSchemas
  /** Severities by rule code. */
  readonly rules: ReadonlyMap<string, Severity | 'off'>
}

/** Whether an article's wording may be mended: a verbatim one is a source, in which only slips of the capture are found. */
export type TextKind = 'edited' | 'verbatim'

/** JSON Schemas by the key, or the attribute, whose value they are for. */
export interface OwnSchemas {
  readonly frontMatter: ReadonlyMap<string, Json>
  readonly attributes: ReadonlyMap<string, Json>
}

/** A topic of the corpus's closed list. */
export interface Topic {
  readonly label: Localized
  readonly broader: string | undefined
}

/** What the other article is to this one, and what this one is to it. */
export interface Relation {
  readonly inverse: string | undefined
  readonly label: Localized
}

/** The version of the format that this program writes. */
export const FORMAT_VERSION = 1

/** The settings that a `seedbed.yaml` gives; without one, the defaults. */
export function readSettings(document: YamlDocument | undefined): Settings {
  const root = mapOf(document?.root)
  const frontMatter = mapOf(entryOf(root, 'front-matter')?.value)
  const version = Number(textOf(entryOf(root, 'version')?.value) ?? FORMAT_VERSION)
  return {
    version: Number.isFinite(version) ? version : FORMAT_VERSION,
    lang: textOf(entryOf(root, 'lang')?.value),
    articles: globs(root, 'articles', '**/*.seed.md'),
    entities: globs(root, 'entities', 'entities/**/*.{yaml,yml}'),
    types: readTypes(mapOf(entryOf(root, 'types')?.value)),
    frontMatter: {
      required: textsOf(entryOf(frontMatter, 'required')?.value),
      closed: textOf(entryOf(frontMatter, 'closed')?.value) === 'true',
      fields: readFields(mapOf(entryOf(frontMatter, 'fields')?.value)),
    },
    attributes: readAttributes(mapOf(entryOf(root, 'attributes')?.value)),
    topics: readTopics(entryOf(root, 'topics')?.value),
    relations: readRelations(mapOf(entryOf(root, 'relations')?.value)),
    tagging: textOf(entryOf(root, 'tagging')?.value) === 'first' ? 'first' : 'every',
    suggest: readSuggest(textOf(entryOf(root, 'suggest')?.value)),
    text: textOf(entryOf(root, 'text')?.value) === 'verbatim' ? 'verbatim' : 'edited',
    boilerplate: textsOf(entryOf(root, 'boilerplate')?.value),
    ignoreNames: readIgnoredNames(entryOf(root, 'ignore-names')?.value),
    schemes: textsOf(entryOf(root, 'schemes')?.value),
    schemas: {
      frontMatter: readSchemas(entryOf(frontMatter, 'fields')?.value),
      attributes: readSchemas(entryOf(root, 'attributes')?.value),
    },
    rules: readRules(mapOf(entryOf(root, 'rules')?.value)),
  }
}

/** Whether two settings say the same, however they are written. */
export const sameSettings = (a: Settings, b: Settings): boolean => comparable(a) === comparable(b)

/** As much of the settings as decides what is read of a file that is not open: under equal ones everything known of closed files holds. */
export const indexedUnder = ({ lang, articles, entities, types, schemas }: Settings): string =>
  JSON.stringify([
    lang,
    articles,
    entities,
    Array.from(types.values(), (type) => [type.name, type.like, referencesIn(type.schemas)]),
    referencesIn(schemas.frontMatter),
  ])

/** The keys whose values name something. */
const referencesIn = (schemas: ReadonlyMap<string, Json>): readonly (readonly [string, Shape])[] =>
  Array.from(schemas, ([key, schema]) => [key, ownShape(schema)] as const).filter(([, { kind }]) => kind !== 'any')

const comparable = (settings: Settings): string =>
  JSON.stringify(settings, (_, value: unknown) => (value instanceof Map ? [...value] : value))

function globs(root: YamlMap | undefined, key: string, fallback: string): readonly string[] {
  const written = textsOf(entryOf(root, key)?.value)
  return written.length > 0 ? written : [fallback]
}

function readTypes(types: YamlMap | undefined): ReadonlyMap<string, EntityType> {
  const all = new Map(builtInTypes.map((type) => [type.name, type]))
  for (const { key, value } of types?.entries ?? []) {
    if (!isTypeName(key.text)) continue
    const map = mapOf(value)
    const parent = all.get(textOf(entryOf(map, 'like')?.value) ?? '')
    const like: BuiltInType = parent?.like ?? all.get(key.text)?.like ?? 'org'
    const label = localizedOf(entryOf(map, 'label')?.value)
    const before = all.get(key.text)
    all.set(key.text, {
      name: key.text,
      like,
      label: label ?? before?.label ?? new Map([['', key.text]]),
      plural: label ? undefined : before?.plural,
      color: textOf(entryOf(map, 'color')?.value),
      fields: readFields(mapOf(entryOf(map, 'fields')?.value)),
      schemas: readSchemas(entryOf(map, 'fields')?.value),
      required: textsOf(entryOf(map, 'required')?.value),
    })
  }
  return all
}

const readFields = (fields: YamlMap | undefined): ReadonlyMap<string, string | undefined> =>
  new Map(
    fields?.entries.map(({ key, value }) => [key.text, textOf(entryOf(mapOf(value), 'description')?.value)]) ?? [],
  )

const readSchemas = (schemas: YamlValue | undefined): ReadonlyMap<string, Json> =>
  new Map(mapOf(schemas)?.entries.map(({ key, value }) => [key.text, jsonOf(value)]))

const readAttributes = (attributes: YamlMap | undefined): ReadonlyMap<string, readonly string[]> =>
  new Map(attributes?.entries.map(({ key, value }) => [key.text, textsOf(entryOf(mapOf(value), 'enum')?.value)]) ?? [])

function readTopics(value: YamlValue | undefined): ReadonlyMap<string, Topic> | undefined {
  if (value?.kind === 'list') {
    return new Map(textsOf(value).map((slug) => [slug, { label: new Map([['', slug]]), broader: undefined }]))
  }
  if (value?.kind !== 'map') return undefined
  return new Map(
    value.entries.map(({ key, value: topic }) => {
      const labels = new Map(localizedOf(topic) ?? [['', key.text]])
      labels.delete('broader')
      return [key.text, { label: labels, broader: textOf(entryOf(mapOf(topic), 'broader')?.value) }]
    }),
  )
}

const readSuggest = (value: string | undefined): Settings['suggest'] =>
  value === 'sure' || value === 'doubtful' ? value : 'likely'

const readIgnoredNames = (names: YamlValue | undefined): Settings['ignoreNames'] =>
  (names?.kind === 'list' ? names.items : []).flatMap((item) => {
    const text = textOf(item) ?? textOf(entryOf(mapOf(item), 'text')?.value)
    return text === undefined ? [] : [{ text, ref: textOf(entryOf(mapOf(item), 'ref')?.value) }]
  })

const relation = (inverse: string, en: string, ar: string): Relation => ({
  inverse,
  label: new Map([
    ['en', en],
    ['ar', ar],
  ]),
})

const builtInRelations: readonly (readonly [string, Relation])[] = [
  ['background', relation('follow-up', 'background', 'خلفية')],
  ['follow-up', relation('background', 'follow-up', 'متابعة')],
  ['original', relation('translation', 'original', 'الأصل')],
  ['translation', relation('original', 'translation', 'ترجمة')],
  ['correction', relation('corrected', 'correction', 'تصحيح')],
  ['corrected', relation('correction', 'corrected', 'المصحَّحة')],
  ['version', relation('version', 'another version', 'صيغة أخرى')],
  ['duplicate', relation('duplicate', 'duplicate', 'مكررة')],
]

function readRelations(relations: YamlMap | undefined): ReadonlyMap<string, Relation> {
  const all = new Map(builtInRelations)
  for (const { key, value } of relations?.entries ?? []) {
    const map = mapOf(value)
    const inverse = textOf(entryOf(map, 'inverse')?.value)
    const label = localizedOf(entryOf(map, 'label')?.value) ?? new Map([['', key.text]])
    all.set(key.text, { inverse, label })
    if (inverse !== undefined && !all.has(inverse)) {
      all.set(inverse, { inverse: key.text, label: new Map([['', inverse]]) })
    }
  }
  return all
}

const severities: ReadonlyMap<string, Severity | 'off'> = new Map([
  ['error', 'error'],
  ['warning', 'warning'],
  ['info', 'info'],
  ['hint', 'hint'],
  ['off', 'off'],
  // YAML 1.1 readers write `off` as false; whoever means it gets it.
  ['false', 'off'],
])

function readRules(rules: YamlMap | undefined): ReadonlyMap<string, Severity | 'off'> {
  const read = new Map<string, Severity | 'off'>()
  for (const { key, value } of rules?.entries ?? []) {
    const severity = severities.get(textOf(value) ?? '')
    if (severity) read.set(key.text, severity)
  }
  return read
}
