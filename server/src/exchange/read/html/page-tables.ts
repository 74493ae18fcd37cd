import { escapedMarkdown } from '../escaped-markdown.ts'
import { linesWithoutHidden } from '../hidden-in-capture.ts'
import type { PageElement, PageNode } from './page-document.ts'
import { raisedFigures } from './raised-figures.ts'
import { unseenKind } from './unseen.ts'

/**
 * A table of data as words and as Markdown, without its captions and what is unseen in it (`partsBeside`); undefined for one that only lays out a
 * page, or has words outside of its cells.
 */
export function tableMarkdown(
  table: PageElement,
  lang: string | undefined,
): { readonly text: string; readonly markdown: string } | undefined {
  if (table.querySelector(layout)) return undefined
  const rows: string[][] = []
  if (hasStrayText(table, rows)) return undefined
  const shown = rows.filter((cells) => cells.some((cell) => cell !== ''))
  const width = Math.max(0, ...shown.map(({ length }) => length))
  if (shown.length < 2 || width < 2 || shown.flat().some(({ length }) => length > LONGEST_CELL)) return undefined
  const [head = [], ...body] = shown.map((cells) => Array.from({ length: width }, (_, at) => cells[at] ?? ''))
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => escapedMarkdown(linesWithoutHidden(cell, lang))).join(' | ')} |`
  return {
    text: shown.flat().filter(Boolean).join(' '),
    markdown: [line(head), `|${' --- |'.repeat(width)}`, ...body.map(line)].join('\n'),
  }
}

const layout = 'table, p, div, h1, h2, h3, h4, h5, h6, ul, ol, blockquote, article, section, pre'

/** The captions of a table, and what is unseen in it: what stands on its own beside its cells. */
export function* partsBeside(node: PageNode): Iterable<PageElement> {
  for (const child of elementsIn(node)) {
    if (/^caption$/i.test(child.nodeName) || unseenKind(child) !== undefined) yield child
    else yield* partsBeside(child)
  }
}

/** Whether words stand outside of cells; the words of the cells are added to the rows. */
function hasStrayText(node: PageNode, rows: string[][]): boolean {
  for (const child of node.childNodes) {
    if (child.nodeType === TEXT && /\S/.test(child.nodeValue ?? '')) return true
    if (!isElement(child) || /^caption$/i.test(child.nodeName) || unseenKind(child) !== undefined) continue
    const isRow = /^tr$/i.test(child.nodeName)
    if (isRow) rows.push([])
    if (!isRow && /^t[dh]$/i.test(child.nodeName)) {
      const row = rows.at(-1)
      // Of broken markup a cell may stand in another.
      if (!row || child.querySelector('td, th, tr')) return true
      row.push(wordsOf(child, '').replace(/\s+/g, ' ').trim())
    } else if (hasStrayText(child, rows)) return true
  }
  return false
}

/** The words of a cell behind those that stand before; a line break parts them. */
function wordsOf(node: PageNode, before: string): string {
  if (node.nodeType === TEXT) return before + (node.nodeValue ?? '')
  if (!isElement(node)) return before
  if (/^(?:caption|title)$/i.test(node.nodeName) || unseenKind(node) !== undefined) return before
  if (/^br$/i.test(node.nodeName)) return `${before} `
  const figures = /^sup$/i.test(node.nodeName) ? raisedFigures(node, before) : undefined
  if (figures !== undefined) return before + figures
  return Array.from(node.childNodes).reduce((words, child) => wordsOf(child, words), before)
}

const elementsIn = (node: PageNode): readonly PageElement[] => Array.from(node.childNodes).filter(isElement)

const isElement = (node: PageNode): node is PageElement => node.nodeType === ELEMENT

const TEXT = 3
const ELEMENT = 1

/** In UTF-16 code units; cells of a page's layout hold whole texts. */
const LONGEST_CELL = 200
