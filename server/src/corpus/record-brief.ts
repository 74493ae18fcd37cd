import type { Entity, RecordHead } from '../registry/entity.ts'
import { readRegistry } from '../registry/read-registry.ts'
import { readYaml } from '../syntax/read-yaml.ts'
import type { YamlMap, YamlValue } from '../syntax/yaml.ts'
import type { Span } from '../text/span.ts'
import type { Site } from './site.ts'

/** A record of the registry with the places in it, and a text from which the record can be read again. */
export interface RecordBrief {
  readonly entity: RecordHead
  readonly sites: readonly Site[]
  /** The lines of the record as they stand in the file from `start` on; where they mean nothing without the rest of the file, the record as JSON. */
  readonly written: string
  /** Where `written` begins in the file. */
  readonly start: number
}

/** A record that means nothing without the rest of its file: anchors may stand elsewhere. */
export const writtenAlone = (entity: Entity): string =>
  JSON.stringify(entity, (_, value: unknown) => (value instanceof Map ? { map: [...value] } : value))

/** The record that was written; its type and file are not written in it. Spans count in the file. */
export function readWritten(uri: string, type: string, written: string, start: number): Entity | undefined {
  if (written.startsWith('{')) return { ...(JSON.parse(written, revive) as Entity), uri }
  const span = { start: 0, end: written.length }
  const { root, ...rest } = readYaml(written, span)
  if (!root) return undefined
  const [entity] = readRegistry(uri, { ...rest, root: underType(type, { start: 0, end: 0 }, root, span) })
  return entity && moved(entity, start)
}

/** Records as they would be in a file of their own: below their type, whose key stands at `typeSpan`. */
export function underType(type: string, typeSpan: Span, records: YamlValue, span: Span): YamlMap {
  const key = { kind: 'scalar', span: typeSpan, content: typeSpan, text: type, value: type, style: 'plain' } as const
  return { kind: 'map', span, flow: false, entries: [{ key, value: records, span }] }
}

const revive = (_: string, value: unknown): unknown => (isWrittenMap(value) ? new Map(value.map) : value)

const isWrittenMap = (value: unknown): value is { readonly map: readonly (readonly [string, string])[] } =>
  typeof value === 'object' && value !== null && 'map' in value && Array.isArray(value.map)

function moved(entity: Entity, by: number): Entity {
  const shift = ({ start, end }: Entity['span']) => ({ start: start + by, end: end + by })
  return {
    ...entity,
    span: shift(entity.span),
    idSpan: shift(entity.idSpan),
    names: entity.names.map((name) => ({ ...name, span: shift(name.span) })),
  }
}
