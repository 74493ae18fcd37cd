import * as vscode from 'vscode'
import { say } from './messages.ts'

/** A file that leaves the corpus. */
export interface SavedFile {
  /** Where it is offered to go; undefined: wherever VS Code begins. */
  readonly folder: vscode.Uri | undefined
  /** With the ending that says its kind. */
  readonly name: string
  /** Of the dialog. */
  readonly title: string
  /** Asked for when it is known where to: what has changed meanwhile is in it. Undefined where there is nothing to write, which has been said. */
  readonly content: () => Uint8Array | Promise<Uint8Array | undefined>
}

/** Writes a file where the user says. Gives where that is; undefined where nothing was written. */
export async function saveFile({ folder, name, title, content }: SavedFile): Promise<vscode.Uri | undefined> {
  const ending = name.slice(name.lastIndexOf('.') + 1)
  const uri = await vscode.window.showSaveDialog({
    ...(folder ? { defaultUri: vscode.Uri.joinPath(folder, name) } : {}),
    filters: { [ending.toUpperCase()]: [ending] },
    title,
  })
  const bytes = uri && (await content())
  if (!bytes) return undefined
  await vscode.workspace.fs.writeFile(uri, bytes)
  return uri
}

/** Says that a file has been written, and opens it in the browser for who wants to see it. */
export async function offerToOpen(uri: vscode.Uri, told: string): Promise<void> {
  const open = say('openInBrowser')
  if ((await vscode.window.showInformationMessage(told, open)) === open) await vscode.env.openExternal(uri)
}
