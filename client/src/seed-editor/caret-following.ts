import * as vscode from 'vscode'

/** The text editors of a file go where the caret of its seed editor is. */
export function followInTextEditors(document: vscode.TextDocument, range: vscode.Range): void {
  for (const editor of vscode.window.visibleTextEditors) {
    if (editor.document !== document) continue
    const selection = new vscode.Selection(range.start, range.end)
    led.set(editor, selection)
    editor.selection = selection
    editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport)
  }
}

/** Where a text editor was led to last: that it has got there is no news. */
const led = new WeakMap<vscode.TextEditor, vscode.Selection>()

/**
 * Calls back when the caret of the active text editor goes somewhere, be it by the user or by a jump from the list of problems.
 * What follows a seed editor there does not come back.
 */
export const onTextEditorCaret = (
  call: (document: vscode.TextDocument, range: vscode.Range) => void,
): vscode.Disposable =>
  vscode.window.onDidChangeTextEditorSelection(({ textEditor, selections: [selection] }) => {
    const isLed = selection && led.get(textEditor)?.isEqual(selection)
    led.delete(textEditor)
    if (selection && !isLed && textEditor === vscode.window.activeTextEditor) call(textEditor.document, selection)
  })
