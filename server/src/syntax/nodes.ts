import type { Span } from '../text/span.ts'
import { touches } from '../text/span.ts'
import type { Node, Tree } from './tree.ts'

/** Spans in order whose text, put together, is the file: the front matter, and what each node covers itself. */
export function leaves(tree: Tree): readonly Span[] {
  const spans: Span[] = []
  let at = 0
  const upTo = (offset: number): void => {
    if (offset > at) spans.push({ start: at, end: offset })
    at = offset
  }
  if (tree.frontMatter) {
    upTo(tree.frontMatter.span.start)
    upTo(tree.frontMatter.span.end)
  }
  const visit = (node: Node): void => {
    upTo(node.span.start)
    for (const child of node.children) visit(child)
    upTo(node.span.end)
  }
  visit(tree.root)
  upTo(tree.text.length)
  return spans
}

/** The nodes that a caret at `offset` stands in or at the edge of, from the root inwards. */
export function nodePath(tree: Tree, offset: number): readonly Node[] {
  const path: Node[] = []
  let node: Node | undefined = touches(tree.root.span, offset) ? tree.root : undefined
  while (node) {
    path.push(node)
    node = childAt(node.children, offset)
  }
  return path
}

/** Of two children that meet at the offset, the second: it is what stands behind the caret. */
function childAt(children: readonly Node[], offset: number): Node | undefined {
  let low = 0
  let high = children.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((children[middle]?.span.start ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  const child = children[low - 1]
  return child && touches(child.span, offset) ? child : undefined
}
