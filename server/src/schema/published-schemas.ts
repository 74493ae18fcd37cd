import { authorities } from './external-ids.ts'
import { frontMatterShape } from './front-matter-shape.ts'
import { recordShape } from './record-shape.ts'
import { registryShape } from './registry-shape.ts'
import { readSettings } from './settings.ts'
import { settingsShape } from './settings-shape.ts'
import type { Field, KeyKind, MapShape, Shape } from './shape.ts'

/** A JSON Schema of draft 7, or a part of one: `true` takes anything, `false` nothing. */
export type JsonSchema = boolean | { readonly [key: string]: unknown }

/**
 * The schemas in `schemas/`, by the names of their files: what the server's tables of shapes say, for tools that know JSON Schema and not the server.
 * `npm run schemas` writes them, a test holds them to it; the codes of all rules are the linter's to know. They take whatever the format allows; what only a whole corpus can tell (whether an id is
 * known, which keys it adds) they leave open. In draft 7, which editors and checkers of YAML read.
 */
export const publishedSchemas = (ruleCodes: readonly string[]): Readonly<Record<string, JsonSchema>> => ({
  'seedbed.schema.json': schemaFile(
    'Settings of a Seedbed corpus (seedbed.yaml)',
    orNothing(ofMap(settingsShape(ruleCodes))),
  ),
  'registry.schema.json': schemaFile(
    'A file of the registry of a Seedbed corpus (entities/**/*.yaml)',
    orNothing(registry()),
  ),
  'front-matter.schema.json': schemaFile('Front matter of a Seedbed article (*.seed.md)', frontMatter()),
})

const settings = readSettings(undefined)

/** The keys that a corpus adds are its own to describe (docs/format.md §7). */
const withOwnKeys = (schema: JsonSchema): JsonSchema => ({ ...objectOf(schema), additionalProperties: true })

/** A title may stand in the text. */
function frontMatter(): JsonSchema {
  const { fields, ...shape } = frontMatterShape(settings)
  return withOwnKeys(
    ofMap({ ...shape, fields: fields.map((field) => (field.key === 'title' ? { ...field, required: false } : field)) }),
  )
}

/** Files of the registry; the types of the corpus's own hold records that any type may have. */
function registry(): JsonSchema {
  const { fields } = registryShape(settings)
  const types = [...settings.types.values()]
  const properties = fields.map((field, at) => {
    const type = types[at]
    return [field.key, { description: descriptionOf(field), ...recordsOf(type ? ofRecord(recordShape(type)) : true) }]
  })
  return {
    type: 'object',
    properties: Object.fromEntries(properties),
    patternProperties: { '^x-': true },
    additionalProperties: recordsOf({ type: 'object' }),
  }
}

const recordsOf = (record: JsonSchema): { readonly [key: string]: unknown } => ({
  type: 'object',
  propertyNames: namesOf('id'),
  patternProperties: { '^x-': true },
  additionalProperties: record,
})

/** A full record, or one that only leads on. */
function ofRecord({ unless, ...full }: MapShape): JsonSchema {
  if (!unless) return withOwnKeys(ofMap(full))
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema, in a value that nobody awaits.
  return { if: { type: 'object', required: [unless.key] }, then: ofMap(unless.shape), else: withOwnKeys(ofMap(full)) }
}

const schemaFile = (title: string, schema: JsonSchema): JsonSchema => ({
  $schema: 'http://json-schema.org/draft-07/schema#',
  title,
  $comment: 'Written by `npm run schemas`; do not edit.',
  ...objectOf(schema),
  definitions: Object.fromEntries(Object.entries(scalars)),
})

const objectOf = (schema: JsonSchema): { readonly [key: string]: unknown } =>
  typeof schema === 'boolean' ? {} : schema

/** An empty file is a file too. */
const orNothing = (schema: JsonSchema): JsonSchema => ({ ...objectOf(schema), type: ['object', 'null'] })

const LANGUAGE = '[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*'
const TYPE = '[a-z][a-z0-9-]{1,31}'
const SLUG = '[a-z0-9]+(?:[-._][a-z0-9]+)*'
const ID = `(?=[^a-z]*[a-z])${SLUG}`
const URL = '[A-Za-z][A-Za-z0-9+.-]*:\\S+'
const EXTERNAL = [...authorities].map(([prefix, { id }]) => `${prefix}:${id.source.replace(/^\^|\$$/g, '')}`)

/** A scalar counts as it is written, which YAML may have read as a number or a truth value (docs/format.md §2). */
const scalar: JsonSchema = { type: ['string', 'number', 'boolean'] }

/** A text of some form. */
const text = (pattern: string): JsonSchema => ({ type: 'string', pattern: whole(pattern) })

