/** A command of the server (`workspace/executeCommand`): articles that belong with one, best first. */
export const RELATED_ARTICLES = 'seedbed.relatedArticles'

export interface RelatedArticlesParams {
  readonly uri: string
}

export interface RelatedArticle {
  readonly uri: string
  readonly id?: string
  readonly title: string
  readonly score: number
  /** In the user's language. */
  readonly reasons: readonly string[]
}

/** A command of the client: lets the user choose among the articles related to one. Its argument is that one's URI; without, it is the active file. */
export const GO_TO_RELATED_ARTICLE = 'seedbed.goToRelatedArticle'
