import { readRegistry } from '../registry/read-registry.ts'
import { registryShape } from '../schema/registry-shape.ts'
import type { Settings } from '../schema/settings.ts'
import { readYaml } from '../syntax/read-yaml.ts'
import { type RegistryChunk, registryChunks } from '../syntax/registry-chunks.ts'
import type { YamlMap, YamlValue } from '../syntax/yaml.ts'
import type { Source } from '../text/source.ts'
import { covers } from '../text/span.ts'
import { readRegistryFile, recordSites } from './read-document.ts'
import { type RecordBrief, writtenAlone } from './record-brief.ts'

/**
 * The records of a closed file of the registry, one after the other: a file of a hundred thousand never becomes one tree. A file that cannot be cut
 * into its records by looking at its lines alone is read whole.
 */
export function* recordsOf(source: Source, settings: Settings): Generator<RecordBrief> {
  const chunks = registryChunks(source.text)
  if (!chunks) {
    yield* recordsTogether(source, settings)
    return
  }
  const shape = registryShape(settings)
  for (const chunk of chunks) {
    const root = underType(chunk, readYaml(source.text, chunk.span).root)
    if (!root) continue
    const entities = readRegistry(source.uri, { span: chunk.span, root, comments: [], problems: [] })
    const sites = recordSites(entities, root, shape)
    const written = source.text.slice(chunk.span.start, chunk.span.end)
    for (const entity of entities) yield { entity, sites, written, start: chunk.span.start }
  }
}

/** A record as it would be in a file of its own: below its type. */
function underType({ type, typeSpan, span }: RegistryChunk, value: YamlValue | undefined): YamlMap | undefined {
  if (!value) return undefined
  const key = { kind: 'scalar', span: typeSpan, content: typeSpan, text: type, value: type, style: 'plain' } as const
  return { kind: 'map', span, flow: false, entries: [{ key, value, span }] }
}

function* recordsTogether(source: Source, settings: Settings): Generator<RecordBrief> {
  const { entities, sites } = readRegistryFile(source, settings)
  for (const entity of entities) {
    const own = sites.filter((site) => covers(entity.span, site.span))
    yield { entity, sites: own, written: writtenAlone(entity), start: 0 }
  }
}
