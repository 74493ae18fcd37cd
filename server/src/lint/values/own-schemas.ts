import type { SettingsFile } from '../../corpus/document.ts'
import { entryOf, mapOf } from '../../schema/values.ts'
import type { YamlEntry, YamlValue } from '../../syntax/yaml.ts'

/** The JSON Schemas in `seedbed.yaml`, with the keys or attributes that they are for. */
export function* ownSchemas({ yaml }: SettingsFile): Generator<YamlEntry & { readonly value: YamlValue }> {
  const root = mapOf(yaml.root)
  const types = mapOf(entryOf(root, 'types')?.value)?.entries ?? []
  const places = [
    entryOf(mapOf(entryOf(root, 'front-matter')?.value), 'fields'),
    entryOf(root, 'attributes'),
    ...types.map(({ value }) => entryOf(mapOf(value), 'fields')),
  ]
  for (const place of places) {
    for (const entry of mapOf(place?.value)?.entries ?? []) {
      const { value } = entry
      // A key that is only named has no schema.
      if (value && !(value.kind === 'scalar' && value.value === null)) yield { ...entry, value }
    }
  }
}
