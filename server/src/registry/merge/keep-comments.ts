import type { YamlComment } from '../../syntax/yaml.ts'
import { lineBreakOf } from '../../text/line-break.ts'
import { commentsOf, type OpenRecord, type RecordChange } from '../edit/record-alone.ts'

/**
 * The comments of a record that goes which did not come into the other with a value that they stand by: remarks on what that record says, which
 * nobody wants to lose. A comment that silences rules spoke of lines that are gone.
 */
export function commentsLeft(from: OpenRecord, before: OpenRecord, after: OpenRecord): readonly string[] {
  const come = textsOf(commentsOf(after))
  const take = (text: string): boolean => {
    const at = come.indexOf(text)
    if (at >= 0) come.splice(at, 1)
    return at >= 0
  }
  for (const text of textsOf(commentsOf(before))) take(text)
  return textsOf(commentsOf(from)).filter((text) => text.trim() !== '' && !SILENCES.test(text) && !take(text))
}

const textsOf = (comments: readonly YamlComment[]): string[] => comments.map(({ text }) => text.trimEnd())

const SILENCES = /^\s*seedbed-disable/

/** The change that writes comments above a record, below those that stand there. */
export const writeAbove =
  (comments: readonly string[]): RecordChange =>
  ({ text, lines }) => {
    const start = lines.own.start
    const indent = ' '.repeat(lines.column)
    const lineBreak = lineBreakOf(text)
    return { span: { start, end: start }, text: comments.map((one) => `${indent}#${one}${lineBreak}`).join('') }
  }
