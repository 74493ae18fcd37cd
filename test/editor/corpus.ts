import * as vscode from 'vscode'
import type { SeedbedApi } from '../../client/src/client.ts'
import { PATIENCE } from '../support/patience.ts'

/** The extension under test. */
export function extension(): vscode.Extension<SeedbedApi> {
  const found = vscode.extensions.getExtension<SeedbedApi>('seedbed.seedbed-vscode')
  if (!found) throw new Error('The extension is not there')
  return found
}

/** A file of the open folder. */
export function fileUri(path: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0]
  if (!folder) throw new Error('No folder is open')
  return vscode.Uri.joinPath(folder.uri, path)
}

/** Shows a file of the open folder in the editor. */
export async function show(path: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(fileUri(path))
  await vscode.window.showTextDocument(document)
  return document
}

/** Shows an article of the sample corpus, and waits until the server answers. */
export async function showArticle(id: string): Promise<vscode.TextDocument> {
  const document = await show(`articles/${id}.seed.md`)
  await (await extension().activate()).started
  return document
}

/** The place after the first occurrence of `text`, or `back` characters before there. */
export function endOf(document: vscode.TextDocument, text: string, back = 0): vscode.Position {
  const at = document.getText().indexOf(text)
  if (at < 0) throw new Error(`“${text}” is not in ${document.uri.path}`)
  return document.positionAt(at + text.length - back)
}

/** Puts a text in the place of a range, as typing would. */
export async function replace(document: vscode.TextDocument, range: vscode.Range, text: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit()
  edit.replace(document.uri, range, text)
  if (!(await vscode.workspace.applyEdit(edit))) throw new Error('The edit was refused')
}

/** Throws away what was typed into files, whichever editor has the focus. */
export async function revert(): Promise<void> {
  for (const document of vscode.workspace.textDocuments) {
    if (!document.isDirty || document.isUntitled) continue
    await vscode.window.showTextDocument(document)
    await vscode.commands.executeCommand('workbench.action.files.revert')
    await eventually(
      () => document.isDirty,
      (isDirty) => !isDirty,
    )
  }
}

/** Asks again and again until the answer fulfils the condition; fails with the last answer when that takes too long. */
export async function eventually<T>(ask: () => Thenable<T> | T, holds: (answer: T) => boolean): Promise<T> {
  const deadline = Date.now() + PATIENCE
  for (;;) {
    const answer = await ask()
    if (holds(answer)) return answer
    if (Date.now() > deadline) throw new Error(`Waited too long; the last answer was ${JSON.stringify(answer)}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

/** The codes of what was found in a file, once they fulfil the condition. */
export const findings = (uri: vscode.Uri, hold: (codes: readonly string[]) => boolean): Promise<readonly string[]> =>
  eventually(
    () =>
      vscode.languages
        .getDiagnostics(uri)
        .map(({ code }) => String(typeof code === 'object' ? code.value : code))
        .sort(),
    hold,
  )
