import { entryOf, mapOf } from '../../schema/values.ts'
import type { YamlEntry, YamlMap } from '../../syntax/yaml.ts'
import { removeEntry } from '../../syntax/yaml-write.ts'
import type { RecordChange } from '../edit/record-alone.ts'
import { copyEntry, type EntrySource, replaceEntry } from '../edit/yaml-copy.ts'

/** The change that gives a record an entry of another one, in the place of its own where it has one. */
export const putEntry =
  (source: EntrySource, order: readonly string[]): RecordChange =>
  ({ text, map }) =>
    put(source, text, map, order)

const isEqual = (own: string, other: string): boolean => own === other

/** The same in a map that stands in a record under a key; `isSame` knows which of its keys is that of the entry. */
export const putInMap =
  (key: string, source: EntrySource, isSame = isEqual): RecordChange =>
  ({ text, map }) => {
    const inner = mapOf(entryOf(map, key)?.value)
    return inner && put(source, text, inner, [], isSame)
  }

function put(
  source: EntrySource,
  text: string,
  map: YamlMap,
  order: readonly string[],
  isSame: (own: string, other: string) => boolean = isEqual,
) {
  const own = map.entries.find(({ key }) => isSame(key.text, source.entry.key.text))
  return own ? replaceEntry(source, text, map, own) : copyEntry(source, text, map, order)
}

/** The change that takes an entry out of a record. */
export const dropEntry =
  (key: string): RecordChange =>
  ({ text, map }) => {
    const entry = entryOf(map, key)
    return entry && removeEntry(text, map, entry)
  }

/** The change that takes the first entry out of the map under a key for which a condition holds; the whole map where it is the only one. */
export const dropInMap =
  (key: string, isMeant: (entry: YamlEntry) => boolean): RecordChange =>
  (record) => {
    const inner = mapOf(entryOf(record.map, key)?.value)
    const entry = inner?.entries.find(isMeant)
    if (!inner || !entry) return undefined
    return inner.entries.length > 1 ? removeEntry(record.text, inner, entry) : dropEntry(key)(record)
  }
