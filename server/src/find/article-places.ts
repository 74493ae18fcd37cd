import type { Corpus } from '../corpus/corpus.ts'
import type { Article } from '../corpus/document.ts'
import { isIgnoredName } from '../corpus/ignored-names.ts'
import { nameTokens } from '../corpus/names/name-tokens.ts'
import { firstNot } from '../corpus/segment/columns.ts'
import type { DateExpression } from '../language/dates/date-expression.ts'
import { findDates } from '../language/dates/find-dates.ts'
import { isDateWord } from '../language/dates/lexicon.ts'
import { once } from '../text/once.ts'
import { overlaps, type Span } from '../text/span.ts'
import { blocksOf, type NameBlock, type TextWithWords } from './article-blocks.ts'
import { type NamePlace, placesOf } from './places.ts'
import { MOST_BEARERS, type NameReader, type Reading } from './readings.ts'

/** Words of an article that are read as one name, and where they stand in its file. */
export interface PlaceInArticle {
  readonly block: NameBlock
  readonly place: NamePlace
  readonly span: Span
}

/** The places of names in an article's text, in order, without the readings that the article or its corpus has refused (docs/format.md §2, §7), and without the names of very many. */
export function placesIn(
  article: Article,
  corpus: Corpus,
  reader: NameReader,
  adjectives: boolean,
): readonly PlaceInArticle[] {
  const refused = refusedIn(article, corpus)
  const isRefused = (block: NameBlock, { entity, start, end }: Reading): boolean => {
    const pieces = refused.get(entity.ref)
    if (!pieces) return false
    const span = block.prose.span(start, end)
    const piece = pieces[firstNot(pieces.length, (at) => (pieces[at]?.end ?? 0) <= span.start)]
    return piece !== undefined && overlaps(piece, span)
  }
  return blocksOf(article).flatMap((block) => {
    const all = reader.read(block.said, adjectives)
    const readings = refused.size === 0 ? all : all.filter((reading) => !isRefused(block, reading))
    return placesOf(readings).flatMap((place) => {
      if (place.readings.length > MOST_BEARERS) return []
      const label = block.said.text.slice(place.start, place.end)
      const [first, ...others] = place.readings.filter(({ entity }) => !isIgnoredName(label, entity.ref, corpus))
      if (!first) return []
      return [
        { block, place: { ...place, readings: [first, ...others] }, span: block.prose.span(place.start, place.end) },
      ]
    })
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

/** Whether a name is of words that date expressions are made of and stands in one: تموز and السبت are names too. */
export function isInDate(text: TextWithWords, { start, end }: Pick<NamePlace, 'start' | 'end'>): boolean {
  const { key } = nameTokens(text.text.slice(start, end))
  if (!key.split(' ').every(isDateWord)) return false
  const dates = datesOf(text)
  const date = dates[firstNot(dates.length, (at) => (dates[at]?.end ?? 0) <= start)]
  return date !== undefined && date.start <= start && end <= date.end
}

/** The dates of a text, in order and without overlaps; names are asked about one by one. */
const datesOf = once(({ text }: TextWithWords): readonly DateExpression[] => findDates(text, { anchor: undefined }))
