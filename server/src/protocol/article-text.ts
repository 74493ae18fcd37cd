import type { EditorView } from './editor-view.ts'
import type { TextPosition, TextRange } from './text.ts'

/** Client to server: the word at a place as an annotator would select it, harakat and all, without a glued particle where the rest is a known name. */
export const WORD_AT = 'seedbed/wordAt'

/** A place in an open article. */
export interface WordAtParams {
  readonly uri: string
  readonly position: TextPosition
}

/** Client to server: where the link at a place leads, from its label too. Answer: `string | null`, a URI; of a heading with `#L` and its line, from 1. */
export const LINK_AT = 'seedbed/linkAt'

/** A place in an open article. */
export interface LinkAtParams {
  readonly uri: string
  readonly position: TextPosition
}

/** Client to server: where a text stands in an article, whatever the spelling: أستانة is found as أستانا too. Answer: `TextRange[]`. */
export const FIND_FOLDED = 'seedbed/findFolded'

/** An open article, and what is sought in it, in any spelling. */
export interface FindFoldedParams {
  readonly uri: string
  readonly text: string
}

/** Client to server: how long a part of an article is as readers see it, without markup, targets and front matter. Answer: `TextLength`. */
export const TEXT_LENGTH = 'seedbed/textLength'

/** An open article, and a stretch of it. */
export interface TextLengthParams {
  readonly uri: string
  readonly range: TextRange
}

/** Counted as in `EditorView`. */
export type TextLength = Pick<EditorView, 'words' | 'characters'>
