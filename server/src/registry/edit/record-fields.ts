import { entryOf, mapOf } from '../../schema/values.ts'
import { readYaml } from '../../syntax/read-yaml.ts'
import type { YamlMap } from '../../syntax/yaml.ts'
import { removeEntry } from '../../syntax/yaml-write.ts'
import type { Edit } from '../../text/edit.ts'
import type { RecordLines, RegistryLines } from './registry-lines.ts'

/** The map of a record, read from its lines alone; undefined where it is something else. All spans count in the whole file. */
export function recordMap({ text }: RegistryLines, { own }: RecordLines): YamlMap | undefined {
  const { root } = readYaml(text, own)
  return mapOf(mapOf(root)?.entries[0]?.value)
}

/** The edit that takes a field out of a record; undefined where it has none of that name, or shares a line with something else. */
export function removeField(lines: RegistryLines, record: RecordLines, key: string): Edit | undefined {
  const map = recordMap(lines, record)
  const entry = entryOf(map, key)
  return map && entry && map.entries.length > 1 ? removeEntry(lines.text, map, entry) : undefined
}
