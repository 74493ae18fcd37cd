import { entryOf, mapOf } from '../../schema/values.ts'
import { readYaml } from '../../syntax/read-yaml.ts'
import type { YamlMap } from '../../syntax/yaml.ts'
import { insertEntry, removeEntry } from '../../syntax/yaml-write.ts'
import type { Edit } from '../../text/edit.ts'
import type { RecordLines, RegistryLines } from './registry-lines.ts'

/** The map of a record, read from its lines alone; undefined where it is something else. All spans count in the whole file. */
export function recordMap({ text }: RegistryLines, { own }: RecordLines): YamlMap | undefined {
  const { root } = readYaml(text, own)
  return mapOf(mapOf(root)?.entries[0]?.value)
}

/** The edit that gives a record another id; the quotes of the key stay where it has some. */
export function rekey({ text }: RegistryLines, { key, id }: RecordLines, to: string): Edit {
  const quote = text.slice(key.start, key.end) === id ? 0 : 1
  return { span: { start: key.start + quote, end: key.end - quote }, text: to }
}

/**
 * The edit that gives a field of a record a value, which is YAML of one line; a new field stands where `order` has it, one that is there keeps its
 * place. Undefined where the record is written in a way that leaves no clear place.
 */
export function putField(
  lines: RegistryLines,
  record: RecordLines,
  field: { readonly key: string; readonly value: string },
  order: readonly string[],
): Edit | undefined {
  const map = recordMap(lines, record)
  if (!map) return undefined
  const entry = entryOf(map, field.key)
  if (!entry) return insertEntry(lines.text, map, field.key, field.value, order)
  const end = entry.span.start + lines.text.slice(entry.span.start, entry.span.end).trimEnd().length
  return { span: { start: entry.key.span.end, end }, text: `: ${field.value}` }
}

/** The edit that takes a field out of a record; undefined where it has none of that name, or shares a line with something else. */
export function removeField(lines: RegistryLines, record: RecordLines, key: string): Edit | undefined {
  const map = recordMap(lines, record)
  const entry = entryOf(map, key)
  return map && entry && map.entries.length > 1 ? removeEntry(lines.text, map, entry) : undefined
}
