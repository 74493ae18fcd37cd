import { isOwnKey, readHead, readRegistry } from '../registry/read-registry.ts'
import { recordShape } from '../schema/record-shape.ts'
import { registryShape } from '../schema/registry-shape.ts'
import type { Settings } from '../schema/settings.ts'
import type { MapShape } from '../schema/shape.ts'
import { cutOf } from '../syntax/cut-of.ts'
import { readYaml } from '../syntax/read-yaml.ts'
import type { YamlDocument, YamlEntry } from '../syntax/yaml.ts'
import type { Source } from '../text/source.ts'
import { covers, type Span } from '../text/span.ts'
import { type Bearing, bearingOf, walkBearing } from './bearing.ts'
import { type RecordBrief, underType, writtenAlone } from './record-brief.ts'
import { recordSites } from './record-sites.ts'
import { firstNot } from './segment/columns.ts'
import type { Site } from './site.ts'
import { siteOf } from './yaml-sites.ts'

/**
 * The records of a closed file of the registry, one after the other, those of an open one: a file of a hundred thousand never becomes one tree. A
 * file that cannot be cut into its records is read whole; of others those records are left out that are not wanted, asked for in text order.
 */
export function* recordsOf(
  source: Source,
  settings: Settings,
  isWanted: (span: Span) => boolean = () => true,
): Generator<RecordBrief> {
  const { text, uri } = source
  const shape = registryShape(settings)
  const cut = cutOf(source)
  if (!cut) {
    yield* recordsIn(uri, readYaml(text, { start: 0, end: text.length }), shape)
    return
  }
  const bearings = new Map(Array.from(settings.types.values(), (type) => [type.name, bearingOf(recordShape(type))]))
  let end = 0
  for (const { kind, type, length } of cut.pieces) {
    const start = end
    end += length
    const span = { start, end }
    if (!isWanted(span)) continue
    const yaml = readYaml(text, span)
    const { root } = yaml
    const only = root?.kind === 'map' && root.entries.length === 1 ? root.entries[0] : undefined
    if (kind === 'record' && only?.value?.kind === 'map') {
      if (isOwnKey(type) || isOwnKey(only.key.text)) continue
      const entity = readHead(type, only, only.value)
      const sites = sitesOf(entity.ref, only, bearings.get(type))
      yield { entity, sites, written: text.slice(start, end), start }
    } else if (root && (kind === 'frame' || !only)) {
      yield* recordsIn(uri, kind === 'frame' ? yaml : { ...yaml, root: underType(type, NOWHERE, root, span) }, shape)
    }
  }
}

const NOWHERE: Span = { start: 0, end: 0 }

/** The record's own site and those in it, as `recordSites` finds them. */
function sitesOf(target: string, { key, value }: YamlEntry, bearing: Bearing | undefined): readonly Site[] {
  const sites: Site[] = [{ target, role: 'declaration', span: key.content, whole: key.content }]
  if (!value || !bearing) return sites
  walkBearing(value, bearing, (scalar, { shape, path }) => {
    const site = siteOf({ scalar, shape, path })
    if (site) sites.push(site)
  })
  return sites
}

/** What is not simply one record in lines of its own: of each record that stands there, its sites and the record as it was read. */
function* recordsIn(uri: string, yaml: YamlDocument, shape: MapShape): Generator<RecordBrief> {
  const entities = readRegistry(uri, yaml)
  const sites = entities.length > 0 ? recordSites(entities, yaml.root, shape) : []
  for (const entity of entities) {
    const own: Site[] = []
    const first = firstNot(sites.length, (at) => (sites[at]?.span.start ?? 0) < entity.span.start)
    for (let at = first; (sites[at]?.span.start ?? Infinity) <= entity.span.end; at++) {
      const site = sites[at]
      if (site && covers(entity.span, site.span)) own.push(site)
    }
    yield { entity, sites: own, written: writtenAlone(entity), start: 0 }
  }
}
