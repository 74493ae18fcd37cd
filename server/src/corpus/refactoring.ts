import type { WorkspaceEdit } from 'vscode-languageserver-types'
import type { Message } from '../language/message.ts'

/** Something that can be done at a place, as a menu offers it: by an edit that is known, or by a command of the client, which asks for more. */
export interface Refactoring {
  readonly title: Message
  readonly kind: RefactoringKind
  /** The rule whose finding there it settles. */
  readonly mends?: string
  /** Whether it is what the user most likely wants. */
  readonly isPreferred?: true
  readonly does: { readonly edit: WorkspaceEdit } | { readonly command: string; readonly argument: object }
}

/** Kinds of code actions; `quickfix` for what mends a mention that is not resolved yet. */
export type RefactoringKind = 'quickfix' | 'refactor.extract' | 'refactor.rewrite' | 'refactor.move'

/** Who asks what can be done at a place. */
export interface Asker {
  /** Whether the client has the commands that ask for more. */
  readonly hasCommands: boolean
  /** Whether a person has opened the menu for it: what is offered unasked must cost little, and be likely. */
  readonly isAsked: boolean
  /** Whether the user lets the program ask Wikidata. */
  readonly asksWikidata?: boolean
}
