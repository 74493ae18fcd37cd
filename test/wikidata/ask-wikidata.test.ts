import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, it } from 'mocha'
import { askForItem, askForItems, itemsFound, type Wikidata } from '../../client/src/wikidata/ask-wikidata.ts'
import { readWikidataItem } from '../../server/src/registry/wikidata/wikidata-item.ts'
import { homs } from '../support/wikidata-answer.ts'

type Reply = (request: IncomingMessage, response: ServerResponse) => void

describe('asking Wikidata', () => {
  let server: Server
  let wikidata: Wikidata
  let reply: Reply
  let asked: { readonly url: string | undefined; readonly agent: string | undefined }[]
  const never = new AbortController().signal

  beforeEach(async () => {
    asked = []
    server = createServer((request, response) => {
      asked.push({ url: request.url, agent: request.headers['user-agent'] })
      reply(request, response)
    })
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    const { port } = server.address() as AddressInfo
    wikidata = { endpoint: `http://127.0.0.1:${port}/`, userAgent: 'Seedbed/0 (test)' }
  })
  afterEach(async () => {
    server.closeAllConnections()
    server.close()
    await once(server, 'close')
  })

  const answers =
    (status: number, text: string, headers = {}): Reply =>
    (_, response) =>
      response.writeHead(status, headers).end(text)

  it('asks for an item, says who asks, and follows to the one that it was merged into', async () => {
    reply = (request, response) =>
      request.url?.includes('Q1.json')
        ? response.writeHead(302, { location: '/wiki/Special:EntityData/Q131318.json' }).end()
        : response.end(homs)
    const answer = await askForItem(wikidata, 'Q1', never)
    assert.ok('text' in answer)
    const item = readWikidataItem(answer.text)
    assert.ok(typeof item !== 'string' && item.id === 'Q131318')
    assert.deepEqual(asked, [
      { url: '/wiki/Special:EntityData/Q1.json', agent: 'Seedbed/0 (test)' },
      { url: '/wiki/Special:EntityData/Q131318.json', agent: 'Seedbed/0 (test)' },
    ])
  })

  it('looks for a name, harakat and all', async () => {
    const search = [
      { id: 'Q131318', label: 'حمص', description: 'مدينة سورية', match: { type: 'label' } },
      { id: 'L7', label: 'حمص' },
      { id: 'Q188447' },
    ]
    reply = answers(200, JSON.stringify({ searchinfo: { search: 'حِمص' }, search, success: 1 }))
    const answer = await askForItems(wikidata, 'حِمص & co', 'ar', never)
    assert.ok('text' in answer)
    assert.deepEqual(itemsFound(answer.text), [
      { id: 'Q131318', label: 'حمص', description: 'مدينة سورية' },
      { id: 'Q188447', label: 'Q188447', description: '' },
    ])
    const url = new URL(asked[0]?.url ?? '', wikidata.endpoint)
    assert.equal(url.searchParams.get('search'), 'حِمص & co')
    assert.equal(itemsFound('<html>'), undefined)
    assert.equal(itemsFound('{"error":{}}'), undefined)
  })

  it('says what is wrong', async () => {
    const ask = (more: Partial<Wikidata> = {}) => askForItem({ ...wikidata, ...more }, 'Q1', never)
    reply = answers(404, 'not found')
    assert.deepEqual(await ask(), { problem: 'missing' })
    reply = answers(429, '', { 'retry-after': '60' })
    assert.deepEqual(await ask(), { problem: 'busy' })
    reply = answers(403, '')
    assert.deepEqual(await ask(), { problem: 'refused', status: 403 })
    reply = answers(200, 'x'.repeat(100_000))
    assert.deepEqual(await ask({ most: 50_000 }), { problem: 'large' })
    reply = (_, response) => response.destroy()
    assert.deepEqual(await ask(), { problem: 'offline' })
    assert.deepEqual(await ask({ endpoint: 'http://127.0.0.1:1' }), { problem: 'offline' })
    reply = () => {}
    assert.deepEqual(await ask({ patience: 50 }), { problem: 'slow' })
  })

  it('is not led on to another site, which hears nothing', async () => {
    const { port } = server.address() as AddressInfo
    for (const location of [`http://localhost:${port}/`, `//localhost:${port}/`, `https://127.0.0.1:${port}/`]) {
      asked = []
      reply = (_, response) => response.writeHead(302, { location }).end(homs)
      assert.deepEqual(await askForItem(wikidata, 'Q1', never), { problem: 'elsewhere' })
      assert.equal(asked.length, 1)
    }
  })

  it('is not led round in a circle', async () => {
    reply = (request, response) => response.writeHead(302, { location: request.url }).end()
    assert.deepEqual(await askForItem(wikidata, 'Q1', never), { problem: 'refused', status: 302 })
    assert.ok(asked.length < 20)
  })

  it('is cancelled', async () => {
    const cancelling = new AbortController()
    reply = () => cancelling.abort()
    assert.deepEqual(await askForItem(wikidata, 'Q1', cancelling.signal), { problem: 'cancelled' })
  })
})
