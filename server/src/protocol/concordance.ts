import type { EditorTagKind } from './editor-view.ts'
import type { LargeEdit } from './large-edits.ts'
import type { EditAnswer, RefusedAnswer } from './registry-edits.ts'
import type { TextRange } from './text.ts'

/**
 * A command of the client: shows the concordance of an entity, or of words. Its argument is `ShowConcordanceParams`; without, it is that of the entity
 * or the words at the caret.
 */
export const SHOW_CONCORDANCE = 'seedbed.showConcordance'

/** What a concordance is opened with; without a query its page asks for one. */
export interface ShowConcordanceParams {
  /** A file of the corpus. */
  readonly uri: string
  readonly query?: ConcordanceQuery
}

/** What the key words of a concordance are. Only text of articles is searched: their titles and bodies, no markup. */
export type ConcordanceQuery =
  /** Every mention of an entity (`type:id`). */
  | { readonly kind: 'entity'; readonly ref: string }
  /** This text as it is written. */
  | { readonly kind: 'text'; readonly text: string }
  /** This text as Arabic readers see it: vowel signs, tatweel and variants of letters do not count. */
  | { readonly kind: 'folded'; readonly text: string }
  /** A regular expression, which takes linear time. */
  | { readonly kind: 'regex'; readonly pattern: string }

/** In which order lines stand. Contexts are compared word by word, away from the key word. */
export type ConcordanceSort = 'article' | 'date' | 'before' | 'after'

/** What lines are put together by, under headings. */
export type ConcordanceGrouping = 'none' | 'article' | 'year' | 'keyWord' | 'entity'

/**
 * Client to server: makes a concordance. It is kept until it is closed, or a few others have been made. Progress is shown through the request's
 * `workDoneToken`; it can be cancelled. Answer: `OpenedConcordance | RefusedAnswer`, or null when cancelled.
 */
export const OPEN_CONCORDANCE = 'seedbed/openConcordance'

/** What lines are wanted, and how they stand. */
export interface OpenConcordanceParams {
  /** A file of the corpus. */
  readonly uri: string
  readonly query: ConcordanceQuery
  readonly sort: ConcordanceSort
  readonly isDescending?: boolean
  readonly grouping: ConcordanceGrouping
  /** A concordance that this one replaces. */
  readonly replaces?: number
}

/** A concordance that the server keeps, by its number, and what is to be known before any line is asked for. */
export interface OpenedConcordance {
  readonly id: number
  /** What the query is called in the user's language: an entity's name, or the words. */
  readonly title: string
  /** The same in a file that is published, its name too, where it names a person at risk. */
  readonly titleInExport?: string
  readonly total: number
  readonly articles: number
  /** Whether there are more lines than are kept. */
  readonly isCut: boolean
  /** In their order; none where lines are not grouped. */
  readonly groups: readonly ConcordanceGroup[]
}

/** Lines under one heading. Groups follow upon each other. */
export interface ConcordanceGroup {
  readonly label: string
  /** Its lines go from this one on. */
  readonly from: number
  readonly count: number
}

/** Client to server: some lines of a concordance. Answer: `ConcordanceLine[]`, or null where it is no longer kept. */
export const CONCORDANCE_LINES = 'seedbed/concordanceLines'

/** Some lines of a concordance that is kept: numbers from 0 in its order. */
export interface ConcordanceLinesParams {
  readonly id: number
  readonly from: number
  readonly count: number
}

/** One line: plain text of an article, in the order in which it is read, whatever the direction. */
export interface ConcordanceLine {
  /** Its place in the concordance. */
  readonly number: number
  readonly uri: string
  /** Where the key word stands in its file. */
  readonly range: TextRange
  readonly before: string
  readonly keyWord: string
  readonly after: string
  /** Which way the paragraph runs. */
  readonly direction: 'rtl' | 'ltr'
  /** What the key word is tagged as, `type:id`; none where it is not tagged. */
  readonly ref?: string
  /** What decides upon its colour; a type of the corpus's own has that of the type that it is like. */
  readonly kind?: EditorTagKind
  /** Of the article. */
  readonly title: string
  /** EDTF. */
  readonly date?: string
  /** The article has changed since, so that the line is no longer there, or not as it was. */
  readonly isStale?: true
}

/** Server to client: articles that lines of a concordance stand in, or may, have changed. */
export const CONCORDANCE_CHANGED = 'seedbed/concordanceChanged'

/** Which concordance it is, by its number. */
export interface ConcordanceChanged {
  readonly id: number
}

/** Client to server: forget a concordance. A notification. */
export const CLOSE_CONCORDANCE = 'seedbed/closeConcordance'

/** Client to server: one edit of all that is chosen. Answer: `EditConcordanceAnswer`. */
export const EDIT_CONCORDANCE = 'seedbed/editConcordance'

/** Lines of a concordance that is kept, and what is to become of their key words. */
export interface EditConcordanceParams {
  readonly id: number
  /** Numbers of lines. */
  readonly lines: readonly number[]
  /** Tag what is not tagged, make tags mean another entity, or take tags away. */
  readonly as: { readonly kind: 'tag' | 'retag'; readonly ref: string } | { readonly kind: 'untag' }
}

/** The edit, how many lines it leaves as they are, and why in the user's language. */
export type EditConcordanceAnswer =
  | { readonly edit: object; readonly left: number; readonly why?: string }
  | { readonly large: LargeEdit; readonly left: number; readonly why?: string }
  | Extract<EditAnswer, RefusedAnswer>

/** Client to server: lines as CSV, with names that must not be shown masked. Answer: `string`, or null where it is no longer kept. */
export const CONCORDANCE_CSV = 'seedbed/concordanceCsv'

/** Which lines of a concordance that is kept are written, and for whom. */
export interface ConcordanceCsvParams {
  readonly id: number
  /** Numbers of lines; all without. */
  readonly lines?: readonly number[]
  /** `tabs`: the same columns for a clipboard, without a head, parted by tabs; a tab or line break in one of them is a space. */
  readonly form?: 'csv' | 'tabs'
}
