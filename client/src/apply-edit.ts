import * as vscode from 'vscode'
import type { BaseLanguageClient, WorkspaceEdit } from 'vscode-languageclient'
import { say } from './messages.ts'

/** What became of an edit: VS Code did not take it, or its user in the preview; or the documents have changed since it was made. */
export type Applied = 'taken' | 'refused' | 'outdated'

/** Applies an edit of the server's where the open documents are still those that it was made for: VS Code's own edits know no versions. */
export async function applyEdit(
  client: BaseLanguageClient,
  edit: WorkspaceEdit,
  metadata?: vscode.WorkspaceEditMetadata,
): Promise<Applied> {
  const made = await client.protocol2CodeConverter.asWorkspaceEdit(edit)
  // Nothing is awaited between these two; what changes later VS Code notices.
  if (!isCurrent(client, edit)) return 'outdated'
  return (await vscode.workspace.applyEdit(made, metadata)) ? 'taken' : 'refused'
}

/** Applies an edit, and says so where it was not taken. Whoever refuses it in the preview knows that nothing was done. */
export async function applyOrSay(
  client: BaseLanguageClient,
  edit: WorkspaceEdit,
  metadata?: vscode.WorkspaceEditMetadata,
): Promise<void> {
  const outcome = await applyEdit(client, edit, metadata)
  const isPreviewed = Object.values(edit.changeAnnotations ?? {}).some(({ needsConfirmation }) => needsConfirmation)
  if (outcome === 'outdated' || (outcome === 'refused' && !isPreviewed)) {
    void vscode.window.showWarningMessage(say('changedMeanwhile'))
  }
}

/** An edit without a version was made for what is on the disk: for a document as it was opened, or saved. */
function isCurrent(client: BaseLanguageClient, { documentChanges = [] }: WorkspaceEdit): boolean {
  const open = new Map(vscode.workspace.textDocuments.map((document) => [document.uri.toString(), document]))
  return documentChanges.every((change) => {
    if (!('textDocument' in change)) return true
    const { uri, version } = change.textDocument
    const document = open.get(client.protocol2CodeConverter.asUri(uri).toString())
    return !document || (version === null ? !document.isDirty : version === document.version)
  })
}
