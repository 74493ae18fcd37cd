import type { Text } from '@codemirror/state'
import type { Position, Range } from 'vscode-languageserver-types'
import { offsetAt, positionAt } from '../text-places.ts'

/** A stretch of the text in UTF-16 code units, half open; a line break is one. */
export interface Span {
  readonly from: number
  readonly to: number
}

/** Offsets in the editor's text, UTF-16 with line breaks of one unit, of a range of the protocol. What lies beyond a line or the text ends with it. */
export const spanOf = (text: Text, { start, end }: Range): Span => ({
  from: offsetAt(text, start),
  to: offsetAt(text, end),
})

/** The range of the protocol, lines from 0 and UTF-16 in them, of offsets in the editor's text. */
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
