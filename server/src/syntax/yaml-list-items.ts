import type { Characters } from '../text/characters.ts'
import type { Edit } from '../text/edit.ts'
import { lineAfter, lineBreakOf, lineEnd, lineStart } from '../text/line-break.ts'
import { trimmedEnd } from '../text/trimmed-end.ts'
import type { YamlList } from './yaml.ts'

/** The edit that takes an item out of a list of several, with the line or the comma that was its own; undefined where it shares them, or something else leads to it. */
export function removeItem(text: Characters, list: YamlList, index: number): Edit | undefined {
  const item = list.items[index]
  const previous = list.items[index - 1]
  const next = list.items[index + 1]
  if (!item || list.items.length < 2) return undefined
  const { start } = item.span
  const end = trimmedEnd(text, item.span)
  if (anchor.test(text.slice(start, end))) return undefined
  if (list.flow) {
    const span = previous ? { start: previous.span.end, end } : { start, end: next?.span.start ?? end }
    const between = previous ? text.slice(span.start, start) : text.slice(end, span.end)
    return /^\s*,\s*$/.test(between) ? { span, text: '' } : undefined
  }
  const line = lineStart(text, start)
  return /^[ \t]*-[ \t]+$/.test(text.slice(line, start))
    ? { span: { start: line, end: lineAfter(text, end) }, text: '' }
    : undefined
}

/**
 * The edit that puts items, written as YAML, behind the last one of a list; a comment behind that one stays with it. Undefined where the list is
 * written in a way that leaves no clear place.
 */
export function appendItems(
  text: Characters,
  { items, flow, span }: YamlList,
  added: readonly string[],
): Edit | undefined {
  const last = items.at(-1)
  const end = last && trimmedEnd(text, last.span)
  if (flow) {
    const at = end ?? span.start + 1
    return { span: { start: at, end: at }, text: `${last ? ', ' : ''}${added.join(', ')}` }
  }
  if (!last || end === undefined) return undefined
  const dash = /^[ ]*-[ ]+/.exec(text.slice(lineStart(text, last.span.start), last.span.start))?.[0]
  if (dash === undefined) return undefined
  const at = lineEnd(text, end)
  return { span: { start: at, end: at }, text: added.map((item) => `${lineBreakOf(text)}${dash}${item}`).join('') }
}

/** A name that aliases elsewhere in the file repeat a value by. */
const anchor = /(?:^|[\s[{,:-])&[^\s,\]}]/
