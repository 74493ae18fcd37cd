import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import * as vscode from 'vscode'
import { extension, showArticle } from '../corpus.ts'

describe('The extension, in a folder with a corpus', () => {
  it('starts its server, and knows seed files by their name', async () => {
    const document = await showArticle('moscow-prepares-astana-22')
    assert.equal(document.languageId, 'seed')
    assert.equal(extension().isActive, true)
  })

  it('has every command that its manifest names', async () => {
    await showArticle('moscow-prepares-astana-22')
    const known = new Set(await vscode.commands.getCommands(true))
    const declared: readonly { command: string }[] = extension().packageJSON.contributes.commands
    assert.ok(declared.length > 0)
    assert.deepEqual(
      declared.map(({ command }) => command).filter((command) => !known.has(command)),
      [],
    )
  })

  it('wraps lines and offers no words of its own accord in seed files', () => {
    const editor = vscode.workspace.getConfiguration('editor', { languageId: 'seed' })
    assert.equal(editor.get('wordWrap'), 'on')
    assert.equal(editor.get('wordBasedSuggestions'), 'off')
    assert.notEqual(
      vscode.workspace.getConfiguration('editor', { languageId: 'markdown' }).get('wordBasedSuggestions'),
      'off',
    )
  })

  it('works in folders that are not trusted', () => {
    const { supported, description } = extension().packageJSON.capabilities.untrustedWorkspaces
    assert.equal(supported, 'limited')
    assert.match(description, /Wikidata.*Git/)
  })
})
