import type { Corpus } from '../../corpus/corpus.ts'
import { foundArticles, foundEntities } from '../../corpus/found-names.ts'
import { sought } from '../../corpus/names/name-quality.ts'
import { type ArticleTable, articleTable } from '../../corpus/overview/article-table.ts'
import { uriAt } from '../../corpus/overview/articles.ts'
import { type EntityFigures, entityFigures } from '../../corpus/overview/entity-figures.ts'
import { numberOf } from '../../corpus/overview/entity-order.ts'
import { atOnce, type Steps } from '../../corpus/overview/steps.ts'
import type { UiLanguage } from '../../language/message.ts'
import type { ExplorerAnswer, ExplorerKey, ExplorerNode, ExplorerParams } from '../../protocol/explorer.ts'

/** What the nodes of an explorer are made of: a moment of a corpus, and how its user wants to see it. */
export interface ExplorerView extends Omit<ExplorerParams, 'of'> {
  readonly corpus: Corpus
  readonly language: UiLanguage
}

/** What takes long to reckon for the nodes below a key, so that it can be done a little at a time before they are asked for. */
export function* reckonFor(corpus: Corpus, key: ExplorerKey | undefined): Steps<undefined> {
  const kind = key?.kind
  if (!kind || !withoutFigures.has(kind)) yield* entityFigures(corpus)
  if (!kind || !withoutArticles.has(kind)) yield* articleTable(corpus)
  return undefined
}

type Kinds = ReadonlySet<ExplorerKey['kind']>

const withoutFigures: Kinds = new Set([
  'byDate',
  'byTopic',
  'byStatus',
  'year',
  'month',
  'topic',
  'status',
  'entity',
] as const)

const withoutArticles: Kinds = new Set(['entities', 'type', 'mentioning', 'mentioned', 'article'] as const)

/**
 * How often, where and when all entities are mentioned. Reckoned here in one go where nobody has gone through its steps before (`text/gradual.ts`).
 */
export const figuresOf = ({ corpus }: ExplorerView): EntityFigures => atOnce(entityFigures(corpus))

/** All articles in order, reckoned in the same way. */
export const articlesOf = ({ corpus }: ExplorerView): ArticleTable => atOnce(articleTable(corpus))

/** Whether a filter leaves anything out: one that holds no letter does not. */
export const isFiltered = ({ filter = '' }: ExplorerView): boolean => sought(filter) !== undefined

/** The entities (numbers) that the filter finds; undefined without one. */
export function filteredEntities(view: ExplorerView): ReadonlySet<number> | undefined {
  const { filter = '', corpus } = view
  if (!isFiltered(view)) return undefined
  const figures = figuresOf(view)
  const found = new Set<number>()
  for (const { item } of foundEntities(corpus, filter, MOST_FOUND)) {
    const number = numberOf(figures, item)
    if (number !== undefined) found.add(number)
  }
  return found
}

/** The articles (numbers) that the filter finds; undefined without one. */
export function filteredArticles(view: ExplorerView): ReadonlySet<number> | undefined {
  const { filter = '', corpus } = view
  if (!isFiltered(view)) return undefined
  const table = articlesOf(view)
  const uris = new Set(Array.from(foundArticles(corpus, filter, MOST_FOUND), ({ item }) => item))
  const found = new Set<number>()
  for (const uri of uris) {
    const number = numberOfUri(table, uri)
    if (number !== undefined) found.add(number)
  }
  return found
}

/** Whoever finds more than this has to say more. */
const MOST_FOUND = 1000

/** The number of an article. */
export function numberOfUri(table: ArticleTable, uri: string): number | undefined {
  let [low, high] = [0, table.size]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (uriAt(table, middle) < uri) low = middle + 1
    else high = middle
  }
  return low < table.size && uriAt(table, low) === uri ? low : undefined
}

/** The part of some items that is asked for, as nodes. */
export function page<T>(
  { from, count }: Pick<ExplorerView, 'from' | 'count'>,
  items: { readonly length: number; slice(from: number, to: number): ArrayLike<T> },
  node: (item: T, at: number) => ExplorerNode,
): ExplorerAnswer {
  const some = Array.from(items.slice(from, from + count))
  return { nodes: some.map((item, at) => node(item, from + at)), total: items.length }
}
