import type { Corpus } from '../corpus/corpus.ts'
import type { Article } from '../corpus/document.ts'
import { nameTokens } from '../corpus/names/name-tokens.ts'
import { findDates } from '../language/dates/find-dates.ts'
import { isDateWord } from '../language/dates/lexicon.ts'
import { labelKey } from '../registry/label-names.ts'
import { overlaps, type Span } from '../text/span.ts'
import { blocksOf, type NameBlock } from './article-blocks.ts'
import { type NamePlace, placesOf } from './places.ts'
import type { NameReader, Reading } from './readings.ts'

/** Words of an article that are read as one name, and where they stand in its file. */
export interface PlaceInArticle {
  readonly block: NameBlock
  readonly place: NamePlace
  readonly span: Span
}

/** The places of names in an article's text, in order, without the readings that the article or its corpus has refused (docs/format.md §2, §7). */
export function placesIn(
  article: Article,
  corpus: Corpus,
  reader: NameReader,
  adjectives: boolean,
): readonly PlaceInArticle[] {
  const refused = article.selectors.filter(({ list, ref }) => list === 'not-mentions' && ref !== undefined)
  const isRefused = (block: NameBlock, { entity, start, end }: Reading): boolean => {
    const span = block.prose.span(start, end)
    return refused.some(
      ({ ref = '', chosen }) =>
        (corpus.resolve(ref)?.ref ?? ref) === entity.ref && chosen.flat().some((piece) => overlaps(piece, span)),
    )
  }
  return blocksOf(article).flatMap((block) => {
    const all = reader.read(block.text, adjectives)
    const readings = refused.length === 0 ? all : all.filter((reading) => !isRefused(block, reading))
    return placesOf(readings).flatMap((place) => {
      const [first, ...others] = place.readings.filter((reading) => !isIgnored(reading, block.text, corpus))
      if (!first) return []
      return [
        { block, place: { ...place, readings: [first, ...others] }, span: block.prose.span(place.start, place.end) },
      ]
    })
  })
}

function isIgnored({ entity, start, end }: Reading, text: string, { settings }: Corpus): boolean {
  if (settings.ignoreNames.length === 0) return false
  const key = labelKey(text.slice(start, end))
  return settings.ignoreNames.some(
    (one) => (one.ref === undefined || one.ref === entity.ref) && labelKey(one.text) === key,
  )
}

/** Whether a name is of words that date expressions are made of and stands in one: تموز and السبت are names too. */
export function isInDate({ block: { text }, place: { start, end } }: PlaceInArticle): boolean {
  const { key } = nameTokens(text.slice(start, end))
  if (!key.split(' ').every(isDateWord)) return false
  return findDates(text, { anchor: undefined }).some((date) => date.start <= start && end <= date.end)
}
