import { applyEdits, type Edit } from '../../text/edit.ts'
import { lineBefore, lineBreakOf, lineStart } from '../../text/line-break.ts'
import type { Span } from '../../text/span.ts'
import { blanksAbove, blanksBelow } from './blank-lines.ts'
import { insertRecord } from './insert-record.ts'
import { recordText, withoutLastBreak } from './record-text.ts'
import { type RecordLines, type RegistryLines, registryLines, type SectionLines } from './registry-lines.ts'

/**
 * The edit that takes a record out of its file, with its comments and the empty lines that parted it from the one above. Of the last record of a type
 * the type goes too, since a type without records says nothing; comments on the type stay, for they may be the file's.
 */
export function removeRecord(lines: RegistryLines, type: string, record: RecordLines): Edit {
  const section = lines.sections.find((one) => one.type === type && one.records.includes(record))
  if (section?.records.length !== 1) return { span: recordSpan(lines.text, section, record), text: '' }
  const last = lastSection(lines, section, record)
  return last ? { span: last, text: '' } : withSection(lines.text, section, record)
}

function recordSpan(text: string, section: SectionLines | undefined, { span }: RecordLines): Span {
  const isFirst = section?.records[0]?.span.start === span.start
  const start = isFirst ? span.start : blanksAbove(text, span.start)
  // Of the first record the empty lines below go: those above stand behind the type.
  const end = isFirst && (section?.records.length ?? 0) > 1 ? blanksBelow(text, span.end) : span.end
  return { start: isOpenEnd(text, end) ? lineBreakBefore(text, start) : start, end }
}

/** The span of a type with its only record at the end of its file, where putting the record back would write all of that again just as it stood. */
function lastSection(lines: RegistryLines, section: SectionLines, record: RecordLines): Span | undefined {
  const { text } = lines
  const { end } = record.own
  const { start } = section.line
  if (end < text.length || record.span.start !== section.line.end) return undefined
  return [blanksAbove(text, start), start]
    .map((from) => ({ start: isOpenEnd(text, end) ? lineBreakBefore(text, from) : from, end }))
    .find((span) => {
      const rest = registryLines(applyEdits(text, [{ span, text: '' }]))
      const again = rest && insertRecord(rest, section.type, record.id, recordText(text, record))
      return again && applyEdits(rest.text, [again]) === text
    })
}

/** The edit that takes a type out with its only record, and leaves the comments on the type. */
function withSection(text: string, { line }: SectionLines, { span: { start: from, end } }: RecordLines): Edit {
  const above = commentLines(text, line.start)
  const [, behind = ''] = /^[^:]*:[ \t]+(#[^\r\n]*)/.exec(text.slice(line.start, line.end)) ?? []
  const inside = text.slice(line.end, from).split(/\r\n|\n|\r/)
  const on = [...text.slice(above, line.start).split(/\r\n|\n|\r/), behind, ...inside].map((one) => one.trim())
  // What silences rules spoke of the lines that go, and would silence the next ones.
  const kept = on.filter((one) => one !== '' && !silences.test(one)).map((one) => one + lineBreakOf(text))
  const written = kept.join('')
  if (written !== '') {
    return { span: { start: above, end }, text: isOpenEnd(text, end) ? withoutLastBreak(written) : written }
  }
  const start = blanksAbove(text, above)
  const isFirst = text.slice(0, start).replace('\ufeff', '') === ''
  if (isFirst) return { span: { start: above, end: blanksBelow(text, end) }, text: '' }
  return { span: { start: isOpenEnd(text, end) ? lineBreakBefore(text, start) : start, end }, text: '' }
}

/** The start of the comments that stand directly above a line at the margin. */
function commentLines(text: string, start: number): number {
  let above = start
  for (let end = lineBefore(text, above); end > 0; end = lineBefore(text, above)) {
    const line = lineStart(text, end)
    if (text.charAt(line) !== '#') break
    above = line
  }
  return above
}

const silences = /^#\s*seedbed-disable(?!-file)/

/** Whether a text ends at the offset without a line break. */
const isOpenEnd = (text: string, end: number): boolean => end === text.length && !/[\n\r]$/.test(text)

/** The offset before the line break that ends at an offset, if one does. */
const lineBreakBefore = (text: string, offset: number): number =>
  offset - (/(?:\r\n|\n|\r)$/.exec(text.slice(Math.max(0, offset - 2), offset))?.[0].length ?? 0)
