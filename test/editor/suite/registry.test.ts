import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import * as vscode from 'vscode'
import { endOf, eventually, fileUri, show, showArticle } from '../corpus.ts'

describe('In YAML', () => {
  it('of the registry there are cards, definitions and completions of ours', async () => {
    await showArticle('moscow-prepares-astana-22')
    const document = await show('entities/people.yaml')
    assert.equal(document.languageId, 'yaml')
    const at = endOf(document, 'org: org:russian-mfa', 3)
    const [hover] = await eventually(
      () => vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, at),
      (hovers) => hovers.length > 0,
    )
    const [content] = hover?.contents ?? []
    assert.match(typeof content === 'string' ? content : (content?.value ?? ''), /Ministry of Foreign Affairs/)
    const definitions = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
      'vscode.executeDefinitionProvider',
      document.uri,
      at,
    )
    const [target] = definitions.map((found) => ('targetUri' in found ? found.targetUri : found.uri))
    assert.equal(target?.toString(), fileUri('entities/organisations.yaml').toString())
    const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      endOf(document, 'org: org:russian-mfa', 'russian-mfa'.length),
    )
    assert.ok(
      items.some(({ insertText, label, textEdit }) =>
        `${JSON.stringify([insertText, label, textEdit])}`.includes('russian-mfa'),
      ),
    )
  })

  it('of the registry each record says how often it is mentioned, and shows where', async () => {
    await showArticle('moscow-prepares-astana-22')
    const document = await show('entities/people.yaml')
    const lenses = await eventually(
      () => vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', document.uri, 200),
      (found) => found.some(({ command }) => /\d/.test(command?.title ?? '')),
    )
    const { line } = endOf(document, '\n  sergey-vershinin:', 0)
    const lens = lenses.find(({ range }) => range.start.line === line)
    assert.match(lens?.command?.title ?? '', /^\d+ mentions in \d+ articles$/)
    // What VS Code forgets with the lenses of a file is their arguments.
    assert.equal(lens?.command?.arguments, undefined)
    await vscode.commands.executeCommand(lens?.command?.command ?? '')
    await vscode.commands.executeCommand('closeReferenceSearch')
  })

  it('of others there is nothing of ours', async () => {
    await showArticle('moscow-prepares-astana-22')
    const uri = fileUri('deploy.yaml')
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode('person:\n  sergey-vershinin: { nme: x }\n'))
    const document = await show('deploy.yaml')
    const at = endOf(document, 'sergey-vershinin', 2)
    assert.deepEqual(await vscode.commands.executeCommand('vscode.executeHoverProvider', uri, at), [])
    assert.deepEqual(await vscode.commands.executeCommand('vscode.executeDefinitionProvider', uri, at), [])
    assert.deepEqual(vscode.languages.getDiagnostics(uri), [])
  })
})
