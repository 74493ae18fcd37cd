import type { Corpus } from '../corpus/corpus.ts'
import type { Article } from '../corpus/document.ts'
import { firstNot } from '../corpus/segment/columns.ts'
import { overlaps, type Span } from '../text/span.ts'
import { blocksOf, type NameBlock } from './article-blocks.ts'
import { type ReadPlace, readPlaces, readText } from './read-text.ts'
import type { Reading } from './readings.ts'

/** Words of an article that are read as one name, and where they stand in its file. */
export interface PlaceInArticle {
  readonly block: NameBlock
  readonly place: ReadPlace
  readonly span: Span
}

/** The places of names in an article's text, in order, without the readings that the article or its corpus has refused (docs/format.md §2, §7), and without the names of very many. */
export function placesIn(article: Article, corpus: Corpus, adjectives: boolean): readonly PlaceInArticle[] {
  const refused = refusedIn(article, corpus)
  const isRefused = (block: NameBlock, { entity, start, end }: Reading): boolean => {
    const pieces = refused.get(entity.ref)
    if (!pieces) return false
    const span = block.prose.span(start, end)
    const piece = pieces[firstNot(pieces.length, (at) => (pieces[at]?.end ?? 0) <= span.start)]
    return piece !== undefined && overlaps(piece, span)
  }
  return blocksOf(article).flatMap((block) => {
    const { readings, loose, places } = readText(block.said, corpus, adjectives)
    const accepted = (some: readonly Reading[]): readonly Reading[] =>
      refused.size === 0 ? some : some.filter((reading) => !isRefused(block, reading))
    const left = { readings: accepted(readings), loose: accepted(loose) }
    const isWhole = left.readings.length === readings.length && left.loose.length === loose.length
    const wanted = isWhole ? places : readPlaces(block.said, left, corpus)
    return wanted.map((place) => ({ block, place, span: block.prose.span(place.start, place.end) }))
  })
}

/** What the article says is not an entity, by its ref: in order, and apart from each other. */
function refusedIn({ selectors }: Article, corpus: Corpus): ReadonlyMap<string, readonly Span[]> {
  const pieces = new Map<string, Span[]>()
  for (const { list, ref, chosen } of selectors) {
    if (list !== 'not-mentions' || ref === undefined) continue
    const own = corpus.resolve(ref)?.ref ?? ref
    const known = pieces.get(own) ?? []
    for (const piece of chosen.flat()) known.push(piece)
    pieces.set(own, known)
  }
  return new Map([...pieces].map(([ref, spans]) => [ref, apart(spans)]))
}

/** What spans cover, as spans that do not touch, in order. */
function apart(spans: readonly Span[]): readonly Span[] {
  const joined: Span[] = []
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    const last = joined.at(-1)
    if (last && start <= last.end) joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, end) }
    else joined.push({ start, end })
  }
  return joined
}
