import type { BlockContext, Element, Line, MarkdownConfig } from '@lezer/markdown'
import { containersContinue, isBlank, isIndented } from './block-starts.ts'

/** Code blocks as CommonMark §4.4 and §4.5 have them, in place of Lezer's, with an element for each line of code. */
export const codeBlocks: MarkdownConfig = {
  parseBlock: [
    { name: 'IndentedCode', parse: parseIndentedCode },
    { name: 'FencedCode', parse: parseFencedCode },
  ],
}

/** How far code is indented, in columns. */
const INDENT = 4

const FENCE = /(`{3,})[^`]*$|(~{3,})/y

function parseIndentedCode(cx: BlockContext, line: Line): boolean {
  if (!isIndented(line)) return false
  const lines = [codeLine(cx, line, INDENT)]
  // Blank lines belong to the code only if more of it follows.
  const blank: Element[] = []
  while (cx.nextLine() && containersContinue(cx, line)) {
    if (isBlank(line)) {
      blank.push(codeLine(cx, line, INDENT))
      continue
    }
    if (!isIndented(line)) break
    for (const element of blank.splice(0)) lines.push(element)
    lines.push(codeLine(cx, line, INDENT))
  }
  const start = lines[0]?.from ?? cx.lineStart
  cx.addElement(cx.elt('CodeBlock', start, lines.at(-1)?.to ?? start, lines))
  return true
}

function parseFencedCode(cx: BlockContext, line: Line): boolean {
  FENCE.lastIndex = line.pos
  const [, backticks, tildes] = FENCE.exec(line.text) ?? []
  const fence = backticks ?? tildes
  if (fence === undefined) return false
  const start = cx.lineStart + line.pos
  const indent = line.indent - line.baseIndent
  const lines: Element[] = []
  while (cx.nextLine() && containersContinue(cx, line)) {
    if (closes(line, fence)) {
      cx.nextLine()
      break
    }
    lines.push(codeLine(cx, line, indent))
  }
  cx.addElement(cx.elt('FencedCode', start, cx.prevLineEnd(), lines))
  return true
}

function closes(line: Line, fence: string): boolean {
  if (isIndented(line) || !line.text.startsWith(fence, line.pos)) return false
  let end = line.pos
  while (line.text[end] === fence[0]) end++
  return line.skipSpace(end) >= line.text.length
}

/** The line without as much of the indentation as is not part of the code; of a tab that is so only in part nothing is left. */
function codeLine(cx: BlockContext, line: Line, indent: number): Element {
  const column = Math.min(line.indent, line.baseIndent + indent)
  const start = Math.max(line.basePos, line.findColumn(column))
  return cx.elt('Line', cx.lineStart + Math.min(start, line.text.length), cx.lineStart + line.text.length)
}
