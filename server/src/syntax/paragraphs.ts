import type { BlockContext, Element, Line, MarkdownConfig } from '@lezer/markdown'
import {
  containersContinue,
  htmlStyle,
  isBlank,
  isIndented,
  itemInterrupts,
  itemMarkLength,
  startsLeaf,
  startsQuote,
} from './block-starts.ts'
import { readDefinition } from './link-syntax.ts'
import { delimiterCells, parseTable, rowCells } from './table.ts'

/**
 * What begins like a paragraph: paragraphs, link reference definitions, underlined headings and tables,
 * as CommonMark §4 and GFM's tables have them, in place of Lezer's.
 */
export const paragraphs: MarkdownConfig = {
  defineNodes: [{ name: 'Line' }, { name: 'Table', block: true }, { name: 'TableRow' }, { name: 'TableCell' }],
  remove: ['LinkReference'],
  parseBlock: [{ name: 'SetextHeading', parse: parseParagraph }],
}

/** A line of a paragraph without what stands before it. */
export interface TextLine {
  readonly start: number
  readonly text: string
  /** Whether it can be the first row of a table: not indented as code is. */
  readonly flush: boolean
}

const UNDERLINE = /(?:=+|-+)[ \t]*$/y

function parseParagraph(cx: BlockContext, line: Line): boolean {
  if (isBlank(line)) return false
  let lines = [textLine(cx, line)]
  while (cx.nextLine() && !isBlank(line)) {
    const continues = containersContinue(cx, line)
    if (!isIndented(line)) {
      if (startsContainer(cx, line, continues)) break
      if (continues) {
        const head = lines.at(-1)
        if (head?.flush && delimiterCells(line) > 0 && delimiterCells(line) === rowCells(head.text)) {
          addText(cx, lines.slice(0, -1))
          parseTable(cx, line, head)
          return true
        }
        if (isUnderline(line)) {
          lines = addDefinitions(cx, lines)
          if (lines.length > 0) return addHeading(cx, line, lines)
        }
      }
      if (startsLeaf(line) || htmlStyle(line)?.interruptsParagraph) break
    }
    lines.push(textLine(cx, line))
  }
  addText(cx, lines)
  return true
}

const textLine = (cx: BlockContext, line: Line): TextLine => ({
  start: cx.lineStart + line.pos,
  text: line.text.slice(line.pos),
  flush: !isIndented(line),
})

/** Where all containers go on, what starts here would interrupt the paragraph; where one ends, it only follows it. */
const startsContainer = (cx: BlockContext, line: Line, continues: boolean): boolean =>
  startsQuote(cx, line) || (continues ? itemInterrupts(cx, line) : itemMarkLength(cx, line) > 0)

function isUnderline(line: Line): boolean {
  UNDERLINE.lastIndex = line.pos
  return UNDERLINE.test(line.text)
}

function addHeading(cx: BlockContext, line: Line, lines: readonly TextLine[]): true {
  const name = line.next === 61 ? 'SetextHeading1' : 'SetextHeading2'
  const end = cx.lineStart + line.text.trimEnd().length
  const mark = cx.elt('HeaderMark', cx.lineStart + line.pos, end)
  const start = lines[0]?.start ?? end
  cx.nextLine()
  cx.addElement(cx.elt(name, start, end, [...lineElements(cx, lines), mark]))
  return true
}

function addText(cx: BlockContext, all: TextLine[]): void {
  const lines = addDefinitions(cx, all)
  const first = lines[0]
  if (!first) return
  const elements = lineElements(cx, lines)
  cx.addElement(cx.elt('Paragraph', first.start, elements.at(-1)?.to ?? first.start, elements))
}

/** Adds the definitions that the lines begin with, and gives the lines that are left. */
function addDefinitions(cx: BlockContext, lines: TextLine[]): TextLine[] {
  if (!lines[0]?.text.startsWith('[')) return lines
  const text = lines.map((line) => line.text).join('\n')
  let at = 0
  let done = 0
  while (text[at] === '[') {
    const definition = readDefinition(text, at)
    if (!definition) break
    const count = text.slice(at, definition.end).trimEnd().split('\n').length
    const elements = lineElements(cx, lines.slice(done, done + count))
    cx.addElement(cx.elt('LinkReference', lines[done]?.start ?? 0, elements.at(-1)?.to ?? 0, elements))
    done += count
    at = definition.end
  }
  return lines.slice(done)
}

/** An element for each line; white space behind the last one belongs to no line. */
const lineElements = (cx: BlockContext, lines: readonly TextLine[]): Element[] =>
  lines.map(({ start, text }, index) =>
    cx.elt('Line', start, start + (index === lines.length - 1 ? endOfText(text) : text.length)),
  )

function endOfText(text: string): number {
  let end = text.length
  while (text[end - 1] === ' ' || text[end - 1] === '\t') end--
  return end
}
