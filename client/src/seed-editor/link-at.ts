import type { DocumentLink, Position, Range } from 'vscode-languageserver-types'
import type { EditorMark } from '../../../server/src/protocol.ts'

/**
 * Where the link at a place leads. A link of the server's covers its destination alone; of the Markdown around it, which `marks` tells, the label is
 * what people see and click.
 */
export function linkAt(links: readonly DocumentLink[], marks: readonly EditorMark[], at: Position): string | undefined {
  const direct = links.find(({ range }) => holds(range, at))
  if (direct) return direct.target
  // In text order: the last that holds the place is the innermost.
  const around = marks.findLast(({ kind, range }) => (kind === 'link' || kind === 'image') && holds(range, at))
  // The destination stands behind the label, and so behind whatever stands in it.
  return (
    around && links.findLast(({ range }) => holds(around.range, range.start) && holds(around.range, range.end))?.target
  )
}

const holds = ({ start, end }: Range, at: Position): boolean => !isBefore(at, start) && !isBefore(end, at)

const isBefore = (one: Position, other: Position): boolean =>
  one.line < other.line || (one.line === other.line && one.character < other.character)
