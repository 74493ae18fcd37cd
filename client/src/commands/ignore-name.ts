import * as vscode from 'vscode'
import type { BaseLanguageClient, WorkspaceEdit } from 'vscode-languageclient'
import type { IgnoreNameParams } from '../../../server/src/protocol/tag-mentions.ts'
import { applyEdit } from '../apply-edit.ts'
import { say } from '../messages.ts'
import { hasUri } from './registry-edits.ts'

/**
 * Writes into the settings of a corpus that a name is never suggested, and saves them, as nobody looks at them; where they hold changes that their user
 * has not saved, these stay unsaved, and this with them. What has been done is said, with a way back: undoing in the article does not reach it.
 */
export async function ignoreName(client: BaseLanguageClient, argument: unknown): Promise<void> {
  if (!isIgnoring(argument)) return
  const uri = client.protocol2CodeConverter.asUri(argument.uri)
  const edit: WorkspaceEdit = argument.edit
  const isNew = edit.documentChanges?.some((change) => 'kind' in change && change.kind === 'create') ?? false
  const before = isNew ? undefined : await vscode.workspace.openTextDocument(uri)
  const text = before?.getText()
  const wasDirty = before?.isDirty ?? false
  if ((await applyEdit(client, edit)) !== 'taken') {
    void vscode.window.showWarningMessage(say('changedMeanwhile'))
    return
  }
  const settings = await vscode.workspace.openTextDocument(uri)
  const isSaved = !wasDirty && (await settings.save())
  const written = settings.getText()
  const undo = say('undo')
  const chosen = await vscode.window.showInformationMessage(
    say(isSaved ? 'nameIgnored' : 'nameIgnoredUnsaved', argument.name),
    undo,
  )
  if (chosen !== undo) return
  const isBack = settings.getText() === written && (await takeBack(settings, text))
  if (!isBack) void vscode.window.showWarningMessage(say('changedMeanwhile'))
  else if (isSaved && text !== undefined) await settings.save()
}

/** A file that was made for this goes. */
async function takeBack(settings: vscode.TextDocument, text: string | undefined): Promise<boolean> {
  const edit = new vscode.WorkspaceEdit()
  if (text === undefined) edit.deleteFile(settings.uri)
  else {
    const all = new vscode.Range(settings.positionAt(0), settings.positionAt(settings.getText().length))
    edit.replace(settings.uri, all, text)
  }
  return vscode.workspace.applyEdit(edit)
}

/** Anyone can run a command, with anything. */
const isIgnoring = (argument: unknown): argument is IgnoreNameParams =>
  hasUri(argument) &&
  'name' in argument &&
  typeof argument.name === 'string' &&
  'edit' in argument &&
  typeof argument.edit === 'object' &&
  argument.edit !== null
