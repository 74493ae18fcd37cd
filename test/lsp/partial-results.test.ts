import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { type Location, ReferencesRequest } from 'vscode-languageserver-protocol'
import { everything } from '../support/capabilities.ts'
import { startLanguageServer, temporaryCorpus } from '../support/language-server.ts'

const MENTIONS = 2500

describe('the server, when an answer is large', () => {
  it('gives it bit by bit to an editor that takes it so, and whole to others', async () => {
    const corpus = temporaryCorpus({
      'seedbed.yaml': '',
      'entities/people.yaml': 'person:\n  a:\n    name: { ar: علوش }\n',
      'a.seed.md': `---\ntitle: أ\ndate: 2024-10-09\n---\n${'[علوش](person:a)\n'.repeat(MENTIONS)}`,
      'b.seed.md': '---\ntitle: ب\ndate: 2024-10-09\n---\n[علوش](person:a)\n',
    })
    const server = await startLanguageServer([corpus.uri], everything)
    try {
      await server.indexed()
      const uri = corpus.uriOf('b.seed.md')
      await server.open(uri, '---\ntitle: ب\ndate: 2024-10-09\n---\n[علوش](person:a)\n')
      const params = {
        textDocument: { uri },
        position: { line: 4, character: 2 },
        context: { includeDeclaration: false },
      }
      const whole = await server.connection.sendRequest(ReferencesRequest.type, params)
      assert.equal(whole?.length, MENTIONS + 1)
      const bits: Location[][] = []
      server.connection.onProgress(ReferencesRequest.type, 'bits', (bit) => void bits.push(bit))
      const rest = await server.connection.sendRequest(ReferencesRequest.type, {
        ...params,
        partialResultToken: 'bits',
      })
      assert.deepEqual(rest, [])
      assert.ok(bits.length > 1)
      assert.deepEqual(bits.flat(), whole)
    } finally {
      await server.stop()
      corpus.remove()
    }
  })
})
