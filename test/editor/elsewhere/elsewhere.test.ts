import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import * as vscode from 'vscode'
import { extension, show } from '../corpus.ts'

// The steps build on each other: what happened once cannot be undone in a window.
describe('In a folder that has nothing of ours', () => {
  it('the extension sleeps', async () => {
    await show('README.md')
    assert.equal(extension().isActive, false)
  })

  it('a Markdown preview wakes it, and no server starts', async () => {
    const document = await show('README.md')
    const html = await vscode.commands.executeCommand<string>('markdown.api.render', document)
    assert.match(html, /Nothing of ours/)
    const { started } = await extension().activate()
    const rested = vscode.workspace.findFiles('**/*').then(() => 'nothing started')
    assert.equal(await Promise.race([started.then(() => 'started'), rested]), 'nothing started')
  })

  it('the server starts with the first seed file', async () => {
    const document = await vscode.workspace.openTextDocument({ language: 'seed', content: '# خبر\n' })
    await vscode.window.showTextDocument(document)
    await (await extension().activate()).started
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      document.uri,
    )
    assert.deepEqual(
      symbols.map(({ name }) => name),
      ['خبر'],
    )
  })
})
