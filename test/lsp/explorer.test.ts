import assert from 'node:assert/strict'
import { after, before, describe, it } from 'mocha'
import type { TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver-protocol'
import {
  DECIDE_WORK,
  EXPLORER_CHANGED,
  EXPLORER_CHILDREN,
  EXPLORER_RECORD,
  EXPLORER_SHOWN,
  type ExplorerAnswer,
  type ExplorerChanged,
  type ExplorerKey,
  NEXT_WORK,
  type NextWork,
} from '../../server/src/protocol/explorer.ts'
import { everything } from '../support/capabilities.ts'
import {
  type LanguageServer,
  startLanguageServer,
  type TemporaryCorpus,
  temporaryCorpus,
} from '../support/language-server.ts'

const registry = 'person:\n  alloush:\n    name: علوش\n  fares:\n    name: فارس\n'
const article = (tags: string, status: string) =>
  `---\ntitle: خبر\ndate: 2024-10-09\nstatus: ${status}\n---\n\n${tags}\n`
const first = article('قال [علوش](person:alloush "resp=auto") و[فارس](person:fares "resp=auto").', 'review')

describe('the explorer over stdio', () => {
  let corpus: TemporaryCorpus
  let server: LanguageServer
  const told: ExplorerChanged[] = []
  let wake = (): void => {}

  /** Resolves when what was told says so. */
  async function heard(condition: () => boolean): Promise<void> {
    while (!condition()) {
      await new Promise<void>((resolve) => {
        wake = resolve
      })
    }
  }

  before(async () => {
    corpus = temporaryCorpus({
      'seedbed.yaml': 'lang: ar\n',
      'entities/all.yaml': registry,
      'a.seed.md': first,
      'b.seed.md': article('ذكر [فارس](person:fares).', 'draft'),
    })
    server = await startLanguageServer([corpus.uri], everything, { language: 'en', editsRegistry: true })
    server.connection.onNotification(EXPLORER_CHANGED, (news: ExplorerChanged) => {
      told.push(news)
      wake()
    })
    await server.indexed()
  })
  after(async () => {
    await server.stop()
    corpus.remove()
  })

  /** What stands below a node, without the signs of direction. */
  async function below(of?: ExplorerKey, wish: object = {}): Promise<readonly string[]> {
    const params = { ...(of ? { of } : {}), sort: 'name', from: 0, count: 100, ...wish }
    const answer: ExplorerAnswer | null = await server.connection.sendRequest(EXPLORER_CHILDREN, params)
    const plain = ({ label, description = '' }: ExplorerAnswer['nodes'][number]): string =>
      `${label} ${description}`.replace(/[\u2066-\u2069]/g, '').trim()
    return answer?.nodes.map(plain) ?? []
  }
  const next = (after?: ExplorerKey, isDone = false): Promise<NextWork | null> =>
    server.connection.sendRequest(NEXT_WORK, { ...(after ? { after } : {}), isDone })
  const keyOf = (found: NextWork | null): ExplorerKey | undefined => found?.path.at(-1)?.node.key

  it('answers what stands below a node, sorted and filtered', async () => {
    const { uri: root } = corpus
    assert.deepEqual(await below(), ['Entities', 'Articles 2', 'Work list 4'])
    assert.deepEqual(await below({ kind: 'type', root, type: 'person' }), [
      'علوش 1 · 2024-10-09',
      'فارس 2 · 2024-10-09',
    ])
    const people = await below({ kind: 'type', root, type: 'person' }, { sort: 'mentions', filter: 'فَارس' })
    assert.deepEqual(people, ['فارس 2 · 2024-10-09'])
    assert.deepEqual(await below({ kind: 'mentioning', root, ref: 'person:fares', uri: corpus.uriOf('b.seed.md') }), [
      'ذكر فارس.',
    ])
  })

  it('answers where a record stands', async () => {
    const place = await server.connection.sendRequest(EXPLORER_RECORD, { root: corpus.uri, ref: 'person:fares' })
    assert.deepEqual(place, {
      uri: corpus.uriOf('entities/all.yaml'),
      range: { start: { line: 3, character: 2 }, end: { line: 3, character: 7 } },
    })
    assert.equal(await server.connection.sendRequest(EXPLORER_RECORD, { root: corpus.uri, ref: 'person:x' }), null)
  })

  it('passes over work that a filter leaves out', async () => {
    const found: NextWork | null = await server.connection.sendRequest(NEXT_WORK, { filter: 'زززز' })
    assert.equal(found, null)
  })

  it('goes through the work, and begins again behind the last', async () => {
    const seen: string[] = []
    let key: ExplorerKey | undefined
    for (let step = 0; step < 5; step++) {
      key = keyOf(await next(key))
      assert.ok(key && 'work' in key)
      seen.push(`${key.work} ${'uri' in key ? key.uri.slice(-9, -8) : ''}${'nth' in key ? key.nth : ''}`)
    }
    assert.deepEqual(seen, ['automatic a0', 'automatic a1', 'review a', 'draft b', 'automatic a0'])
    const path = (await next())?.path.map(({ node, at }) => `${node.key.kind} ${at}`)
    assert.deepEqual(path, ['work 2', 'task 0', 'workArticle 0', 'workItem 0'])
  })

  it('tells an editor that shows it when it changes, and any how much there is to do', async () => {
    await server.connection.sendNotification(EXPLORER_SHOWN, { isShown: true })
    await heard(() => told.length > 0)
    assert.deepEqual(told.splice(0), [{ open: 4, isOutdated: false }])
    const uri = corpus.uriOf('a.seed.md')
    await server.open(uri, first)
    await server.change(uri, 2, first.replace(' "resp=auto"', ''))
    await heard(() => told.some(({ open, isOutdated }) => open === 3 && isOutdated))
    await server.connection.sendNotification(EXPLORER_SHOWN, { isShown: false })
    told.length = 0
    await server.change(uri, 3, first)
    await heard(() => told.length > 0)
    assert.deepEqual(told, [{ open: 4, isOutdated: false }])
  })

  it('gives the edit of what is decided, for the version that is open', async () => {
    const uri = corpus.uriOf('a.seed.md')
    const item = keyOf(await next())
    const place = (await next())?.path.at(-1)?.node.place
    assert.equal(item?.kind, 'workItem')
    const params = { uri, work: 'automatic', range: place?.range, decision: 'accept' }
    const answer: { readonly edit: WorkspaceEdit } = await server.connection.sendRequest(DECIDE_WORK, params)
    const [change, ...others] = (answer.edit.documentChanges ?? []) as readonly TextDocumentEdit[]
    assert.equal(others.length, 0)
    assert.deepEqual(change, {
      textDocument: { uri, version: 3 },
      edits: [{ range: { start: { line: 6, character: 25 }, end: { line: 6, character: 37 } }, newText: '' }],
    })
    await server.change(uri, 4, first.replace(' "resp=auto"', ''))
    assert.deepEqual(keyOf(await next(item, true)), { ...item, nth: 0 })
  })

  it('moves an article on to its next status', async () => {
    const uri = corpus.uriOf('b.seed.md')
    const accept = { uri, work: 'draft', decision: 'accept' }
    const answer: { readonly edit: WorkspaceEdit } = await server.connection.sendRequest(DECIDE_WORK, accept)
    const [change] = (answer.edit.documentChanges ?? []) as readonly TextDocumentEdit[]
    assert.deepEqual(change?.edits, [
      { range: { start: { line: 3, character: 8 }, end: { line: 3, character: 13 } }, newText: 'review' },
    ])
    const refused: object = await server.connection.sendRequest(DECIDE_WORK, { ...accept, work: 'review' })
    assert.ok('refusal' in refused)
  })
})
