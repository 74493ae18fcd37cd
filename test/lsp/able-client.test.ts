import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, describe, it } from 'mocha'
import {
  CodeActionRequest,
  CompletionRequest,
  CompletionResolveRequest,
  DefinitionRequest,
  DidCloseTextDocumentNotification,
  DocumentDiagnosticRequest,
  DocumentHighlightRequest,
  DocumentLinkRequest,
  type DocumentSymbol,
  DocumentSymbolRequest,
  ExecuteCommandRequest,
  FoldingRangeRequest,
  HoverRequest,
  type LocationLink,
  type MarkupContent,
  PrepareRenameRequest,
  ReferencesRequest,
  RenameRequest,
  SelectionRangeRequest,
  SemanticTokensDeltaRequest,
  SemanticTokensRangeRequest,
  SemanticTokensRequest,
  WillRenameFilesRequest,
  type WorkspaceEdit,
  WorkspaceSymbolRequest,
} from 'vscode-languageserver-protocol'
import type { RelatedArticle } from '../../server/src/protocol/related-articles.ts'
import { applyEdits } from '../../server/src/text/edit.ts'
import { Source } from '../../server/src/text/source.ts'
import { everything } from '../support/capabilities.ts'
import { type LanguageServer, startLanguageServer } from '../support/language-server.ts'
import { placeOf, SEEDS_URI, seed } from '../support/places.ts'

const article = seed('articles/moscow-prepares-astana-22.seed.md')
const people = seed('entities/people.yaml')
const textDocument = { uri: article.uri }

/** Makes the text edits of a workspace edit as an editor does: it opens the files, and tells of their new text. Returns their URIs. */
async function applyTextEdits(server: LanguageServer, edit: WorkspaceEdit | null): Promise<readonly string[]> {
  const changes = (edit?.documentChanges ?? []).flatMap((change) => ('textDocument' in change ? [change] : []))
  for (const { textDocument, edits } of changes) {
    const source = new Source(textDocument.uri, 1, readFileSync(new URL(textDocument.uri), 'utf8'))
    const text = applyEdits(
      source.text,
      edits.flatMap((one) => ('newText' in one ? [{ span: source.span(one.range), text: one.newText }] : [])),
    )
    if (textDocument.version === null) await server.open(textDocument.uri, text)
    else await server.change(textDocument.uri, textDocument.version + 1, text)
  }
  return changes.map(({ textDocument }) => textDocument.uri)
}

