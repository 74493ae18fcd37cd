import assert from 'node:assert/strict'
import { after, before, describe, it } from 'mocha'
import { FoldingRangeRequest, SemanticTokensRangeRequest, SemanticTokensRequest } from 'vscode-languageserver-protocol'
import { everything } from '../support/capabilities.ts'
import {
  type LanguageServer,
  startLanguageServer,
  type TemporaryCorpus,
  temporaryCorpus,
} from '../support/language-server.ts'

const registry = `person:\n${Array.from({ length: 1200 }, (_, at) => `  p${at}:\n    name: علوش\n`).join('')}`

describe('a registry file of very many records, over stdio', () => {
  let corpus: TemporaryCorpus
  let server: LanguageServer
  let textDocument: { readonly uri: string }

  before(async () => {
    corpus = temporaryCorpus({ 'seedbed.yaml': '', 'entities/all.yaml': registry })
    textDocument = { uri: corpus.uriOf('entities/all.yaml') }
    const folding = { foldingRange: { rangeLimit: 500 } }
    const capabilities = { ...everything, textDocument: { ...everything.textDocument, ...folding } }
    server = await startLanguageServer([corpus.uri], capabilities)
    await server.indexed()
    await server.open(textDocument.uri, registry, 'yaml')
  })
  after(async () => {
    await server.stop()
    corpus.remove()
  })

  it('has its colours where it is looked at', async () => {
    assert.equal(await server.connection.sendRequest(SemanticTokensRequest.type, { textDocument }), null)
    const range = { start: { line: 1001, character: 0 }, end: { line: 1003, character: 0 } }
    const tokens = await server.connection.sendRequest(SemanticTokensRangeRequest.type, { textDocument, range })
    assert.deepEqual(tokens?.data.slice(0, 3), [1001, 2, 4])
  })

  it('folds as much as the editor takes', async () => {
    const folds = (await server.connection.sendRequest(FoldingRangeRequest.type, { textDocument })) ?? []
    assert.equal(folds.length, 501)
    assert.deepEqual(folds.slice(0, 2), [
      { startLine: 0, endLine: 2400 },
      { startLine: 1, endLine: 2 },
    ])
  })
})
