import type { Document } from '../corpus/document.ts'
import type { LeafBlock } from '../syntax/tree.ts'
import { fingerprint } from '../text/fingerprint.ts'
import { covers, type Span } from '../text/span.ts'

/**
 * A hash of a finding's text and of the block that it stands in: the paragraph or the like in an article, the lines in YAML. It outlives changes
 * elsewhere in the file, and how lines end.
 */
export function fingerprintOf(document: Document, span: Span): string {
  const { text } = document.source
  const block = (document.kind === 'article' && blockAt(document.tree.blocks, span)) || linesAt(document, span)
  const hashed = `${normal(text.slice(span.start, span.end))}\0${normal(text.slice(block.start, block.end))}`
  return fingerprint(hashed).toString(36).padStart(DIGITS, '0')
}

/** Digits of 53 bits: there are never so many findings in one file that two of them meet. */
const DIGITS = 11

function blockAt(blocks: readonly LeafBlock[], span: Span): Span | undefined {
  let low = 0
  let high = blocks.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((blocks[middle]?.span.start ?? 0) <= span.start) low = middle
    else high = middle - 1
  }
  const found = blocks[low]?.span
  return found && covers(found, span) ? found : undefined
}

function linesAt({ source }: Document, span: Span): Span {
  const { start, end } = source.range(span)
  return { start: source.line(start.line).start, end: source.line(end.line).end }
}

const normal = (text: string): string => {
  const plain = text.startsWith('\ufeff') ? text.slice(1) : text
  return plain.includes('\r') ? plain.replace(/\r\n?/g, '\n') : plain
}
