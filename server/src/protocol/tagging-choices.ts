import type { EditorTagKind } from './editor-view.ts'
import type { TextRange, WireEdit } from './text.ts'

/** Client to server: what some words of an article could be tagged as, or, of words in a tag, what that could become. Answer: `TaggingChoices`. */
export const TAGGING_CHOICES = 'seedbed/taggingChoices'

/** Words of an open article. */
export interface TaggingChoicesParams {
  readonly uri: string
  readonly range: TextRange
  /** A reference that is to be among the entities, likely or not: what was tagged last. */
  readonly also?: string
}

/** What the words could be tagged as, for a list. */
export interface TaggingChoices {
  /** The words as they would be tagged: without outer space, punctuation and particles. */
  readonly range: TextRange
  /** Set where the range touches a tag already. */
  readonly tag?: { readonly ref: string; readonly range: TextRange; readonly untag: readonly WireEdit[] }
  /** Likely entities, best first, and those that the article names anyway behind them; at most nine, for the keys 1 to 9. */
  readonly entities: readonly TaggingChoice[]
  /** The types of the corpus: each tags as an entity that is not identified yet, `type:?`. */
  readonly types: readonly TaggingChoice[]
}

/** One row of that list. */
export interface TaggingChoice {
  /** `type:id`, or `type:?`. */
  readonly ref: string
  readonly kind: EditorTagKind
  /** How the entity, or the type, is called in the user's language. */
  readonly name: string
  /** What tells it from others of its name. */
  readonly detail?: string
  /** Of an entity or a date, why it is offered: the words are a name of it, or like one; the article names it elsewhere; `also` asked for it. */
  readonly why?: 'name' | 'article' | 'also'
  /** What tags the words so, or retargets the tag. */
  readonly edits: readonly WireEdit[]
}
