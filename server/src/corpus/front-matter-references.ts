import { frontMatterShape } from '../schema/front-matter-shape.ts'
import type { Settings } from '../schema/settings.ts'
import type { Shape } from '../schema/shape.ts'
import type { YamlMap, YamlValue } from '../syntax/yaml.ts'
import { resolveUri } from '../text/uri.ts'
import type { Site } from './site.ts'
import { yamlSites } from './yaml-sites.ts'

/** What a front matter names: entities and articles, and files (URIs). */
export interface FrontMatterReferences {
  readonly sites: readonly Site[]
  readonly paths: readonly string[]
}

/** What a front matter names: the same as `frontMatterSites` and `frontMatterPaths`, but only values that can name something are looked at. */
export function frontMatterReferences(
  uri: string,
  meta: YamlMap | undefined,
  settings: Settings,
): FrontMatterReferences {
  const sites: Site[] = []
  const paths: string[] = []
  const bearing = bearingOf(settings)
  if (meta && bearing) collect(meta, bearing, uri, sites, paths)
  return { sites, paths }
}

/** A shape reduced to the places in it where a reference can stand. */
type Bearing =
  | { readonly kind: 'map'; readonly fields: ReadonlyMap<string, Bearing>; readonly scalar: Bearing | undefined }
  | { readonly kind: 'list'; readonly of: Bearing; readonly single: boolean }
  | { readonly kind: 'reference'; readonly shape: Shape; readonly path: readonly string[] }
  | { readonly kind: 'path' }

/** The settings of a corpus are one object as long as they stay the same. */
const known = new WeakMap<Settings, Bearing>()

function bearingOf(settings: Settings): Bearing | undefined {
  const before = known.get(settings)
  if (before) return before
  const bearing = reduce(frontMatterShape(settings))
  if (bearing) known.set(settings, bearing)
  return bearing
}

function reduce(shape: Shape, path: readonly string[] = []): Bearing | undefined {
  switch (shape.kind) {
    case 'entity':
    case 'article':
    case 'article-or-url':
      return { kind: 'reference', shape, path }
    case 'path':
      return { kind: 'path' }
    case 'list': {
      const of = reduce(shape.of, path)
      return of && { kind: 'list', of, single: shape.single === true }
    }
    case 'map': {
      const fields = new Map<string, Bearing>()
      for (const field of shape.fields) {
        const bearing = reduce(field.shape, [...path, field.key])
        if (bearing) fields.set(field.key, bearing)
      }
      const scalar = shape.shorthand && reduce(shape.shorthand, path)
      return fields.size > 0 || scalar ? { kind: 'map', fields, scalar } : undefined
    }
    default:
      return undefined
  }
}

function collect(value: YamlValue, bearing: Bearing, uri: string, sites: Site[], paths: string[]): void {
  switch (bearing.kind) {
    case 'list':
      if (value.kind === 'list') for (const item of value.items) collect(item, bearing.of, uri, sites, paths)
      else if (bearing.single) collect(value, bearing.of, uri, sites, paths)
      return
    case 'map':
      if (value.kind === 'map') collectFields(value, bearing.fields, uri, sites, paths)
      else if (value.kind === 'scalar' && bearing.scalar) collect(value, bearing.scalar, uri, sites, paths)
      return
    case 'path':
      if (value.kind === 'scalar' && value.text !== '') paths.push(resolveUri(uri, value.text))
      return
    case 'reference':
      if (value.kind === 'scalar') sites.push(...yamlSites(value, bearing.shape, bearing.path))
  }
}

function collectFields(
  map: YamlMap,
  fields: ReadonlyMap<string, Bearing>,
  uri: string,
  sites: Site[],
  paths: string[],
): void {
  for (const { key, value } of map.entries) {
    const bearing = fields.get(key.text)
    if (bearing && value && !isNothing(value)) collect(value, bearing, uri, sites, paths)
  }
}

/** An empty value names nothing. */
const isNothing = (value: YamlValue): boolean =>
  value.kind === 'scalar' && value.style === 'plain' && value.value === null
