import * as vscode from 'vscode'

/** The text editors of a file go where the caret of its seed editor is. */
export function followInTextEditors(document: vscode.TextDocument, range: vscode.Range): void {
  for (const editor of vscode.window.visibleTextEditors) {
    if (editor.document !== document) continue
    editor.selection = new vscode.Selection(range.start, range.end)
    editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport)
  }
}

/**
 * Calls back when the caret of the active text editor goes somewhere, be it by the user or by a jump from the list of problems.
 * While a seed editor is active no text editor is, so that what follows it there does not come back.
 */
export const onTextEditorCaret = (
  call: (document: vscode.TextDocument, range: vscode.Range) => void,
): vscode.Disposable =>
  vscode.window.onDidChangeTextEditorSelection(({ textEditor, selections: [selection] }) => {
    if (selection && textEditor === vscode.window.activeTextEditor) call(textEditor.document, selection)
  })
