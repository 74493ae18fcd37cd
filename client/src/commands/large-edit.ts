import * as vscode from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import {
  LARGE_EDIT,
  LAST_LARGE_EDIT,
  type LargeEdit,
  type LastLargeEdit,
  PREVIEW_LARGE_EDIT,
  type PreviewLargeEditParams,
  UNDO_LARGE_EDIT,
  type UndoAnswer,
  WRITE_LARGE_EDIT,
  type WriteAnswer,
  type WriteLargeEditParams,
} from '../../../server/src/protocol/large-edits.ts'
import type { RefusedAnswer } from '../../../server/src/protocol/registry-edits.ts'
import { say } from '../messages.ts'
import { showError } from '../show-error.ts'
import { agreesToFiles } from './file-list.ts'

/** Shows renames that the server writes itself, and each of their files as it would be. */
export const followLargeEdits = (client: BaseLanguageClient): vscode.Disposable[] => [
  client.onNotification(LARGE_EDIT, (edit: LargeEdit) => {
    writeLargeEdit(client, edit).catch(showError)
  }),
  vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
    provideTextDocumentContent: async ({ query }) => {
      const params: PreviewLargeEditParams = JSON.parse(query)
      return (await client.sendRequest<string | null>(PREVIEW_LARGE_EDIT, params)) ?? say('changedMeanwhile')
    },
  }),
]

/** Shows the user which files an edit changes, and has it written when they agree. */
export async function writeLargeEdit(client: BaseLanguageClient, edit: LargeEdit): Promise<void> {
  if (!(await isWanted(client, edit))) return
  // Git runs programs that a repository names: it is not asked in one that nobody trusts.
  const isTrusted = vscode.workspace.isTrusted
  if (!isTrusted && !(await isWantedAnyway(say('gitUnasked')))) return
  let answer = await write(client, { id: edit.id, anyway: !isTrusted })
  if ('uncommitted' in answer) {
    if (!(await isWantedAnyway(say('uncommitted', answer.uncommitted)))) return
    answer = await write(client, { id: edit.id, anyway: true })
  }
  if ('refusal' in answer) void vscode.window.showErrorMessage(answer.refusal)
  else if ('written' in answer) {
    const undo = say('undo')
    const chosen = await vscode.window.showInformationMessage(say('filesWritten', answer.written), undo)
    if (chosen === undo) await undoLargeEdit(client)
  }
}

/** Takes the last large edit back, where its files have not changed since. */
export async function undoLargeEdit(client: BaseLanguageClient): Promise<void> {
  const last: LastLargeEdit | RefusedAnswer = await client.sendRequest(LAST_LARGE_EDIT)
  if ('refusal' in last) {
    void vscode.window.showInformationMessage(last.refusal)
    return
  }
  const yes = say('undo')
  const question = say('undoLargeEdit', last.title, last.files)
  if ((await vscode.window.showWarningMessage(question, { modal: true }, yes)) !== yes) return
  const answer: UndoAnswer = await client.sendRequest(UNDO_LARGE_EDIT)
  if ('refusal' in answer) void vscode.window.showErrorMessage(answer.refusal)
  else if (answer.kept.length === 0) void vscode.window.showInformationMessage(say('filesUndone', answer.undone))
  else {
    const detail = answer.kept.slice(0, MOST_NAMED).join('\n')
    const message = say('filesKept', answer.undone, answer.kept.length)
    void vscode.window.showWarningMessage(message, { modal: true, detail })
  }
}

const SCHEME = 'seedbed-large-edit'

/** A dialog is no list. */
const MOST_NAMED = 20

const write = (client: BaseLanguageClient, params: WriteLargeEditParams): Promise<WriteAnswer> =>
  client.sendRequest(WRITE_LARGE_EDIT, params)

const isWanted = (client: BaseLanguageClient, { id, title, files }: LargeEdit): Promise<boolean> =>
  agreesToFiles(
    {
      title,
      files: files.map(({ uri, path, places }) => ({ path, places, show: () => showChange(client, id, uri, path) })),
    },
    SCHEME,
  )

function showChange(client: BaseLanguageClient, id: number, uri: string, path: string): Thenable<unknown> {
  const params: PreviewLargeEditParams = { id, uri }
  const before = client.protocol2CodeConverter.asUri(uri)
  const after = before.with({ scheme: SCHEME, authority: '', query: JSON.stringify(params) })
  return vscode.commands.executeCommand('vscode.diff', before, after, path, { preview: true, preserveFocus: true })
}

async function isWantedAnyway(question: string): Promise<boolean> {
  const yes = say('writeAnyway')
  return (await vscode.window.showWarningMessage(question, { modal: true }, yes)) === yes
}
