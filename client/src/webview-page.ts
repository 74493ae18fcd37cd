import * as vscode from 'vscode'
import { uiLanguage } from './messages.ts'

/** What lies where: a page may read nothing else. */
export const pageFolder = (extension: vscode.Uri): vscode.Uri => vscode.Uri.joinPath(extension, 'dist')

/** What a page in a webview is made of. */
export interface WebviewPage {
  /** The name of its script and its stylesheet in `dist`. */
  readonly name: string
  readonly title: string
  /** Whether it makes workers, of a text of its script. */
  readonly hasWorkers?: boolean
}

/** Loads a page into a webview, in the language that is set now. */
export function loadPage(webview: vscode.Webview, extension: vscode.Uri, page: WebviewPage): void {
  webview.options = { enableScripts: true, localResourceRoots: [pageFolder(extension)] }
  webview.html = webviewPage(webview, extension, page)
}

/**
 * The page of a webview: a script, a stylesheet and fonts that came with the extension, and nothing from elsewhere. What adds styles of its own
 * takes the nonce from the script's element.
 */
function webviewPage(webview: vscode.Webview, extension: vscode.Uri, page: WebviewPage): string {
  const { name, title, hasWorkers = false } = page
  const language = uiLanguage()
  const nonce = crypto.randomUUID()
  const source = (file: string): string =>
    webview.asWebviewUri(vscode.Uri.joinPath(pageFolder(extension), file)).toString()
  const policy = [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    ...(hasWorkers ? ['worker-src blob:'] : []),
    `style-src ${webview.cspSource} 'nonce-${nonce}'`,
    `font-src ${webview.cspSource}`,
    `img-src ${webview.cspSource} data:`,
  ].join('; ')
  return `<!DOCTYPE html>
<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${source(`${name}.css`)}">
<title>${title}</title>
</head>
<body>
<script nonce="${nonce}" src="${source(`${name}.js`)}"></script>
</body>
</html>`
}
