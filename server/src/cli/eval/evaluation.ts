import type { Corpus } from '../../corpus/corpus.ts'
import type { Article } from '../../corpus/document.ts'
import type { Confidence, FoundMention } from '../../find/found-mention.ts'
import type { Message } from '../../language/message.ts'
import type { Range } from '../../text/source.ts'
import type { Span } from '../../text/span.ts'
import { type Compared, compare, type Hit, isFalse, type Verdict } from './compare.ts'
import { type Figures, figuresOf } from './figures.ts'
import { type GoldMention, goldArticle, type LeftOut } from './gold-article.ts'

/** What came out of the comparison with a gold corpus, for whoever shows it. Lists are in the order of the files, then of the text. */
export interface Evaluation extends EvaluatedLists {
  readonly articles: number
  readonly figures: Figures
}

/** What came out of the comparison of one article. */
export interface ArticleEvaluation extends EvaluatedLists {
  readonly compared: Compared
}

/** What went wrong, and what does not count, mention by mention. */
interface EvaluatedLists {
  readonly misses: readonly Miss[]
  readonly falseHits: readonly FalseHit[]
  readonly leftOut: readonly LeftOutMention[]
}

/** Words of an article, for whoever looks at them. */
export interface EvaluatedWords {
  readonly uri: string
  /** In the tagged article. */
  readonly range: Range
  readonly words: string
}

/** A mention that is not found, or not surely. */
export interface Miss extends EvaluatedWords {
  readonly expected: string
  readonly found: FoundWords | undefined
}

/** A hit that the gold contradicts. */
export interface FalseHit extends EvaluatedWords {
  readonly verdict: Verdict
  /** Missing where the gold has nothing there. */
  readonly expected: string | undefined
  readonly found: FoundWords
}

/** A mention that the gold has and that does not count. */
export interface LeftOutMention extends EvaluatedWords {
  readonly expected: string
  readonly why: LeftOut
}

/** What was found somewhere. */
export interface FoundWords {
  readonly words: string
  readonly ref: string
  readonly confidence: Confidence
  readonly reasons: readonly Message[]
}

/** Puts the articles of a gold corpus together. */
export const joined = (articles: readonly ArticleEvaluation[]): Evaluation => {
  const leftOut = articles.flatMap((one) => one.leftOut)
  return {
    articles: articles.length,
    figures: figuresOf(
      articles.map(({ compared }) => compared),
      leftOut.map(({ why }) => why),
    ),
    misses: articles.flatMap(({ misses }) => misses),
    falseHits: articles.flatMap(({ falseHits }) => falseHits),
    leftOut,
  }
}

/** How mentions are found; `corpus` knows the article as it is to be searched, and none but it. */
export type Find = (article: Article, corpus: Corpus) => readonly FoundMention[]

/** Takes the tags from an article, lets `find` find them again, and compares. `registry` is the corpus without articles. */
export function evaluate(article: Article, registry: Corpus, find: Find, adjectives: boolean): ArticleEvaluation {
  const gold = goldArticle(article, registry, adjectives)
  const compared = compare(gold, find(gold.untagged, registry.knowing(gold.untagged)), registry)
  const at = (span: Span): EvaluatedWords => ({
    uri: article.uri,
    range: article.source.range(gold.inTagged(span)),
    words: gold.untagged.tree.plain.text.slice(span.start, span.end),
  })
  return {
    compared,
    misses: compared.wanted.flatMap(({ gold: { span, ref }, right, instead }) =>
      right?.confidence === 'sure' ? [] : [{ ...at(span), expected: ref, found: foundWords(right ?? instead) }],
    ),
    falseHits: compared.hits.filter(isFalse).map((hit) => ({
      ...at(hit.span),
      verdict: hit.verdict,
      expected: hit.gold?.ref,
      found: wordsOf(hit),
    })),
    leftOut: gold.mentions.flatMap((mention) => leftOutMention(mention, at)),
  }
}

const foundWords = (hit: Hit | undefined): FoundWords | undefined => hit && wordsOf(hit)

const wordsOf = ({ confidence, found: { label, candidates } }: Hit): FoundWords => ({
  words: label,
  ref: candidates[0].ref,
  confidence,
  reasons: candidates[0].reasons,
})

const leftOutMention = (
  { span, ref, leftOut }: GoldMention,
  at: (span: Span) => EvaluatedWords,
): readonly LeftOutMention[] => (leftOut === undefined ? [] : [{ ...at(span), expected: ref, why: leftOut }])
