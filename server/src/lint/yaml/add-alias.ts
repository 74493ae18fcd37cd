import type { RegistryFile } from '../../corpus/document.ts'
import { readReference } from '../../schema/ids.ts'
import { recordKeys } from '../../schema/record-shape.ts'
import type { Settings } from '../../schema/settings.ts'
import { entryOf, mapOf } from '../../schema/values.ts'
import { appendItems } from '../../syntax/yaml-list-items.ts'
import { insertEntry, writeScalar } from '../../syntax/yaml-write.ts'
import type { Edit } from '../../text/edit.ts'

/** The edit that gives an entity (`type:id`) one more name, in the file that declares it; undefined where its record is written in a way that leaves no clear place, or may be that of others too, by an anchor. */
export function addAlias(
  { source: { characters: text }, cut }: RegistryFile,
  settings: Settings,
  ref: string,
  alias: string,
): Edit | undefined {
  const [number] = cut?.find('declares', ref) ?? []
  if (!cut || number === undefined) return undefined
  const { type = '', id = '' } = readReference(ref) ?? {}
  const record = mapOf(entryOf(mapOf(entryOf(mapOf(cut.yamlOf(number).root), type)?.value), id)?.value)
  if (!record || entryOf(record, 'redirect')) return undefined
  const aliases = entryOf(record, 'aliases')
  const written = writeScalar(alias)
  if (!aliases) return insertEntry(text, record, 'aliases', `[${written}]`, recordKeys(settings.types.get(type)))
  const { value } = aliases
  if (value?.kind === 'list') return appendItems(text, value, [written])
  return value?.kind === 'scalar' && value.style !== 'block'
    ? { span: value.span, text: `[${text.slice(value.span.start, value.span.end)}, ${written}]` }
    : undefined
}
