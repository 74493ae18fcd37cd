import assert from 'node:assert/strict'
import { afterEach, describe, it } from 'mocha'
import * as vscode from 'vscode'
import { endOf, fileUri, findings, replace, revert, showArticle } from '../corpus.ts'

describe('Diagnostics', () => {
  afterEach(revert)

  it('come and go with a broken tag', async () => {
    const document = await showArticle('moscow-prepares-astana-22')
    await findings(document.uri, (codes) => codes.length === 0)
    const end = endOf(document, '(person:sergey-vershinin')
    await replace(document, new vscode.Range(end, end), 'x')
    assert.deepEqual(await findings(document.uri, (codes) => codes.length > 0), ['unknown-entity'])
    await replace(document, new vscode.Range(end, end.translate(0, 1)), '')
    await findings(document.uri, (codes) => codes.length === 0)
  })

  it('have fixes that mend what they found', async () => {
    const document = await showArticle('moscow-prepares-astana-22')
    const end = endOf(document, '(person:sergey-vershinin')
    const original = document.getText()
    await replace(document, new vscode.Range(end.translate(0, -1), end), '')
    await findings(document.uri, (codes) => codes.includes('unknown-entity'))
    const fixes = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      new vscode.Range(end.translate(0, -3), end.translate(0, -3)),
      vscode.CodeActionKind.QuickFix.value,
      10,
    )
    const fix = fixes.find(({ title }) => title.includes('person:sergey-vershinin'))
    assert.ok(fix?.edit, fixes.map(({ title }) => title).join('\n'))
    await vscode.workspace.applyEdit(fix.edit)
    assert.equal(document.getText(), original)
    await findings(document.uri, (codes) => codes.length === 0)
  })

  it('speak of a text that has no file yet', async () => {
    const document = await vscode.workspace.openTextDocument({
      language: 'seed',
      content: 'كلام [علوش](persn:x) و[إدلب](place:idlib)\n',
    })
    await vscode.window.showTextDocument(document)
    const codes = await findings(document.uri, (found) => found.length > 1)
    assert.deepEqual(codes, ['missing-front-matter', 'unknown-type'])
  })

  it('of a file that nobody has open appear with it, and vanish with it', async () => {
    await showArticle('moscow-prepares-astana-22')
    const uri = fileUri('articles/short-lived.seed.md')
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode('---\ntitle: [\n---\n'))
    assert.ok((await findings(uri, (codes) => codes.length > 0)).includes('yaml-syntax'))
    await vscode.workspace.fs.delete(uri)
    await findings(uri, (codes) => codes.length === 0)
  })
})
