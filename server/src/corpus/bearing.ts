import type { Shape } from '../schema/shape.ts'
import type { YamlMap, YamlScalar, YamlValue } from '../syntax/yaml.ts'

/**
 * A shape reduced to the places in it where something can be named: a walk along it looks at no other value, and at each of those once.
 * Undefined stands for a shape in which nothing can be.
 */
export type Bearing =
  | {
      readonly kind: 'map'
      readonly fields: ReadonlyMap<string, Bearing>
      readonly scalar: Bearing | undefined
      /** As of the shape: a map with this key is held to that one instead. */
      readonly unless: { readonly key: string; readonly bearing: Bearing | undefined } | undefined
    }
  | { readonly kind: 'dictionary'; readonly of: Bearing | undefined; readonly list: Bearing | undefined }
  | { readonly kind: 'list'; readonly of: Bearing; readonly single: boolean }
  | NamingPlace

/** A place where a scalar names something. */
export interface NamingPlace {
  readonly kind: 'name'
  readonly shape: Shape
  /** The keys that lead to it; those that are the corpus's own are left out. */
  readonly path: readonly string[]
}

/** Reduces a shape. */
export function bearingOf(shape: Shape, path: readonly string[] = []): Bearing | undefined {
  switch (shape.kind) {
    case 'entity':
    case 'article':
    case 'article-or-url':
    case 'path':
      return { kind: 'name', shape, path }
    case 'list': {
      const of = bearingOf(shape.of, path)
      return of && { kind: 'list', of, single: shape.single === true }
    }
    case 'dictionary': {
      const of = bearingOf(shape.of, path)
      const list = shape.list && bearingOf(shape.list, path)
      return of || list ? { kind: 'dictionary', of, list } : undefined
    }
    case 'map': {
      const fields = new Map<string, Bearing>()
      for (const field of shape.fields) {
        const bearing = bearingOf(field.shape, [...path, field.key])
        if (bearing) fields.set(field.key, bearing)
      }
      const scalar = shape.shorthand && bearingOf(shape.shorthand, path)
      const unless = shape.unless && { key: shape.unless.key, bearing: bearingOf(shape.unless.shape, path) }
      return fields.size > 0 || scalar || unless?.bearing ? { kind: 'map', fields, scalar, unless } : undefined
    }
    default:
      return undefined
  }
}

/** Tells of every scalar in a place where something can be named, in the order of the text. */
export function walkBearing(
  value: YamlValue,
  bearing: Bearing,
  found: (scalar: YamlScalar, place: NamingPlace) => void,
): void {
  switch (bearing.kind) {
    case 'list':
      if (value.kind === 'list') for (const item of value.items) walkBearing(item, bearing.of, found)
      else if (bearing.single) walkBearing(value, bearing.of, found)
      return
    case 'map':
      if (value.kind === 'map') {
        const { unless } = bearing
        if (!unless || !hasKey(value, unless.key)) walkFields(value, bearing.fields, found)
        else if (unless.bearing) walkBearing(value, unless.bearing, found)
      } else if (value.kind === 'scalar' && bearing.scalar) walkBearing(value, bearing.scalar, found)
      return
    case 'dictionary':
      if (value.kind === 'map' && bearing.of) walkValues(value, bearing.of, found)
      else if (value.kind === 'list' && bearing.list) walkBearing(value, bearing.list, found)
      return
    case 'name':
      if (value.kind === 'scalar') found(value, bearing)
  }
}

function walkFields(
  map: YamlMap,
  fields: ReadonlyMap<string, Bearing>,
  found: (scalar: YamlScalar, place: NamingPlace) => void,
): void {
  for (const { key, value } of map.entries) {
    const bearing = value && fields.get(key.text)
    if (bearing && !isNothing(value)) walkBearing(value, bearing, found)
  }
}

function walkValues(map: YamlMap, bearing: Bearing, found: (scalar: YamlScalar, place: NamingPlace) => void): void {
  for (const { key, value } of map.entries) {
    if (value && !isNothing(value) && !key.text.startsWith('x-')) walkBearing(value, bearing, found)
  }
}

function hasKey({ entries }: YamlMap, text: string): boolean {
  for (const { key } of entries) if (key.text === text) return true
  return false
}

/** An empty value names nothing. */
const isNothing = (value: YamlValue): boolean =>
  value.kind === 'scalar' && value.style === 'plain' && value.value === null
