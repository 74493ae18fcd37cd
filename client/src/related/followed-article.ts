import * as vscode from 'vscode'
import { activeSeedFile } from '../active-file.ts'
import { isSeedFile } from '../places.ts'

/**
 * The article that a view beside the editors is about: that of the active editor. A preview has a name and no file that anyone is told; what it may be
 * of is found by that name. While another page is in front that is no file, such as a concordance, the article before stays.
 */
export function followedArticle(before: vscode.Uri | undefined): vscode.Uri | undefined {
  const active = activeSeedFile()
  if (active) return active
  const { activeTab } = vscode.window.tabGroups.activeTabGroup
  const isFile = activeTab?.input instanceof vscode.TabInputText || activeTab?.input instanceof vscode.TabInputCustom
  return !activeTab || isFile ? undefined : (previewed(activeTab) ?? before)
}

/** VS Code's own previews are called by the file that they show, as in “Preview summit.seed.md”. */
function previewed({ label, input }: vscode.Tab): vscode.Uri | undefined {
  if (!(input instanceof vscode.TabInputWebview) || !input.viewType.includes('markdown.preview')) return undefined
  const open = vscode.workspace.textDocuments.filter(({ uri }) => isSeedFile(uri) && label.endsWith(nameOf(uri)))
  return open.length === 1 ? open[0]?.uri : undefined
}

const nameOf = ({ path }: vscode.Uri): string => path.slice(path.lastIndexOf('/') + 1)
