/** What client and server say to each other besides the Language Server Protocol: names and shapes only. */

/** Server to client: how the corpora stand; sent whenever it changes. */
export const STATUS = 'seedbed/status'

export interface StatusParams {
  readonly articles: number
  readonly entities: number
  /** Whether files are still being read. */
  readonly indexing: boolean
  readonly corpora: number
}

/** Client to server: the names and places of all that an article names, for its preview. */
export const PREVIEW_ENTITIES = 'seedbed/previewEntities'

export interface PreviewEntitiesParams {
  readonly uri: string
}

/** One entity or article that the article names, or one of its topics, which has no place. */
export interface PreviewEntity {
  /** `type:id`, `article:id` or `topic:slug`. */
  readonly ref: string
  readonly name: string
  readonly uri?: string
  /** Zero-based. */
  readonly line?: number
}

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

/** A command of the client: opens the page of a rule; its argument is the rule's code. Only asked of a client whose `initializationOptions` have `explainsRules`. */
export const EXPLAIN_RULE = 'seedbed.explainRule'

/** What the client tells at `initialize` (`initializationOptions`), and later by `workspace/didChangeConfiguration` in the section `seedbed`. */
export interface Preferences {
  /** The language the program speaks: `auto` is the editor's where we speak it, else the corpus's. */
  readonly language?: 'auto' | 'en' | 'ar'
  readonly diagnostics?: {
    /** Which files are checked: only open ones, or the whole corpus. */
    readonly scope?: 'open' | 'corpus'
    /** Findings below this severity are not shown. */
    readonly minimumSeverity?: 'error' | 'warning' | 'info' | 'hint'
  }
}
