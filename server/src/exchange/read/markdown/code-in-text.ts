import type { Node, Tree } from '../../../syntax/tree.ts'
import type { Span } from '../../../text/span.ts'

/**
 * The scripts and styles of a page that stand in a text in Markdown as HTML, in text order: code that no reader of the page has seen. One that is written about, in
 * a code span or a block of code, is text. Of a tag without its other half only the tag itself, as what stands behind it may be the article; and so where
 * words stand between the two, and no code.
 */
export function codeInText({ root, text }: Tree): readonly Span[] {
  const found: Span[] = []
  for (const leaf of leavesOf(root)) {
    const tags = tagsIn(leaf).filter(({ span }) => isOfCode.test(text.slice(span.start, span.end)))
    const { start, end } = leaf.span
    const trimmed = leaf.kind === 'html-block' ? start + text.slice(start, end).trimEnd().length : undefined
    found.push(...codeBetween(text, tags, trimmed))
  }
  return found
}

const isOfCode = /^<\/?(?:script|style)(?![\w-])/i

/** `end` is where an element that is never closed ends: only in an HTML block it is known to be one. */
function codeBetween(text: string, tags: readonly Node[], end: number | undefined): readonly Span[] {
  const found: Span[] = []
  let at = 0
  while (at < tags.length) {
    const open = tags[at]?.span
    if (!open) break
    const name = /^<(\w+)/.exec(text.slice(open.start, open.end))?.[1]?.toLowerCase()
    const close = name === undefined ? -1 : tags.findIndex((tag, index) => index > at && closes(text, tag.span, name))
    const closing = tags[close]?.span
    if (closing && (end !== undefined || isCode.test(text.slice(open.end, closing.start)))) {
      found.push({ start: open.start, end: closing.end })
      at = close + 1
    } else if (name !== undefined && end !== undefined && !closing) {
      found.push({ start: open.start, end })
      break
    } else {
      found.push(open)
      at++
    }
  }
  return found
}

const closes = (text: string, { start, end }: Span, name: string): boolean =>
  text.startsWith('</', start) &&
  text
    .slice(start + 2, end)
    .toLowerCase()
    .startsWith(name)

/** Nothing, as of a script that lies elsewhere, or signs that sentences do not have. */
const isCode = /^\s*$|[;={}()]/

/** The blocks that hold words themselves. */
function* leavesOf(node: Node): Generator<Node> {
  if (leaves.has(node.kind)) yield node
  else for (const child of node.children) yield* leavesOf(child)
}

const leaves: ReadonlySet<Node['kind']> = new Set(['paragraph', 'heading', 'table-cell', 'html-block'])

const tagsIn = (node: Node): readonly Node[] => (node.kind === 'html' ? [node] : node.children.flatMap(tagsIn))
