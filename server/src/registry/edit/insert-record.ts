import type { Edit } from '../../text/edit.ts'
import { lineBreakOf } from '../../text/line-break.ts'
import { placeOf } from './record-order.ts'
import { linesAt, type RecordText } from './record-text.ts'
import type { RegistryLines } from './registry-lines.ts'
import { columnOf, recordSeparator, sectionSeparator } from './separators.ts'

/**
 * The edit that puts a record under a type: in the file's own order, indentation, line breaks and distances; under a new type at the end of the file
 * where there is none. `removeRecord` is its inverse.
 */
export function insertRecord(lines: RegistryLines, type: string, id: string, record: RecordText): Edit {
  const { text } = lines
  const lineBreak = lineBreakOf(text)
  const section = lines.sections.find((one) => one.type === type)
  const written = linesAt(record, columnOf(lines, section), lineBreak)
  if (!section) return behind(text, text.length, `${sectionSeparator(lines)}${type}:${lineBreak}${written}`)
  const separator = recordSeparator(lines, type)
  const { records, line } = section
  const index = placeOf(records, id)
  const above = records[index - 1]
  const below = records[index]
  if (above) return behind(text, above.own.end, separator + written)
  if (!below) return behind(text, line.end, written)
  const at = below.span.start
  return { span: { start: at, end: at }, text: written + lineBreak + separator }
}

/** Puts lines behind a line; behind the last of a file that ends without a line break, that it may go on ending so. */
function behind(text: string, at: number, written: string): Edit {
  const span = { start: at, end: at }
  const isOpen = at > 0 && !/[\n\r\ufeff]/.test(text.charAt(at - 1))
  return { span, text: isOpen ? lineBreakOf(text) + written : written + lineBreakOf(text) }
}
