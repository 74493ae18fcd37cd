import assert from 'node:assert/strict'
import { after, before, describe, it } from 'mocha'
import { CodeLensRequest, CodeLensResolveRequest, type Location } from 'vscode-languageserver-protocol'
import { PLACES_OF_LENS } from '../../server/src/protocol/code-lens.ts'
import { everything } from '../support/capabilities.ts'
import {
  type LanguageServer,
  startLanguageServer,
  type TemporaryCorpus,
  temporaryCorpus,
} from '../support/language-server.ts'

const registry = 'person:\n  alloush:\n    name: علوش\n  fares:\n    name: فارس\n'
const article = '---\ntitle: خبر\ndate: 2024-10-09\n---\n\nقال [علوش](person:alloush).\n'

describe('code lenses over stdio', () => {
  let corpus: TemporaryCorpus
  let server: LanguageServer

  before(async () => {
    corpus = temporaryCorpus({ 'seedbed.yaml': 'lang: ar\n', 'entities/all.yaml': registry, 'a.seed.md': article })
    server = await startLanguageServer([corpus.uri], everything, {
      language: 'en',
      showsReferences: true,
      codeLens: { articles: true },
    })
    await server.indexed()
    await server.open(corpus.uriOf('entities/all.yaml'), registry, 'yaml')
  })
  after(async () => {
    await server.stop()
    corpus.remove()
  })

  /** The titles of the lenses of a file. */
  const titles = async (file: string): Promise<readonly (string | undefined)[]> => {
    const textDocument = { uri: corpus.uriOf(file) }
    const lenses = (await server.connection.sendRequest(CodeLensRequest.type, { textDocument })) ?? []
    const resolved = lenses.map((lens) => server.connection.sendRequest(CodeLensResolveRequest.type, lens))
    return (await Promise.all(resolved)).map(({ command }) => command?.title)
  }

  it('count what is mentioned, and list it', async () => {
    assert.deepEqual(await titles('entities/all.yaml'), ['1 mention in 1 article', 'No mentions'])
    const params = { uri: corpus.uriOf('entities/all.yaml'), of: 'person:alloush' }
    const places: readonly Location[] = await server.connection.sendRequest(PLACES_OF_LENS, params)
    assert.deepEqual(
      places.map(({ uri, range }) => [uri, range.start]),
      [[corpus.uriOf('a.seed.md'), { line: 5, character: 5 }]],
    )
  })

  it('are asked for again when another file mentions somebody', async () => {
    await server.open(corpus.uriOf('a.seed.md'), article)
    await server.change(corpus.uriOf('a.seed.md'), 2, `${article}[فارس](person:fares) و[علوش](person:alloush)\n`)
    await server.eventually(() => titles('entities/all.yaml'), ['2 mentions in 1 article', '1 mention in 1 article'])
    const asked = server.lensRefreshes()
    await server.change(corpus.uriOf('a.seed.md'), 3, article)
    await server.until(() => server.lensRefreshes() > asked)
    assert.deepEqual(await titles('entities/all.yaml'), ['1 mention in 1 article', 'No mentions'])
  })

  it('stand at the title of an article where the user wants them', async () => {
    assert.deepEqual(await titles('a.seed.md'), ['1 mention of 1 entity', 'No related articles'])
  })

  it('are asked for in the YAML of the corpus', async () => {
    await server.until(() => server.registrations.some(({ method }) => method === CodeLensRequest.method))
    const options = server.registrations.find(({ method }) => method === CodeLensRequest.method)?.registerOptions
    assert.ok(JSON.stringify(options).includes('entities/'))
  })

  it('are not promised to an editor that cannot show what they count', async () => {
    assert.ok(server.initialized.capabilities.codeLensProvider?.resolveProvider)
    const other = await startLanguageServer([corpus.uri], everything, {})
    assert.equal(other.initialized.capabilities.codeLensProvider, undefined)
    await other.stop()
  })
})
