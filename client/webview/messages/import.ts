import type { BodyKind, Capture, DraftedArticle, ProposedArticle } from '../../../server/src/protocol/import.ts'

/** What the page on which an import is reviewed and the extension (its frame) say to each other: names and shapes only. */

/** Where a capture comes from: a file, or a text that was given. */
export type CaptureSource =
  | { readonly uri: string }
  | { readonly name: string; readonly format: Capture['format']; readonly text: string }

/** What is kept over a reload of the window: what is still to be imported, and what was chosen of the first. */
export interface KeptImport {
  readonly sources: readonly CaptureSource[]
  /** How many there were. */
  readonly of: number
  /** The folder that articles go to, as VS Code writes it. */
  readonly folder: string
  readonly choices?: ImportChoices
}

/** What an editor has chosen of a capture. */
export interface ImportChoices {
  /** For each block what it is in the body; null where it is not there. */
  readonly blocks: readonly (BodyKind | null)[]
  /** By key what stands in its field. */
  readonly values: Readonly<Record<string, string>>
  /** The keys that are left out. */
  readonly leftOut: readonly string[]
  /** Whether `source.file` names the capture. */
  readonly keepsCapture: boolean
  /** Whether the lines of the site that are cut are listed in `seedbed.yaml`. */
  readonly remembers: boolean
}

/** One capture to be reviewed. */
export interface Review {
  /** The file's, or the clipboard's. */
  readonly name: string
  readonly proposal: ProposedArticle
  /** Whether the capture is a file of the workspace, which `source.file` can name; else it would be written beside the article. */
  readonly isFile: boolean
  readonly kept: KeptImport
}

/** Frame to page. */
export type ToImport =
  /** The answer to `ready`, and from then on the next capture. */
  | { readonly kind: 'show'; readonly language: 'en' | 'ar'; readonly review: Review }
  /** The answer to a `draft` of that number. */
  | { readonly kind: 'drafted'; readonly number: number; readonly draft: DraftedArticle | null }
  | { readonly kind: 'folder'; readonly folder: string }
  /** The page can be used again; `why` says what was not done. */
  | { readonly kind: 'again'; readonly why?: string }

/** Page to frame. */
export type FromImport =
  | { readonly kind: 'ready' }
  | { readonly kind: 'draft'; readonly number: number; readonly choices: ImportChoices }
  /** Writes the article; `lines` are those to be remembered. */
  | { readonly kind: 'create'; readonly choices: ImportChoices; readonly lines: readonly string[] }
  /** Leaves this capture out. */
  | { readonly kind: 'skip' }
  | { readonly kind: 'cancel' }
  | { readonly kind: 'chooseFolder' }
  | { readonly kind: 'openTwin'; readonly uri: string }
