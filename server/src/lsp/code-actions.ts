import type { CancellationToken, CodeAction, CodeActionParams } from 'vscode-languageserver'
import { codeActions } from '../features/code-actions.ts'
import type { Context } from '../features/context.ts'
import { canonicalUri } from '../text/uri.ts'
import { findingsIn } from './check.ts'
import { answer, asMutable, type Desk } from './desk.ts'

/** `textDocument/codeAction`: fixes of what is found in the file as it stands now, whatever the editor still shows. */
export const answerCodeActions =
  ({ session }: Desk) =>
  async (
    { textDocument, range, context: { diagnostics, only } }: CodeActionParams,
    token: CancellationToken,
  ): Promise<CodeAction[] | null> => {
    const uri = canonicalUri(textDocument.uri)
    const question = (context: Context): readonly CodeAction[] => {
      const span = context.document.source.span(range)
      const findings = findingsIn(session, context)
      return codeActions(context, { span, diagnostics, ...(only ? { only } : {}) }, findings)
    }
    return asMutable(await answer(session, uri, question, token)) ?? null
  }
