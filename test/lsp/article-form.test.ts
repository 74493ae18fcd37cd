import assert from 'node:assert/strict'
import { after, before, describe, it } from 'mocha'
import {
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  type ProtocolConnection,
} from 'vscode-languageserver/node'
import {
  ARTICLE_FORM,
  type ArticleForm,
  FIELD_CHOICES,
  type FieldChoice,
  SET_FIELD,
} from '../../server/src/protocol/article-form.ts'
import { ARTICLE_HTML, type ArticleHtml } from '../../server/src/protocol/article-html.ts'
import type { WireEdit } from '../../server/src/protocol/text.ts'
import { memoryHost } from '../support/memory-host.ts'
import { startInMemory } from '../support/server-in-memory.ts'

const ROOT = 'file:///corpus'
const uriOf = (path: string): string => `${ROOT}/${path}`

const text = '---\r\ntitle: قالت هناء سالم # عنوان\r\ntopics: [idlib]\r\n---\r\n\r\nقالت [هناء](person:hana-salem)\r\n'

const files = new Map([
  [uriOf('seedbed.yaml'), 'lang: ar\ntopics: { idlib: { ar: إدلب }, astana: { ar: أستانا } }\n'],
  [uriOf('entities/a.yaml'), 'person:\n  hana-salem: { name: هناء سالم, withhold: true }\n'],
  [uriOf('b.seed.md'), '---\ntitle: تقرير سابق\n---\n'],
  [uriOf('a.seed.md'), text],
])

describe('the form of an article over the protocol', () => {
  const uri = uriOf('a.seed.md')
  let server: ProtocolConnection

  before(async () => {
    server = await startInMemory(memoryHost(files), [ROOT])
    await server.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: { uri, version: 4, languageId: 'seed', text },
    })
  })
  after(() => server.dispose())

  it('makes no page before it is known who is not to be named', async () => {
    const html: ArticleHtml = await server.sendRequest(ARTICLE_HTML, { uri })
    assert.deepEqual([html.title, html.lang, html.dir], ['قالت شخص', 'ar', 'rtl'])
    assert.doesNotMatch(html.body, /هناء|hana/)
  })

  it('has the fields of that version of the article', async () => {
    const form: ArticleForm = await server.sendRequest(ARTICLE_FORM, { uri })
    assert.equal(form.version, 4)
    const topics = form.fields.find(({ key }) => key === 'topics')
    assert.deepEqual(topics?.value, ['idlib'])
    assert.deepEqual(
      topics?.options?.map(({ value }) => value),
      ['idlib', 'astana'],
    )
    assert.deepEqual(topics?.range, { start: { line: 2, character: 0 }, end: { line: 2, character: 15 } })
  })

  it('offers what a field can hold', async () => {
    const choices: readonly FieldChoice[] = await server.sendRequest(FIELD_CHOICES, {
      uri,
      key: 'related',
      typed: 'سابق',
    })
    assert.deepEqual(choices, [{ value: 'b', label: 'تقرير سابق', detail: 'b' }])
  })

  it('sets a field of the text as it is by then', async () => {
    const topics: readonly WireEdit[] = await server.sendRequest(SET_FIELD, {
      uri,
      key: 'topics',
      value: ['idlib', 'astana'],
    })
    assert.deepEqual(topics, [
      { range: { start: { line: 2, character: 14 }, end: { line: 2, character: 14 } }, newText: ', astana' },
    ])
    await server.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version: 5 },
      contentChanges: [{ range: topics[0]?.range ?? assert.fail(), text: ', astana' }],
    })
    assert.deepEqual(await server.sendRequest(SET_FIELD, { uri, key: 'topics', value: ['idlib', 'astana'] }), [])
    const form: ArticleForm = await server.sendRequest(ARTICLE_FORM, { uri })
    assert.deepEqual([form.version, form.fields.find(({ key }) => key === 'topics')?.value], [5, ['idlib', 'astana']])
  })

  it('has nothing to say of other files, and refuses what is no value', async () => {
    for (const other of ['file:///elsewhere/x.seed.md', 'untitled:x', uriOf('no-such.seed.md')]) {
      assert.equal(await server.sendRequest(ARTICLE_FORM, { uri: other }), null)
      assert.equal(await server.sendRequest(SET_FIELD, { uri: other, key: 'title', value: 'x' }), null)
      assert.equal(await server.sendRequest(ARTICLE_HTML, { uri: other }), null)
      assert.equal(await server.sendRequest(FIELD_CHOICES, { uri: other, key: 'topics', typed: '' }), null)
    }
    for (const value of [12, { a: 1 }, [1], ['x', null]]) {
      assert.deepEqual(await server.sendRequest(SET_FIELD, { uri, key: 'title', value }), 'refused')
      assert.deepEqual(await server.sendRequest(SET_FIELD, { uri, key: 'topics', value }), 'refused')
    }
  })
})
