import type { Position, Range } from '../text/source.ts'
import type { Corpus } from './corpus.ts'
import { rangeOfPlace } from './facts.ts'
import { articlesMentioning, inReadingOrder, type OrderedArticle, orderedArticle } from './reading-order.ts'

/** A mention, and which one it is. */
export interface MentionFound {
  readonly uri: string
  readonly range: Range
  /** From 1, in its article. */
  readonly number: number
  readonly of: number
  /** Of its article among those that mention the entity, from 1; undefined where only one article was looked at. */
  readonly article?: { readonly number: number; readonly of: number }
}

/** From where one goes on: what the caret stands on in a file. */
export interface MentionStart {
  readonly uri: string
  readonly around: Range
}

/** The mention of some targets before or behind a place of its article; behind the last comes the first. */
export function mentionInArticle(
  corpus: Corpus,
  targets: readonly string[],
  start: MentionStart,
  isForward: boolean,
): MentionFound | undefined {
  const places = shownPlaces(corpus, start.uri, targets)
  const at = beyond(places, start, isForward) ?? (isForward ? 0 : places.length - 1)
  return found(start.uri, places, at)
}

/** The same over all articles, in the order in which they are read. */
export function mentionInCorpus(
  corpus: Corpus,
  targets: readonly string[],
  start: MentionStart,
  isForward: boolean,
): MentionFound | undefined {
  const articles = articlesMentioning(corpus, targets)
  const numberOf = (article: OrderedArticle): number =>
    1 + articles.reduce((count, one) => count + (inReadingOrder(one, article) < 0 ? 1 : 0), 0)
  const own = orderedAt(corpus, start.uri)
  const places = shownPlaces(corpus, start.uri, targets)
  const here = beyond(places, start, isForward)
  if (here !== undefined && own) return found(start.uri, places, here, { number: numberOf(own), of: articles.length })
  for (let from = own, looked = 0; looked < articles.length; looked++) {
    const next = following(articles, from, isForward)
    if (!next) return undefined
    const uri = next.uri()
    const there = shownPlaces(corpus, uri, targets)
    // Of an article whose selectors find no words nothing is shown.
    const one = found(uri, there, isForward ? 0 : there.length - 1, { number: numberOf(next), of: articles.length })
    if (one) return one
    from = next
  }
  return undefined
}

function orderedAt(corpus: Corpus, uri: string): OrderedArticle | undefined {
  const article = corpus.article(uri)
  return article && orderedArticle(article.date, uri)
}

/** The article that comes next, or the first where there is none; the other way round, the one before, or the last. */
function following(
  articles: readonly OrderedArticle[],
  from: OrderedArticle | undefined,
  isForward: boolean,
): OrderedArticle | undefined {
  const order = (a: OrderedArticle, b: OrderedArticle): number => inReadingOrder(a, b) * (isForward ? 1 : -1)
  let next: OrderedArticle | undefined
  let first: OrderedArticle | undefined
  for (const one of articles) {
    if (!first || order(one, first) < 0) first = one
    if (from && order(one, from) > 0 && (!next || order(one, next) < 0)) next = one
  }
  return next ?? first
}

/** Where words of an article mention one of the targets, in text order. */
const shownPlaces = (corpus: Corpus, uri: string, targets: readonly string[]): readonly Range[] =>
  corpus
    .placesIn(uri, targets)
    .filter(({ kind }) => kind === 'tag' || kind === 'words')
    .map(rangeOfPlace)
    .sort((a, b) => compare(a.start, b.start))

/** The number of the first place behind where one stands, or of the last before it. */
function beyond(places: readonly Range[], { around }: MentionStart, isForward: boolean): number | undefined {
  const at = isForward
    ? places.findIndex(({ start }) => compare(start, around.end) >= 0)
    : places.findLastIndex(({ end }) => compare(end, around.start) <= 0)
  return at < 0 ? undefined : at
}

function found(
  uri: string,
  places: readonly Range[],
  at: number,
  article?: MentionFound['article'],
): MentionFound | undefined {
  const range = places[at]
  return range && { uri, range, number: at + 1, of: places.length, ...(article ? { article } : {}) }
}

const compare = (a: Position, b: Position): number => a.line - b.line || a.character - b.character
