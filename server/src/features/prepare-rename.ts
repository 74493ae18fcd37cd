import type { Range } from 'vscode-languageserver-types'
import { renamingAt } from '../corpus/renaming.ts'
import { isRefusal, type Refusal } from '../language/refusal.ts'
import type { Context } from './context.ts'

/** The id that a rename begins with, and where it stands. */
export interface PreparedRename {
  readonly range: Range
  readonly placeholder: string
}

/** What a rename at `offset` would change: the id alone, whatever part of its tag or link the caret stands on; or why nothing can be renamed there. */
export function prepareRename({ corpus, document }: Context, offset: number): PreparedRename | Refusal {
  const renaming = renamingAt(corpus, document, offset)
  if (isRefusal(renaming)) return renaming
  const range = document.source.range(renaming.span)
  const caret = document.source.position(offset)
  // Editors give up on a range that is not on the caret's line, as the id of a label of several lines is not.
  const near = range.start.line === caret.line && range.end.line === caret.line
  return { range: near ? range : { start: caret, end: caret }, placeholder: renaming.id }
}
