import { entryOf } from '../schema/values.ts'
import { plainOffset, sourceSpan } from '../syntax/plain-offsets.ts'
import type { Tree } from '../syntax/tree.ts'
import { once } from '../text/once.ts'
import type { Span } from '../text/span.ts'
import type { Article } from './document.ts'

/** One block of an article's text as the rules on language and typography read it: the words of an editor, without code, HTML, markers and what was to be a tag. */
export interface Prose {
  readonly kind: 'title' | 'heading' | 'paragraph' | 'table-cell'
  /** The plain text of the block (docs/format.md §5); each unit of code, of HTML or of a tag that is none is U+FFFC, which no rule takes for a letter or a sign. */
  readonly text: string
  /** The block in the file. */
  readonly block: Span
  /** Where offsets of `text` stand in the plain text of the article; undefined for the title, which is no part of it. */
  readonly plain: Span | undefined
  /** The span of the file that a span of `text` comes from, with all that stands between. */
  span(start: number, end: number): Span
}

/** The blocks of an article that hold prose, the title in its front matter first, in text order. Made once for each article. */
export const proseOf = once((article: Article): readonly Prose[] => {
  const title = titleOf(article)
  return [...(title ? [title] : []), ...bodyOf(article)]
})

/** The title in the front matter where it is written as it reads, without escapes: only then an offset in it is an offset in the file. */
export function titleOf({ meta, source }: Pick<Article, 'meta' | 'source'>): Prose | undefined {
  const value = entryOf(meta, 'title')?.value
  if (value?.kind !== 'scalar' || value.alias) return undefined
  const quotes = value.style === 'single' || value.style === 'double' ? 1 : 0
  const block = { start: value.span.start + quotes, end: value.span.end - quotes }
  const text = source.text.slice(block.start, block.end)
  if (text === '' || text !== value.text) return undefined
  const span = (start: number, end: number): Span => ({ start: block.start + start, end: block.start + end })
  return { kind: 'title', text, block, plain: undefined, span }
}

function* bodyOf({ tree }: Article): Iterable<Prose> {
  const { plain } = tree
  const slips = slipsIn(tree)
  let next = 0
  let slip = 0
  for (const block of tree.blocks) {
    while ((plain.stretches[next]?.plain.end ?? Number.POSITIVE_INFINITY) <= block.plain.start) next++
    if (block.kind === 'code-block' || block.kind === 'html-block') continue
    let text = ''
    for (let at = next; ; at++) {
      const stretch = plain.stretches[at]
      if (!stretch || stretch.plain.start >= block.plain.end) break
      const start = Math.max(stretch.plain.start, block.plain.start)
      const end = Math.min(stretch.plain.end, block.plain.end)
      text += stretch.kind === 'text' ? plain.text.slice(start, end) : '\ufffc'.repeat(end - start)
    }
    while ((slips[slip]?.end ?? Number.POSITIVE_INFINITY) <= block.plain.start) slip++
    if (slips[slip]) text = without(text, block.plain, slips, slip)
    yield {
      kind: block.kind,
      text,
      block: block.span,
      plain: block.plain,
      span: (start, end) => sourceSpan(plain, { start: block.plain.start + start, end: block.plain.start + end }),
    }
  }
}

/** Where the plain text has what was to be a tag, brackets and all; the label of one that is read as a tag in spite of its slip is prose. */
function slipsIn({ problems, tags, plain }: Tree): readonly Span[] {
  const slips = problems.filter(({ kind }) => kind === 'malformed-tag' || kind === 'nested-tag')
  if (slips.length === 0) return []
  const read = new Set(tags.map(({ span }) => span.start))
  return slips
    .filter(({ span }) => !read.has(span.start))
    .map(({ span }) => ({ start: plainOffset(plain, span.start), end: plainOffset(plain, span.end) }))
    .toSorted((a, b) => a.start - b.start)
}

/** The text of a block with U+FFFC for each unit of the slips in it, of which those before `first` end before it. */
function without(text: string, block: Span, slips: readonly Span[], first: number): string {
  let masked = ''
  for (let at = first; ; at++) {
    const slip = slips[at]
    if (!slip || slip.start >= block.end) return masked + text.slice(masked.length)
    const start = Math.max(masked.length, slip.start - block.start)
    const end = Math.max(start, Math.min(text.length, slip.end - block.start))
    masked += text.slice(masked.length, start) + '\ufffc'.repeat(end - start)
  }
}
