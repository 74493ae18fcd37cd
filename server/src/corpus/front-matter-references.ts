import { frontMatterShape } from '../schema/front-matter-shape.ts'
import type { Settings } from '../schema/settings.ts'
import type { YamlMap } from '../syntax/yaml.ts'
import { resolveUri } from '../text/uri.ts'
import { type Bearing, bearingOf, walkBearing } from './bearing.ts'
import type { Site } from './site.ts'
import { siteOf } from './yaml-sites.ts'

/** What a front matter names: entities and articles, and files (URIs). */
export interface FrontMatterReferences {
  readonly sites: readonly Site[]
  readonly paths: readonly string[]
}

/** What a front matter names. Only values that can name something are looked at. */
export function frontMatterReferences(
  uri: string,
  meta: YamlMap | undefined,
  settings: Settings,
): FrontMatterReferences {
  const sites: Site[] = []
  const paths: string[] = []
  const bearing = frontMatterBearing(settings)
  if (meta && bearing) {
    walkBearing(meta, bearing, (scalar, { shape, path }) => {
      if (shape.kind !== 'path') {
        const site = siteOf({ scalar, shape, path })
        if (site) sites.push(site)
      } else if (scalar.text !== '') paths.push(resolveUri(uri, scalar.text))
    })
  }
  return { sites, paths }
}

/** The settings of a corpus are one object as long as they stay the same. */
const known = new WeakMap<Settings, Bearing>()

function frontMatterBearing(settings: Settings): Bearing | undefined {
  const before = known.get(settings)
  if (before) return before
  const bearing = bearingOf(frontMatterShape(settings))
  if (bearing) known.set(settings, bearing)
  return bearing
}
