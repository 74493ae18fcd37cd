import type { RefusedAnswer } from './registry-edits.ts'

/**
 * Server to client: a rename is too large for an editor to open each of its files. It was answered with an empty edit; the user is shown this one,
 * and the server told to write it. An operation on the registry needs no such message: it answers
 * with its large edit (`EditAnswer`). Only for clients whose `initializationOptions` have `writesLargeEdits`.
 */
export const LARGE_EDIT = 'seedbed/largeEdit'

/** An edit that is about to be written; each makes the one before void. */
export interface LargeEdit {
  readonly id: number
  /** What it does, in the user's language. */
  readonly title: string
  readonly files: readonly LargeEditFile[]
}

/** One file of a large edit, in the list that is shown before it is made. */
export interface LargeEditFile {
  readonly uri: string
  /** Below the corpus's folder. */
  readonly path: string
  /** How many places in it change. */
  readonly places: number
}

/** Client to server: a file of a large edit as it would be. Answer: `string`, or null where the file has changed meanwhile. */
export const PREVIEW_LARGE_EDIT = 'seedbed/previewLargeEdit'

/** A large edit by its number, and one of its files. */
export interface PreviewLargeEditParams {
  readonly id: number
  readonly uri: string
}

/** Client to server: the user agrees. Open files are changed through the editor, all others on the disk; all or none. Answer: `WriteAnswer`. */
export const WRITE_LARGE_EDIT = 'seedbed/writeLargeEdit'

/** A large edit by its number, which must be the last that was offered. */
export interface WriteLargeEditParams {
  readonly id: number
  /** Whether it is written whatever Git would lose: Git is not asked. */
  readonly anyway: boolean
}

/** How many files are written; how many Git could not bring back, and so nothing is written; that the user has cancelled; or why it is not done. */
export type WriteAnswer =
  | { readonly written: number }
  | { readonly uncommitted: number }
  | { readonly cancelled: true }
  | RefusedAnswer

/** Client to server: which large edit was written last, and can be taken back. Answer: `LastLargeEdit | RefusedAnswer`. */
export const LAST_LARGE_EDIT = 'seedbed/lastLargeEdit'

/** What the user is told of the edit that they could take back. */
export interface LastLargeEdit {
  readonly title: string
  readonly files: number
}

/** Client to server: takes it back, in each file that is as it was written. Answer: `UndoAnswer`. */
export const UNDO_LARGE_EDIT = 'seedbed/undoLargeEdit'

/** How many files are as they were before, and the paths of those that have changed since and stay. */
export type UndoAnswer = { readonly undone: number; readonly kept: readonly string[] } | RefusedAnswer
