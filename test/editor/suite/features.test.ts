import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import * as vscode from 'vscode'
import { endOf, fileUri, replace, revert, showArticle } from '../corpus.ts'

const ARTICLE = 'moscow-prepares-astana-22'
const PERSON = '[سيرغي فيرشينين'

describe('In an article, VS Code has from the server', () => {
  it('a card on hover', async () => {
    const document = await showArticle(ARTICLE)
    const text = await hoverText(document.uri, endOf(document, PERSON, 2))
    assert.match(text, /سيرغي فيرشينين/)
    assert.match(text, /Sergey Vershinin/)
    assert.match(text, /Deputy Foreign Minister of Russia/)
  })

  it('the record as definition', async () => {
    const document = await showArticle(ARTICLE)
    const [found] = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
      'vscode.executeDefinitionProvider',
      document.uri,
      endOf(document, PERSON, 2),
    )
    assert.ok(found)
    const uri = 'targetUri' in found ? found.targetUri : found.uri
    assert.equal(uri.toString(), fileUri('entities/people.yaml').toString())
  })

  it('every mention as references', async () => {
    const document = await showArticle(ARTICLE)
    const found = await vscode.commands.executeCommand<vscode.Location[]>(
      'vscode.executeReferenceProvider',
      document.uri,
      endOf(document, PERSON, 2),
    )
    const files = new Set(found.map(({ uri }) => uri.path.split('/').at(-1)))
    assert.deepEqual([...files].sort(), [
      'astana-22-opens-amid-shelling.seed.md',
      'guarantors-summit-preparations.seed.md',
      'moscow-prepares-astana-22.seed.md',
      'people.yaml',
    ])
  })

  it('headings as symbols, with the names under each', async () => {
    const document = await showArticle(ARTICLE)
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      document.uri,
    )
    const heading = symbols.find(({ name }) => name === 'سبع سنوات ونتائج محدودة')
    assert.ok(heading?.children.some(({ name }) => name === 'مسار أستانا'))
  })

  it('articles and entities as symbols of the workspace, however an Arabic name is spelt', async () => {
    await showArticle(ARTICLE)
    const symbols = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
      'vscode.executeWorkspaceSymbolProvider',
      'استانا',
    )
    const files = new Set(symbols.map(({ location }) => location.uri.path.split('/').at(-1)))
    assert.ok(files.has('cities.yaml') && files.has('astana-11-announced.seed.md'), [...files].join(' '))
  })

  it('a whole tag for three letters', async () => {
    const document = await showArticle(ARTICLE)
    const end = document.positionAt(document.getText().length)
    try {
      await replace(document, new vscode.Range(end, end), '\n[علو')
      const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        document.uri,
        document.positionAt(document.getText().length),
        '[',
      )
      const texts = items.map(({ insertText, label }) => {
        const text = insertText instanceof vscode.SnippetString ? insertText.value : insertText
        return text ?? (typeof label === 'string' ? label : label.label)
      })
      assert.ok(
        texts.some((text) => text.includes('](person:mohammed-alloush)')),
        texts.join('\n'),
      )
    } finally {
      await revert()
    }
  })

  it('a rename in every file', async () => {
    const document = await showArticle(ARTICLE)
    const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      document.uri,
      endOf(document, '(person:sergey-vershinin', 2),
      'sergei-vershinin',
    )
    const files = edit.entries().map(([uri]) => uri.path.split('/').at(-1))
    assert.deepEqual(files.sort(), [
      'astana-22-opens-amid-shelling.seed.md',
      'guarantors-summit-preparations.seed.md',
      'moscow-prepares-astana-22.seed.md',
      'people.yaml',
    ])
  })

  it('links, folds and colours', async () => {
    const { uri } = await showArticle(ARTICLE)
    const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>('vscode.executeLinkProvider', uri, 100)
    assert.ok(links.some(({ target }) => target?.path.endsWith('guarantors-summit-preparations.seed.md')))
    const folds = await vscode.commands.executeCommand<vscode.FoldingRange[]>('vscode.executeFoldingRangeProvider', uri)
    assert.ok(folds.some(({ start }) => start === 0))
    const colours = await vscode.commands.executeCommand<vscode.SemanticTokens>(
      'vscode.provideDocumentSemanticTokens',
      uri,
    )
    assert.ok(colours.data.length > 0)
  })
})

async function hoverText(uri: vscode.Uri, at: vscode.Position): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', uri, at)
  return hovers
    .flatMap(({ contents }) => contents)
    .map((content) => (typeof content === 'string' ? content : content.value))
    .join('\n')
}
