import type { EditorMarkKind } from '../../protocol/editor-view.ts'
import type { Node } from '../../syntax/tree.ts'
import type { Span } from '../../text/span.ts'

/** A stretch of a table as the editor is told it: a cell with the pipe behind it, so that an empty one is something too, or a sign of the whole. */
interface TableMark {
  readonly kind: EditorMarkKind
  readonly span: Span
  readonly of?: Span
}

/** The cells of a table (GFM, tables), each with its column's alignment, and its signs: pipes, the delimiter row, and what escapes a pipe in code. */
export function tableMarks(table: Node, text: string): readonly TableMark[] {
  const delimiter = delimiterRow(table, text)
  const alignments = delimiter ? alignmentsOf(text.slice(delimiter.start, delimiter.end)) : []
  const sign = (span: Span): TableMark => ({ kind: 'syntax', span, of: table.span })
  const marks = table.children.flatMap((row) => {
    let end = text[row.span.start] === '|' ? row.span.start + 1 : row.span.start
    const first = end > row.span.start ? [sign({ start: row.span.start, end })] : []
    const cells = row.children.flatMap((cell, column): readonly TableMark[] => {
      const start = end
      const pipe = pipeBehind(text, cell.span.end, row.span.end)
      end = pipe === undefined ? cell.span.end : pipe + 1
      const kind = alignments[column] ?? 'table-cell'
      return [
        ...(end > start ? [{ kind, span: { start, end } }] : []),
        ...escapedInCode(cell, text),
        ...(pipe === undefined ? [] : [sign({ start: pipe, end })]),
      ]
    })
    return [...first, ...cells]
  })
  return delimiter ? [...marks, sign(delimiter)] : marks
}

/** The row of hyphens, which is the second line; what quotations put before it is none of it. */
function delimiterRow({ span, children: [head, next] }: Node, text: string): Span | undefined {
  const from = head?.span.end ?? span.start
  const [before, row] =
    /^[ \t]*\r?\n?[ \t>]*([|:-][|: \t-]*)/.exec(text.slice(from, next?.span.start ?? span.end)) ?? []
  if (before === undefined || row === undefined) return undefined
  return { start: from + before.length - row.length, end: from + before.trimEnd().length }
}

const alignmentsOf = (row: string): readonly EditorMarkKind[] =>
  row
    .replace(/^\||\|\s*$/g, '')
    .split('|')
    .map((cell) => {
      const [left, right] = [cell.trim().startsWith(':'), cell.trim().endsWith(':')]
      return left && right ? 'table-cell-center' : left ? 'table-cell-left' : right ? 'table-cell-right' : 'table-cell'
    })

function pipeBehind(text: string, from: number, end: number): number | undefined {
  let at = from
  while (at < end && (text[at] === ' ' || text[at] === '\t')) at++
  return at < end && text[at] === '|' ? at : undefined
}

/** Outside of code an escape is a node of its own. */
const escapedInCode = ({ kind, span, children }: Node, text: string): readonly TableMark[] =>
  kind === 'code-span'
    ? [...text.slice(span.start, span.end).matchAll(/\\\|/g)].map(({ index }) => ({
        kind: 'syntax',
        span: { start: span.start + index, end: span.start + index + 1 },
        of: span,
      }))
    : children.flatMap((child) => escapedInCode(child, text))
