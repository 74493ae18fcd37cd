import type { EditorView } from '@codemirror/view'
import { type ArticleView, articleView, type Mark, type Tag } from './article-view.ts'
import type { Span } from './places.ts'

/** A stretch of the text that is drawn, and what the server sees in it. */
export interface InView extends Span {
  readonly tags: readonly Tag[]
  readonly marks: readonly Mark[]
}

/** What is in view of an article. It is reckoned once for all that draw it, not by each of them for every key. */
export function marksInView(view: Pick<EditorView, 'state' | 'visibleRanges'>): readonly InView[] {
  const { state, visibleRanges: ranges } = view
  const article = articleView(state)
  const last = reckoned.get(view)
  if (last && last.article === article && last.ranges === ranges) return last.seen
  const seen = ranges.map(({ from, to }) => ({
    from,
    to,
    tags: article.tags(from, to),
    marks: article.marks(from, to),
  }))
  reckoned.set(view, { article, ranges, seen })
  return seen
}

interface Reckoned {
  readonly article: ArticleView
  readonly ranges: EditorView['visibleRanges']
  readonly seen: readonly InView[]
}

const reckoned = new WeakMap<Pick<EditorView, 'state' | 'visibleRanges'>, Reckoned>()
