import type { RegistryFile } from '../../corpus/document.ts'
import type { Entity } from '../../registry/entity.ts'
import { recordEntries } from '../../registry/read-registry.ts'
import type { YamlEntry, YamlMap } from '../../syntax/yaml.ts'

/** A record as it is written, and as it is read. */
export interface WrittenRecord {
  readonly entity: Entity
  /** The id with the record behind it. */
  readonly entry: YamlEntry
  readonly map: YamlMap
  /** All records of its type in this place. */
  readonly siblings: YamlMap
}

/** The records of a file with their YAML, in file order. */
export function* writtenRecords({ yaml, entities }: RegistryFile): Generator<WrittenRecord> {
  let number = 0
  for (const { entry, map, siblings } of recordEntries(yaml.root)) {
    const entity = entities[number++]
    if (entity) yield { entity, entry, map, siblings }
  }
}
