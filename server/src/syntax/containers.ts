import type { BlockContext, Line, MarkdownConfig } from '@lezer/markdown'
import { itemMarkLength, startsQuote } from './block-starts.ts'

/**
 * Block quotations and list items as CommonMark §5 has them, tabs included, in place of Lezer's.
 * There are no lists here: items beside each other with the same kind of mark make one when the tree is converted.
 */
export const containers: MarkdownConfig = {
  defineNodes: [
    { name: 'Quote', block: true, composite: continueQuote },
    { name: 'Item', block: true, composite: continueItem },
  ],
  remove: ['OrderedList'],
  parseBlock: [
    { name: 'Blockquote', parse: startQuote },
    { name: 'BulletList', parse: startItem },
  ],
}

function startQuote(cx: BlockContext, line: Line): null | false {
  if (!startsQuote(cx, line)) return false
  cx.startComposite('Quote', line.pos)
  passQuoteMark(line)
  if (line.skipSpace(line.basePos) >= line.text.length) line.moveBase(line.text.length)
  return null
}

function continueQuote(cx: BlockContext, line: Line): boolean {
  if (line.next !== 62 || line.indent >= line.baseIndent + 4) return false
  const start = cx.lineStart + line.pos
  line.addMarker(cx.elt('QuoteMark', start, start + 1))
  passQuoteMark(line)
  return true
}

/** Moves behind the `>` and one column of white space, which may be a part of a tab. */
function passQuoteMark(line: Line): void {
  const after = line.text[line.pos + 1]
  if (after === '\t') line.moveBaseColumn(line.indent + 2)
  else line.moveBase(line.pos + (after === ' ' ? 2 : 1))
}

/** An item's value says how far its lines are indented, and, for one that starts with a blank line, where its second line starts. */
const WIDTH = 64

function startItem(cx: BlockContext, line: Line): null | false {
  const length = itemMarkLength(cx, line)
  if (length === 0) return false
  const markEnd = line.indent + length
  const start = line.skipSpace(line.pos + length)
  const blank = start >= line.text.length
  const column = line.countIndent(start, line.pos, line.indent)
  const base = blank || column > markEnd + 4 ? markEnd + 1 : column
  const secondLine = blank ? cx.lineStart + line.text.length + 1 : 0
  cx.startComposite('Item', line.pos, secondLine * WIDTH + base - line.baseIndent)
  line.moveBaseColumn(blank ? column : base)
  return null
}

function continueItem(cx: BlockContext, line: Line, value: number): boolean {
  const base = line.baseIndent + (value % WIDTH)
  if (line.next < 0) {
    // An item can begin with one blank line, not with two.
    if (Math.floor(value / WIDTH) === cx.lineStart) return false
  } else if (line.indent < base) return false
  line.moveBaseColumn(base)
  return true
}
