import { applyEdits, type Edit } from '../../text/edit.ts'
import type { Span } from '../../text/span.ts'
import { blanksAbove, blanksBelow } from './blank-lines.ts'
import { insertRecord } from './insert-record.ts'
import { recordText } from './record-text.ts'
import { type RecordLines, type RegistryLines, registryLines, type SectionLines } from './registry-lines.ts'

/**
 * The edit that takes a record out of its file, with its comments and the empty lines that parted it from the one above. A type that is left without
 * records stays, unless putting the record back would write that type again just as it stood.
 */
export function removeRecord(lines: RegistryLines, type: string, record: RecordLines): Edit {
  const section = lines.sections.find((one) => one.type === type && one.records.includes(record))
  const whole = section && withSection(lines, section, record)
  return { span: whole ?? recordSpan(lines.text, section, record), text: '' }
}

function recordSpan(text: string, section: SectionLines | undefined, { span }: RecordLines): Span {
  const isFirst = section?.records[0]?.span.start === span.start
  const start = isFirst ? span.start : blanksAbove(text, span.start)
  // Of the first record the empty lines below go: those above stand behind the type.
  const end = isFirst && (section?.records.length ?? 0) > 1 ? blanksBelow(text, span.end) : span.end
  return { start: isOpenEnd(text, end) ? lineBreakBefore(text, start) : start, end }
}

/** The span of a type that stands at the end of its file with this record alone. */
function withSection(lines: RegistryLines, section: SectionLines, record: RecordLines): Span | undefined {
  const { text } = lines
  const { end } = record.own
  const { start } = section.line
  if (section.records.length > 1 || end < text.length || record.span.start !== section.line.end) return undefined
  return [blanksAbove(text, start), start]
    .map((from) => ({ start: isOpenEnd(text, end) ? lineBreakBefore(text, from) : from, end }))
    .find((span) => {
      const rest = registryLines(applyEdits(text, [{ span, text: '' }]))
      const again = rest && insertRecord(rest, section.type, record.id, recordText(text, record))
      return again && applyEdits(rest.text, [again]) === text
    })
}

/** Whether a text ends at the offset without a line break. */
const isOpenEnd = (text: string, end: number): boolean => end === text.length && !/[\n\r]$/.test(text)

/** The offset before the line break that ends at an offset, if one does. */
const lineBreakBefore = (text: string, offset: number): number =>
  offset - (/(?:\r\n|\n|\r)$/.exec(text.slice(Math.max(0, offset - 2), offset))?.[0].length ?? 0)
