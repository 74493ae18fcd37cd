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
    for (const span of codeBetween(text, tags, trimmed)) found.push(span)
  }
  return found
}

const isOfCode = /^<\/?(?:script|style)(?![\w-])/i

/** `end` is where an element that is never closed ends: only in an HTML block it is known to be one. */
function codeBetween(text: string, tags: readonly Node[], end: number | undefined): readonly Span[] {
  const found: Span[] = []
  const closing = closingTags(text, tags)
  let wordsUpTo = -1
  let at = 0
  for (const [number, { span: open }] of tags.entries()) {
    if (open.start < at) continue
    const close = text.charAt(open.start + 1) === '/' ? undefined : closing[number]
    const between = close && text.slice(open.end, close.start)
    // What has no code in it has none from a later tag on.
    const hasCode = close?.start === wordsUpTo ? between?.trim() === '' : between !== undefined && isCode.test(between)
    if (close && (end !== undefined || hasCode)) at = close.end
    else if (end !== undefined && text.charAt(open.start + 1) !== '/') at = end
    else {
      at = open.end
      wordsUpTo = close?.start ?? wordsUpTo
    }
    found.push({ start: open.start, end: at })
  }
  return found
}

/** For each tag the next one behind it that closes an element of its name. */
function closingTags(text: string, tags: readonly Node[]): readonly (Span | undefined)[] {
  const next = new Map<string, Span>()
  return tags
    .toReversed()
    .map(({ span }) => {
      const [, slash, name = ''] = /^<(\/?)(\w+)/.exec(text.slice(span.start, span.end).toLowerCase()) ?? []
      const close = next.get(name)
      if (slash === '/') next.set(name, span)
      return close
    })
    .reverse()
}

/** Nothing, as of a script that lies elsewhere, or signs that sentences do not have: these have brackets and semicolons as well, but no calls. */
const isCode = /^\s*$|[={}]|;\s*$|[\w$]\((?!s\))/

/** The blocks that hold words themselves. */
function* leavesOf(node: Node): Generator<Node> {
  if (leaves.has(node.kind)) yield node
  else for (const child of node.children) yield* leavesOf(child)
}

const leaves: ReadonlySet<Node['kind']> = new Set(['paragraph', 'heading', 'table-cell', 'html-block'])

const tagsIn = (node: Node): readonly Node[] => (node.kind === 'html' ? [node] : node.children.flatMap(tagsIn))
