import type { Node } from './tree.ts'

/** The place among a node's children of the first one that ends behind an offset: a binary search, since an article has as many blocks as it likes. */
export function childIndexAt({ children }: Pick<Node, 'children'>, offset: number): number {
  let low = 0
  let high = children.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((children[middle]?.span.end ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return low
}
