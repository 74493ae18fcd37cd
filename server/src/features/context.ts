import type { Corpus } from '../corpus/corpus.ts'
import type { Document } from '../corpus/document.ts'
import type { UiLanguage } from '../language/message.ts'
import type { Outside } from '../lint/outside.ts'

/** What every feature is asked with: one moment of the corpus, the document in question, and whom the answer is for. */
export interface Context {
  readonly corpus: Corpus
  readonly document: Document
  /** The language that the program speaks to its user. */
  readonly language: UiLanguage
  readonly client: ClientAbilities
  /** The world outside, as checks are told of it. */
  readonly outside: Outside
}

/** What the editor at the other end can show, read once from its capabilities; one that says nothing can do nothing. */
export interface ClientAbilities {
  /** Hovers and documentation in Markdown rather than plain text. */
  readonly markdown: boolean
  /** Images in that Markdown which carry all of themselves in their address. */
  readonly pictures: boolean
  /** Completion items with placeholders. */
  readonly snippets: boolean
  /** Completion items that replace another range when inserting than when replacing. */
  readonly insertReplace: boolean
  /** Completion items that say more in their very row. */
  readonly labelDetails: boolean
  readonly hierarchicalSymbols: boolean
  /** Definitions that say which text led to them. */
  readonly definitionLinks: boolean
  /** How many stretches of a file it folds; undefined where it does not say. */
  readonly foldsAtMost: number | undefined
  /** Workspace edits with document versions, with files to rename, and with files to make. */
  readonly documentChanges: boolean
  readonly renameFiles: boolean
  readonly createFiles: boolean
  /** Edits that explain themselves before they are applied. */
  readonly changeAnnotations: boolean
  /** Code actions as objects with edits rather than commands. */
  readonly codeActionLiterals: boolean
}
