import type { YamlEntry, YamlMap, YamlValue } from '../syntax/yaml.ts'
import { frontMatterShape } from './front-matter-shape.ts'
import { type Json, listOf, memberOf, objectOf } from './json.ts'
import type { Settings } from './settings.ts'
import type { Field, MapShape, Shape } from './shape.ts'
import { entryOf, itemsOf, mapOf, textOf } from './values.ts'

/** How a field of the front matter is asked for; `yaml` is what a form cannot show whole. */
export type FormKind =
  | 'text'
  | 'long-text'
  | 'date'
  | 'language'
  | 'choice'
  | 'chips'
  | 'articles'
  | 'url'
  | 'switch'
  | 'yaml'

/** A part of the front matter as a form shows it. */
export interface FormPlace {
  /** The key; of a map that is shown part by part `key.part`. */
  readonly key: string
  /** The keys that lead to it. */
  readonly path: readonly string[]
  readonly field: Field
  /** What its value, or each item of it, is. */
  readonly shape: Shape
  readonly kind: FormKind
  /** Undefined where nothing is written, and where a form cannot show it. */
  readonly value: string | readonly string[] | boolean | undefined
  /** The entry itself; of a part that of the part. */
  readonly entry: YamlEntry | undefined
  readonly required: boolean
}

/** Everything that the front matter of an article has or could have in this corpus, in the order of the table of shapes; keys that nobody knows come last. */
export function formFields(settings: Settings, meta: YamlMap | undefined): readonly FormPlace[] {
  const { fields } = frontMatterShape(settings)
  const known = new Set(fields.map(({ key }) => key))
  const others = new Set(meta?.entries.map(({ key }) => key.text).filter((key) => !known.has(key)))
  const all = [...fields, ...Array.from(others, unknownField)]
  return all.flatMap((field) => placesOf(field, entryOf(meta, field.key), settings.schemas.frontMatter.get(field.key)))
}

/** The map that a field is shown as part by part: of a key that takes one map or several, one. */
export function partsOf(shape: Shape): MapShape | undefined {
  if (shape.kind === 'list') return shape.single ? partsOf(shape.of) : undefined
  return shape.kind === 'map' ? shape : undefined
}

/** The id that an item of a list of articles names: it may be written with what the article is to this one. */
export function articleOf(item: YamlValue): string | undefined {
  if (item.kind === 'scalar') return item.alias ? undefined : textOf(item)
  const map = mapOf(item)
  if (!map?.entries.every(({ key }) => key.text === 'to' || key.text === 'as')) return undefined
  const to = entryOf(map, 'to')?.value
  return to?.kind === 'scalar' && !to.alias ? textOf(to) : undefined
}

const unknownField = (key: string): Field => ({
  key,
  shape: { kind: 'any' },
  meaning: { en: '', ar: '' },
  example: `${key}: …`,
})

function placesOf(field: Field, entry: YamlEntry | undefined, schema: Json | undefined): readonly FormPlace[] {
  const value = said(entry?.value)
  const parts = partsOf(field.shape)
  if (parts && (value ? value.kind === 'map' : !parts.shorthand)) {
    const map = mapOf(value)
    // Something of a map that is required has to be there, whichever part it is.
    const first = parts.fields.find((part) => entryOf(map, part.key)) ?? parts.fields[0]
    const places = parts.fields.map((part): FormPlace => {
      const place = placeOf(part, entryOf(map, part.key), undefined)
      const required = part.required === true || (part === first && field.required === true)
      return { ...place, key: `${field.key}.${part.key}`, path: [field.key, part.key], required }
    })
    if (isWhole(map, parts) && !places.some(({ kind }) => kind === 'yaml')) return places
  }
  return [placeOf(field, entry, schema)]
}

/** Whether the parts are all that there is. */
const isWhole = (map: YamlMap | undefined, { fields }: MapShape): boolean => {
  const keys = new Set(map?.entries.map(({ key }) => key.text))
  return keys.size === (map?.entries.length ?? 0) && [...keys].every((key) => fields.some((field) => field.key === key))
}

function placeOf(field: Field, entry: YamlEntry | undefined, schema: Json | undefined): FormPlace {
  const value = said(entry?.value)
  const shape = field.shape.kind === 'any' ? (shapeOfSchema(schema) ?? shapeLike(value)) : withoutMap(field.shape)
  const kind = kindOf(field.key, shape, value)
  const read = value && readers[kind](value)
  const shown = value && read === undefined ? 'yaml' : kind
  return {
    key: field.key,
    path: [field.key],
    field,
    shape: itemShape(shape),
    kind: shown,
    value: shown === 'yaml' ? undefined : read,
    entry,
    required: field.required === true,
  }
}

