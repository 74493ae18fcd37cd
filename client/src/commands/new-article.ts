import * as vscode from 'vscode'
import { type BaseLanguageClient, CompletionRequest } from 'vscode-languageclient'
import { say } from '../messages.ts'

/** Creates a seed file in the folder (of the open article, else of the workspace) and offers the front matter to fill in. */
export async function newArticle(client: BaseLanguageClient, chosen?: vscode.Uri): Promise<void> {
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
  const editor = await vscode.window.showTextDocument(uri)
  const frontMatter = await frontMatterFor(uri, client)
  if (frontMatter) await editor.insertSnippet(frontMatter)
}

/** As an article's id must be. */
const FILE_NAME = /^[a-z0-9]+(?:[-._][a-z0-9]+)*$/

/** What the server completes an empty article with: it knows which keys the corpus requires. */
async function frontMatterFor(uri: vscode.Uri, client: BaseLanguageClient): Promise<vscode.SnippetString | undefined> {
  const answer = await client.sendRequest(CompletionRequest.type, {
    textDocument: { uri: client.code2ProtocolConverter.asUri(uri) },
    position: { line: 0, character: 0 },
  })
  const items = Array.isArray(answer) ? answer : (answer?.items ?? [])
  const texts = items.map(({ textEdit, insertText }) => textEdit?.newText ?? insertText ?? '')
  const whole = texts.find((text) => text.startsWith('---\n'))
  return whole === undefined ? undefined : new vscode.SnippetString(whole)
}

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
