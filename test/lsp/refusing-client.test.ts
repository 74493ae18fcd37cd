import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { DocumentDiagnosticRequest, WorkspaceSymbolRequest } from 'vscode-languageserver-protocol'
import { everything } from '../support/capabilities.ts'
import { startLanguageServer, temporaryCorpus } from '../support/language-server.ts'

const text = '---\ntitle: خبر\ndate: 2024-10-09\n---\n\nفي [حلب](place:aleppo).\n'

describe('the server over stdio, to a client that refuses what it is asked', () => {
  it('lives, reads the corpus and answers', async () => {
    const corpus = temporaryCorpus({ 'seedbed.yaml': '', 'a.seed.md': text })
    const server = await startLanguageServer([corpus.uri], everything, {}, undefined, { refuses: true })
    try {
      await server.indexed()
      await server.open(corpus.uriOf('a.seed.md'), text)
      const symbols = await server.connection.sendRequest(WorkspaceSymbolRequest.type, { query: 'خبر' })
      assert.equal(symbols?.length, 1)
      const report = await server.connection.sendRequest(DocumentDiagnosticRequest.type, {
        textDocument: { uri: corpus.uriOf('a.seed.md') },
      })
      assert.deepEqual(report.kind === 'full' ? report.items.map(({ code }) => code) : [], ['unknown-entity'])
    } finally {
      assert.equal(await server.stop(), 0)
      corpus.remove()
    }
  })
})
