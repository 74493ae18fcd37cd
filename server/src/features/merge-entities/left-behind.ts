import { openRecord, type RecordAlone } from '../../registry/edit/record-alone.ts'
import type { RecordLines, RegistryLines } from '../../registry/edit/registry-lines.ts'
import { commentsAbove, commentsLeft, without } from '../../registry/merge/keep-comments.ts'
import type { Edit } from '../../text/edit.ts'
import { lineBreakOf, lineStart } from '../../text/line-break.ts'
import type { TwoEntities } from './two-entities.ts'

/** The edits that make a redirect of the record that goes, with the comments that stood in it above. */
export const leftBehind =
  ({ records, from, into }: TwoEntities, merged: RecordAlone) =>
  ({ text }: RegistryLines, { key, own, column }: RecordLines): readonly Edit[] => {
    const after = openRecord(merged)
    const left = after ? commentsLeft(records.from, into.open, after) : []
    const lineBreak = lineBreakOf(from.source.text)
    const ends = /(?:\r\n|\n|\r)$/.exec(text.slice(own.start, own.end))?.[0] ?? ''
    const moved = without(left, commentsAbove(records.from))
    const at = lineStart(text, key.start)
    const comments = moved.map((one) => `${' '.repeat(column)}#${one}${lineBreak}`).join('')
    return [
      ...(moved.length > 0 ? [{ span: { start: at, end: at }, text: comments }] : []),
      { span: { start: key.end, end: own.end }, text: `: { redirect: ${into.entity.ref} }${ends}` },
    ]
  }
