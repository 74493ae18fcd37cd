import type { YamlComment } from '../../syntax/yaml.ts'
import { lineBreakOf } from '../../text/line-break.ts'
import { commentsOf, type OpenRecord, type RecordChange } from '../edit/record-alone.ts'

/**
 * The comments of a record that goes which did not come into the other with a value that they stand by: remarks on what that
 * record says, which nobody wants to lose. A comment that silences rules spoke of lines that are gone.
 */
export function commentsLeft(from: OpenRecord, before: OpenRecord, after: OpenRecord): readonly string[] {
  const come = without(textsOf(commentsOf(after)), textsOf(commentsOf(before)))
  return without(textsOf(commentsOf(from)).filter(isRemark), come)
}

/** The comments of a record that stood by something which changes have replaced or taken out. */
export const commentsLost = (before: OpenRecord, after: OpenRecord): readonly string[] =>
  without(textsOf(commentsOf(before)).filter(isRemark), textsOf(commentsOf(after)))

/** The comments directly above a record. */
export const commentsAbove = (record: OpenRecord): readonly string[] =>
  textsOf(commentsOf(record).filter(({ span }) => span.end <= record.lines.own.start))

/** The texts that are left of some once others are taken away, each once for each time that it stands there. */
export function without(texts: readonly string[], others: readonly string[]): readonly string[] {
  const open = [...others]
  return texts.filter((text) => {
    const at = open.indexOf(text)
    if (at >= 0) open.splice(at, 1)
    return at < 0
  })
}

const textsOf = (comments: readonly YamlComment[]): readonly string[] => comments.map(({ text }) => text.trimEnd())

const isRemark = (text: string): boolean => text.trim() !== '' && !/^\s*seedbed-disable/.test(text)

/** The change that writes above a record, below the comments there, those of its comments that other changes have taken out of it. */
export const keptAbove =
  (before: OpenRecord): RecordChange =>
  (record) =>
    writeAbove(commentsLost(before, record))(record)

/** The change that writes comments above a record, below those that stand there. */
export const writeAbove =
  (comments: readonly string[]): RecordChange =>
  ({ text, lines }) => {
    const start = lines.own.start
    const indent = ' '.repeat(lines.column)
    const lineBreak = lineBreakOf(text)
    return { span: { start, end: start }, text: comments.map((one) => `${indent}#${one}${lineBreak}`).join('') }
  }
