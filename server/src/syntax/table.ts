import type { BlockContext, Line } from '@lezer/markdown'
import type { Span } from '../text/span.ts'
import {
  containersContinue,
  htmlStyle,
  isBlank,
  isIndented,
  itemMarkLength,
  startsLeaf,
  startsQuote,
} from './block-starts.ts'
import type { TextLine } from './paragraphs.ts'

const DELIMITER_ROW = /\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/y

/** How many columns the delimiter row that stands here announces, or 0 if it is none (GFM, tables). */
export function delimiterCells(line: Line): number {
  DELIMITER_ROW.lastIndex = line.pos
  if (!DELIMITER_ROW.test(line.text)) return 0
  const row = line.text.slice(line.pos)
  return /[|:]/.test(row) ? rowCells(row) : 0
}

/** How many cells a row has. */
export const rowCells = (text: string): number => cells(text).length

/** Reads the table whose first row is `head` and whose delimiter row is the current line. */
export function parseTable(cx: BlockContext, line: Line, head: TextLine): void {
  const rows = [rowElement(cx, head.start, head.text)]
  let end = cx.lineStart + line.text.length
  while (cx.nextLine() && !isBlank(line) && continuesTable(cx, line)) {
    rows.push(rowElement(cx, cx.lineStart + line.pos, line.text.slice(line.pos)))
    end = cx.lineStart + line.text.length
  }
  cx.addElement(cx.elt('Table', head.start, end, rows))
}

const continuesTable = (cx: BlockContext, line: Line): boolean =>
  containersContinue(cx, line) &&
  !isIndented(line) &&
  !startsQuote(cx, line) &&
  itemMarkLength(cx, line) === 0 &&
  !startsLeaf(line) &&
  !htmlStyle(line)

function rowElement(cx: BlockContext, start: number, text: string) {
  const children = cells(text).map((cell) => cx.elt('TableCell', start + cell.start, start + cell.end))
  return cx.elt('TableRow', start, start + text.length, children)
}

/** The content of each cell without the white space around it; only `\|` and `\\` are escapes here. */
function cells(text: string): Span[] {
  const found: Span[] = []
  let start = text.startsWith('|') ? 1 : 0
  for (let at = start; at < text.length; at++) {
    if (text[at] === '\\' && (text[at + 1] === '|' || text[at + 1] === '\\')) at++
    else if (text[at] === '|') {
      found.push(trimmed(text, start, at))
      start = at + 1
    }
  }
  const last = trimmed(text, start, text.length)
  return last.end > last.start ? [...found, last] : found
}

function trimmed(text: string, from: number, to: number): Span {
  let start = from
  let end = to
  while (start < end && (text[start] === ' ' || text[start] === '\t')) start++
  while (end > start && (text[end - 1] === ' ' || text[end - 1] === '\t')) end--
  return { start, end }
}
