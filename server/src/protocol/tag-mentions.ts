import type { EditAnswer } from './registry-edits.ts'

/** A command of the client: tags all sure mentions of the active article, or those that its argument names (`TagAllParams`). */
export const TAG_ALL_IN_ARTICLE_COMMAND = 'seedbed.tagAllInArticle'

/** A command of the client: tags all sure mentions in the corpus of the active file, or of the file in its argument (`TagAllParams`). */
export const TAG_ALL_IN_CORPUS_COMMAND = 'seedbed.tagAllInCorpus'

/** A command of the client: asks what the selected words, or the tag at the caret, are to be tagged as. */
export const TAG_SELECTION_COMMAND = 'seedbed.tagSelection'

/** A command of the client: has it written that a name is never suggested, saves that, and offers to take it back. Its argument is `IgnoreNameParams`. */
export const IGNORE_NAME_COMMAND = 'seedbed.ignoreName'

/** Client to server: the edit that tags all sure mentions of an article, or all of one entity. Answer: `EditAnswer`. */
export const TAG_ALL_IN_ARTICLE = 'seedbed/tagAllInArticle'

/** Client to server: the same in every article of its corpus; progress is shown, and can be cancelled. Answer: `TagAllAnswer`. */
export const TAG_ALL_IN_CORPUS = 'seedbed/tagAllInCorpus'

/** The edit; or nothing, where the user has cancelled. */
export type TagAllAnswer = EditAnswer | { readonly cancelled: true }

/** The article, or a file of the corpus, in which tags are written. */
export interface TagAllParams {
  readonly uri: string
  /** `type:id`, in one article: all that are suggested as mentions of this entity, sure or not, and no others. */
  readonly ref?: string
}

/** What is written, and what the user is told of it. */
export interface IgnoreNameParams {
  /** Of the settings file that says so then. */
  readonly uri: string
  readonly name: string
  /** A `WorkspaceEdit` of the protocol, of that file alone; it may make it. */
  readonly edit: object
}
