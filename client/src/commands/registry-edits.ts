import * as vscode from 'vscode'
import type { BaseLanguageClient, WorkspaceEdit } from 'vscode-languageclient'
import type { LargeEdit } from '../../../server/src/protocol/large-edits.ts'
import type { EditParams, EntityParams, RefusedAnswer } from '../../../server/src/protocol/registry-edits.ts'
import { activeFile } from '../active-file.ts'
import { applyOrSay } from '../apply-edit.ts'
import { say } from '../messages.ts'
import { writeLargeEdit } from './large-edit.ts'
import { confirmed, isConfirmed, wantsConfirmation } from './previewed-edit.ts'

// What all commands that edit the registry have in common: they ask the server, ask the user, and apply one edit.

/** Asks the server; a refusal is shown to the user, and undefined. */
export async function askServer<R extends object>(
  client: BaseLanguageClient,
  method: string,
  params: object,
): Promise<R | undefined> {
  const answer: R | RefusedAnswer | null = await client.sendRequest(method, params)
  if (answer && !('refusal' in answer)) return answer
  void vscode.window.showWarningMessage(answer ? String(answer.refusal) : say('noCorpusHere'))
  return undefined
}

/**
 * Asks for an edit and applies it, or has it written where it is too large for an editor: one step of undo over all files. Where it wants to be
 * confirmed, its user is asked, and then the server once more: what they saw is what is done, or nothing is.
 */
export async function askForEdit(client: BaseLanguageClient, method: string, params: object): Promise<void> {
  const ask = () =>
    askServer<{ readonly edit: WorkspaceEdit } | { readonly large: LargeEdit } | { readonly cancelled: true }>(
      client,
      method,
      params,
    )
  const answer = await ask()
  if (!answer || 'cancelled' in answer) return
  if ('large' in answer) return writeLargeEdit(client, answer.large)
  if (!wantsConfirmation(answer.edit)) return applyOrSay(client, answer.edit, { isRefactoring: true })
  await applyConfirmed(client, answer.edit, async () => {
    const again = await ask()
    return again && 'edit' in again ? again.edit : undefined
  })
}

/** Applies an edit that wants to be confirmed, if its user does and it is what it was when the server is asked `again`. */
export async function applyConfirmed(
  client: BaseLanguageClient,
  edit: WorkspaceEdit,
  again: () => Promise<WorkspaceEdit | null | undefined>,
): Promise<void> {
  if (!(await isConfirmed(client, edit))) return
  const now = await again()
  if (now && isSame(now, edit)) await applyOrSay(client, confirmed(now), { isRefactoring: true })
  else void vscode.window.showWarningMessage(say('changedMeanwhile'))
}

/** Whether two edits do the same, be a file open by now or not. */
const isSame = (one: WorkspaceEdit, other: WorkspaceEdit): boolean => withoutVersions(one) === withoutVersions(other)

const withoutVersions = (edit: WorkspaceEdit): string =>
  JSON.stringify(edit, (key, value) => (key === 'version' ? null : value))

/** Why the server would not do something, without showing it: what an input box says while its user types. */
export async function refusalOf<P extends EditParams>(
  client: BaseLanguageClient,
  method: string,
  params: P,
): Promise<string | undefined> {
  const trial: P = { ...params, isTrial: true }
  const answer: RefusedAnswer | null = await client.sendRequest(method, trial)
  return answer?.refusal
}

/** The entity that a command is about: its argument, or what stands at the caret. */
export function entityMeant(client: BaseLanguageClient, argument: unknown): EntityParams | undefined {
  if (hasUri(argument) && 'ref' in argument && typeof argument.ref === 'string') {
    return { uri: argument.uri, ref: argument.ref }
  }
  if (hasUri(argument) && 'position' in argument) return argument as EntityParams
  const editor = vscode.window.activeTextEditor
  if (editor) {
    return {
      uri: client.code2ProtocolConverter.asUri(editor.document.uri),
      position: client.code2ProtocolConverter.asPosition(editor.selection.active),
    }
  }
  void vscode.window.showInformationMessage(say('noEditor'))
  return undefined
}

/** The file that a command is about: its argument, or the active one. */
export function fileMeant(client: BaseLanguageClient, argument: unknown): string | undefined {
  if (hasUri(argument)) return argument.uri
  const uri = activeFile()
  if (uri) return client.code2ProtocolConverter.asUri(uri)
  void vscode.window.showInformationMessage(say('noEditor'))
  return undefined
}

/** Anyone can run a command, with anything. */
export const hasUri = (argument: unknown): argument is { readonly uri: string } =>
  typeof argument === 'object' && argument !== null && 'uri' in argument && typeof argument.uri === 'string'