describe('the server over stdio, to a client that can do everything', () => {
  let server: LanguageServer

  before(async () => {
    server = await startLanguageServer([SEEDS_URI], everything, { language: 'en' })
    const status = await server.indexed()
    assert.equal(status.articles, 5)
    assert.ok(status.entities >= 70)
    await server.open(article.uri, article.text)
    await server.open(people.uri, people.text, 'yaml')
  })
  after(async () => assert.equal(await server.stop(), 0))

  it('hovers a person in the article’s language, with name, role and English name', async () => {
    const answer = await server.connection.sendRequest(HoverRequest.type, {
      textDocument,
      position: placeOf(article, '[سيرغي فيرشينين]', 3),
    })
    assert.ok(answer)
    const { kind, value } = answer.contents as MarkupContent
    assert.equal(kind, 'markdown')
    for (const expected of ['سيرغي فيرشينين', 'Sergey Vershinin', 'نائب وزير الخارجية']) {
      assert.ok(value.includes(expected), `${expected} in ${value}`)
    }
  })

  it('hovers a place named in the registry’s YAML', async () => {
    const position = placeOf(people, 'org: org:russian-mfa', 'org: org:r'.length)
    const answer = await server.connection.sendRequest(HoverRequest.type, {
      textDocument: { uri: people.uri },
      position,
    })
    assert.ok(answer)
    assert.ok((answer.contents as MarkupContent).value.includes('وزارة الخارجية'))
  })

  it('leads from a tag to its record, and from an article link to the article', async () => {
    const person = (await server.connection.sendRequest(DefinitionRequest.type, {
      textDocument,
      position: placeOf(article, '(person:sergey-vershinin', 10),
    })) as LocationLink[]
    assert.equal(person[0]?.targetUri, people.uri)
    assert.deepEqual(person[0]?.targetSelectionRange.start, placeOf(people, '\n  sergey-vershinin:', 3))
    const other = (await server.connection.sendRequest(DefinitionRequest.type, {
      textDocument,
      position: placeOf(article, '(article:guarantors-summit-preparations)', 12),
    })) as LocationLink[]
    assert.ok(other[0]?.targetUri.endsWith('/guarantors-summit-preparations.seed.md'))
  })

  it('lists every mention of a person, in all articles', async () => {
    const ask = (includeDeclaration: boolean) =>
      server.connection.sendRequest(ReferencesRequest.type, {
        textDocument,
        position: placeOf(article, '(person:sergey-vershinin', 10),
        context: { includeDeclaration },
      })
    const mentions = await ask(false)
    const files = new Set(mentions?.map(({ uri }) => uri))
    assert.ok(files.has(article.uri))
    assert.ok([...files].some((uri) => uri.endsWith('/guarantors-summit-preparations.seed.md')))
    assert.equal((await ask(true))?.length, (mentions?.length ?? 0) + 1)
  })

  it('outlines the article: front matter and nested headings with their entities', async () => {
    const symbols = (await server.connection.sendRequest(DocumentSymbolRequest.type, {
      textDocument,
    })) as DocumentSymbol[]
    const names = symbols.map(({ name }) => name)
    assert.ok(
      names.some((name) => name.includes('سبع سنوات ونتائج محدودة')),
      names.join(' | '),
    )
    assert.ok(symbols.some(({ children }) => (children?.length ?? 0) > 0))
  })

  it('highlights, folds, selects and links', async () => {
    const position = placeOf(article, '[سيرغي فيرشينين]', 3)
    const highlights = await server.connection.sendRequest(DocumentHighlightRequest.type, { textDocument, position })
    assert.ok((highlights?.length ?? 0) >= 2)
    const folds = await server.connection.sendRequest(FoldingRangeRequest.type, { textDocument })
    assert.equal(folds?.[0]?.startLine, 0)
    const [selection] =
      (await server.connection.sendRequest(SelectionRangeRequest.type, { textDocument, positions: [position] })) ?? []
    assert.ok(selection?.parent?.parent)
    const links = await server.connection.sendRequest(DocumentLinkRequest.type, { textDocument })
    assert.ok(links?.some(({ target }) => target?.includes('guarantors-summit-preparations')))
  })

  it('gives semantic tokens whole, in part, and as what changed', async () => {
    const full = await server.connection.sendRequest(SemanticTokensRequest.type, { textDocument })
    assert.ok((full?.data.length ?? 0) > 0 && (full?.data.length ?? 0) % 5 === 0)
    const range = { start: { line: 0, character: 0 }, end: placeOf(article, '## ', 0) }
    const part = await server.connection.sendRequest(SemanticTokensRangeRequest.type, { textDocument, range })
    assert.ok((part?.data.length ?? 0) > 0 && (part?.data.length ?? 0) < (full?.data.length ?? 0))
    const previousResultId = full?.resultId ?? ''
    const delta = await server.connection.sendRequest(SemanticTokensDeltaRequest.type, {
      textDocument,
      previousResultId,
    })
    assert.ok(delta && 'edits' in delta && delta.edits.length === 0)
  })

  it('finds articles and entities by any spelling of their names', async () => {
    const find = async (query: string) =>
      (await server.connection.sendRequest(WorkspaceSymbolRequest.type, { query })) ?? []
    assert.ok((await find('ادلب')).some(({ name }) => name.includes('إدلب')))
    assert.ok((await find('vershinin')).some(({ name }) => /فيرشينين|Vershinin/.test(name)))
    assert.ok((await find('موسكو تعد')).some(({ location }) => location.uri === article.uri))
  })

  it('completes an entity from three Arabic letters, writes the whole tag, and explains it', async () => {
    const end = article.text.length
    const typed = '\n\n[علو'
    await server.change(article.uri, 2, article.text + typed)
    const source = article.apply([{ text: article.text + typed }], 2)
    const position = source.position(end + typed.length)
    const answer = await server.connection.sendRequest(CompletionRequest.type, { textDocument, position })
    const items = answer && 'items' in answer ? answer.items : (answer ?? [])
    const item = items.find((one) => JSON.stringify(one.textEdit).includes('person:mohammed-alloush'))
    assert.ok(item, items.map((one) => one.label).join(' | '))
    const resolved = await server.connection.sendRequest(CompletionResolveRequest.type, item)
    assert.ok(resolved.documentation)
    await server.change(article.uri, 3, article.text)
  })

  it('reports a broken tag, and its fix mends it', async () => {
    const broken = article.text.replace(
      '(person:sergey-vershinin "role=speaker")',
      '(person:sergey-vershinn "role=speaker")',
    )
    await server.change(article.uri, 4, broken)
    const report = await server.connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument })
    assert.equal(report.kind, 'full')
    const diagnostics = report.kind === 'full' ? report.items : []
    const [unknown] = diagnostics.filter(({ code }) => code === 'unknown-entity')
    assert.ok(unknown)
    assert.ok(unknown.codeDescription?.href.endsWith('unknown-entity.md'))
    const actions = await server.connection.sendRequest(CodeActionRequest.type, {
      textDocument,
      range: unknown.range,
      context: { diagnostics: [unknown] },
    })
    const fix = actions?.find((action) => 'edit' in action && JSON.stringify(action.edit).includes('sergey-vershinin'))
    assert.ok(fix)
    await server.change(article.uri, 5, article.text)
    const again = await server.connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument })
    assert.ok(again.kind === 'full' && again.items.every(({ code }) => code !== 'unknown-entity'))
    const same = await server.connection.sendRequest(DocumentDiagnosticRequest.type, {
      textDocument,
      ...(again.resultId === undefined ? {} : { previousResultId: again.resultId }),
    })
    assert.equal(same.kind, 'unchanged')
  })

  it('renames an entity everywhere, with versions and an annotation', async () => {
    const position = placeOf(article, '(person:sergey-vershinin', 10)
    const prepared = await server.connection.sendRequest(PrepareRenameRequest.type, { textDocument, position })
    assert.equal(prepared && 'placeholder' in prepared ? prepared.placeholder : undefined, 'sergey-vershinin')
    const edit = await server.connection.sendRequest(RenameRequest.type, {
      textDocument,
      position,
      newName: 'sergei-v',
    })
    const files = (edit?.documentChanges ?? []).flatMap((change) =>
      'textDocument' in change ? [change.textDocument] : [],
    )
    assert.ok(files.length >= 3)
    assert.equal(files.find(({ uri }) => uri === article.uri)?.version, 5)
    assert.ok(Object.keys(edit?.changeAnnotations ?? {}).length > 0)
    await assert.rejects(
      server.connection.sendRequest(RenameRequest.type, { textDocument, position, newName: 'No Id' }),
      /a-z|Latin|lower/i,
    )
  })

  it('updates links when an article is moved, and does nothing twice after its own rename', async () => {
    const oldUri = seed('articles/guarantors-summit-preparations.seed.md').uri
    const newUri = oldUri.replace('guarantors-summit-preparations', 'summit-of-guarantors')
    const moved = await server.connection.sendRequest(WillRenameFilesRequest.type, { files: [{ oldUri, newUri }] })
    const touched = JSON.stringify(moved)
    assert.ok(touched.includes('summit-of-guarantors') && touched.includes(article.uri))
    const position = placeOf(article, '(article:guarantors-summit-preparations)', 12)
    const edit = await server.connection.sendRequest(RenameRequest.type, {
      textDocument,
      position,
      newName: 'summit-of-guarantors',
    })
    assert.ok(edit?.documentChanges?.some((change) => 'kind' in change && change.kind === 'rename'))
    // Editors make the edits of a rename before they move its file, and then tell of the move as of any other.
    const uris = await applyTextEdits(server, edit)
    assert.equal(
      await server.connection.sendRequest(WillRenameFilesRequest.type, { files: [{ oldUri, newUri }] }),
      null,
    )
    for (const uri of uris) {
      await server.connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } })
    }
    await server.open(article.uri, article.text)
  })

  it('says which articles belong with one, and why', async () => {
    const related: RelatedArticle[] = await server.connection.sendRequest(ExecuteCommandRequest.type, {
      command: 'seedbed.relatedArticles',
      arguments: [{ uri: article.uri }],
    })
    assert.ok(related.length >= 2)
    assert.ok(related.every(({ reasons, title }) => reasons.length > 0 && title !== ''))
  })

  it('asks for the YAML of the corpus by the corpus’s own globs, and for nobody else’s', () => {
    const hover = server.registrations.find(({ method }) => method === 'textDocument/hover')
    assert.ok(hover)
    const { documentSelector } = hover.registerOptions as { documentSelector: { pattern: string }[] }
    assert.ok(documentSelector.length >= 2)
    assert.ok(documentSelector.every(({ pattern }) => pattern.includes('/seeds/')))
  })
})
