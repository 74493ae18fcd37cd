import * as vscode from 'vscode'
import { editorCommands } from '../../webview/messages/seed-editor.ts'
import { activeSeedFile } from '../active-file.ts'
import { say } from '../messages.ts'
import { openAsText } from '../open-place.ts'
import { isSeedFile } from '../places.ts'
import type { SeedEditors } from './provider.ts'
import { closeReplacedTab } from './replaced-tab.ts'

/** The commands of the seed editor: those that open it, and those that the focused one carries out. */
export const seedEditorCommands = (editors: SeedEditors): vscode.Disposable[] => [
  vscode.commands.registerCommand('seedbed.openSeedEditor', (chosen?: unknown, range?: unknown) =>
    openSeedEditor(editors, chosen, range),
  ),
  vscode.commands.registerCommand('seedbed.openTextEditor', (chosen?: unknown) => openTextEditor(editors, chosen)),
  ...editorCommands.map((command) =>
    vscode.commands.registerCommand(`seedbed.seedEditor.${command}`, () => editors.carryOut(command)),
  ),
]

/** Opens an article in the seed editor, in the place of its text editor; where that is active, at its selection. */
async function openSeedEditor(editors: SeedEditors, chosen: unknown, range: unknown): Promise<void> {
  const uri = seedFile(chosen)
  if (!uri) {
    void vscode.window.showInformationMessage(say('noSeedFile'))
    return
  }
  const active = vscode.window.activeTextEditor
  const place =
    range instanceof vscode.Range ? range : sameFile(active?.document.uri, uri) ? active?.selection : undefined
  await editors.open({ uri, ...(place ? { range: place } : {}) }, vscode.ViewColumn.Active)
  await closeReplacedTab(uri)
}

/** And back. */
async function openTextEditor(editors: SeedEditors, chosen: unknown): Promise<void> {
  const uri = seedFile(chosen)
  if (!uri) {
    void vscode.window.showInformationMessage(say('noSeedFile'))
    return
  }
  // What was typed last may not have reached the document.
  const range = await editors.flush(uri)
  await openAsText({ uri, ...(range ? { range } : {}) }, vscode.ViewColumn.Active)
  await editors.flush(uri)
  await closeReplacedTab(uri)
}

/** The article that a menu was opened on, else that of the active editor. */
function seedFile(chosen: unknown): vscode.Uri | undefined {
  if (!(chosen instanceof vscode.Uri)) return activeSeedFile()
  return isSeedFile(chosen) ? chosen : undefined
}

const sameFile = (one: vscode.Uri | undefined, other: vscode.Uri): boolean => one?.toString() === other.toString()
