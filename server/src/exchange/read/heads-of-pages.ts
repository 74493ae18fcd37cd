import type { Span } from '../../text/span.ts'
import { escapedMarkdown } from './escaped-markdown.ts'
import { withoutHidden } from './hidden-in-capture.ts'
import type { RawBlock } from './raw-block.ts'

/** The blocks of a copied text with the heads of its pages (spans, rising): within the paragraph that one breaks, or as blocks of their own. */
export function withHeads(text: string, blocks: readonly RawBlock[], heads: readonly Span[]): readonly RawBlock[] {
  if (heads.length === 0) return blocks
  const all: RawBlock[] = []
  let next = 0
  for (const block of blocks) {
    for (; startOf(heads[next]) < block.span.start; next++) all.push(...headBlock(text, heads[next]))
    const from = next
    while (startOf(heads[next]) < block.span.end) next++
    const within = heads.slice(from, next).map((span) => ({ span, why: 'running-head' as const }))
    all.push(within.length === 0 ? block : { ...block, cutWithin: within })
  }
  for (; next < heads.length; next++) all.push(...headBlock(text, heads[next]))
  return all
}

const startOf = (span: Span | undefined): number => span?.start ?? Number.POSITIVE_INFINITY

function headBlock(text: string, span: Span | undefined): readonly RawBlock[] {
  if (!span) return []
  const { text: words, replaced } = withoutHidden(text.slice(span.start, span.end), undefined)
  return [
    {
      kind: 'paragraph',
      text: words,
      markdown: escapedMarkdown(words),
      span,
      replaced: replaced.map((one) => ({ ...one, offset: span.start + one.offset })),
      isApart: true,
      outside: 'running-head',
    },
  ]
}
