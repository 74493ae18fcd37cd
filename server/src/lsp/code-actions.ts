import type { CodeAction, CodeActionParams } from 'vscode-languageserver'
import { codeActions } from '../features/code-actions.ts'
import { canonicalUri } from '../text/uri.ts'
import { findingsIn } from './check.ts'
import { asMutable, type Desk } from './desk.ts'

/** `textDocument/codeAction`: fixes of what is found in the file as it stands now, whatever the editor still shows. */
export const answerCodeActions =
  ({ session }: Desk) =>
  ({ textDocument, range, context: { diagnostics, only } }: CodeActionParams): CodeAction[] | null => {
    const uri = canonicalUri(textDocument.uri)
    const context = session.context(uri)
    if (!context) return null
    const span = context.document.source.span(range)
    return asMutable(codeActions(context, { span, diagnostics, ...(only ? { only } : {}) }, findingsIn(session, uri)))
  }
