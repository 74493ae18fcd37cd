import type { Edit } from '../../text/edit.ts'
import { lineBreakOf } from '../../text/line-break.ts'
import type { Span } from '../../text/span.ts'
import { blanksBelow } from './blank-lines.ts'
import { byId, isSorted } from './record-order.ts'
import { withoutLastBreak } from './record-text.ts'
import type { RegistryLines, SectionLines } from './registry-lines.ts'

/**
 * The edits that put the records of each type in the order of their ids. Comments go with the record that they stand above; empty lines stay where
 * they are, so that the distances of a file are as even as before. None where all is in order.
 */
export const sortRecords = (lines: RegistryLines): readonly Edit[] =>
  lines.sections.flatMap((section) => (isSorted(section.records) ? [] : [sorted(lines.text, section)]))

function sorted(text: string, { records }: SectionLines): Edit {
  const blocks = records.map((record, at) => {
    const above = records[at - 1]
    // Comments that stand alone between two records go with the lower one; those above the first are the type's.
    return { id: record.id, start: above ? blanksBelow(text, above.own.end) : record.span.start, end: record.own.end }
  })
  const span = { start: blocks[0]?.start ?? 0, end: blocks.at(-1)?.end ?? 0 }
  const ordered = blocks.toSorted(byId)
  const pieces = blocks.map(({ start }, at) => {
    const above = blocks[at - 1]
    return (above ? text.slice(above.end, start) : '') + closed(text, ordered[at] ?? span)
  })
  const written = pieces.join('')
  return { span, text: closed(text, span) === text.slice(span.start, span.end) ? written : withoutLastBreak(written) }
}

/** Whole lines, the last with its line break even where the file ends without. */
function closed(text: string, { start, end }: Span): string {
  const written = text.slice(start, end)
  return withoutLastBreak(written) === written ? written + lineBreakOf(text) : written
}
