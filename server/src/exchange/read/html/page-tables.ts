import { escapedMarkdown } from '../escaped-markdown.ts'
import type { PageElement, PageNode } from './page-document.ts'

/** A table of data as words and as Markdown; undefined for one that only lays out a page. */
export function tableMarkdown(table: PageElement): { readonly text: string; readonly markdown: string } | undefined {
  if (table.querySelector('table, p, div, h1, h2, h3, h4, ul, ol, blockquote, article, section')) return undefined
  const rows = Array.from(table.querySelectorAll('tr'), (row) =>
    Array.from(row.querySelectorAll('th, td'), (cell) => wordsOf(cell).replace(/\s+/g, ' ').trim()),
  ).filter((cells) => cells.some((cell) => cell !== ''))
  const width = Math.max(0, ...rows.map(({ length }) => length))
  if (rows.length < 2 || width < 2 || rows.flat().some(({ length }) => length > LONGEST_CELL)) return undefined
  const [head = [], ...body] = rows.map((cells) => Array.from({ length: width }, (_, at) => cells[at] ?? ''))
  const line = (cells: readonly string[]): string => `| ${cells.map(escapedCell).join(' | ')} |`
  return {
    text: rows.flat().filter(Boolean).join(' '),
    markdown: [line(head), `|${' --- |'.repeat(width)}`, ...body.map(line)].join('\n'),
  }
}

/** The words of a cell; a line break parts them. */
function wordsOf(node: PageNode): string {
  if (node.nodeType === TEXT) return node.nodeValue ?? ''
  if (/^br$/i.test(node.nodeName)) return ' '
  return Array.from(node.childNodes, wordsOf).join('')
}

const TEXT = 3

/** In UTF-16 code units; cells of a page's layout hold whole texts. */
const LONGEST_CELL = 200

const escapedCell = (cell: string): string => escapedMarkdown(cell)
