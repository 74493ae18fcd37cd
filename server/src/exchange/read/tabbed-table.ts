import { escapedSigns } from './escaped-markdown.ts'

/**
 * A table that was copied from a page or a sheet, as Markdown: lines with as many cells each, parted by tabs; undefined for lines that are none. The first
 * line is its head. `tidy` is what a cell is without what nobody sees.
 */
export function tabbedTable(
  lines: readonly string[],
  tidy: (cell: string) => string,
): { readonly text: string; readonly markdown: string } | undefined {
  const rows = lines.map((line) => line.split('\t').map((cell) => tidy(cell).trim()))
  const width = rows[0]?.length ?? 0
  if (rows.length < FEWEST_ROWS || width < 2 || rows.some((row) => row.length !== width)) return undefined
  // A sign of a list, and the words of its item.
  if (rows.every(([first = '']) => /^(?:[^\p{L}\p{N}]?|[\p{L}\p{N}]{1,2}[.)-])$/u.test(first))) return undefined
  const row = (cells: readonly string[]): string => `| ${cells.map(escapedSigns).join(' | ')} |`
  const [head = [], ...body] = rows
  return {
    text: rows.flat().filter(Boolean).join(' '),
    markdown: [row(head), `|${' --- |'.repeat(width)}`, ...body.map(row)].join('\n'),
  }
}

/** Of fewer lines a tab may stand by chance. */
const FEWEST_ROWS = 2
