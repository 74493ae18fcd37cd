import * as vscode from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import { ARTICLE_HTML, type ArticleHtml, type ArticleHtmlParams } from '../../../server/src/protocol.ts'
import { say } from '../messages.ts'
import { base64, embedImages } from './embedded-images.ts'
import { pageFolder } from './page.ts'

/** Saves an article as one HTML file that needs nothing besides, where the user says. */
export async function exportArticle(
  document: vscode.TextDocument,
  client: BaseLanguageClient,
  extension: vscode.Uri,
): Promise<void> {
  const page = await articlePage(document, client, extension)
  if (!page) return
  const uri = await vscode.window.showSaveDialog({
    defaultUri: vscode.Uri.joinPath(document.uri, '..', `${nameOf(document)}.html`),
    filters: { HTML: ['html'] },
    title: say('exportTitle'),
  })
  if (!uri) return
  await vscode.workspace.fs.writeFile(uri, page)
  const open = say('openInBrowser')
  if ((await vscode.window.showInformationMessage(say('exported'), open)) === open) await vscode.env.openExternal(uri)
}

/** Opens an article in the browser, which can print; webviews cannot. */
export async function printArticle(
  document: vscode.TextDocument,
  client: BaseLanguageClient,
  context: vscode.ExtensionContext,
): Promise<void> {
  const page = await articlePage(document, client, context.extensionUri)
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

async function articlePage(
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
  const body = await embedImages(article.body, (path) => imageBeside(document, path))
  return new TextEncoder().encode(wholePage({ ...article, body }, await stylesheet(extension)))
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

/** The page allows itself no script and nothing from the network: it is opened from the disk, wherever it was sent. */
const wholePage = ({ title, lang, dir, body }: ArticleHtml, styles: string): string => `<!DOCTYPE html>
<html lang="${escaped(lang)}" dir="${dir}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>
${styles}
</style>
</head>
<body>
${body}
</body>
</html>
`

/** The stylesheet of exported articles, with its fonts in it. */
async function stylesheet(extension: vscode.Uri): Promise<string> {
  const styles = new TextDecoder().decode(await read(extension, 'article.css'))
  const urls = [...new Set([...styles.matchAll(FONT_URL)].map(([, , file = '']) => file))]
  const data = new Map(
    await Promise.all(
      urls.map(
        async (file): Promise<[string, string]> => [
          file,
          `data:font/woff2;base64,${base64(await read(extension, file))}`,
        ],
      ),
    ),
  )
  return styles.replace(FONT_URL, (whole, _quote, file: string) => {
    const font = data.get(file)
    return font === undefined ? whole : `url("${font}")`
  })
}

const FONT_URL = /url\((["']?)(?:\.\/)?(fonts\/[\w-]+\.woff2)\1\)/g

const read = (extension: vscode.Uri, file: string): Thenable<Uint8Array> =>
  vscode.workspace.fs.readFile(vscode.Uri.joinPath(pageFolder(extension), file))

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
