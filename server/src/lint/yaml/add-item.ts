import { entryOf } from '../../schema/values.ts'
import type { YamlEntry, YamlMap } from '../../syntax/yaml.ts'
import { appendItems } from '../../syntax/yaml-list-items.ts'
import { insertEntry } from '../../syntax/yaml-write.ts'
import type { Characters } from '../../text/characters.ts'
import type { Edit } from '../../text/edit.ts'
import { lineBreakOf, lineEnd, lineStart } from '../../text/line-break.ts'

/** The edit that puts one more item into a list as `addItems` does. */
export const addItem = (
  text: Characters,
  map: YamlMap,
  key: string,
  item: string,
  order: readonly string[],
): Edit | undefined => addItems(text, map, key, [item], order)

/**
 * The edit that puts more items, written as YAML, into the list under a key of a map, which is made where there is none; comments and all other
 * items stay as they are. Undefined where the map or the list is written in a way that leaves no clear place.
 */
export function addItems(
  text: Characters,
  map: YamlMap,
  key: string,
  items: readonly string[],
  order: readonly string[],
): Edit | undefined {
  const entry = entryOf(map, key)
  if (!entry) return newList(text, map, key, items, order)
  const { value } = entry
  if (!value) return behindKey(text, map, entry, items)
  if (value.kind === 'list') return appendItems(text, value, items)
  const { span } = value
  if (value.kind === 'scalar' && value.value === null && !value.alias) return { span, text: `[${items.join(', ')}]` }
  // An item by itself counts as a list of one.
  const isOne = value.kind === 'scalar' ? value.style !== 'block' && !value.alias : value.flow
  return isOne ? { span, text: `[${text.slice(span.start, span.end)}, ${items.join(', ')}]` } : undefined
}

function behindKey(text: Characters, map: YamlMap, { key }: YamlEntry, items: readonly string[]): Edit | undefined {
  const colon = /^[ \t]*:/.exec(text.slice(key.span.end, key.span.end + NEAR))?.[0]
  if (colon === undefined) return undefined
  const end = key.span.end + colon.length
  const at = map.flow ? end : lineEnd(text, end)
  return { span: { start: at, end: at }, text: map.flow ? ` [${items.join(', ')}]` : listed(text, map, items) }
}

const NEAR = 40

/** A list behind its key: each item on a line of its own, so that the next one comes on another. */
const listed = (text: Characters, map: YamlMap, items: readonly string[]): string =>
  items.map((item) => `${lineBreakOf(text)}${indentOf(text, map)}  - ${item}`).join('')

function newList(
  text: Characters,
  map: YamlMap,
  key: string,
  items: readonly string[],
  order: readonly string[],
): Edit | undefined {
  if (map.flow) return insertEntry(text, map, key, `[${items.join(', ')}]`, order)
  const edit = insertEntry(text, map, key, '', order)
  return edit && { ...edit, text: edit.text.replace(`${key}:`, () => `${key}:${listed(text, map, items)}`) }
}

function indentOf(text: Characters, { span: { start } }: YamlMap): string {
  return ' '.repeat(start - lineStart(text, start))
}
