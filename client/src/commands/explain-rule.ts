import * as vscode from 'vscode'

/** Opens the page of a rule as it came with the extension: it speaks of this version, and needs no network. */
export async function explainRule(extension: vscode.Uri, code: unknown): Promise<void> {
  if (typeof code !== 'string' || !/^[a-z][a-z0-9-]*$/.test(code)) return
  const page = vscode.Uri.joinPath(extension, 'docs', 'rules', `${code}.md`)
  await vscode.commands.executeCommand('markdown.showPreview', page)
}
