import { lineBreakOf } from '../../text/line-break.ts'
import type { RecordLines } from './registry-lines.ts'

/** A record as it is written, with its comments, so that it can stand elsewhere. */
export interface RecordText {
  /** Whole lines, without the last line break. */
  readonly text: string
  /** The column of its key. */
  readonly column: number
}

/** A record as it stands in its file. */
export const recordText = (text: string, { span, column }: RecordLines): RecordText => ({
  text: withoutLastBreak(text.slice(span.start, span.end)),
  column,
})

/** A record that is new: its key, and fields whose values are YAML of one line each. */
export const newRecord = (id: string, fields: readonly (readonly [key: string, value: string])[]): RecordText => ({
  text: [`${id}:`, ...fields.map(([key, value]) => `  ${key}: ${value}`)].join('\n'),
  column: 0,
})

/** The lines of a record with its key in another column, and with the line breaks of another file. Comments to the left of its key stay where they are. */
export function linesAt({ text, column }: RecordText, to: number, lineBreak: string): string {
  const moved =
    to === column
      ? text
      : text.replace(/^ *(?=[^ \r\n])/gm, (indent) =>
          indent.length < column ? indent : ' '.repeat(indent.length + to - column),
        )
  return lineBreakOf(moved) === lineBreak ? moved : moved.replace(/\r\n|\n|\r/g, lineBreak)
}

/** A text without the line break that it ends with. */
export const withoutLastBreak = (text: string): string => text.replace(/(?:\r\n|\n|\r)$/, '')
