/** One thing that happens; numbers are taken as far as there are places for them. */
export type Event =
  | {
      readonly kind: 'type'
      readonly editor: number
      readonly at: number
      readonly text: string
      readonly typed: boolean
    }
  | { readonly kind: 'delete'; readonly editor: number; readonly at: number; readonly length: number }
  | {
      readonly kind: 'replace'
      readonly editor: number
      readonly at: number
      readonly length: number
      readonly text: string
    }
  | { readonly kind: 'compose'; readonly editor: number; readonly text: string }
  | { readonly kind: 'end-composition'; readonly editor: number }
  | { readonly kind: 'rest'; readonly editor: number }
  | { readonly kind: 'leave'; readonly editor: number }
  | { readonly kind: 'undo-deed'; readonly editor: number; readonly redo: boolean }
  | {
      readonly kind: 'text-editor'
      readonly at: number
      readonly length: number
      readonly text: string
      readonly second: number
    }
  | { readonly kind: 'whole-file'; readonly at: number; readonly length: number; readonly text: string }
  | { readonly kind: 'undo' | 'redo' }
  | { readonly kind: 'line-ends'; readonly crlf: boolean }
  | { readonly kind: 'save' }
  /** A file is written that the article may name, or its settings. */
  | { readonly kind: 'other-file'; readonly number: number }
  | { readonly kind: 'deliver'; readonly channel: number; readonly count: number }

/** In the texts of events this stands for a character that no other insertion has. */
export const UNIQUE = '?'
