import * as vscode from 'vscode'
import { type BaseLanguageClient, type RenameParams, RenameRequest, type WorkspaceEdit } from 'vscode-languageclient'
import { openEdited } from '../apply-edit.ts'
import { showError } from '../show-error.ts'
import { wantsConfirmation } from './previewed-edit.ts'
import { applyConfirmed } from './registry-edits.ts'

/**
 * Answers VS Code's rename. One that wants to be confirmed is answered with nothing to do and shown apart, as all edits of the registry are: VS Code
 * gives up a rename when another editor comes to the front, and in its own preview nothing of it is chosen.
 */
export async function provideRename(
  client: BaseLanguageClient,
  document: vscode.TextDocument,
  position: vscode.Position,
  newName: string,
  token: vscode.CancellationToken,
): Promise<vscode.WorkspaceEdit | null> {
  const params: RenameParams = {
    ...client.code2ProtocolConverter.asTextDocumentPositionParams(document, position),
    newName,
  }
  const ask = (): Promise<WorkspaceEdit | null> => client.sendRequest(RenameRequest.type, params)
  try {
    const edit = await client.sendRequest(RenameRequest.type, params, token)
    if (!edit) return null
    if (!wantsConfirmation(edit)) {
      await openEdited(client, edit)
      return (await client.protocol2CodeConverter.asWorkspaceEdit(edit, token)) ?? null
    }
    applyConfirmed(client, edit, ask).catch(showError)
    return new vscode.WorkspaceEdit()
  } catch (error) {
    return client.handleFailedRequest(RenameRequest.type, token, error, null, false)
  }
}
