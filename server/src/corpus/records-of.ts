import { readHead, readRegistry } from '../registry/read-registry.ts'
import { recordShape } from '../schema/record-shape.ts'
import { registryShape } from '../schema/registry-shape.ts'
import type { Settings } from '../schema/settings.ts'
import type { MapShape } from '../schema/shape.ts'
import { readYaml } from '../syntax/read-yaml.ts'
import { type RegistryChunk, registryChunks } from '../syntax/registry-chunks.ts'
import type { YamlEntry, YamlValue } from '../syntax/yaml.ts'
import type { Source } from '../text/source.ts'
import { covers, type Span } from '../text/span.ts'
import { type Bearing, bearingOf, walkBearing } from './bearing.ts'
import { readRegistryFile } from './read-document.ts'
import { type RecordBrief, underType, writtenAlone } from './record-brief.ts'
import { recordSites } from './record-sites.ts'
import type { Site } from './site.ts'
import { siteOf } from './yaml-sites.ts'

/**
 * The records of a closed file of the registry, one after the other: a file of a hundred thousand never becomes one tree. A file that cannot be cut
 * into its records by looking at its lines alone is read whole; of others those records are left out that are not wanted, asked for in text order.
 */
export function* recordsOf(
  source: Source,
  settings: Settings,
  isWanted: (span: Span) => boolean = () => true,
): Generator<RecordBrief> {
  const chunks = registryChunks(source.text)
  if (!chunks) {
    yield* recordsTogether(source, settings)
    return
  }
  const shape = registryShape(settings)
  const bearings = new Map(Array.from(settings.types.values(), (type) => [type.name, bearingOf(recordShape(type))]))
  for (const chunk of chunks) {
    const { type, span } = chunk
    if (!isWanted(span)) continue
    const { root } = readYaml(source.text, span)
    const entry = root?.kind === 'map' && root.entries.length === 1 ? root.entries[0] : undefined
    const start = span.start
    const written = source.text.slice(start, span.end)
    if (!entry) for (const record of recordsIn(chunk, root, source.uri, shape)) yield { ...record, written, start }
    else if (entry.value?.kind === 'map') {
      const entity = readHead(type, entry, entry.value)
      yield { entity, sites: sitesOf(entity.ref, entry, bearings.get(type)), written, start }
    }
  }
}

/** The record's own site and those in it, as `recordSites` finds them. */
function sitesOf(target: string, { key, value }: YamlEntry, bearing: Bearing | undefined): readonly Site[] {
  const sites: Site[] = [{ target, role: 'declaration', span: key.content, whole: key.content }]
  if (!value || !bearing || key.text.startsWith('x-')) return sites
  walkBearing(value, bearing, (scalar, { shape, path }) => {
    const site = siteOf({ scalar, shape, path })
    if (site) sites.push(site)
  })
  return sites
}

/** A chunk that is not simply one record, read as it would be in a file of its own: below its type. */
function recordsIn(
  { type, typeSpan, span }: RegistryChunk,
  value: YamlValue | undefined,
  uri: string,
  shape: MapShape,
): readonly Pick<RecordBrief, 'entity' | 'sites'>[] {
  if (!value) return []
  const root = underType(type, typeSpan, value, span)
  const entities = readRegistry(uri, { span, root, comments: [], problems: [] })
  const sites = recordSites(entities, root, shape)
  return entities.map((entity) => ({ entity, sites }))
}

function* recordsTogether(source: Source, settings: Settings): Generator<RecordBrief> {
  const { entities, sites } = readRegistryFile(source, settings)
  for (const entity of entities) {
    const own = sites.filter((site) => covers(entity.span, site.span))
    yield { entity, sites: own, written: writtenAlone(entity), start: 0 }
  }
}
