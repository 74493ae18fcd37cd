import type { Span } from '../../text/span.ts'
import type { Fate, Proposal } from './proposal.ts'
import type { RawText, Replaced } from './raw-block.ts'

/** A stretch of what was read, and what became of it. Together they are all of it, in order. */
export interface Piece {
  readonly span: Span
  /** `space`: white space and what nobody sees, between blocks. */
  readonly fate: Fate | { readonly kind: 'space' }
  /** The number of the block; missing of what is cut within one. */
  readonly block?: number
  /** Hidden characters of a block that the body does not have as they were. */
  readonly replaced?: readonly Replaced[]
}

/** Accounts for every character of what was read. */
export function accountOf({ text }: RawText, { blocks }: Proposal): readonly Piece[] {
  const pieces: Piece[] = []
  let at = 0
  const space = (end: number): void => {
    if (end > at) pieces.push({ span: { start: at, end }, fate: { kind: 'space' } })
  }
  blocks.forEach(({ block, fate }, number) => {
    space(block.span.start)
    at = block.span.start
    const own = (end: number): void => {
      if (end === at) return
      const replaced = block.replaced.filter(({ offset }) => offset >= at && offset < end)
      pieces.push({ span: { start: at, end }, fate, block: number, ...(replaced.length > 0 ? { replaced } : {}) })
      at = end
    }
    for (const { span, why } of block.cutWithin ?? []) {
      own(span.start)
      pieces.push({ span, fate: { kind: 'cut', why } })
      at = span.end
    }
    own(block.span.end)
  })
  space(text.length)
  return pieces
}
