import { compareText } from '../text/compare.ts'
import type { Corpus } from './corpus.ts'
import type { ArticleFacts } from './facts.ts'
import { runs } from './segment/columns.ts'
import type { Segment } from './segment/segment.ts'

/** The articles of the latest dates, at most `count`, the newest first; those of one date in path order. */
export function newestArticles(corpus: Corpus, count: number): readonly ArticleFacts[] {
  const found: ArticleFacts[] = []
  for (const document of corpus.whole.values()) {
    const article = document.kind === 'article' ? corpus.article(document.uri) : undefined
    if (article) found.push(article)
  }
  for (const layer of corpus.layers) {
    let left = count
    for (const file of articlesByDate(layer.segment)) {
      if (left === 0) break
      if (!layer.counts(file)) continue
      found.push(layer.segment.articleFacts(file))
      left--
    }
  }
  return found.toSorted((a, b) => compareText(b.date ?? '', a.date ?? '') || compareText(a.uri, b.uri)).slice(0, count)
}

const known = new WeakMap<Segment, Uint32Array>()

/** The articles of a segment (files), the newest first: dates are compared once each, however many articles have them. */
export function articlesByDate(segment: Segment): Uint32Array {
  const before = known.get(segment)
  if (before) return before
  const dates = new Map<string, number[]>()
  const rankOf = new Map<number | undefined, number>()
  for (let file = 0; file < segment.size; file++) {
    if (segment.isArticle(file)) rankOf.set(segment.dateNumber(file), 0)
  }
  for (const number of rankOf.keys()) {
    const date = number === undefined ? '' : segment.text(number)
    dates.set(date, [...(dates.get(date) ?? []), number ?? -1])
  }
  const sorted = [...dates.keys()].toSorted((a, b) => compareText(b, a))
  sorted.forEach((date, rank) => {
    for (const number of dates.get(date) ?? []) rankOf.set(number < 0 ? undefined : number, rank)
  })
  const { items } = runs(sorted.length, segment.size, (file) =>
    segment.isArticle(file) ? (rankOf.get(segment.dateNumber(file)) ?? 0) : sorted.length,
  )
  known.set(segment, items)
  return items
}
