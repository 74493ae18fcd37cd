import { relationInWords } from '../corpus/related/written-ties.ts'
import { type RelatedGroup, relatedArticles as related } from '../corpus/related.ts'
import { inDirection } from '../language/direction.ts'
import type { Range } from '../text/source.ts'
import type { Context } from './context.ts'

/** An article to go on with, as a list shows it. */
export interface RelatedArticleItem {
  readonly uri: string
  readonly id: string | undefined
  readonly title: string | undefined
  /** EDTF. */
  readonly date: string | undefined
  /** Where a jump to the article lands. */
  readonly range: Range
  readonly group: RelatedGroup
  /** What it is to the article at hand, where an editor wrote that. */
  readonly relation: string | undefined
  readonly score: number
  /** In words, the strongest first. */
  readonly reasons: readonly string[]
}

/** The articles that belong with the one at hand, group by group and best first, with reasons in the user's language; none for files that are no article. */
export function relatedArticles(
  { corpus, document, language }: Context,
  limit?: number,
): readonly RelatedArticleItem[] {
  if (document.kind !== 'article') return []
  return related(corpus, document, limit).map(({ article, group, relation, score, reasons }) => ({
    uri: article.uri,
    id: article.id,
    title: article.title,
    date: article.date,
    range: article.titleRange,
    group,
    relation: relation === undefined ? undefined : relationInWords(corpus, relation)[language],
    score,
    reasons: reasons.map((reason) => inDirection(reason[language], language)),
  }))
}
