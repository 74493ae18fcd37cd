import * as vscode from 'vscode'
import { say } from '../messages.ts'

/** Copies the captured texts of the walkthrough, with the settings and the registry of a small corpus, to where its user says, and opens the first. */
export async function copyTexts(extension: vscode.Uri): Promise<void> {
  const [workspace] = vscode.workspace.workspaceFolders ?? []
  const [chosen] =
    (await vscode.window.showOpenDialog({
      canSelectFiles: false,
      canSelectFolders: true,
      ...(workspace ? { defaultUri: workspace.uri } : {}),
      openLabel: say('folderOfSamples'),
    })) ?? []
  if (!chosen) return
  const folder = vscode.Uri.joinPath(chosen, FOLDER)
  if (await exists(folder)) return void vscode.window.showWarningMessage(say('samplesThere', folder.fsPath))
  const from = vscode.Uri.joinPath(extension, 'docs', 'walkthrough')
  await vscode.workspace.fs.copy(vscode.Uri.joinPath(from, 'corpus'), folder)
  await vscode.workspace.fs.copy(vscode.Uri.joinPath(from, 'captured'), vscode.Uri.joinPath(folder, 'captured'))
  // What lies in no folder of the workspace would be no corpus.
  if (!vscode.workspace.getWorkspaceFolder(folder)) {
    await vscode.commands.executeCommand('vscode.openFolder', folder, { forceNewWindow: workspace !== undefined })
    return
  }
  await vscode.window.showTextDocument(vscode.Uri.joinPath(folder, 'captured', FIRST))
}

const FOLDER = 'seedbed-texts'
const FIRST = 'bridge.txt'

const exists = (uri: vscode.Uri): Thenable<boolean> =>
  vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  )
