import type { YamlEntry, YamlMap, YamlScalar, YamlValue } from '../../syntax/yaml.ts'
import { insertEntry, writeScalar } from '../../syntax/yaml-write.ts'
import type { Edit } from '../../text/edit.ts'
import { lineBreakOf, lineEnd, lineStart } from '../../text/line-break.ts'
import type { Span } from '../../text/span.ts'
import { trimmedEnd } from '../../text/trimmed-end.ts'
import { linesAt } from './record-text.ts'

/** A value as YAML of one line, which can stand in brackets too; scalars as they are written where that can be. */
export function inOneLine(text: string, value: YamlValue): string {
  switch (value.kind) {
    case 'scalar':
      return scalarInOneLine(text, value)
    case 'list':
      return `[${value.items.map((item) => inOneLine(text, item)).join(', ')}]`
    case 'map':
      return value.entries.length === 0
        ? '{}'
        : `{ ${value.entries.map((entry) => entryInOneLine(text, entry)).join(', ')} }`
  }
}

const entryInOneLine = (text: string, { key, value }: YamlEntry): string =>
  `${scalarInOneLine(text, key)}: ${value ? inOneLine(text, value) : 'null'}`

function scalarInOneLine(text: string, { span, style, text: said }: YamlScalar): string {
  const written = text.slice(span.start, span.end).trim()
  if (written === '') return 'null'
  const isQuoted = style === 'single' || style === 'double'
  const stays = !/[\n\r]/.test(written) && (isQuoted || (style === 'plain' && !/[,[\]{}]/.test(written)))
  return stays ? written : writeScalar(said)
}

/** Where an entry of a block ends with the comment behind it; elsewhere where its value does. */
function writtenEnd(text: string, { flow }: YamlMap, { span }: YamlEntry): number {
  return flow ? trimmedEnd(text, span) : endWithComment(text, span)
}

/** The end of what stands in a span, with a comment behind it in its last line. */
export function endWithComment(text: string, span: Span): number {
  const end = trimmedEnd(text, span)
  const line = lineEnd(text, end)
  return /^[ \t]+#|^[ \t]*$/.test(text.slice(end, line)) ? end + text.slice(end, line).trimEnd().length : end
}

/** The column that an offset stands at in its line. */
export const columnAt = (text: string, offset: number): number => offset - lineStart(text, offset)

/** An entry of a record, with the text and the map that it stands in. */
export interface EntrySource {
  readonly text: string
  readonly map: YamlMap
  readonly entry: YamlEntry
}

/**
 * What stands behind the key of an entry, from its colon, as it can stand in another map: the same lines with their comments where both maps are
 * blocks, else in one line.
 */
function behindKey({ text, map, entry }: EntrySource, target: string, to: YamlMap): string {
  const { key, value } = entry
  if (!value) return ':'
  if (map.flow || to.flow) return `: ${inOneLine(text, value)}`
  const written = text.slice(key.span.end, writtenEnd(text, map, entry))
  const column = columnAt(target, to.entries[0]?.span.start ?? to.span.start)
  return linesAt({ text: written, column: columnAt(text, key.span.start) }, column, lineBreakOf(target))
}

/** The edit that adds an entry of another map, at the place that `order` has for it. */
export function copyEntry(
  source: EntrySource,
  target: string,
  to: YamlMap,
  order: readonly string[],
): Edit | undefined {
  const key = scalarInOneLine(source.text, source.entry.key)
  const edit = insertEntry(target, to, key, '', order)
  const written = behindKey(source, target, to)
  return edit && { ...edit, text: edit.text.replace(`${key}:`, () => key + written) }
}

/** The edit that gives an entry the value that another one has elsewhere. */
export function replaceEntry(source: EntrySource, target: string, to: YamlMap, entry: YamlEntry): Edit {
  const written = behindKey(source, target, to)
  const end =
    written.includes('#') || /[\n\r]/.test(written) ? writtenEnd(target, to, entry) : trimmedEnd(target, entry.span)
  return { span: { start: entry.key.span.end, end }, text: written }
}
