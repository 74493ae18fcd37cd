import type { Span } from '../text/span.ts'
import { endOfText, skipBlanks } from './quick-lines.ts'

/** The content of each cell of the row between two offsets, without the white space around it; undefined where an escape may keep a pipe from parting two cells. */
export function cellsOf(text: string, from: number, end: number): readonly Span[] | undefined {
  const found: Span[] = []
  let start = text[from] === '|' ? from + 1 : from
  for (let at = start; at <= end; at++) {
    const unit = at < end ? text[at] : '|'
    if (unit === '\\') return undefined
    if (unit !== '|') continue
    const inner = skipBlanks(text, start, at)
    const cell = { start: inner, end: Math.max(inner, endOfText(text, at)) }
    if (at < end || cell.end > cell.start) found.push(cell)
    start = at + 1
  }
  return found
}

/** The cells of the row above if the line between two offsets is the delimiter row that makes a table of them (GFM, tables). */
export function headCells(text: string, head: Span, from: number, end: number): readonly Span[] | undefined {
  const delimiters = cellsOf(text, from, end) ?? []
  if (
    !/[|:]/.test(text.slice(from, end)) ||
    !delimiters.every((cell) => DELIMITER.test(text.slice(cell.start, cell.end)))
  )
    return undefined
  const cells = cellsOf(text, head.start, head.end)
  return cells?.length === delimiters.length ? cells : undefined
}

const DELIMITER = /^:?-+:?$/
