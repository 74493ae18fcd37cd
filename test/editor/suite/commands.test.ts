import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import * as vscode from 'vscode'
import { endOf, eventually, showArticle } from '../corpus.ts'

describe('The command', () => {
  it('“Go to Related Article” opens the one that is chosen', async () => {
    await showArticle('moscow-prepares-astana-22')
    const chosen = vscode.commands.executeCommand('seedbed.goToRelatedArticle')
    await eventually(
      async () => {
        await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem')
        return vscode.window.activeTextEditor?.document.uri.path ?? ''
      },
      (path) => path.endsWith('astana-22-opens-amid-shelling.seed.md'),
    )
    await chosen
  })

  it('“Open Record of an Entity” opens the record of the name at the cursor', async () => {
    const document = await showArticle('moscow-prepares-astana-22')
    const at = endOf(document, '[سيرغي فيرشينين', 2)
    await vscode.window.showTextDocument(document, { selection: new vscode.Range(at, at) })
    await vscode.commands.executeCommand('seedbed.openEntity')
    const editor = vscode.window.activeTextEditor
    assert.ok(editor)
    assert.match(editor.document.uri.path, /entities\/people\.yaml$/)
    assert.match(editor.document.lineAt(editor.selection.active.line).text, /sergey-vershinin:/)
  })

  it('“Open Preview” opens the preview of the article', async () => {
    await showArticle('moscow-prepares-astana-22')
    await vscode.commands.executeCommand('seedbed.openPreview')
    const tab = await eventually(
      () => vscode.window.tabGroups.activeTabGroup.activeTab,
      (active) => active?.input instanceof vscode.TabInputWebview,
    )
    assert.match(tab?.label ?? '', /moscow-prepares-astana-22\.seed\.md/)
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor')
  })

  it('“Restart Server” leaves a server that answers', async () => {
    const document = await showArticle('moscow-prepares-astana-22')
    await vscode.commands.executeCommand('seedbed.restartServer')
    const hovers = await eventually(
      () =>
        vscode.commands.executeCommand<vscode.Hover[]>(
          'vscode.executeHoverProvider',
          document.uri,
          endOf(document, '[سيرغي فيرشينين', 2),
        ),
      (found) => found.length > 0,
    )
    assert.equal(hovers.length, 1)
  })
})
