import type { Message } from '../language/message.ts'
import { compareText } from '../text/compare.ts'
import { factsOf } from './article-facts.ts'
import type { Corpus } from './corpus.ts'
import type { Article } from './document.ts'
import type { ArticleFacts } from './facts.ts'
import { articleTable } from './overview/article-table.ts'
import { articleReferent, referentOf } from './referent.ts'
import { closenessInWords, daysOf } from './related/closeness.ts'
import { reasonsFor, type Shared, sharedOf } from './related/common-ground.ts'
import { type SameArticle, sameArticles } from './related/same-article.ts'
import { Weights } from './related/weights.ts'
import { reasonWords } from './related/words.ts'
import { isSameArticle, relationInWords, type WrittenTie, writtenTies } from './related/written-ties.ts'

/**
 * How an article belongs with another: an editor wrote that it does; it is that one over again, in the same or in another language; or the two are
 * found to speak of the same.
 */
export type RelatedGroup = 'written' | 'found' | 'same'

/** An article that belongs with another, and why, the strongest reason first. */
export interface RelatedArticle {
  readonly article: ArticleFacts
  readonly group: RelatedGroup
  /** What it is to the other one, as `related` has it. */
  readonly relation: string | undefined
  /** Comparable within one group of one answer. */
  readonly score: number
  readonly reasons: readonly Message[]
}

/** Lists of related articles end with so many, unless more are asked for; translations and duplicates are counted apart. */
export const MOST_RELATED = 20

/**
 * The articles that belong with this one: those that `related` names, on either side; those that are found, best first; and apart from them those that
 * are this article over again. Found articles are linked in the text, or share entities, the rarer and the more spoken of the better, events of one
 * series, or topics. Closeness in time adds to a tie and makes none.
 */
export function relatedArticles(corpus: Corpus, article: Article, limit = MOST_RELATED): readonly RelatedArticle[] {
  const { asked, same, weights } = weighed(corpus, article)
  const found = weights.best(limit, daysOf(article.date), new Set([article.uri, ...same.keys()]))
  const isWritten = (uri: string): boolean => asked.written.has(uri)
  return [
    ...found.filter(([uri]) => isWritten(uri)).flatMap(([uri, score]) => described(asked, uri, score)),
    ...found.filter(([uri]) => !isWritten(uri)).flatMap(([uri, score]) => described(asked, uri, score)),
    ...describedSame(asked, [...same.values()]).slice(0, limit),
  ]
}

/** How many articles `relatedArticles` lists; beyond `most` it is not counted. None is read for it. */
export function relatedCount(corpus: Corpus, article: Article, most: number): number {
  const { same, weights } = weighed(corpus, article)
  const there = [...same.keys()].filter((uri) => corpus.article(uri)).length
  return Math.min(most, there + weights.count(most, new Set([article.uri, ...same.keys()])))
}

/** What ties the others to an article, and how strongly. */
function weighed(
  corpus: Corpus,
  article: Article,
): { readonly asked: Asked; readonly same: ReadonlyMap<string, SameArticle>; readonly weights: Weights } {
  const ties = writtenTies(corpus, article)
  const same = sameArticles(corpus, article, ties)
  const links = linked(corpus, article)
  const shared = sharedOf(corpus, article)
  const weights = new Weights(articleTable(corpus))
  const written = new Map<string, WrittenTie[]>()
  for (const one of ties) {
    if (!isSameArticle(one.relation)) written.set(one.uri, [...(written.get(one.uri) ?? []), one])
  }
  for (const uri of written.keys()) weights.add(uri, WRITTEN)
  for (const uri of links) weights.add(uri, LINKED)
  for (const { saying, weightOf } of [...shared.entities, ...shared.series, ...shared.topics])
    weights.addAll(saying, weightOf)
  return { asked: { corpus, article, written, links, shared }, same, weights }
}

/** More than all that is reckoned, and than links. */
const WRITTEN = 1_000_000
/** More than what most articles share. */
const LINKED = 100

/** What is known of the ties of an article. */
interface Asked {
  readonly corpus: Corpus
  readonly article: Article
  readonly written: ReadonlyMap<string, readonly WrittenTie[]>
  readonly links: ReadonlySet<string>
  readonly shared: Shared
}

function described(asked: Asked, uri: string, score: number): readonly RelatedArticle[] {
  const { corpus, article, written, links, shared } = asked
  const other = corpus.article(uri)
  if (!other) return []
  const ties = written.get(uri) ?? []
  const close = closenessInWords(daysOf(article.date), daysOf(other.date))
  const reasons = [
    ...ties.map(({ relation }) => relationInWords(corpus, relation)),
    ...(links.has(uri) ? [reasonWords.linked] : []),
    ...reasonsFor(corpus, shared, other),
    // Nearness in time says least of all that is said, whatever it weighs.
    ...(close ? [close] : []),
  ]
  const relation = ties.find((tie) => tie.relation !== undefined)?.relation
  return [{ article: other, group: ties.length > 0 ? 'written' : 'found', relation, score, reasons }]
}

function describedSame({ corpus, article }: Asked, same: readonly SameArticle[]): readonly RelatedArticle[] {
  return same
    .toSorted((a, b) => b.score - a.score || compareText(a.uri, b.uri))
    .flatMap(({ uri, relation, score, reasons }) => {
      const other = corpus.article(uri)
      const close = other && closenessInWords(daysOf(article.date), daysOf(other.date))
      return other
        ? [
            {
              article: other,
              group: 'same' as const,
              relation,
              score,
              reasons: [...reasons, ...(close ? [close] : [])],
            },
          ]
        : []
    })
}

/** The articles (URIs) that this one's text links to, and those whose text links to it. */
function linked(corpus: Corpus, article: Article): ReadonlySet<string> {
  const found = new Set<string>()
  for (const site of article.sites) {
    if (!site.label || site.role !== 'reference') continue
    const referent = referentOf(corpus, site.target, article.uri)
    if (referent?.kind === 'article') for (const { uri } of referent.articles) found.add(uri)
  }
  const { targets } = articleReferent(factsOf(article))
  for (const { uri, place } of corpus.places(...targets)) if (place.kind === 'link') found.add(uri)
  return found
}
