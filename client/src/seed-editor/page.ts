import * as vscode from 'vscode'
import type { EditorSettings } from '../../webview/messages.ts'

/** What lies where: the page may read nothing else. */
export const pageFolder = (extension: vscode.Uri): vscode.Uri => vscode.Uri.joinPath(extension, 'dist')

/**
 * The page of a seed editor: a script, a stylesheet and fonts that came with the extension, and nothing from elsewhere. CodeMirror adds
 * styles of its own; it takes the nonce from the script's element.
 */
export function editorPage(webview: vscode.Webview, extension: vscode.Uri, { language }: EditorSettings): string {
  const nonce = crypto.randomUUID()
  const source = (file: string): string =>
    webview.asWebviewUri(vscode.Uri.joinPath(pageFolder(extension), file)).toString()
  const policy = [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
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
<link rel="stylesheet" href="${source('seed-editor.css')}">
<title>Seedbed</title>
</head>
<body>
<script nonce="${nonce}" src="${source('seed-editor.js')}"></script>
</body>
</html>`
}
