import type { Article } from '../../corpus/document.ts'
import { titleOf } from '../../corpus/prose.ts'
import { plainOffset, sourceSpan } from '../../syntax/plain-offsets.ts'
import type { LeafBlock, Tag, Tree } from '../../syntax/tree.ts'
import { moved, type Span } from '../../text/span.ts'

/** A stretch of an article that is searched by itself: its title, or a block of its text. No key word goes from one into the next. */
export interface Passage {
  readonly kind: 'title' | LeafBlock['kind']
  /** As readers see it (docs/format.md §5). */
  readonly text: string
  /** Where it stands in the file. */
  readonly place: Span
  /** Where it begins in the plain text of what was parsed; undefined for a title, which is no part of it. */
  readonly plainStart: number | undefined
  readonly tags: readonly PassageTag[]
  /** The span of the file that a span of `text` comes from, with all that stands between. */
  span(start: number, end: number): Span
  /** The offset in `text` of an offset in the file. */
  offset(inFile: number): number
}

/** A tag in a passage: where its label stands in the passage's text, and in the file. */
export interface PassageTag extends Span {
  readonly tag: Tag
  readonly label: Span
}

/** What of a tree is searched. Its text begins in its file `shift` units further on. What stands in blocks of code is nobody's words. */
export function passagesOf(
  { plain, blocks, tags }: Pick<Tree, 'plain' | 'blocks' | 'tags'>,
  shift = 0,
): readonly Passage[] {
  let next = 0
  return blocks
    .filter(({ kind }) => kind !== 'code-block')
    .map(({ kind, span: block, plain: { start: first, end } }): Passage => {
      while ((tags[next]?.span.start ?? Number.POSITIVE_INFINITY) < block.start) next++
      const from = next
      while ((tags[next]?.span.start ?? Number.POSITIVE_INFINITY) < block.end) next++
      const offset = (inFile: number): number => Math.max(0, plainOffset(plain, inFile - shift) - first)
      return {
        kind,
        text: plain.text.slice(first, end),
        place: moved(block, shift),
        plainStart: first,
        tags: tags.slice(from, next).map((tag) => {
          const label = moved(tag.label, shift)
          return { tag, label, start: offset(label.start), end: offset(label.end) }
        }),
        span: (start, end) => moved(sourceSpan(plain, { start: first + start, end: first + end }), shift),
        offset,
      }
    })
}

/** The title in the front matter as it is searched. */
export function titlePassage(article: Pick<Article, 'meta' | 'source'>): Passage | undefined {
  const title = titleOf(article)
  if (!title) return undefined
  const { text, block, span } = title
  return {
    kind: 'title',
    text,
    place: block,
    plainStart: undefined,
    tags: [],
    span,
    offset: (inFile) => inFile - block.start,
  }
}
