import type { Corpus } from '../corpus.ts'
import type { Article } from '../document.ts'
import { NONE } from '../segment/segment-parts.ts'
import { filesOn } from '../topics.ts'
import { type ArticleRows, rowsOf, rowsOfOpen } from './article-rows.ts'
import { type EntityNumbers, entityNumbers } from './entity-numbers.ts'

/** Articles that are kept together: those of a segment, or those that are open. */
export interface TablePart {
  readonly rows: ArticleRows
  /** The number of its first article in the table, and how many numbers it has. */
  readonly base: number
  readonly size: number
  /** By target of the rows the entity that is meant, or `NONE`. */
  readonly entities: Uint32Array
  /** Whether an article that counts has this number here. */
  readonly isThere: (file: number) => boolean
  readonly uriOf: (file: number) => string
  readonly numberOf: (uri: string) => number | undefined
  /** The numbers of those with a topic. */
  readonly on: (topic: string) => Iterable<number>
}

/** All articles of a corpus by numbers, of which not every one is an article's, with the entities that each mentions. */
export interface ArticleTable {
  readonly numbers: EntityNumbers
  readonly parts: readonly TablePart[]
  /** No number is as large. */
  readonly size: number
}

/** The table of a corpus. What is kept of closed files and of the registry is remembered for as long as these are as they are. */
export function* articleTable(corpus: Corpus): Generator<void, ArticleTable> {
  const numbers = yield* entityNumbers(corpus).steps()
  const parts: TablePart[] = []
  let base = 0
  for (const [at, layer] of corpus.layers.entries()) {
    const { segment } = layer
    const { size } = segment
    parts.push({
      rows: yield* rowsOf(segment).steps(),
      base,
      size,
      entities: numbers.ofTargets[at] ?? new Uint32Array(),
      isThere: (file) => layer.counts(file) && segment.isArticle(file),
      uriOf: (file) => segment.uriOf(file),
      numberOf: (uri) => layer.fileOf(uri),
      on: (topic) => filesOn(segment, topic),
    })
    base += size
  }
  const open = openPart(corpus, numbers, base)
  return { numbers, parts: [...parts, open], size: base + open.size }
}

function openPart(corpus: Corpus, numbers: EntityNumbers, base: number): TablePart {
  const articles = [...corpus.whole.values()].filter((one): one is Article => one.kind === 'article')
  const { refs, ...rows } = rowsOfOpen(articles)
  const numbersOf = (isMeant: (article: Article) => boolean): readonly number[] =>
    [...articles.entries()].flatMap(([number, article]) => (isMeant(article) ? number : []))
  return {
    rows,
    base,
    size: articles.length,
    entities: Uint32Array.from(refs, (ref) => numbers.numberOf(ref) ?? NONE),
    isThere: () => true,
    uriOf: (number) => articles[number]?.uri ?? '',
    numberOf: (uri) => numbersOf((article) => article.uri === uri)[0],
    on: (topic) => numbersOf(({ topics }) => topics.includes(topic)),
  }
}