/** The same, for a form that figures alone can have. */
const textOrNumber = (pattern: string): JsonSchema => ({ type: ['string', 'number'], pattern: whole(pattern) })

const whole = (pattern: string): string => `^(?:${pattern})$`

/** What a scalar of each kind looks like. Of a date the signs that it is made of: which dates there are is not for a pattern. */
const scalars = {
  text: scalar,
  url: text(URL),
  slug: textOrNumber(SLUG),
  path: scalar,
  edtf: textOrNumber('[-0-9XYETZ:+./?~%]+'),
  language: text(LANGUAGE),
  country: text('[A-Z]{2}'),
  'article-id': text(ID),
  article: text(ID),
  'article-or-url': text(`${ID}|${URL}`),
  topic: textOrNumber(SLUG),
  relation: textOrNumber(SLUG),
  'external-id': text([...EXTERNAL, '[A-Za-z][A-Za-z0-9+.-]*://\\S+'].join('|')),
  entity: text(`${TYPE}:${ID}`),
  'open-entity': text(`${TYPE}:(?:${ID}|\\?(?:${ID})?)`),
  localized: {
    anyOf: [
      scalar,
      {
        type: 'object',
        propertyNames: { pattern: whole(LANGUAGE) },
        additionalProperties: { type: ['string', 'number', 'boolean', 'null'] },
      },
    ],
  },
} satisfies Readonly<Record<string, JsonSchema>>

const refTo = (name: keyof typeof scalars): JsonSchema => ({ $ref: `#/definitions/${name}` })

function schemaOf(shape: Shape): JsonSchema {
  switch (shape.kind) {
    case 'any':
      return true
    case 'boolean':
      return { type: 'boolean' }
    case 'entity':
      return shape.text ? refTo('text') : refTo(shape.open ? 'open-entity' : 'entity')
    case 'number':
      return {
        type: [shape.integer ? 'integer' : 'number', 'string'],
        ...(shape.minimum === undefined ? {} : { minimum: shape.minimum }),
        ...(shape.maximum === undefined ? {} : { maximum: shape.maximum }),
        pattern: '^\\s*[-+]?[0-9][0-9.eE+-]*\\s*$',
      }
    case 'enum':
      return {
        enum: shape.values.map(({ value }) => value),
        enumDescriptions: shape.values.map(({ meaning }) => `${meaning.en} · ${meaning.ar}`),
      }
    case 'list': {
      const list = { type: 'array', items: schemaOf(shape.of) }
      return shape.single ? { anyOf: [schemaOf(shape.of), list] } : list
    }
    case 'map':
      return shape.shorthand ? { anyOf: [schemaOf(shape.shorthand), ofMap(shape)] } : ofMap(shape)
    case 'dictionary': {
      const map = {
        type: 'object',
        propertyNames: namesOf(shape.keys),
        patternProperties: { '^x-': true },
        additionalProperties: orEmpty(shape.of),
      }
      return shape.list ? { anyOf: [map, schemaOf(shape.list)] } : map
    }
    case 'either':
      return { anyOf: shape.shapes.map(schemaOf) }
    default:
      return refTo(shape.kind)
  }
}

const ofMap = ({ fields, open }: MapShape): JsonSchema => ({
  type: 'object',
  properties: Object.fromEntries(fields.map((field) => [field.key, ofField(field)])),
  patternProperties: { '^x-': true },
  additionalProperties: open === true,
  ...(fields.some(({ required }) => required)
    ? { required: fields.flatMap(({ key, required }) => (required ? [key] : [])) }
    : {}),
})

/** What stands beside a `$ref` does not count in draft 7, but editors show it. */
function ofField(field: Field): JsonSchema {
  return { description: descriptionOf(field), ...objectOf(schemaOf(field.shape)) }
}

const descriptionOf = ({ meaning, example }: Field): string => `${meaning.en}\n\n${meaning.ar}\n\n${example}`

/** Nothing behind a key of the corpus's own is nothing said, unless something is required there. */
function orEmpty(shape: Shape): JsonSchema {
  const isRequired = shape.kind === 'map' && shape.fields.some(({ required }) => required)
  const schema = schemaOf(shape)
  return isRequired || schema === true ? schema : { anyOf: [schema, { type: 'null' }] }
}

const names: Readonly<Record<KeyKind, string | undefined>> = {
  language: LANGUAGE,
  text: undefined,
  type: TYPE,
  id: ID,
  slug: SLUG,
  code: SLUG,
}

function namesOf(kind: KeyKind): JsonSchema {
  const pattern = names[kind]
  return pattern === undefined ? true : { pattern: whole(`${pattern}|x-.*`) }
}
