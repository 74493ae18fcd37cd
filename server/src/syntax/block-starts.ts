import type { BlockContext, Line } from '@lezer/markdown'
import { CLOSING_TAG, OPEN_TAG } from './inline-html.ts'

/** Containers nest no deeper than this; markers beyond it are text, for all that walks the tree may recurse. */
const MAX_CONTAINERS = 64

const ITEM = /(?:[-+*]|\d{1,9}[.)])(?=[ \t]|$)/y
const HEADING = /#{1,6}(?:[ \t]|$)/y
const FENCE = /`{3,}[^`]*$|~{3,}/y
const THEMATIC_BREAK = /(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/y

const HTML_NAMES =
  'address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|menuitem|nav|noframes|ol|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|th|thead|title|tr|track|ul'

/** A way an HTML block begins and ends (CommonMark §4.6). */
export interface HtmlStyle {
  readonly start: RegExp
  /** What its last line holds; without one the block ends before a blank line. */
  readonly end: RegExp | undefined
  readonly interruptsParagraph: boolean
}

const HTML_STYLES: readonly HtmlStyle[] = [
  {
    start: /<(?:pre|script|style|textarea)(?=[ \t>]|$)/iy,
    end: /<\/(?:pre|script|style|textarea)>/i,
    interruptsParagraph: true,
  },
  { start: /<!--/y, end: /-->/, interruptsParagraph: true },
  { start: /<\?/y, end: /\?>/, interruptsParagraph: true },
  { start: /<![A-Za-z]/y, end: />/, interruptsParagraph: true },
  { start: /<!\[CDATA\[/y, end: /\]\]>/, interruptsParagraph: true },
  { start: new RegExp(`</?(?:${HTML_NAMES})(?=[ \\t]|/?>|$)`, 'iy'), end: undefined, interruptsParagraph: true },
  {
    start: new RegExp(`(?:${OPEN_TAG}|${CLOSING_TAG})[ \\t]*$`, 'y'),
    end: undefined,
    interruptsParagraph: false,
  },
]

/** Whether every container that is open goes on in this line; a paragraph may go on without ("lazily"), nothing else may. */
export function containersContinue(cx: BlockContext, line: Line): boolean {
  // Lezer counts the containers that it has matched, but does not declare it.
  return (line as Line & { readonly depth: number }).depth >= cx.depth
}

/** Whether the line is blank, its containers' markers aside. */
export const isBlank = (line: Line): boolean => line.pos >= line.text.length

/** Whether the line is indented as far as code. */
export const isIndented = (line: Line): boolean => line.indent >= line.baseIndent + 4

/** Whether a block quotation's mark stands here and may open one. */
export const startsQuote = (cx: BlockContext, line: Line): boolean => line.next === 62 && cx.depth <= MAX_CONTAINERS

/** How long the mark of a list item that stands here is, or 0. */
export function itemMarkLength(cx: BlockContext, line: Line): number {
  if (cx.depth > MAX_CONTAINERS || matches(THEMATIC_BREAK, line)) return 0
  return matches(ITEM, line) ? ITEM.lastIndex - line.pos : 0
}

/** Whether a list item starts here although a paragraph is open: then it must not be empty and must be numbered 1. */
export function itemInterrupts(cx: BlockContext, line: Line): boolean {
  const length = itemMarkLength(cx, line)
  if (length === 0 || line.skipSpace(line.pos + length) >= line.text.length) return false
  return length === 1 || (length === 2 && line.text[line.pos] === '1')
}

/** Whether a heading, a fence or a thematic break starts here. */
export const startsLeaf = (line: Line): boolean =>
  matches(HEADING, line) || matches(FENCE, line) || matches(THEMATIC_BREAK, line)

/** The style of the HTML block that starts here. */
export function htmlStyle(line: Line): HtmlStyle | undefined {
  if (line.next !== 60) return undefined
  return HTML_STYLES.find(({ start }) => matches(start, line))
}

function matches(pattern: RegExp, line: Line): boolean {
  pattern.lastIndex = line.pos
  return pattern.test(line.text)
}
