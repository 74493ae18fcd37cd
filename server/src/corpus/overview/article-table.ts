import { compareText } from '../../text/compare.ts'
import type { Corpus } from '../corpus.ts'
import type { Article } from '../document.ts'
import { onceForParts } from '../once-for-parts.ts'
import type { Segment } from '../segment/segment.ts'
import { filesOn } from '../topics.ts'

/** Articles that are kept together: those of a segment, or those that are open. In either they stand in the order of their URIs. */
export interface ArticlePart {
  /** The number of its first article in the table, and how many numbers it has. */
  readonly base: number
  readonly size: number
  /** What is kept of closed ones, and open ones as they are. */
  readonly segment: Segment | undefined
  readonly open: readonly Article[]
  /** Whether an article that counts has this number here. */
  readonly isThere: (file: number) => boolean
  readonly uriOf: (file: number) => string
  /** The number here of an article that counts. */
  readonly numberOf: (uri: string) => number | undefined
  /** The numbers of those with a topic, whether they count or not. */
  readonly on: (topic: string) => Iterable<number>
}

/** All articles of a corpus by numbers, of which not every one is an article's. */
export interface ArticleTable {
  /** Those of each layer, in the order of the layers, then the open ones. */
  readonly parts: readonly ArticlePart[]
  /** No number is as large. */
  readonly size: number
}

/** The articles of a corpus. */
export const articleTable = onceForParts(
  ({ layers, whole }) => [...layers, ...whole.values()],
  ({ layers, whole }): ArticleTable => {
    let base = 0
    const parts = layers.map((layer): ArticlePart => {
      const { segment } = layer
      const isThere = (file: number): boolean => layer.counts(file) && segment.isArticle(file)
      const part = {
        base,
        size: segment.size,
        segment,
        open: [],
        isThere,
        uriOf: (file: number) => segment.uriOf(file),
        numberOf(uri: string) {
          const file = layer.fileOf(uri)
          return file !== undefined && isThere(file) ? file : undefined
        },
        on: (topic: string) => filesOn(segment, topic),
      }
      base += segment.size
      return part
    })
    const open = openPart(base, whole)
    return { parts: [...parts, open], size: base + open.size }
  },
)

function openPart(base: number, whole: Corpus['whole']): ArticlePart {
  const open = [...whole.values()]
    .filter((document) => document.kind === 'article')
    .sort((a, b) => compareText(a.uri, b.uri))
  const numbers = new Map(open.map(({ uri }, number) => [uri, number]))
  return {
    base,
    size: open.length,
    segment: undefined,
    open,
    isThere: () => true,
    uriOf: (number) => open[number]?.uri ?? '',
    numberOf: (uri) => numbers.get(uri),
    on: (topic) => [...open.entries()].flatMap(([number, { topics }]) => (topics.includes(topic) ? number : [])),
  }
}

/** Where an article is kept: its part, and its number there. */
export function placeOf(
  { parts }: ArticleTable,
  number: number,
): { readonly part: ArticlePart; readonly file: number } {
  for (const part of parts) if (number < part.base + part.size) return { part, file: number - part.base }
  throw new RangeError(`No article has the number ${number}.`)
}

/** The number of an article. */
export function numberOfUri({ parts }: ArticleTable, uri: string): number | undefined {
  for (const { base, numberOf } of parts) {
    const file = numberOf(uri)
    if (file !== undefined) return base + file
  }
  return undefined
}

/** The numbers of all articles, or of those of which something holds. */
export function* articlesIn(
  { parts }: ArticleTable,
  holds: (part: ArticlePart, file: number) => boolean = () => true,
): Generator<number> {
  for (const part of parts) {
    for (let file = 0; file < part.size; file++) if (part.isThere(file) && holds(part, file)) yield part.base + file
  }
}
