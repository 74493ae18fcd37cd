import assert from 'node:assert/strict'
import { isDeepStrictEqual } from 'node:util'
import { after, before, describe, it } from 'mocha'
import {
  DidChangeConfigurationNotification,
  type InlayHint,
  InlayHintRefreshRequest,
  InlayHintRequest,
  InlayHintResolveRequest,
  type MarkupContent,
} from 'vscode-languageserver-protocol'
import type { Preferences } from '../../server/src/protocol/preferences.ts'
import { Source } from '../../server/src/text/source.ts'
import { everything } from '../support/capabilities.ts'
import { type LanguageServer, startLanguageServer, temporaryCorpus } from '../support/language-server.ts'

const REGISTRY =
  'place:\n  astana:\n    name: { ar: أستانا }\n    aliases: [{ text: نور سلطان, from: 2019, until: 2022, use: official, lang: ar }]\n'
const ARTICLE =
  '---\ntitle: خبر\nlang: ar\ndate: 2021-05-01\n---\n\nفي [العاصمة](place:astana) [أمس](date:2021-04-30)\n\nوعاد إلى [العاصمة](place:astana).\n'

describe('inlay hints of the server over stdio', () => {
  const corpus = temporaryCorpus({
    'seedbed.yaml': 'lang: ar\n',
    'entities/places.yaml': REGISTRY,
    'a.seed.md': ARTICLE,
  })
  const article = new Source(corpus.uriOf('a.seed.md'), 1, ARTICLE)
  /** What the user has set, as the client tells it when it is asked. */
  const preferences: { -readonly [Key in keyof Preferences]: Preferences[Key] } & { language: 'en' } = {
    language: 'en',
  }
  let server: LanguageServer
  let refreshes = 0
  let wake = (): void => {}

  const range = (start: number, end: number) => ({
    start: { line: start, character: 0 },
    end: { line: end, character: 0 },
  })
  const ask = async (lines = range(0, 10)): Promise<readonly InlayHint[]> =>
    (await server.connection.sendRequest(InlayHintRequest.type, {
      textDocument: { uri: article.uri },
      range: lines,
    })) ?? []
  const labels = async (lines = range(0, 10)): Promise<readonly string[]> =>
    (await ask(lines)).map(({ label }) => String(label).replace(/[\u2066-\u2069]/g, ''))
  /** Resolves when these are the hints; they are asked for again only when the server says that they may be others. */
  const until = async (expected: readonly string[]): Promise<void> => {
    for (let seen = refreshes; !isDeepStrictEqual(await labels(), expected); seen = refreshes) {
      if (seen !== refreshes) continue
      await new Promise<void>((resolve) => {
        wake = resolve
      })
    }
  }
  const prefer = async (inlayHints: NonNullable<Preferences['inlayHints']>): Promise<void> => {
    preferences.inlayHints = inlayHints
    await server.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: null })
  }

  before(async () => {
    server = await startLanguageServer([corpus.uri], everything, preferences)
    server.connection.onRequest(InlayHintRefreshRequest.type, () => {
      refreshes++
      wake()
    })
    await server.indexed()
    await server.open(article.uri, article.text)
  })
  after(async () => {
    assert.equal(await server.stop(), 0)
    corpus.remove()
  })

  it('are none at first', async () => {
    assert.deepEqual(await labels(), [])
  })

  it('are there as soon as they are asked for, and say so', async () => {
    await prefer({ entity: 'name' })
    await until(['نور سلطان', 'نور سلطان'])
    await prefer({ entity: 'id', dates: true })
    await until(['astana', '2021-04-30', 'astana'])
  })

  it('are those of the lines that are asked for', async () => {
    assert.deepEqual(await labels(range(6, 7)), ['astana', '2021-04-30'])
    assert.deepEqual(await labels(range(8, 9)), ['astana'])
    assert.deepEqual(await labels(range(0, 6)), [])
  })

  it('are explained by the card of what they stand for', async () => {
    const [place, date] = await ask()
    assert.ok(place && date)
    const { tooltip } = await server.connection.sendRequest(InlayHintResolveRequest.type, place)
    assert.equal((tooltip as MarkupContent).kind, 'markdown')
    assert.ok((tooltip as MarkupContent).value.includes('نور سلطان'))
    const day = await server.connection.sendRequest(InlayHintResolveRequest.type, date)
    assert.ok((day.tooltip as MarkupContent).value.includes('30 April 2021'))
    const strange = { ...place, data: { uri: article.uri, version: 7, offset: 1 } }
    assert.deepEqual(await server.connection.sendRequest(InlayHintResolveRequest.type, strange), strange)
  })

  it('are asked for anew when the registry says something else', async () => {
    await prefer({ entity: 'name' })
    await until(['نور سلطان', 'نور سلطان'])
    await server.open(corpus.uriOf('entities/places.yaml'), REGISTRY.replace('نور سلطان', 'نورسلطان'), 'yaml')
    await until(['نورسلطان', 'نورسلطان'])
  })

  it('are none where the settings are nonsense', async () => {
    await prefer({ entity: 'all', dates: 1 } as never)
    await until([])
  })
})
