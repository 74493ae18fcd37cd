import type { Characters } from '../text/characters.ts'
import type { Edit } from '../text/edit.ts'
import { lineAfter, lineBreakOf, lineEnd, lineStart } from '../text/line-break.ts'
import { trimmedEnd } from '../text/trimmed-end.ts'
import type { YamlEntry, YamlList, YamlMap, YamlScalar, YamlValue } from './yaml.ts'

/** A text as a YAML scalar that reads back as that very text anywhere, in flow collections too: plain where that is safe, else quoted. */
export const writeScalar = (text: string): string => (isSafePlain(text) ? text : writeQuoted(text))

/** A text as a quoted YAML scalar: in double quotes, or in single ones where those need no escapes. */
export function writeQuoted(text: string): string {
  const special = /["\\]/.test(text)
  return special && !needsEscapes.test(text) ? `'${inSingleQuotes(text)}'` : `"${inDoubleQuotes(text)}"`
}

/** The edit that gives a scalar another text in the quotes that it has; block and plain scalars get quotes only where they need them. */
export function rewriteScalar(scalar: YamlScalar, text: string): Edit {
  if (scalar.style === 'double') return { span: scalar.content, text: inDoubleQuotes(text) }
  if (scalar.style === 'single' && !needsEscapes.test(text)) return { span: scalar.content, text: inSingleQuotes(text) }
  return { span: scalar.span, text: writeScalar(text) }
}

/**
 * The edit that adds `key: value` to a map, behind those of its keys that come before it in `order`; `value` is YAML and may be empty.
 * Undefined where the map is written in a way that leaves no clear place.
 */
export function insertEntry(
  text: Characters,
  map: YamlMap,
  key: string,
  value: string,
  order: readonly string[],
): Edit | undefined {
  const rank = order.indexOf(key)
  const before = map.entries.findLast((entry) => {
    const at = order.indexOf(entry.key.text)
    return rank < 0 || (at >= 0 && at < rank)
  })
  const entry = value === '' ? `${key}:` : `${key}: ${value}`
  const first = map.entries[0]
  if (!first) return map.flow ? { span: caret(map.span.start + 1), text: entry } : undefined
  if (map.flow) {
    return before
      ? { span: caret(before.span.end), text: `, ${entry}` }
      : { span: caret(first.span.start), text: `${entry}, ` }
  }
  const start = lineStart(text, first.span.start)
  if (!/^[ -]*$/.test(text.slice(start, first.span.start))) return undefined
  const indent = ' '.repeat(first.span.start - start)
  const lineBreak = lineBreakOf(text)
  if (!before) return { span: caret(first.span.start), text: `${entry}${lineBreak}${indent}` }
  const last = trimmedEnd(text, before.span)
  return { span: caret(lineEnd(text, last)), text: `${lineBreak}${indent}${entry}` }
}

/** The edit that takes an entry out of its map, with the line or the comma that was its own; undefined where it shares them. */
export function removeEntry(text: Characters, map: YamlMap, entry: YamlEntry): Edit | undefined {
  const index = map.entries.indexOf(entry)
  const previous = map.entries[index - 1]
  const next = map.entries[index + 1]
  if (map.flow) {
    const start = previous ? previous.span.end : entry.span.start
    return { span: { start, end: previous ? entry.span.end : (next?.span.start ?? entry.span.end) }, text: '' }
  }
  const start = lineStart(text, entry.span.start)
  if (!/^ *$/.test(text.slice(start, entry.span.start))) return undefined
  const last = trimmedEnd(text, entry.span)
  return { span: { start, end: lineAfter(text, last) }, text: '' }
}

/** The edit that takes an item out of its list, with the lines or the comma that were its own; undefined where it shares them, or is the only one. */
export function removeItem(text: Characters, list: YamlList, item: YamlValue): Edit | undefined {
  const index = list.items.indexOf(item)
  const previous = list.items[index - 1]
  const next = list.items[index + 1]
  if (index < 0 || list.items.length === 1) return undefined
  if (list.flow) {
    const start = previous ? previous.span.end : item.span.start
    return { span: { start, end: previous ? item.span.end : (next?.span.start ?? item.span.end) }, text: '' }
  }
  const start = lineStart(text, item.span.start)
  if (!/^ *- *$/.test(text.slice(start, item.span.start))) return undefined
  return { span: { start, end: lineAfter(text, trimmedEnd(text, item.span)) }, text: '' }
}

const caret = (offset: number) => ({ start: offset, end: offset })

// The characters that YAML reads as something else at the start of a plain scalar; `-`, `?` and `:` only before white space.
const indicators = /^(?:[,[\]{}#&*!|>'"%@`]|[-?:](?:\s|$))/

const isSafePlain = (text: string): boolean =>
  text !== '' &&
  text === text.trim() &&
  !indicators.test(text) &&
  !/[,[\]{}]|:(?:\s|$)|\s#/.test(text) &&
  !needsEscapes.test(text) &&
  !/^(?:~|null|true|false|---|\.\.\.)$/i.test(text)

/** What YAML allows in double quotes only, as escapes: control characters, other line breaks, a BOM, half a surrogate pair. */
const needsEscapes = /[\p{Cc}\p{Cs}\u2028\u2029\ufeff]/u

const inSingleQuotes = (text: string): string => text.replaceAll("'", "''")

const inDoubleQuotes = (text: string): string =>
  text
    .replace(/["\\]/g, '\\$&')
    .replace(
      new RegExp(needsEscapes, 'gu'),
      (unit) => shortEscapes.get(unit) ?? `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
    )

const shortEscapes: ReadonlyMap<string, string> = new Map([
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\t', '\\t'],
])