/** A map that can be written shortly is asked for so. */
const withoutMap = (shape: Shape): Shape => (shape.kind === 'map' ? (shape.shorthand ?? shape) : shape)

/** The shape of a list's items as they are shortly written; of anything else the shape itself. */
const itemShape = (shape: Shape): Shape => (shape.kind === 'list' ? itemShape(withoutMap(shape.of)) : shape)

/** The value, if it is one. */
const said = (value: YamlValue | undefined): YamlValue | undefined =>
  value?.kind === 'scalar' && value.style === 'plain' && value.value === null ? undefined : value

function kindOf(key: string, shape: Shape, value: YamlValue | undefined): FormKind {
  if (shape.kind === 'list') {
    const of = withoutMap(shape.of)
    if (of.kind === 'article') return 'articles'
    return kinds[of.kind] === 'yaml' ? 'yaml' : 'chips'
  }
  const kind = kinds[shape.kind]
  if (kind !== 'text') return kind
  return longTexts.has(key) || /[\r\n]/.test(textOf(value) ?? '') ? 'long-text' : 'text'
}

/** Texts of several sentences. */
const longTexts: ReadonlySet<string> = new Set(['summary', 'note'])

const kinds: Readonly<Record<Shape['kind'], FormKind>> = {
  text: 'text',
  any: 'text',
  slug: 'text',
  path: 'text',
  localized: 'text',
  country: 'text',
  number: 'text',
  topic: 'text',
  relation: 'text',
  entity: 'text',
  article: 'text',
  'article-id': 'text',
  'article-or-url': 'text',
  'external-id': 'text',
  url: 'url',
  boolean: 'switch',
  edtf: 'date',
  language: 'language',
  enum: 'choice',
  list: 'chips',
  map: 'yaml',
  dictionary: 'yaml',
  either: 'yaml',
}

type Reader = (value: YamlValue) => FormPlace['value']

/** A value that is repeated from elsewhere is left to those who see the other place too. */
const text: Reader = (value) => (value.kind === 'scalar' && !value.alias ? value.text : undefined)

const texts =
  (textOfItem: (item: YamlValue) => string | undefined): Reader =>
  (value) => {
    if (value.kind === 'map') return undefined
    const found = itemsOf(value).map(textOfItem)
    return found.every((one) => one !== undefined) ? found : undefined
  }

const readers: Readonly<Record<FormKind, Reader>> = {
  text,
  'long-text': text,
  date: text,
  language: text,
  choice: text,
  url: text,
  chips: texts((item) => (item.kind === 'scalar' && !item.alias ? textOf(item) : undefined)),
  articles: texts(articleOf),
  switch: (value) =>
    value.kind === 'scalar' && !value.alias && typeof value.value === 'boolean' ? value.value : undefined,
  yaml: () => undefined,
}

/** What a corpus's own JSON Schema says of how its key is asked for. */
function shapeOfSchema(schema: Json | undefined): Shape | undefined {
  const object = objectOf(schema)
  const words = listOf(memberOf(object, 'enum'))
  if (words?.every((word) => typeof word === 'string')) {
    return { kind: 'enum', values: words.map((value) => ({ value, meaning: { en: value, ar: value } })) }
  }
  const format = memberOf(object, 'format')
  const byFormat = typeof format === 'string' ? formats.get(format) : undefined
  if (byFormat) return byFormat
  const type = memberOf(object, 'type')
  if (type === 'array') {
    return { kind: 'list', of: shapeOfSchema(memberOf(object, 'items')) ?? { kind: 'text' } }
  }
  return typeof type === 'string' ? types.get(type) : undefined
}

const formats: ReadonlyMap<string, Shape> = new Map([
  ['edtf', { kind: 'edtf' }],
  ['uri', { kind: 'url' }],
  ['language', { kind: 'language' }],
])

const types: ReadonlyMap<string, Shape> = new Map<string, Shape>([
  ['string', { kind: 'text' }],
  ['number', { kind: 'text' }],
  ['integer', { kind: 'text' }],
  ['boolean', { kind: 'boolean' }],
  ['object', { kind: 'either', shapes: [] }],
])

/** What is known of no key is asked for as it is written. */
function shapeLike(value: YamlValue | undefined): Shape {
  if (value?.kind === 'list') return { kind: 'list', of: { kind: 'text' } }
  return value?.kind === 'scalar' && typeof value.value === 'boolean' ? { kind: 'boolean' } : { kind: 'text' }
}
