import assert from 'node:assert/strict'
import { after, before, describe, it } from 'mocha'
import type { Message } from 'vscode-languageserver'
import { type Hover, HoverRequest } from 'vscode-languageserver-protocol'
import { Opening } from '../../server/src/lsp/opening.ts'
import { everything } from '../support/capabilities.ts'
import {
  type LanguageServer,
  startLanguageServer,
  type TemporaryCorpus,
  temporaryCorpus,
} from '../support/language-server.ts'

const LARGE = 'file:///c/entities/large.yaml'
const OTHER = 'file:///c/a.seed.md'

/** A message about a file; the one that opens it brings its text. */
const about = (method: string, uri: string, text?: string): Message => {
  const textDocument = text === undefined ? { uri } : { uri, version: 1, text }
  return { jsonrpc: '2.0', method, params: { textDocument } } as Message
}

/** What goes by, in its order, and a way to let what was read be ready. */
function listening(): { readonly heard: string[]; readonly send: (message: Message) => void; ready: () => void } {
  const opening = new Opening(() => Promise.resolve())
  const heard: string[] = []
  const listener = {
    heard,
    send: (message: Message) =>
      opening.handleMessage(message, (one) => heard.push('method' in one ? String(one.method) : 'answer')),
    ready: () => {},
  }
  opening.prepare = ({ uri, text }) =>
    uri === LARGE && text !== '' ? new Promise((resolve) => Object.assign(listener, { ready: resolve })) : undefined
  return listener
}

describe('messages about a file that is being opened', () => {
  it('wait in their order, and all others go on', async () => {
    const listener = listening()
    const { heard, send } = listener
    send(about('textDocument/didOpen', LARGE, 'person:'))
    send(about('textDocument/didChange', LARGE))
    send(about('textDocument/hover', OTHER))
    send({ jsonrpc: '2.0', method: 'seedbed/x', params: { uri: LARGE } } as Message)
    send({ jsonrpc: '2.0', id: 1, result: null } as Message)
    assert.deepEqual(heard, ['textDocument/hover', 'answer'])
    listener.ready()
    send(about('textDocument/definition', LARGE))
    await new Promise<void>((resolve) => setImmediate(resolve))
    const all = [
      'textDocument/hover',
      'answer',
      'textDocument/didOpen',
      'textDocument/didChange',
      'seedbed/x',
      'textDocument/definition',
    ]
    assert.deepEqual(heard, all)
    send(about('textDocument/didClose', LARGE))
    assert.deepEqual(heard, [...all, 'textDocument/didClose'])
  })

  it('do not wait where nothing has to be read before', () => {
    const { heard, send } = listening()
    send(about('textDocument/didOpen', LARGE, ''))
    send(about('textDocument/didOpen', OTHER, 'text'))
    assert.deepEqual(heard, ['textDocument/didOpen', 'textDocument/didOpen'])
  })
})

describe('a registry file of more than a megabyte, over stdio', () => {
  const record = (at: number): string =>
    `  p-${at}:\n    name: { ar: اسم ${at}, en: Name ${at} }\n    note: ${'x'.repeat(200)}\n`
  const text = `person:\n${Array.from({ length: 5000 }, (_, at) => record(at)).join('')}`
  let corpus: TemporaryCorpus
  let server: LanguageServer

  before(async () => {
    corpus = temporaryCorpus({
      'seedbed.yaml': 'lang: ar\n',
      'a.seed.md': '---\ntitle: x\n---\n\n[اسم](person:p-4999) [اسم](person:p-9)\n',
      'entities/large.yaml': text,
    })
    server = await startLanguageServer([corpus.uri], everything)
    await server.indexed()
  })
  after(async () => {
    await server.stop()
    corpus.remove()
  })

  const hoverAt = (uri: string, line: number, character: number): Promise<Hover | null> =>
    server.connection.sendRequest(HoverRequest.type, { textDocument: { uri }, position: { line, character } })

  it('is known as it is typed in, while others are answered', async () => {
    const [article, large] = [corpus.uriOf('a.seed.md'), corpus.uriOf('entities/large.yaml')]
    await server.open(article, '---\ntitle: x\n---\n\n[اسم](person:p-4999) [اسم](person:p-9)\n')
    await server.open(large, text, 'yaml')
    const line = text.split('\n').indexOf('  p-4999:') + 1
    const start = text.split('\n')[line]?.indexOf('Name') ?? 0
    const range = { start: { line, character: start }, end: { line, character: start + 4 } }
    await server.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: large, version: 2 },
      contentChanges: [{ range, text: 'Renamed' }],
    })
    const [elsewhere, typed] = await Promise.all([hoverAt(article, 4, 30), hoverAt(large, line - 1, 4)])
    assert.match(JSON.stringify(elsewhere), /Name 9\b/)
    assert.match(JSON.stringify(typed), /Renamed 4999/)
    assert.match(JSON.stringify(await hoverAt(article, 4, 10)), /Renamed 4999/)
  })
})
