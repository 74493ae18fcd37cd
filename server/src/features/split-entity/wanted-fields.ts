import type { OpenRecord } from '../../registry/edit/record-alone.ts'
import { inOneLine } from '../../registry/edit/yaml-copy.ts'
import { recordShape } from '../../schema/record-shape.ts'
import type { Shape } from '../../schema/shape.ts'
import type { EntityType } from '../../schema/types.ts'
import { entryOf, mapOf } from '../../schema/values.ts'
import { readYaml } from '../../syntax/read-yaml.ts'
import type { YamlValue } from '../../syntax/yaml.ts'
import { writeScalar } from '../../syntax/yaml-write.ts'

/** A field that every record of a type must have, with what another record says there: it may be so of the new one, or not. */
export interface WantedField {
  readonly key: string
  /** The text itself where the field is one, else YAML. */
  readonly value: string
}

/** What has to be known of a new entity of a type besides its name. */
export const wantedFields = (type: EntityType | undefined, { text, map }: OpenRecord): readonly WantedField[] =>
  (type ? recordShape(type).fields : [])
    .filter(({ key, required }) => required && key !== 'name')
    .map(({ key, shape }) => {
      const value = entryOf(map, key)?.value
      return { key, value: value ? shown(text, value, shape) : '' }
    })

/** A field as it is written in a record, in one line; undefined where it was to be YAML and is none. */
export function writtenField(type: EntityType | undefined, { key, value }: WantedField): string | undefined {
  const shape = type && recordShape(type).fields.find((field) => field.key === key)?.shape
  if (shape && texts.has(shape.kind)) return writeScalar(value.trim())
  const record = `${key}: ${value}`
  const { root, problems } = readYaml(record, { start: 0, end: record.length })
  const isOne = !/[\n\r]/.test(value) && problems.length === 0 && mapOf(root)?.entries.length === 1
  return isOne && !isNested(mapOf(root)?.entries[0]?.value) ? value : undefined
}

const shown = (text: string, value: YamlValue, { kind }: Shape): string =>
  texts.has(kind) && value.kind === 'scalar' ? value.text : inOneLine(text, value)

/** Without brackets a list or a map cannot stand in one line with its key. */
const isNested = (value: YamlValue | undefined): boolean =>
  value !== undefined && value.kind !== 'scalar' && !value.flow

/** What is a text as it is typed: quotes are for us to write. */
const texts: ReadonlySet<Shape['kind']> = new Set<Shape['kind']>([
  'text',
  'url',
  'slug',
  'path',
  'edtf',
  'language',
  'country',
  'topic',
  'entity',
  'enum',
  'external-id',
])
