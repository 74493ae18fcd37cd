import * as vscode from 'vscode'
import type { BaseLanguageClient, WorkspaceEdit } from 'vscode-languageclient'
import { say } from './messages.ts'

/** What became of an edit: VS Code did not take it, or the documents have changed since it was made. */
export type Applied = 'taken' | 'refused' | 'outdated'

/** Applies an edit of the server's where the open documents are still those that it was made for: VS Code's own edits know no versions. */
export async function applyEdit(
  client: BaseLanguageClient,
  edit: WorkspaceEdit,
  metadata?: vscode.WorkspaceEditMetadata,
): Promise<Applied> {
  await openEdited(client, edit)
  const made = await client.protocol2CodeConverter.asWorkspaceEdit(edit)
  // Nothing is awaited between these two; what changes later VS Code notices.
  if (!isCurrent(client, edit)) return 'outdated'
  return (await vscode.workspace.applyEdit(made, metadata)) ? 'taken' : 'refused'
}

/** Applies an edit, and says so where it was not taken. */
export async function applyOrSay(
  client: BaseLanguageClient,
  edit: WorkspaceEdit,
  metadata?: vscode.WorkspaceEditMetadata,
): Promise<void> {
  if ((await applyEdit(client, edit, metadata)) !== 'taken') {
    void vscode.window.showWarningMessage(say('changedMeanwhile'))
  }
}

/**
 * Opens the closed files that an edit changes. VS Code opens them too, but lets go of each as soon as it counts as saved; those that were asked for it
 * keeps for some minutes, so that it can be told what became of them when they are undone at once (`undone-saves.ts`).
 */
export async function openEdited(client: BaseLanguageClient, { documentChanges = [] }: WorkspaceEdit): Promise<void> {
  const made = new Set(documentChanges.flatMap((one) => ('kind' in one && one.kind === 'create' ? one.uri : [])))
  const closed = documentChanges.flatMap((one) => {
    const file = 'textDocument' in one && one.textDocument.version === null ? one.textDocument.uri : undefined
    return file === undefined || made.has(file) ? [] : client.protocol2CodeConverter.asUri(file)
  })
  // One that cannot be opened is VS Code's to refuse.
  await Promise.allSettled(closed.map((uri) => vscode.workspace.openTextDocument(uri)))
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
