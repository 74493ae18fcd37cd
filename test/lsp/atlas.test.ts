import assert from 'node:assert/strict'
import { after, before, describe, it } from 'mocha'
import {
  CancellationTokenSource,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  type ProtocolConnection,
} from 'vscode-languageserver-protocol'
import {
  ATLAS,
  ATLAS_ARTICLES,
  ATLAS_CARD,
  ATLAS_CHANGED,
  ATLAS_CHOICES,
  ATLAS_COUNTRIES,
  ATLAS_PLACE,
  type Atlas,
  type AtlasArticles,
  type AtlasCard,
  type AtlasChoice,
  type AtlasCountry,
  type AtlasSelection,
} from '../../server/src/protocol/atlas.ts'
import { memoryHost } from '../support/memory-host.ts'
import { startInMemory } from '../support/server-in-memory.ts'

const files = new Map([
  ['file:///a/seedbed.yaml', 'lang: ar\n'],
  [
    'file:///a/entities/all.yaml',
    'place:\n  homs: { name: { ar: حمص, en: Homs }, coordinates: { lat: 34.73, lon: 36.72 } }\n',
  ],
  ['file:///a/one.seed.md', '---\ntitle: خبر\ndate: 2024-05-02\n---\n\nفي [حمص](place:homs).\n'],
  ['file:///b/seedbed.yaml', ''],
  ['file:///b/entities/all.yaml', 'place:\n  homs: { name: Another }\n'],
])

describe('the atlas’s requests', () => {
  let connection: ProtocolConnection
  let told: string[] = []
  before(async () => {
    connection = await startInMemory(memoryHost(files), ['file:///a', 'file:///b'], { language: 'en' })
    connection.onNotification(ATLAS_CHANGED, ({ root }: { readonly root: string }) => {
      told.push(root)
    })
  })
  after(() => connection.dispose())

  const ask = (uri: string, selection: AtlasSelection = { kind: 'corpus' }): Promise<Atlas | null> =>
    connection.sendRequest(ATLAS, { uri, selection })

  it('are answered of the corpus of a file, open or not, and with null where there is none', async () => {
    const { articles, map } = (await ask('file:///a/one.seed.md')) ?? {}
    assert.deepEqual([articles, map?.places[0]?.name], [1, 'حمص'])
    assert.equal((await ask('file:///b/entities/all.yaml'))?.articles, 0)
    assert.equal(await ask('file:///c/x.seed.md'), null)
    assert.equal(await ask('file:///a/one.seed.md', { kind: 'entity', ref: 'person:none' }), null)
  })

  it('open an article by any spelling of its address', async () => {
    const selection: AtlasSelection = { kind: 'article', uri: 'file:///a/%6Fne.seed.md' }
    assert.equal((await ask('file:///a/seedbed.yaml', selection))?.title, 'خبر')
    const list: AtlasArticles | null = await connection.sendRequest(ATLAS_ARTICLES, {
      uri: 'file:///a/seedbed.yaml',
      selection: { kind: 'entity', ref: 'place:homs' },
      from: 0,
      count: 5,
    })
    assert.deepEqual(list, {
      total: 1,
      articles: [
        {
          uri: 'file:///a/one.seed.md',
          title: 'خبر',
          date: '2024-05-02',
        },
      ],
      ref: 'place:homs',
    })
    const place = (of: string, ref = 'place:homs') => connection.sendRequest(ATLAS_PLACE, { uri: of, ref })
    const start = { line: 5, character: 4 }
    assert.deepEqual(await place('file:///a/%6Fne.seed.md'), { start, end: { line: 5, character: 7 } })
    assert.equal(await place('file:///a/one.seed.md', 'person:none'), null)
    // The list is not told of prose that is typed above: the place is where it is by then.
    const uri = 'file:///a/one.seed.md'
    const textDocument = { uri, languageId: 'seed', version: 1, text: files.get(uri) ?? '' }
    await connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument })
    await connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version: 2 },
      contentChanges: [{ range: { start: { line: 5, character: 0 }, end: { line: 5, character: 0 } }, text: 'س\n\n' }],
    })
    assert.deepEqual(await place(uri), { start: { line: 7, character: 4 }, end: { line: 7, character: 7 } })
    await connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } })
  })

  it('tell of entities, choices and countries', async () => {
    const uri = 'file:///a/one.seed.md'
    const card: AtlasCard | null = await connection.sendRequest(ATLAS_CARD, { uri, ref: 'place:homs' })
    assert.match(card?.markdown ?? '', /Homs/)
    assert.equal(await connection.sendRequest(ATLAS_CARD, { uri: 'file:///c/x.seed.md', ref: 'place:homs' }), null)
    const choices: readonly AtlasChoice[] = await connection.sendRequest(ATLAS_CHOICES, {
      uri,
      of: 'entity',
      query: 'hom',
    })
    assert.deepEqual(
      choices.map(({ label }) => label),
      ['حمص'],
    )
    const countries: readonly AtlasCountry[] = await connection.sendRequest(ATLAS_COUNTRIES)
    assert.ok(countries.length > 200)
  })

  it('are answered with null when they are cancelled', async () => {
    const source = new CancellationTokenSource()
    const asked = connection.sendRequest(
      ATLAS,
      { uri: 'file:///a/one.seed.md', selection: { kind: 'corpus' } },
      source.token,
    )
    source.cancel()
    assert.equal(await asked, null)
  })

  it('are told to be asked anew when something that is drawn has changed, and not for prose', async () => {
    const uri = 'file:///a/one.seed.md'
    const text = files.get(uri) ?? ''
    await connection.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: { uri, languageId: 'seed', version: 1, text },
    })
    await ask(uri)
    await toldOf(() => told.length > 0)
    told = []
    const change = async (version: number, next: string): Promise<void> => {
      await connection.sendNotification(DidChangeTextDocumentNotification.type, {
        textDocument: { uri, version },
        contentChanges: [{ text: next }],
      })
      await ask(uri)
    }
    await change(2, `${text}\nقال ثم مضى.\n`)
    // Both changes are looked at by the time when the second is told.
    await change(3, `${text}\nقال ثم مضى.\n\nو[حمص](place:homs).\n`)
    await toldOf(() => told.length > 0)
    assert.deepEqual(told, ['file:///a'])
    assert.equal((await ask(uri))?.map.places[0]?.mentions, 2)
  })

  async function toldOf(condition: () => boolean): Promise<void> {
    while (!condition()) await connection.sendRequest(ATLAS_CARD, { uri: 'file:///a/one.seed.md', ref: 'place:homs' })
  }
})
