import * as vscode from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import { ARTICLE_HTML, type ArticleHtml, type ArticleHtmlParams } from '../../../server/src/protocol/article-html.ts'
import { say } from '../messages.ts'
import { offerToOpen, saveFile } from '../save-file.ts'
import { pageFolder } from '../webview-page.ts'
import { articlePage } from './article-page.ts'
import { editorSettings } from './settings.ts'

/** Saves an article as one HTML file that needs nothing besides, where the user says. */
export async function exportArticle(
  document: vscode.TextDocument,
  client: BaseLanguageClient,
  extension: vscode.Uri,
): Promise<void> {
  const uri = await saveFile({
    folder: vscode.Uri.joinPath(document.uri, '..'),
    name: `${nameOf(document)}.html`,
    title: say('exportTitle'),
    content: () => pageOf(document, client, extension),
  })
  if (uri) await offerToOpen(uri, say('exported'))
}

/** Opens an article in the browser, which can print; webviews cannot. */
export async function printArticle(
  document: vscode.TextDocument,
  client: BaseLanguageClient,
  context: vscode.ExtensionContext,
): Promise<void> {
  const page = await pageOf(document, client, context.extensionUri)
  if (!page) return
  const folder = vscode.Uri.joinPath(context.globalStorageUri, 'print')
  // What was printed before is of no use any more.
  await vscode.workspace.fs.delete(folder, { recursive: true }).then(undefined, () => undefined)
  await vscode.workspace.fs.createDirectory(folder)
  const uri = vscode.Uri.joinPath(folder, `${nameOf(document)}.html`)
  await vscode.workspace.fs.writeFile(uri, page)
  await vscode.env.openExternal(uri)
}

const nameOf = ({ uri }: vscode.TextDocument): string =>
  (uri.path.split('/').at(-1) ?? '').replace(/(\.seed)?\.md$/, '') || 'article'

async function pageOf(
  document: vscode.TextDocument,
  client: BaseLanguageClient,
  extension: vscode.Uri,
): Promise<Uint8Array | undefined> {
  const params: ArticleHtmlParams = { uri: client.code2ProtocolConverter.asUri(document.uri) }
  const article = await client.sendRequest<ArticleHtml | null>(ARTICLE_HTML, params).catch(() => null)
  if (!article) {
    void vscode.window.showErrorMessage(say('noAnswer'))
    return undefined
  }
  const page = await articlePage(article, editorSettings().font, {
    file: async (file) => vscode.workspace.fs.readFile(vscode.Uri.joinPath(pageFolder(extension), file)),
    image: (path) => imageBeside(document, path),
  })
  return new TextEncoder().encode(page)
}

/** The file of an image, if the workspace has it: an article that came from elsewhere gets at no other file. */
async function imageBeside({ uri: from }: vscode.TextDocument, path: string): Promise<Uint8Array | undefined> {
  const uri = vscode.Uri.joinPath(from, '..', path)
  if (!vscode.workspace.getWorkspaceFolder(uri)) return undefined
  try {
    const { size } = await vscode.workspace.fs.stat(uri)
    return size < LARGEST_IMAGE ? await vscode.workspace.fs.readFile(uri) : undefined
  } catch {
    return undefined
  }
}

/** In bytes. */
const LARGEST_IMAGE = 5_000_000
