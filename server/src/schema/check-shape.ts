import type { YamlEntry, YamlMap, YamlScalar, YamlValue } from '../syntax/yaml.ts'
import type { Span } from '../text/span.ts'
import { isExternalId } from './external-ids.ts'
import { isId, isSlug, isTypeName, readReference } from './ids.ts'
import { type Field, fieldOf, type MapShape, type Shape, shapeOfMap } from './shape.ts'

/** Where a value does not have the shape it should; what is said of it is for the rules. */
export type ShapeProblem =
  | {
      readonly kind: 'missing-key'
      readonly span: Span
      readonly field: Field
      readonly map: YamlMap
      readonly of: MapShape
    }
  /** Nothing stands behind a key; `field` is missing where the key is one of the corpus's own, as a record's id. */
  | {
      readonly kind: 'empty-value'
      readonly span: Span
      readonly entry: YamlEntry
      readonly expected: Shape
      readonly field: Field | undefined
    }
  | {
      readonly kind: 'unknown-key'
      readonly span: Span
      readonly entry: YamlEntry
      /** All entries of the map that it stands in. */
      readonly siblings: readonly YamlEntry[]
      readonly map: MapShape
      readonly path: readonly string[]
    }
  | {
      readonly kind: 'wrong-type'
      readonly span: Span
      readonly value: YamlValue
      readonly expected: Shape
      readonly field: Field | undefined
    }
  | {
      readonly kind: 'bad-key'
      readonly span: Span
      readonly key: YamlScalar
      readonly expected: 'language' | 'type' | 'id' | 'slug' | 'code'
    }

/** A scalar that has the right form for its place, and what it is there: the rules about dates, languages, ids and references go on from here. */
export interface ScalarInPlace {
  readonly scalar: YamlScalar
  readonly shape: Shape
  /** The keys that lead to it; list items count as their list. */
  readonly path: readonly string[]
}

/** What a walk over a value along its shape meets. */
export type ShapeEvent =
  | { readonly problem: ShapeProblem; readonly place?: undefined }
  | { readonly place: ScalarInPlace; readonly problem?: undefined }

/** Walks a value along the shape it should have: everything that is out of shape, and every scalar that is in its place. Total. */
export function* walkShape(
  value: YamlValue,
  shape: Shape,
  path: readonly string[] = [],
  field?: Field,
): Generator<ShapeEvent> {
  const chosen = choose(value, shape)
  if (chosen === undefined) {
    yield { problem: { kind: 'wrong-type', span: value.span, value, expected: shape, field } }
    return
  }
  switch (chosen.kind) {
    case 'any':
      return
    case 'list':
      for (const item of value.kind === 'list' ? value.items : [value]) {
        if (isNothing(item) && chosen.of.kind !== 'any') {
          yield { problem: { kind: 'wrong-type', span: item.span, value: item, expected: chosen.of, field } }
        } else yield* walkShape(item, chosen.of, path, field)
      }
      return
    case 'map':
      if (value.kind === 'map') yield* walkMap(value, chosen, path)
      return
    case 'dictionary':
      if (value.kind === 'map') yield* walkDictionary(value, chosen, path)
      return
    case 'localized':
      if (value.kind === 'map') yield* walkDictionary(value, { keys: 'language', of: { kind: 'text' } }, path)
      else if (value.kind === 'scalar') yield { place: { scalar: value, shape: chosen, path } }
      return
    default:
      if (value.kind === 'scalar') yield { place: { scalar: value, shape: chosen, path } }
  }
}

function* walkMap(map: YamlMap, shape: MapShape, path: readonly string[]): Generator<ShapeEvent> {
  for (const [index, entry] of map.entries.entries()) {
    const field = fieldOf(shape, entry.key.text)
    const decimal = map.flow ? decimalComma(entry, map.entries[index + 1]) : undefined
    if (!field && isDecimalPart(map, index, shape)) continue
    if (field?.shape.kind === 'number' && decimal) {
      yield { problem: { kind: 'wrong-type', span: decimal.span, value: decimal, expected: field.shape, field } }
    } else if (!field) {
      if (!shape.open && !entry.key.text.startsWith('x-')) {
        yield { problem: { kind: 'unknown-key', span: entry.key.span, entry, siblings: map.entries, map: shape, path } }
      }
    } else if (entry.value === undefined || isNothing(entry.value)) {
      yield { problem: { kind: 'empty-value', span: entry.key.span, entry, expected: field.shape, field } }
    } else {
      yield* walkShape(entry.value, field.shape, [...path, field.key], field)
    }
  }
  for (const field of shape.fields) {
    if (field.required && !map.entries.some((entry) => entry.key.text === field.key)) {
      yield { problem: { kind: 'missing-key', span: map.span, field, map, of: shape } }
    }
  }
}

