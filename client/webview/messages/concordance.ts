import type {
  ConcordanceGrouping,
  ConcordanceLine,
  ConcordanceQuery,
  ConcordanceSort,
  OpenedConcordance,
} from '../../../server/src/protocol/concordance.ts'
import type { FoundEntity } from '../../../server/src/protocol/merge-split.ts'
import type { RefusedAnswer } from '../../../server/src/protocol/registry-edits.ts'
import type { TextRange } from '../../../server/src/protocol/text.ts'

/** What the page of a concordance in its webview and the extension (its frame) say to each other: names and shapes only. */

/** What a concordance shows, and how. */
export interface Wanted {
  readonly query: ConcordanceQuery
  readonly sort: ConcordanceSort
  readonly isDescending: boolean
  readonly grouping: ConcordanceGrouping
}

/** What is kept over a reload of the window. */
export interface KeptConcordance {
  /** A file of the corpus. */
  readonly uri: string
  readonly wanted?: Wanted
  /** The line that was the first to be seen. */
  readonly top?: number
}

/** Frame to page. */
export type ToConcordance =
  /** The answer to `ready`, and from then on whenever a command asks for another one. */
  | { readonly kind: 'show'; readonly language: 'en' | 'ar'; readonly kept: KeptConcordance }
  /** The answer to an `ask` of that number; undefined where there is none. */
  | { readonly kind: 'answer'; readonly number: number; readonly answer: unknown }
  /** How far the question of that number is: a share from 0 to 1, where that is known. */
  | { readonly kind: 'progress'; readonly number: number; readonly share?: number }
  /** Articles have changed: this concordance may be another one. Without an id whichever is shown: the server has forgotten all of them. */
  | { readonly kind: 'changed'; readonly id?: number }
  /** The panel has come to the front: what had the focus gets it again. */
  | { readonly kind: 'focus' }

/** Page to frame. */
export type FromConcordance =
  | { readonly kind: 'ready' }
  | { readonly kind: 'ask'; readonly number: number; readonly question: Question }
  /** The answer to that question is not wanted any more. */
  | { readonly kind: 'cancel'; readonly number: number }
  | { readonly kind: 'do'; readonly deed: Deed }

/** What a page asks of the server through its frame. */
export type Question =
  /** `replaces`: a concordance that is not needed any more when this one is there. */
  | { readonly kind: 'open'; readonly wanted: Wanted; readonly replaces?: number }
  | { readonly kind: 'lines'; readonly id: number; readonly from: number; readonly count: number }
  /** The entities of the corpus that have a name like this. */
  | { readonly kind: 'entities'; readonly typed: string }

/** What each question is answered with. */
export interface Answers {
  readonly open: OpenedConcordance | RefusedAnswer
  readonly lines: readonly ConcordanceLine[]
  readonly entities: readonly FoundEntity[]
}

/** What the frame does for the page. */
export type Deed =
  /** Opens an article at a place; `aside` in a group of its own; `focuses` where the user goes on there. */
  | {
      readonly kind: 'open'
      readonly uri: string
      readonly range: TextRange
      readonly aside: boolean
      readonly focuses: boolean
    }
  /** Tags lines, or gives their tags another entity, for which it asks; or takes their tags away. */
  | { readonly kind: 'edit'; readonly id: number; readonly lines: readonly number[]; readonly as: EditKind }
  | { readonly kind: 'copy'; readonly id: number; readonly lines: readonly number[] }
  /** Saves lines as CSV where the user says; all without `lines`. */
  | { readonly kind: 'export'; readonly id: number; readonly name: string; readonly lines?: readonly number[] }

/** What can be done with the tags of chosen lines: write them, give them another entity, take them away. */
export type EditKind = 'tag' | 'retag' | 'untag'
