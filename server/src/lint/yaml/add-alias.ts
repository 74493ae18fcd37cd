import type { RegistryFile } from '../../corpus/document.ts'
import { readReference } from '../../schema/ids.ts'
import { recordKeys } from '../../schema/record-shape.ts'
import type { Settings } from '../../schema/settings.ts'
import { entryOf, mapOf } from '../../schema/values.ts'
import type { YamlValue } from '../../syntax/yaml.ts'
import type { Edit } from '../../text/edit.ts'
import { lineBreakOf, lineEnd, lineStart } from '../line-break.ts'

import { insertEntry, writeScalar } from './yaml-write.ts'

/** The edit that gives an entity (`type:id`) one more name, in the file that declares it; undefined where its record is written in a way that leaves no clear place. */
export function addAlias(
  { source: { text }, yaml }: RegistryFile,
  settings: Settings,
  ref: string,
  alias: string,
): Edit | undefined {
  const { type = '', id = '' } = readReference(ref) ?? {}
  const record = mapOf(entryOf(mapOf(entryOf(mapOf(yaml.root), type)?.value), id)?.value)
  if (!record || entryOf(record, 'redirect')) return undefined
  const aliases = entryOf(record, 'aliases')
  const written = writeScalar(alias)
  if (!aliases) return insertEntry(text, record, 'aliases', `[${written}]`, recordKeys(settings.types.get(type)))
  return aliases.value && appended(text, aliases.value, written)
}

/** One more item behind the last one. */
function appended(text: string, list: YamlValue, item: string): Edit | undefined {
  if (list.kind !== 'list') {
    return list.kind === 'scalar' && list.style !== 'block'
      ? { span: list.span, text: `[${text.slice(list.span.start, list.span.end)}, ${item}]` }
      : undefined
  }
  const last = list.items.at(-1)
  if (list.flow) {
    const at = last ? last.span.end : list.span.start + 1
    return { span: { start: at, end: at }, text: last ? `, ${item}` : item }
  }
  if (!last) return undefined
  const [dash = ''] = /^[ ]*-[ ]+/.exec(text.slice(lineStart(text, last.span.start), last.span.start)) ?? []
  if (dash === '') return undefined
  const end = lineEnd(text, last.span.start + text.slice(last.span.start, last.span.end).trimEnd().length)
  return { span: { start: end, end }, text: `${lineBreakOf(text)}${dash}${item}` }
}