/** `33,5` in braces is the number 33 and a key 5: the one number that was meant, as it is written. */
function decimalComma({ value }: YamlEntry, next: YamlEntry | undefined): YamlScalar | undefined {
  if (value?.kind !== 'scalar' || value.alias || value.style !== 'plain' || !next || next.value) return undefined
  const { key } = next
  if (!/^-?\d+$/.test(value.text) || !/^\d+$/.test(key.text) || key.span.start !== value.span.end + 1) return undefined
  const span = { start: value.span.start, end: key.span.end }
  const text = `${value.text},${key.text}`
  return { kind: 'scalar', span, content: span, text, value: text, style: 'plain' }
}

/** Whether a key is but the end of the number before it. */
function isDecimalPart({ entries, flow }: YamlMap, index: number, shape: MapShape): boolean {
  const before = entries[index - 1]
  const number = before && fieldOf(shape, before.key.text)?.shape.kind === 'number'
  return flow && number === true && decimalComma(before, entries[index]) !== undefined
}

function* walkDictionary(
  map: YamlMap,
  shape: Pick<Shape & { kind: 'dictionary' }, 'keys' | 'of'>,
  path: readonly string[],
): Generator<ShapeEvent> {
  for (const entry of map.entries) {
    const { key, value } = entry
    if (key.text.startsWith('x-')) continue
    if (shape.keys === 'language') yield { place: { scalar: key, shape: { kind: 'language' }, path } }
    else if (shape.keys !== 'text' && !keyFits[shape.keys](key.text)) {
      yield { problem: { kind: 'bad-key', span: key.span, key, expected: shape.keys } }
    }
    if (value !== undefined && !isNothing(value)) yield* walkShape(value, shape.of, [...path, key.text])
    else if (shape.of.kind === 'map' && shape.of.fields.some((field) => field.required)) {
      yield { problem: { kind: 'empty-value', span: key.span, entry, expected: shape.of, field: undefined } }
    }
  }
}

const keyFits = { type: isTypeName, id: isId, slug: isSlug, code: isSlug } as const

const isNothing = (value: YamlValue): boolean =>
  value.kind === 'scalar' && value.style === 'plain' && value.value === null

/** The shape that a value is to be held to, once lists of one, shorthands and alternatives are settled; undefined when none fits its form. */
function choose(value: YamlValue, shape: Shape): Shape | undefined {
  switch (shape.kind) {
    case 'any':
      return shape
    case 'either':
      return shape.shapes.find((one) => choose(value, one) !== undefined && fits(value, one))
    case 'list':
      return value.kind === 'list' || (shape.single && choose(value, shape.of) !== undefined) ? shape : undefined
    case 'map':
      if (value.kind === 'map') return shapeOfMap(value, shape)
      return value.kind === 'scalar' && shape.shorthand ? choose(value, shape.shorthand) : undefined
    case 'dictionary':
      return value.kind === 'map' ? shape : value.kind === 'list' ? shape.list : undefined
    case 'localized':
      return value.kind === 'list' ? undefined : shape
    default:
      return fits(value, shape) ? shape : undefined
  }
}

/** Whether a value could stand where this shape belongs, by its form alone. */
export const hasShape = (value: YamlValue, shape: Shape): boolean => choose(value, shape) !== undefined

/** Whether a scalar has the form its shape asks for; what it says (whether a date exists, an id resolves) is for the rules. */
function fits(value: YamlValue, shape: Shape): boolean {
  if (value.kind !== 'scalar') return shape.kind === 'list' || shape.kind === 'map' || shape.kind === 'any'
  const { text } = value
  switch (shape.kind) {
    case 'number': {
      const number = Number(text)
      return (
        text.trim() !== '' &&
        Number.isFinite(number) &&
        number >= (shape.minimum ?? Number.NEGATIVE_INFINITY) &&
        number <= (shape.maximum ?? Number.POSITIVE_INFINITY) &&
        (!shape.integer || Number.isInteger(number))
      )
    }
    case 'boolean':
      return typeof value.value === 'boolean'
    case 'enum':
      // YAML 1.1 readers make `off` false: a rule's severity is a word, not a truth value.
      return shape.values.some((one) => one.value === text)
    case 'url':
      return /^[a-z][a-z0-9+.-]*:\S+$/i.test(text)
    case 'country':
      return /^[A-Z]{2}$/.test(text)
    case 'slug':
      return isSlug(text)
    case 'external-id':
      return isExternalId(text)
    case 'entity':
      return shape.text === true || readReference(text) !== undefined
    default:
      return true
  }
}
