// Articles of captured texts and pages. The server keeps nothing between two requests: a capture comes with each.

/** Client to server: what a capture is to become. Answer: `ProposedArticle`, or why it is not read; null where there is no corpus. */
export const PROPOSE_ARTICLE = 'seedbed/proposeArticle'

/** Client to server: the seed file that the user's choices make. Answer: `DraftedArticle`; null where there is no corpus. */
export const DRAFT_ARTICLE = 'seedbed/draftArticle'

/** Client to server: the edit of `seedbed.yaml` by which lines are cut from now on. Answer: a `WorkspaceEdit`, empty where all are listed; or a refusal. */
export const REMEMBER_LINES = 'seedbed/rememberLines'

/** A text or page as it was captured, decoded. */
export interface Capture {
  /** The folder that the article is to lie in, of a corpus. */
  readonly folder: string
  readonly format: 'text' | 'markdown' | 'html'
  readonly text: string
}

/** What an import makes of a capture by itself, for a person to decide otherwise. */
export interface ProposedArticle {
  /** All that was read, in order. */
  readonly blocks: readonly ProposedBlock[]
  /** Those that an import can fill, and those that the corpus requires besides, in the order in which they are written. */
  readonly fields: readonly ProposedField[]
  /** An article of the corpus with mostly the same text. */
  readonly twin?: { readonly uri: string; readonly title: string }
}

/** What a block is in the body of an article. */
export type BodyKind = 'paragraph' | 'heading' | 'item' | 'quotation' | 'table'

/** A paragraph, or its like, of a capture. */
export interface ProposedBlock {
  readonly text: string
  /** What it is in the body, when it is there. */
  readonly as: BodyKind
  /** The key that it becomes the value of. */
  readonly key?: string
  /** Why it is cut, in the user's language. */
  readonly why?: string
  /** What is cut in the middle of it, whatever becomes of the rest, and why, in the user's language. */
  readonly within?: readonly { readonly text: string; readonly why: string }[]
  /** Whether it is the site's and short, so that its like could always be cut. */
  readonly isOfSite?: true
}

/** A key of the front matter, and what was found for it. */
export interface ProposedField {
  /** The key in the YAML; of a map `key.part`. */
  readonly key: string
  /** In the user's language. */
  readonly label: string
  /** Empty where nothing was found; several topics with commas between them. */
  readonly value: string
  /** The words that it was read from, and the block in which they stand. */
  readonly words?: string
  readonly block?: number
  readonly certainty?: 'sure' | 'likely' | 'guessed'
  /** Both in the user's language. */
  readonly certaintyInWords?: string
  readonly reason?: string
  /** Whether every article of the corpus has to say it. */
  readonly required?: true
  /** What the corpus knows that it can be, the likeliest first, and how many of these it can be at once. */
  readonly options?: readonly { readonly value: string; readonly label: string }[]
  readonly takes?: 'one' | 'several'
}

/** A capture, with what its user has chosen of it. */
export interface DraftParams extends Capture {
  /** For each block of the capture what it is in the body; null where it is not there. */
  readonly blocks: readonly (BodyKind | null)[]
  /** By key the text of the value; keys that are missing or empty are left out. Without an id the title makes one. */
  readonly values: Readonly<Record<string, string>>
  /** Names the capture in `source.file`: a file that is there, or one to be made beside the article with this ending. */
  readonly kept?: { readonly uri: string } | { readonly ending: string }
}

/** The seed file as it would be written; nothing has been. */
export interface DraftedArticle {
  /** Where it goes: nothing is there yet. */
  readonly uri: string
  /** Its path in the corpus. */
  readonly path: string
  readonly text: string
  /** Where its capture goes, if that is to be made. */
  readonly captureUri?: string
  /** Values that cannot be right, by key, and why, in the user's language. */
  readonly slips: Readonly<Record<string, string>>
  /** The keys that every article of the corpus has to have, and that have no value, as they stand in a proposal; others that no form can ask for. */
  readonly missing: readonly string[]
  readonly isEmpty: boolean
  /** A file in this place would be no article of the corpus. */
  readonly isOutside?: true
}

/** Lines of a site that are to be cut from all captures of the corpus. */
export interface RememberParams {
  /** A file or folder of the corpus. */
  readonly uri: string
  readonly lines: readonly string[]
}
