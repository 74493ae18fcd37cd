import { compareText } from '../text/compare.ts'
import type { Corpus } from './corpus.ts'
import type { ArticleFacts } from './facts.ts'
import type { Layer } from './layer.ts'

/** Where an entity is mentioned, and when. */
export interface MentionedIn {
  readonly mentions: number
  readonly articles: number
  /** The first and the last date of those articles, EDTF; undefined where none has one that is known. */
  readonly first: string | undefined
  readonly last: string | undefined
  /** The latest of them, the newest first. */
  readonly latest: readonly ArticleFacts[]
}

/** How often an entity (`type:id`) is mentioned in a corpus, from when to when, and the latest articles that do, `most` of them, without the one at `except`. */
export function mentionedIn(corpus: Corpus, ref: string, most: number, except: string | undefined): MentionedIn {
  const dates = new Set<string>()
  let [mentions, articles] = [0, 0]
  for (const document of corpus.whole.values()) {
    const here = document.kind === 'article' ? (document.mentions.get(ref) ?? 0) : 0
    if (document.kind !== 'article' || here === 0) continue
    mentions += here
    articles++
    dates.add(document.date ?? '')
  }
  const closed = corpus.layers.flatMap((layer) => {
    const target = layer.segment.target(ref)
    return target === undefined ? [] : [countedIn(layer, target)]
  })
  for (const one of closed) {
    mentions += one.mentions
    articles += one.articles
    for (const date of one.dates.values()) dates.add(date)
  }
  const known = [...dates].filter(isKnown).sort((a, b) => compareText(b, a))
  const unknown = [...dates].filter((date) => !isKnown(date)).sort(newestFirst)
  // Each date is that of one article at least.
  const latest = articlesOf(corpus, ref, closed, new Set([...known, ...unknown].slice(0, most + 1)))
    .filter(({ uri }) => uri !== except)
    .sort((a, b) => newestFirst(a.date ?? '', b.date ?? '') || compareText(a.uri, b.uri))
    .slice(0, most)
  return { mentions, articles, first: known.at(-1), last: known[0], latest }
}

/** Of EDTF, or `''` where an article has no date; those that are not known come last. */
const newestFirst = (a: string, b: string): number => Number(isKnown(b)) - Number(isKnown(a)) || compareText(b, a)

const isKnown = (date: string): boolean => /^-?\d{4}/.test(date)

/** The closed articles of a layer that mention an entity. */
interface Counted {
  readonly layer: Layer
  /** The number of the entity among the targets of the layer. */
  readonly target: number
  readonly mentions: number
  readonly articles: number
  /** Their dates by their numbers: far fewer than articles. */
  readonly dates: ReadonlyMap<number | undefined, string>
}

function countedIn(layer: Layer, target: number): Counted {
  const { segment } = layer
  const dates = new Map<number | undefined, string>()
  let [mentions, articles] = [0, 0]
  for (const file of segment.filesWith(target)) {
    const here = layer.counts(file) && segment.isArticle(file) ? segment.mentions(file, target) : 0
    if (here === 0) continue
    mentions += here
    articles++
    const date = segment.dateNumber(file)
    if (!dates.has(date)) dates.set(date, date === undefined ? '' : segment.text(date))
  }
  return { layer, target, mentions, articles, dates }
}

/** The articles of some dates that mention an entity. */
function articlesOf(
  corpus: Corpus,
  ref: string,
  closed: readonly Counted[],
  dates: ReadonlySet<string>,
): readonly ArticleFacts[] {
  const found: ArticleFacts[] = []
  for (const document of corpus.whole.values()) {
    if (document.kind !== 'article' || !document.mentions.has(ref) || !dates.has(document.date ?? '')) continue
    const article = corpus.article(document.uri)
    if (article) found.push(article)
  }
  for (const { layer, target, dates: known } of closed) {
    const { segment } = layer
    const wanted = new Set(Array.from(known).flatMap(([number, date]) => (dates.has(date) ? [number] : [])))
    for (const file of segment.filesWith(target)) {
      const isWanted = wanted.has(segment.dateNumber(file)) && layer.counts(file) && segment.isArticle(file)
      if (isWanted && segment.mentions(file, target) > 0) found.push(segment.articleFacts(file))
    }
  }
  return found
}
