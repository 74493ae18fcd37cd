import assert from 'node:assert/strict'
import { before, beforeEach, describe, it } from 'mocha'
import {
  EXPLORER_CHANGED,
  EXPLORER_SHOWN,
  type ExplorerNode,
  type ExplorerParams,
} from '../../server/src/protocol/explorer.ts'
import { type ExtensionHost, extensionHost } from './extension-host.ts'

const RUNNING = 2

const entity = (id: number, name = `${id}`): ExplorerNode => ({
  key: { kind: 'entity', root: 'file:///c', ref: `person:${id}` },
  id: `${id}`,
  label: name,
  spoken: `${name}, 3 mentions`,
  children: 'closed',
  ref: `person:${id}`,
  hasRecord: true,
  like: { type: 'person', isOwn: true },
})
const type: ExplorerNode = {
  key: { kind: 'type', root: 'file:///c', type: 'person' },
  id: 'type',
  label: 'Person',
  spoken: 'Person',
  children: 'closed',
}

describe('the tree of the explorer', () => {
  let host: ExtensionHost
  let asked: ExplorerParams[]
  let told: unknown[]
  let total: number
  let name: string
  let listeners: Map<string, (params: unknown) => void>
  let start: (state: { newState: number }) => void
  let explorer: InstanceType<ExtensionHost['Explorer']>

  before(async () => {
    host = await extensionHost()
  })
  beforeEach(() => {
    asked = []
    told = []
    total = 500
    name = 'علوش'
    listeners = new Map()
    const client = {
      isRunning: () => false,
      onDidChangeState: (listener: typeof start) => {
        start = listener
        return { dispose: () => {} }
      },
      onNotification: (method: string, listener: (params: unknown) => void) => {
        listeners.set(method, listener)
        return { dispose: () => {} }
      },
      sendNotification: async (method: string, params: unknown) => void told.push([method, params]),
      sendRequest: async (_: string, params: ExplorerParams) => {
        asked.push(params)
        const nodes = Array.from({ length: Math.min(params.count, total) }, (_one, at) => entity(at, name))
        return { nodes: params.of ? nodes : [type], total: params.of ? total : 1 }
      },
    }
    const memory = { get: () => undefined, update: async () => {}, keys: () => [] }
    const dropping = { dropMimeTypes: [], dragMimeTypes: [] }
    explorer = new host.Explorer(client as never, memory as never, dropping)
  })
  const parent = () => host.elementOf(type, undefined)

  it('asks nobody before there is a server, and then for all', async () => {
    assert.deepEqual(await explorer.getChildren(), [])
    assert.deepEqual(asked, [])
    let changes = 0
    explorer.onDidChangeTreeData(() => changes++)
    start({ newState: RUNNING })
    assert.equal(changes, 1)
    assert.deepEqual(told, [[EXPLORER_SHOWN, { isShown: true }]])
    assert.equal((await explorer.getChildren()).length, 1)
  })

  it('shows a page of a long list, and twice as much when asked for more', async () => {
    start({ newState: RUNNING })
    const first = await explorer.getChildren(parent())
    assert.equal(first.length, 201)
    const more = first.at(-1)
    assert.ok(more && 'more' in more)
    assert.equal(more.more, 300)
    const item = explorer.getTreeItem(more)
    assert.match(String(item.label), /300/)
    explorer.showMore(more)
    assert.equal((await explorer.getChildren(parent())).length, 401)
    assert.deepEqual(
      asked.map(({ count }) => count),
      [200, 400],
    )
  })

  it('gives commands the entity that they are about, and screen readers words', async () => {
    start({ newState: RUNNING })
    const [first] = await explorer.getChildren(parent())
    assert.ok(first && 'node' in first)
    assert.equal(first.ref, 'person:0')
    assert.deepEqual(first.query, { kind: 'entity', ref: 'person:0' })
    const item = explorer.getTreeItem(first)
    assert.equal(item.contextValue, 'entity')
    assert.equal(item.accessibilityInformation?.label, 'علوش, 3 mentions')
    assert.equal((item.iconPath as unknown as { color: { id: string } }).color.id, 'seedbed.personForeground')
    assert.equal(explorer.getParent(first)?.node.id, 'type')
  })

  it('says what it is filtered and sorted by, and asks so', async () => {
    start({ newState: RUNNING })
    explorer.filter = 'علوش'
    explorer.sortBy('mentions')
    await explorer.getChildren(parent())
    const [{ filter, sort } = {}] = asked
    assert.deepEqual([filter, sort], ['علوش', 'mentions'])
    const view = host.TreeView.latest
    assert.match(view?.message ?? '', /علوش/)
    assert.notEqual(view?.description, '')
    explorer.filter = ''
    assert.equal(view?.message, '')
  })

  it('counts what there is to do on its badge, and asks anew only when something else is shown', () => {
    start({ newState: RUNNING })
    let changes = 0
    explorer.onDidChangeTreeData(() => changes++)
    listeners.get(EXPLORER_CHANGED)?.({ open: 7, isOutdated: false })
    assert.deepEqual(Object.values(host.TreeView.latest?.badge ?? {})[0], 7)
    assert.equal(changes, 0)
    listeners.get(EXPLORER_CHANGED)?.({ open: 0, isOutdated: true })
    assert.equal(host.TreeView.latest?.badge, undefined)
    assert.equal(changes, 1)
  })

  it('knows what is chosen as it is now', async () => {
    start({ newState: RUNNING })
    const view = host.TreeView.latest
    assert.ok(view)
    view.selection = (await explorer.getChildren(parent())).slice(0, 1)
    name = 'فارس'
    await explorer.getChildren(parent())
    assert.equal(explorer.selected?.node.label, 'فارس')
  })

  it('knows what is chosen while all is asked for anew, until nothing is chosen', async () => {
    start({ newState: RUNNING })
    const view = host.TreeView.latest
    assert.ok(view)
    view.choose((await explorer.getChildren(parent()))[0])
    view.selection = []
    assert.equal(explorer.selected?.node.id, '0')
    view.choose()
    assert.equal(explorer.selected, undefined)
  })

  it('shows as much of a list as a node needs that is to be seen', async () => {
    start({ newState: RUNNING })
    await explorer.reveal({
      path: [
        { node: type, at: 0 },
        { node: entity(450), at: 450 },
      ],
    })
    assert.deepEqual(
      host.TreeView.latest?.revealed.map((one) => (one as { node: ExplorerNode }).node.id),
      ['450'],
    )
    assert.equal((await explorer.getChildren(parent())).length, 500)
  })
})
