import { relatedArticles as related } from '../corpus/related.ts'
import { inDirection } from '../language/direction.ts'
import type { Context } from './context.ts'

/** An article to go on with, as a list shows it. */
export interface RelatedArticleItem {
  readonly uri: string
  readonly id: string | undefined
  readonly title: string | undefined
  readonly score: number
  /** In words, the strongest first. */
  readonly reasons: readonly string[]
}

/** The articles that belong with the one at hand, best first, with reasons in the user's language; none for files that are no article. */
export function relatedArticles(
  { corpus, document, language }: Context,
  limit?: number,
): readonly RelatedArticleItem[] {
  if (document.kind !== 'article') return []
  return related(corpus, document, limit).map(({ article, score, reasons }) => ({
    uri: article.uri,
    id: article.id,
    title: article.title,
    score,
    reasons: reasons.map((reason) => inDirection(reason[language], language)),
  }))
}
