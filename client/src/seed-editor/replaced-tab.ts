import * as vscode from 'vscode'
import { SEED_EDITOR } from '../places.ts'

/**
 * Of an article that has just been opened in one of its editors, closes the other where it stands in the same group, as VS Code's “Reopen Editor With” does.
 * A tab that was pinned stays, and one that VS Code would ask about: it has what was not saved.
 */
export async function closeReplacedTab(uri: vscode.Uri): Promise<void> {
  // A tab hears later than its document that there is something to save.
  const document = vscode.workspace.textDocuments.find((one) => one.uri.toString() === uri.toString())
  if (document?.isDirty) return
  const { tabs, activeTab } = vscode.window.tabGroups.activeTabGroup
  const opened = activeTab && kindOf(activeTab, uri)
  if (!opened) return
  const replaced = tabs.filter((tab) => {
    const kind = kindOf(tab, uri)
    return kind !== undefined && kind !== opened && !tab.isDirty && !tab.isPinned
  })
  if (replaced.length > 0) await vscode.window.tabGroups.close(replaced, true)
}

/** Which editor of the article a tab is, if any. */
function kindOf({ input }: vscode.Tab, uri: vscode.Uri): 'text' | 'seed' | undefined {
  const isText = input instanceof vscode.TabInputText
  const isSeed = input instanceof vscode.TabInputCustom && input.viewType === SEED_EDITOR
  if ((!isText && !isSeed) || input.uri.toString() !== uri.toString()) return undefined
  return isText ? 'text' : 'seed'
}
