import { entryOf, itemsOf } from '../../schema/values.ts'
import type { YamlList, YamlValue } from '../../syntax/yaml.ts'
import { appendItems, removeItem } from '../../syntax/yaml-list-items.ts'
import { insertEntry } from '../../syntax/yaml-write.ts'
import { lineBreakOf } from '../../text/line-break.ts'
import { trimmedEnd } from '../../text/trimmed-end.ts'
import type { OpenRecord, RecordChange } from '../edit/record-alone.ts'
import { linesAt } from '../edit/record-text.ts'
import { columnAt, endWithComment, inOneLine } from '../edit/yaml-copy.ts'
import { dropEntry } from './map-changes.ts'

/** An item for a list: one that stands in another record, or YAML of one line. */
export type Addition = { readonly text: string; readonly value: YamlValue } | { readonly written: string }

/** The change that puts items behind those of a list; the list is made where there is none, at the place that `order` has for it. */
export const addItems =
  (key: string, added: readonly Addition[], order: readonly string[]): RecordChange =>
  ({ text, map }) => {
    const entry = entryOf(map, key)
    const value = entry?.value
    const inLine = added.map(flat)
    if (!entry) return insertEntry(text, map, key, `[${inLine.join(', ')}]`, order)
    if (value?.kind === 'list' && value.items.length > 0) {
      return appendItems(text, value, value.flow ? inLine : added.map((one) => asLines(one, text, value)))
    }
    const own = itemsOf(value).filter((item) => item.kind !== 'scalar' || item.text !== '')
    const all = [...own.map((item) => inOneLine(text, item)), ...inLine]
    return { span: { start: entry.key.span.end, end: trimmedEnd(text, entry.span) }, text: `: [${all.join(', ')}]` }
  }

/** The change that puts another item in the place of one. */
export const replaceItem =
  (key: string, index: number, item: Addition): RecordChange =>
  ({ text, map }) => {
    const old = itemsOf(entryOf(map, key)?.value)[index]
    return old && { span: { start: old.span.start, end: trimmedEnd(text, old.span) }, text: flat(item) }
  }

/** The change that takes the last item out of a list for which a condition holds; the whole entry where it is the only one. */
export const dropItem =
  (key: string, isMeant: (item: YamlValue, record: OpenRecord) => boolean): RecordChange =>
  (record) => {
    const { text, map } = record
    const value = entryOf(map, key)?.value
    const index = itemsOf(value).findLastIndex((item) => isMeant(item, record))
    return value?.kind === 'list' && value.items.length > 1 ? removeItem(text, value, index) : dropEntry(key)(record)
  }

const flat = (item: Addition): string => ('written' in item ? item.written : inOneLine(item.text, item.value))

/** An item as it is written, moved to where the items of a block begin. */
function asLines(item: Addition, target: string, { items }: YamlList): string {
  if ('written' in item) return item.written
  const { text, value } = item
  const end = isInBlock(text, value) ? endWithComment(text, value.span) : trimmedEnd(text, value.span)
  const written = text.slice(value.span.start, end)
  if (!isInBlock(text, value)) return inOneLine(text, value)
  const column = columnAt(target, items[0]?.span.start ?? 0)
  return linesAt({ text: written, column: columnAt(text, value.span.start) }, column, lineBreakOf(target))
}

/** Whether an item stands behind a hyphen of its own. */
const isInBlock = (text: string, { span }: YamlValue): boolean =>
  /^ *-[ ]+$/.test(text.slice(span.start - columnAt(text, span.start), span.start))
