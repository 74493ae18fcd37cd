import * as vscode from 'vscode'
import { isSeedFile } from './places.ts'

/** The file of the active editor, whichever editor shows it: VS Code knows seed editors only as tabs. */
export function activeFile(): vscode.Uri | undefined {
  const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input
  return input instanceof vscode.TabInputText || input instanceof vscode.TabInputCustom
    ? input.uri
    : vscode.window.activeTextEditor?.document.uri
}

/** The article of the active editor; one that has not been saved has no name yet, and is known by its language. */
export function activeSeedFile(): vscode.Uri | undefined {
  const uri = activeFile()
  const isArticle =
    uri &&
    (isSeedFile(uri) ||
      vscode.workspace.textDocuments.some((one) => one.languageId === 'seed' && one.uri.toString() === uri.toString()))
  return isArticle ? uri : undefined
}
