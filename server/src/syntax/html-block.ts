import type { BlockContext, Element, Line, MarkdownConfig } from '@lezer/markdown'
import { containersContinue, htmlStyle, isBlank } from './block-starts.ts'

/** HTML blocks as CommonMark §4.6 has them, in place of Lezer's, with an element for each line. */
export const htmlBlocks: MarkdownConfig = {
  parseBlock: [{ name: 'HTMLBlock', parse: parseHtmlBlock }],
}

function parseHtmlBlock(cx: BlockContext, line: Line): boolean {
  const style = htmlStyle(line)
  if (!style) return false
  const start = cx.lineStart + line.pos
  const lines: Element[] = []
  let from = line.pos
  for (;;) {
    const end = cx.lineStart + line.text.length
    lines.push(cx.elt('Line', cx.lineStart + from, end))
    const last = style.end?.test(line.text.slice(from)) ?? false
    if (!cx.nextLine() || last || !containersContinue(cx, line) || (!style.end && isBlank(line))) {
      cx.addElement(cx.elt('HTMLBlock', start, end, lines))
      return true
    }
    from = line.basePos
  }
}
