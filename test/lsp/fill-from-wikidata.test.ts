import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, before, describe, it } from 'mocha'
import {
  CodeActionRequest,
  DidChangeConfigurationNotification,
  type WorkspaceEdit,
} from 'vscode-languageserver-protocol'
import { askForItem } from '../../client/src/wikidata/ask-wikidata.ts'
import type { EditAnswer } from '../../server/src/protocol/registry-edits.ts'
import {
  FILL_FROM_WIKIDATA,
  FILL_FROM_WIKIDATA_COMMAND,
  PROPOSE_FROM_WIKIDATA,
  WIKIDATA_QUESTION,
  type WikidataProposal,
  type WikidataQuestion,
} from '../../server/src/protocol/wikidata.ts'
import { everything } from '../support/capabilities.ts'
import {
  type LanguageServer,
  startLanguageServer,
  type TemporaryCorpus,
  temporaryCorpus,
} from '../support/language-server.ts'
import { homs } from '../support/wikidata-answer.ts'

const places = 'place:\r\n  homs: # المدينة\r\n    name: حمص\r\n    same-as: [wikidata:Q131318]\r\n'

describe('filling a record from Wikidata, over stdio and from a site of our own', () => {
  let corpus: TemporaryCorpus
  let server: LanguageServer
  let site: Server
  let asked: number
  const options = { language: 'en', editsRegistry: true, wikidata: { enabled: false } }

  before(async () => {
    asked = 0
    site = createServer((_, response) => {
      asked++
      response.end(homs)
    })
    site.listen(0, '127.0.0.1')
    await once(site, 'listening')
    corpus = temporaryCorpus({ 'seedbed.yaml': 'lang: ar\n', 'entities/places.yaml': places })
    server = await startLanguageServer([corpus.uri], everything, options)
    await server.indexed()
    await server.open(corpus.uriOf('entities/places.yaml'), places, 'yaml')
  })
  after(async () => {
    await server.stop()
    corpus.remove()
    site.closeAllConnections()
    site.close()
  })

  const uri = () => corpus.uriOf('entities/places.yaml')
  const position = { line: 1, character: 4 }

  /** Whether the menu offers it. */
  const isOffered = async (): Promise<boolean> => {
    const params = {
      textDocument: { uri: uri() },
      range: { start: position, end: position },
      context: { diagnostics: [], only: ['refactor'] },
    }
    const actions = (await server.connection.sendRequest(CodeActionRequest.type, params)) ?? []
    return actions.some(({ command }) => typeof command === 'object' && command.command === FILL_FROM_WIKIDATA_COMMAND)
  }

  it('is offered where it is switched on', async () => {
    assert.equal(await isOffered(), false)
    options.wikidata.enabled = true
    await server.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: {} })
    while (!(await isOffered())) assert.equal(asked, 0)
  })

  it('asks once, proposes, and edits the record alone, after a preview', async () => {
    const question = await server.connection.sendRequest<WikidataQuestion>(WIKIDATA_QUESTION, { uri: uri(), position })
    const [item = ''] = question.items
    assert.equal(item, 'Q131318')
    assert.equal(asked, 0)
    const { port } = site.address() as AddressInfo
    const wikidata = { endpoint: `http://127.0.0.1:${port}`, userAgent: 'Seedbed/0' }
    const answer = await askForItem(wikidata, item, new AbortController().signal)
    assert.ok('text' in answer)
    const params = { uri: uri(), ref: question.entity.ref, item, answer: answer.text }
    const proposal = await server.connection.sendRequest<WikidataProposal>(PROPOSE_FROM_WIKIDATA, params)
    assert.deepEqual(
      proposal.additions.map(({ key }) => key),
      ['name', 'aliases', 'description', 'coordinates', 'same-as'],
    )
    const filled = await server.connection.sendRequest<EditAnswer>(FILL_FROM_WIKIDATA, {
      ...params,
      add: ['coordinates'],
      take: [],
    })
    assert.ok('edit' in filled)
    const { documentChanges, changeAnnotations } = filled.edit as WorkspaceEdit
    assert.deepEqual(
      documentChanges
        ?.flatMap((change) => ('edits' in change ? change.edits : []))
        .map((edit) => ({ ...edit, annotationId: '' })),
      [
        {
          range: { start: { line: 3, character: 31 }, end: { line: 3, character: 31 } },
          newText: '\r\n    coordinates: { lat: 34.7308, lon: 36.7094 }',
          annotationId: '',
        },
      ],
    )
    assert.deepEqual(
      Object.values(changeAnnotations ?? {}).map(({ needsConfirmation }) => needsConfirmation),
      [true],
    )
    assert.equal(asked, 1)
  })
})
