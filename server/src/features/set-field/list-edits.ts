import { behindColon } from '../../lint/yaml/article-entry.ts'
import { edited, type Path, placedAt, type State } from '../../lint/yaml/article-state.ts'
import { articleOf } from '../../schema/form-fields.ts'
import { textOf } from '../../schema/values.ts'
import type { YamlList, YamlScalar, YamlValue } from '../../syntax/yaml.ts'
import { appendItems, removeItem } from '../../syntax/yaml-list-items.ts'
import { writeScalar } from '../../syntax/yaml-write.ts'
import type { Edit } from '../../text/edit.ts'
import { lineBreakOf, lineStart } from '../../text/line-break.ts'
import { type ListStep, listSteps } from './list-steps.ts'
import { keepingComments } from './remove.ts'

/** A list that is new, as YAML: in brackets, as our examples have it; one item alone where that will do. */
export const writeList = (items: readonly string[], single: boolean): string =>
  single && items.length === 1 ? writeScalar(items[0] ?? '') : `[${items.map(writeScalar).join(', ')}]`

/** The text with a list that holds these items: those that stay are not touched. Undefined where the list is written in a way that leaves no clear place. */
export function listed(state: State, path: Path, items: readonly string[], single: boolean): State | undefined {
  const value = placedAt(state.meta, path)?.entry.value
  if (value?.kind === 'scalar') return edited(state, inPlaceOf(state, value, items, single))
  if (value?.kind !== 'list' || value.items.length * items.length > MOST_COMPARED) return undefined
  const texts = value.items.map((item) => articleOf(item) ?? textOf(item) ?? '')
  let now: State | undefined = state
  for (const step of listSteps(texts, items)) now = now && stepped(now, path, step)
  return now
}

/** No list of a front matter has so many items. */
const MOST_COMPARED = 1_000_000

/** A scalar counts as a list of itself, and is kept as it is written. */
function inPlaceOf({ text }: State, value: YamlScalar, items: readonly string[], single: boolean): Edit {
  const { start, end } = value.span
  const isKept = value.style !== 'block' && value.value !== null
  const written = items.map((item) => (isKept && item === value.text ? text.slice(start, end) : writeScalar(item)))
  return { span: value.span, text: single && written.length === 1 ? (written[0] ?? '') : `[${written.join(', ')}]` }
}

function stepped(state: State, path: Path, step: ListStep): State | undefined {
  const placed = placedAt(state.meta, path)
  const list = placed?.entry.value
  if (list?.kind !== 'list') return undefined
  if (step.kind === 'insert') {
    const edit = insertItem(state.text, list, step.at, writeScalar(step.text))
    return edit && edited(state, edit)
  }
  if (list.items.length === 1) return emptied(state, path, list)
  const edit = removeItem(state.text, list, step.at)
  return edit && edited(state, keepingComments(state, edit))
}

/** Behind the item before it, whose comment stays with it; at the start, before the first. */
function insertItem(text: string, list: YamlList, at: number, written: string): Edit | undefined {
  const [first] = list.items
  if (at > 0 || !first) return appendItems(text, { ...list, items: list.items.slice(0, at) }, [written])
  const { start } = first.span
  if (list.flow) return { span: { start, end: start }, text: `${written}, ` }
  const line = lineStart(text, start)
  const dash = /^[ ]*-[ ]+$/.exec(text.slice(line, start))?.[0]
  if (dash === undefined) return undefined
  return { span: { start, end: start }, text: `${written}${lineBreakOf(text)}${dash}` }
}

/** A list without its last item is `[]`. */
function emptied(state: State, path: Path, list: YamlList): State | undefined {
  const [item] = list.items
  const placed = placedAt(state.meta, path)
  if (!item || !placed) return undefined
  const { text } = state
  if (list.flow) {
    const inside = { start: list.span.start + 1, end: list.span.end - 1 }
    return edited(state, { span: inside, text: '' })
  }
  const lines = linesOf(text, item)
  const brackets = behindColon(text, placed.entry, '[]')
  return lines && brackets && edited(state, brackets, keepingComments(state, lines))
}

/** The edit that removes the lines of the only item of a block list. */
function linesOf(text: string, item: YamlValue): Edit | undefined {
  // As if there were another one: then it is an item like any.
  const list: YamlList = { kind: 'list', span: item.span, flow: false, items: [item, item] }
  return removeItem(text, list, 0)
}
