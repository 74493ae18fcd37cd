import * as vscode from 'vscode'

/** Says to the user what has failed, where nobody else would. */
export function showError(error: unknown): void {
  void vscode.window.showErrorMessage(error instanceof Error ? error.message : String(error))
}
