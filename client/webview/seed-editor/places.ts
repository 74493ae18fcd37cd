import type { Text } from '@codemirror/state'
import type { Position, Range } from 'vscode-languageserver-types'

/** A stretch of the text in UTF-16 code units, half open; a line break is one. */
export interface Span {
  readonly from: number
  readonly to: number
}

/** The offset of a place as the protocol writes it; what lies beyond the text or its line is brought back to its end. */
export function offsetAt(text: Text, { line, character }: Position): number {
  if (line >= text.lines) return text.length
  const { from, length } = text.line(Math.max(0, line) + 1)
  return from + Math.min(character, length)
}

/** The place of an offset as the protocol writes it. */
export function positionAt(text: Text, offset: number): Position {
  const { from, number } = text.lineAt(offset)
  return { line: number - 1, character: offset - from }
}

export const spanOf = (text: Text, { start, end }: Range): Span => ({
  from: offsetAt(text, start),
  to: offsetAt(text, end),
})

export const rangeOf = (text: Text, { from, to }: Span): Range => ({
  start: positionAt(text, from),
  end: positionAt(text, to),
})

/** `spanOf` for many ranges in text order: looks a line up once. */
export function spansOf(text: Text): (range: Range) => Span {
  let current = text.line(1)
  const at = ({ line, character }: Position): number => {
    if (line >= text.lines) return text.length
    if (current.number !== line + 1) current = text.line(line + 1)
    return current.from + Math.min(character, current.length)
  }
  return ({ start, end }) => ({ from: at(start), to: at(end) })
}
