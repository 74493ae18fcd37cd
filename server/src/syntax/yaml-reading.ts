import type { YamlEntry, YamlValue } from './yaml.ts'

/** What a reader of YAML makes of a value, however it is written: plain data, equal where two values say the same in the same order. */
export function yamlReading(value: YamlValue): unknown {
  switch (value.kind) {
    case 'scalar':
      return { text: value.text, value: value.value }
    case 'list':
      return value.items.map(yamlReading)
    case 'map':
      return { map: entriesReading(value.entries) }
  }
}

/** The same of entries of a map, in order. */
export const entriesReading = (entries: readonly YamlEntry[] = []): unknown =>
  entries.map(({ key, value }) => [key.text, value && yamlReading(value)])
