import assert from 'node:assert/strict'
import { afterEach, describe, it } from 'mocha'
import * as vscode from 'vscode'
import { endOf, eventually, fileUri, findings, replace, revert, showArticle } from '../corpus.ts'

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

  it('lead to the page of their rule, which came with the extension', async () => {
    const document = await showArticle('moscow-prepares-astana-22')
    const end = endOf(document, '(person:sergey-vershinin')
    await replace(document, new vscode.Range(end.translate(0, -1), end), '')
    await findings(document.uri, (codes) => codes.includes('unknown-entity'))
    const explain = await action(document, end.translate(0, -3), 'Explain unknown-entity')
    await vscode.commands.executeCommand(explain.command?.command ?? '', ...(explain.command?.arguments ?? []))
    await eventually(
      () => vscode.window.tabGroups.activeTabGroup.activeTab?.label ?? '',
      (label) => label.includes('unknown-entity.md'),
    )
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor')
    await vscode.window.showTextDocument(document)
  })

  it('are silenced by a comment that a fix writes', async () => {
    const document = await showArticle('moscow-prepares-astana-22')
    const end = endOf(document, '(person:sergey-vershinin')
    await replace(document, new vscode.Range(end.translate(0, -1), end), '')
    await findings(document.uri, (codes) => codes.includes('unknown-entity'))
    const silence = await action(document, end.translate(0, -3), 'Silence unknown-entity here')
    assert.ok(silence.edit)
    await vscode.workspace.applyEdit(silence.edit)
    assert.match(document.getText(), /^<!-- seedbed-disable unknown-entity -->$/m)
    await findings(document.uri, (codes) => codes.length === 0)
  })

  it('that a name is none of its entity’s are mended in the registry', async () => {
    const document = await showArticle('moscow-prepares-astana-22')
    const end = endOf(document, '[سيرغي فيرشينين')
    await replace(document, new vscode.Range(end.translate(0, -3), end), 'ينو')
    await findings(document.uri, (codes) => codes.includes('label-not-a-name'))
    const add = await action(document, end.translate(0, -3), 'Add “')
    assert.ok(add.edit)
    await vscode.workspace.applyEdit(add.edit)
    await findings(document.uri, (codes) => !codes.includes('label-not-a-name'))
    const registry = await vscode.workspace.openTextDocument(fileUri('entities/people.yaml'))
    assert.match(registry.getText(), /سيرغي فيرشيينو/)
    await replace(document, new vscode.Range(end.translate(0, -3), end), 'نين')
    await vscode.window.showTextDocument(registry)
    await revert()
    await vscode.window.showTextDocument(document)
  })

  it('that are safe to mend are mended on saving, where the user wants it', async () => {
    await showArticle('moscow-prepares-astana-22')
    const uri = fileUri('articles/mended-on-saving.seed.md')
    const article =
      '---\ntitle: خبر\ndate: 2024\nsource: { name: وكالة }\ntopics: [idlib]\nsummary: خبر\n---\n\nوصل الوفد, ثم غادر'
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(`${article}\n`))
    const settings = vscode.workspace.getConfiguration('editor', { languageId: 'seed' })
    const wanted = { 'source.fixAll.seedbed': 'explicit' }
    await settings.update('codeActionsOnSave', wanted, vscode.ConfigurationTarget.Global, true)
    try {
      const document = await vscode.workspace.openTextDocument(uri)
      await vscode.window.showTextDocument(document)
      await findings(uri, (codes) => codes.includes('latin-punctuation'))
      await replace(document, new vscode.Range(endOf(document, article), endOf(document, article)), '.')
      await document.save()
      assert.match(document.getText(), /وصل الوفد، ثم غادر\.\n$/)
    } finally {
      await settings.update('codeActionsOnSave', undefined, vscode.ConfigurationTarget.Global, true)
      await vscode.commands.executeCommand('workbench.action.closeActiveEditor')
      await vscode.workspace.fs.delete(uri)
    }
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

/** The code action at a place whose title begins so. */
async function action(document: vscode.TextDocument, at: vscode.Position, title: string): Promise<vscode.CodeAction> {
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    new vscode.Range(at, at),
    vscode.CodeActionKind.QuickFix.value,
    20,
  )
  const found = actions.find((one) => one.title.startsWith(title))
  assert.ok(found, actions.map((one) => one.title).join('\n'))
  return found
}
