import type { TextRange, WireEdit } from './text.ts'

/** A command of the server (`workspace/executeCommand`): articles that belong with one, group by group, each with the best first. Answer: `RelatedArticle[]`. */
export const RELATED_ARTICLES = 'seedbed.relatedArticles'

/** The article that is asked about. */
export interface RelatedArticlesParams {
  readonly uri: string
}

/**
 * How an article belongs with another: an editor wrote that it does (`related`, on either side); they are found to speak of the same; or it is that one
 * over again, in the same or in another language: a translation, a duplicate, another version. Answers have the groups in this order.
 */
export type RelatedGroup = 'written' | 'found' | 'same'

/** An article that belongs with the one that was asked about, and why. */
export interface RelatedArticle {
  readonly uri: string
  readonly id?: string
  readonly title: string
  /** EDTF. */
  readonly date?: string
  /** Where a jump to it lands: its title. */
  readonly range: TextRange
  readonly group: RelatedGroup
  /** What it is to the article that was asked about, where an editor wrote that; in the user's language. */
  readonly relation?: string
  /** Comparable within one group. */
  readonly score: number
  /** In the user's language, the strongest first. */
  readonly reasons: readonly string[]
}

/** Server to client: what articles are related to may have changed. It is told after a rest, to clients that ask for it (`followsRelatedArticles`). */
export const RELATED_ARTICLES_CHANGED = 'seedbed/relatedArticlesChanged'

/** A command of the client: lets the user choose among the articles related to one. Its argument is that one's URI; without, it is the active file. */
export const GO_TO_RELATED_ARTICLE = 'seedbed.goToRelatedArticle'

/** A command of the client: shows them where the caret is, in VS Code's own peek. Its argument is the article's URI; without, it is the active file. */
export const PEEK_RELATED_ARTICLES = 'seedbed.peekRelatedArticles'

/**
 * A command of the client: writes under `related` what another article is to one, and asks for what it is not told: `AddToRelatedArguments`, or nothing
 * where the active article is meant.
 */
export const ADD_TO_RELATED = 'seedbed.addToRelated'

/** The article that is written in, and the other one, for which the user is asked where it is not told. */
export interface AddToRelatedArguments {
  readonly uri: string
  /** The other article's id. */
  readonly to?: string
}

/** Client to server: the relations that a corpus knows. Answer: `RelationChoice[]`, or null. */
export const RELATION_CHOICES = 'seedbed/relationChoices'

/** A file of the corpus. */
export interface RelationChoicesParams {
  readonly uri: string
}

/** What another article can be to one. */
export interface RelationChoice {
  /** As it is written. */
  readonly as: string
  /** In the user's language: what the other article is to this one, and what this one then is to the other. */
  readonly label: string
  readonly inverse?: string
}

/** Client to server: the smallest edit that writes a relation into an article. Answer: `AddRelatedAnswer`, or null where there is no such article. */
export const ADD_RELATED = 'seedbed/addRelated'

/** The article that is written in, and the relation. */
export interface AddRelatedParams {
  readonly uri: string
  /** The other article's id. */
  readonly to: string
  /** What it is to this one; not said where it is missing. */
  readonly as?: string
}

/** Edits of the article, with its version; or why there are none, in the user's language. */
export type AddRelatedAnswer =
  | { readonly version: number; readonly edits: readonly WireEdit[] }
  | { readonly refusal: string }
