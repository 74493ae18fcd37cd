import type { Text } from '@codemirror/state'
import type { TextPosition } from '../../server/src/protocol/text.ts'

/** The offset of a place as the protocol writes it, for the pages and the extension alike; what lies beyond the text or its line is brought back to its end. */
export function offsetAt(text: Text, { line, character }: TextPosition): number {
  if (line >= text.lines) return text.length
  const { from, length } = text.line(Math.max(0, line) + 1)
  return from + Math.min(character, length)
}

/** The place of an offset as the protocol writes it. */
export function positionAt(text: Text, offset: number): TextPosition {
  const { from, number } = text.lineAt(offset)
  return { line: number - 1, character: offset - from }
}
