import * as vscode from 'vscode'
import { say } from '../messages.ts'

/** Creates a seed file in the folder (of the open article, else of the workspace) and offers the front matter to fill in. */
export async function newArticle(chosen?: vscode.Uri): Promise<void> {
  const folder = await folderFor(chosen)
  if (!folder) {
    void vscode.window.showErrorMessage(say('noFolder'))
    return
  }
  const name = await vscode.window.showInputBox({
    prompt: say('articleName'),
    placeHolder: 'astana-22-opens',
    validateInput: (value) => (FILE_NAME.test(value) && /[a-z]/.test(value) ? undefined : say('badName')),
  })
  if (name === undefined) return
  const uri = vscode.Uri.joinPath(folder, `${name}.seed.md`)
  if (await exists(uri)) {
    void vscode.window.showErrorMessage(say('nameTaken'))
    return
  }
  await vscode.workspace.fs.writeFile(uri, new Uint8Array())
  await vscode.window.showTextDocument(uri)
  await vscode.commands.executeCommand('editor.action.insertSnippet', { langId: 'seed', name: NEW_ARTICLE_SNIPPET })
}

/** As an article's id must be. */
const FILE_NAME = /^[a-z0-9]+(?:[-._][a-z0-9]+)*$/

/** The snippet of `syntaxes/` that holds a whole front matter. */
const NEW_ARTICLE_SNIPPET = 'New article'

async function folderFor(chosen: vscode.Uri | undefined): Promise<vscode.Uri | undefined> {
  if (chosen) {
    const { type } = await vscode.workspace.fs.stat(chosen)
    return type & vscode.FileType.Directory ? chosen : vscode.Uri.joinPath(chosen, '..')
  }
  const open = vscode.window.activeTextEditor?.document
  if (open?.languageId === 'seed' && !open.isUntitled) return vscode.Uri.joinPath(open.uri, '..')
  return vscode.workspace.workspaceFolders?.[0]?.uri
}

const exists = (uri: vscode.Uri): Thenable<boolean> =>
  vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  )
