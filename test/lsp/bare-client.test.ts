import assert from 'node:assert/strict'
import { after, before, describe, it } from 'mocha'
import {
  CompletionRequest,
  DefinitionRequest,
  DocumentSymbolRequest,
  HoverRequest,
  type Location,
  RenameRequest,
} from 'vscode-languageserver-protocol'
import { Source } from '../../server/src/text/source.ts'
import { nothing } from '../support/capabilities.ts'
import {
  type LanguageServer,
  startLanguageServer,
  type TemporaryCorpus,
  temporaryCorpus,
} from '../support/language-server.ts'
import { placeOf } from '../support/places.ts'

const text = '---\ntitle: خبر\ndate: 2024-10-09\n---\n\nقال [علوش](person:alloush) في [حلب](place:alepo).\n'
const registry =
  'person:\n  alloush:\n    name: { ar: علوش, en: Alloush }\nplace:\n  aleppo:\n    name: { ar: حلب, en: Aleppo }\n'

describe('the server over stdio, to a client that can do nothing', () => {
  let server: LanguageServer
  let corpus: TemporaryCorpus
  let article: Source

  before(async () => {
    corpus = temporaryCorpus({
      'seedbed.yaml': 'lang: ar\n',
      'entities/all.yaml': registry,
      'a.seed.md': text,
      'b.seed.md': text,
    })
    article = new Source(corpus.uriOf('a.seed.md'), 1, text)
    server = await startLanguageServer([corpus.uri], nothing)
    await server.indexed()
    await server.open(article.uri, text)
  })
  after(async () => {
    await server.stop()
    corpus.remove()
  })

  it('is pushed the findings of the version it has, and of closed files', async () => {
    const codes = (uri: string) => server.pushed.get(uri)?.diagnostics.map(({ code }) => code)
    await server.until(() => server.pushed.get(article.uri)?.version === 1)
    assert.deepEqual(codes(article.uri), ['unknown-entity'])
    const closed = corpus.uriOf('b.seed.md')
    await server.until(() => codes(closed)?.includes('unknown-entity') === true)
    await server.change(article.uri, 2, text.replace('alepo', 'aleppo'))
    await server.until(() => server.pushed.get(article.uri)?.version === 2)
    assert.deepEqual(codes(article.uri), [])
    await server.change(article.uri, 3, text)
  })

  it('gets plain text, flat symbols, plain locations, plain edits and no snippets', async () => {
    const textDocument = { uri: article.uri }
    const position = placeOf(article, '[علوش]', 2)
    const hover = await server.connection.sendRequest(HoverRequest.type, { textDocument, position })
    assert.ok(
      hover && typeof hover.contents === 'object' && 'kind' in hover.contents && hover.contents.kind === 'plaintext',
    )
    const symbols = (await server.connection.sendRequest(DocumentSymbolRequest.type, { textDocument })) ?? []
    assert.ok(symbols.length > 0 && symbols.every((symbol) => 'location' in symbol))
    const [place] = (await server.connection.sendRequest(DefinitionRequest.type, {
      textDocument,
      position,
    })) as Location[]
    assert.equal(place?.uri, corpus.uriOf('entities/all.yaml'))
    const edit = await server.connection.sendRequest(RenameRequest.type, {
      textDocument,
      position,
      newName: 'm-alloush',
    })
    assert.equal(edit?.documentChanges, undefined)
    assert.deepEqual(
      Object.keys(edit?.changes ?? {}).toSorted(),
      [article.uri, corpus.uriOf('b.seed.md'), corpus.uriOf('entities/all.yaml')].toSorted(),
    )
    const answer = await server.connection.sendRequest(CompletionRequest.type, {
      textDocument,
      position: placeOf(article, '(person:al', 10),
    })
    const items = answer && 'items' in answer ? answer.items : (answer ?? [])
    assert.ok(items.length > 0 && items.every((item) => item.insertTextFormat !== 2))
  })

  it('is told of files that change on the disk, which the server watches itself', async () => {
    corpus.write('entities/all.yaml', `${registry}  alepo:\n    name: حلب\n`)
    await server.until(
      () =>
        server.pushed.get(corpus.uriOf('b.seed.md'))?.diagnostics.every(({ code }) => code !== 'unknown-entity') ===
        true,
    )
    assert.equal(server.registrations.length, 0)
  })
})
