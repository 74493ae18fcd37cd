import type { Corpus } from '../../corpus/corpus.ts'
import { foundArticles, foundEntities } from '../../corpus/found-names.ts'
import { sought } from '../../corpus/names/name-quality.ts'
import { type ArticleTable, articleTable, numberOfUri } from '../../corpus/overview/article-table.ts'
import type { EntityFigures } from '../../corpus/overview/entity-figures.ts'
import { numberOf } from '../../corpus/overview/entity-order.ts'
import type { UiLanguage } from '../../language/message.ts'
import type { ExplorerAnswer, ExplorerNode, ExplorerParams } from '../../protocol/explorer.ts'

/** What the nodes of an explorer are made of: a moment of a corpus, and how its user wants to see it. */
export interface ExplorerView extends Omit<ExplorerParams, 'of'> {
  readonly corpus: Corpus
  readonly language: UiLanguage
  /** Of this moment or of one shortly before: they take long to reckon, and who looks at a list meanwhile is told to ask again. */
  readonly figures: EntityFigures
}

/** All articles in order. */
export const articlesOf = ({ corpus }: Pick<ExplorerView, 'corpus'>): ArticleTable => articleTable(corpus)

/** Whether a filter leaves anything out: one that holds no letter does not. */
export const isFiltered = ({ filter = '' }: ExplorerView): boolean => sought(filter) !== undefined

/** The entities (numbers) that the filter finds; undefined without one. */
export function filteredEntities(view: ExplorerView): ReadonlySet<number> | undefined {
  const { filter = '', corpus, figures } = view
  if (!isFiltered(view)) return undefined
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

/** The part of some items that is asked for, as nodes. */
export function page<T>(
  { from, count }: Pick<ExplorerView, 'from' | 'count'>,
  items: { readonly length: number; slice(from: number, to: number): ArrayLike<T> },
  node: (item: T, at: number) => ExplorerNode,
): ExplorerAnswer {
  const some = Array.from(items.slice(from, from + count))
  return { nodes: some.map((item, at) => node(item, from + at)), total: items.length }
}
