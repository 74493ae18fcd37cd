import assert from 'node:assert/strict'
import { afterEach, before, beforeEach, describe, it } from 'mocha'
import type { AtlasDeed, AtlasState, FromAtlas } from '../../client/webview/messages/atlas.ts'
import {
  ATLAS,
  ATLAS_ARTICLES,
  ATLAS_CARD,
  ATLAS_CHANGED,
  ATLAS_CHOICES,
  ATLAS_PLACE,
  type AtlasSelection,
  SHOW_ATLAS,
} from '../../server/src/protocol/atlas.ts'
import { ENTITY_AT } from '../../server/src/protocol/registry-edits.ts'
import { type ExtensionHost, extensionHost } from './extension-host.ts'

const FILE = '/c/a.seed.md'
const place = { start: { line: 3, character: 1 }, end: { line: 3, character: 4 } }
const RUNNING = 2

describe('The frame of an atlas', () => {
  let host: ExtensionHost
  let world: ExtensionHost['world']
  let asked: {
    readonly method: string
    readonly params: unknown
    readonly token: { isCancellationRequested: boolean }
  }[]
  let answers: Map<string, (params: unknown) => unknown>
  let notify: Map<string, (params: unknown) => void>
  let changeState: (state: { readonly newState: number }) => void
  let opened: unknown[]
  let selected: unknown
  let shown: { dispose(): void }

  before(async () => {
    host = await extensionHost()
    world = host.world
  })
  beforeEach(() => {
    asked = []
    answers = new Map()
    notify = new Map()
    opened = []
    selected = undefined
    world.said.length = 0
    world.panels.length = 0
    world.groups = []
    world.tabs = []
    world.settings.clear()
    world.activeTextEditor = undefined
    const same = (one: unknown): unknown => one
    const client = {
      code2ProtocolConverter: { asUri: String, asRange: same, asPosition: same },
      protocol2CodeConverter: { asUri: (uri: string) => host.Uri.parse(uri), asRange: same },
      sendRequest: async (method: string, params: unknown, token: { isCancellationRequested: boolean }) => {
        asked.push({ method, params, token })
        return (await answers.get(method)?.(params)) ?? null
      },
      onNotification: (method: string, call: (params: unknown) => void) => {
        notify.set(method, call)
        return { dispose: () => {} }
      },
      onDidChangeState: (call: typeof changeState) => {
        changeState = call
        return { dispose: () => {} }
      },
    }
    const open = (uri: unknown, options: unknown): void => {
      const { viewColumn, selection } = options as Record<string, unknown>
      opened.push([String(uri), viewColumn, selection])
    }
    world.commands.set('vscode.open', open)
    world.commands.set('vscode.openWith', (uri, _type, options) => open(uri, options))
    const seedEditors = { selection: async () => selected, open: async () => {} }
    shown = host.showAtlases(client as never, seedEditors as never, 'extension' as never)
  })
  afterEach(() => shown.dispose())

  const openArticle = (): void => {
    world.tabs = [{ input: new host.TabInputText(host.Uri.parse(FILE)), isDirty: false, isPinned: false }]
    world.changedTabs.fire()
  }
  const show = async (argument?: unknown) => {
    await world.commands.get(SHOW_ATLAS)?.(argument)
    return world.panels[0] ?? assert.fail('No panel')
  }
  type Panel = Awaited<ReturnType<typeof show>>
  const say = async (panel: Panel, message: FromAtlas) => {
    panel.heard.fire(message)
    for (let turn = 0; turn < 12; turn++) await new Promise((resolve) => setImmediate(resolve))
  }
  const perform = (panel: Panel, deed: AtlasDeed) => say(panel, { kind: 'do', deed })
  const stateOf = (panel: Panel): AtlasState => {
    const [first] = panel.told as readonly { readonly state: AtlasState }[]
    return first?.state ?? assert.fail('Nothing was told')
  }

  it('begins with the article that is open, or the entity at the caret, or the corpus', async () => {
    openArticle()
    const article = await show()
    await say(article, { kind: 'ready' })
    assert.deepEqual(stateOf(article), {
      uri: FILE,
      selection: { kind: 'article', uri: FILE },
      brush: {},
      names: 'corpus',
      views: {},
    })
    assert.match(article.webview.html, /atlas\.js/)
    article.dispose()
    world.panels.length = 0
    selected = { uri: host.Uri.parse(FILE), range: place }
    answers.set(ENTITY_AT, () => ({ ref: 'person:a', name: 'أ' }))
    const entity = await show()
    await say(entity, { kind: 'ready' })
    assert.deepEqual(stateOf(entity).selection, { kind: 'entity', ref: 'person:a' })
    entity.dispose()
    world.panels.length = 0
    selected = undefined
    world.tabs = []
    const corpus = await show()
    await say(corpus, { kind: 'ready' })
    assert.deepEqual([stateOf(corpus).uri, stateOf(corpus).selection], ['/c/seedbed.yaml', { kind: 'corpus' }])
  })

  it('shows what is asked for next in the panel that is open', async () => {
    const panel = await show({ uri: FILE, selection: { kind: 'corpus' } })
    await say(panel, { kind: 'ready' })
    const selection: AtlasSelection = { kind: 'topic', topic: 'idlib' }
    await show({ uri: FILE, selection })
    assert.equal(world.panels.length, 1)
    assert.deepEqual(panel.told.at(-1), { kind: 'select', uri: FILE, selection })
    // A page that has not begun yet begins with it.
    panel.dispose()
    world.panels.length = 0
    const early = await show({ uri: FILE })
    await show({ uri: FILE, selection })
    await say(early, { kind: 'ready' })
    assert.deepEqual(stateOf(early).selection, selection)
  })

  it('asks the server, and cancels what is asked again in one matter; lists are asked for side by side', async () => {
    let answer: (value: unknown) => void = () => {}
    answers.set(ATLAS, () => new Promise((resolve) => (answer = resolve)))
    const panel = await show({ uri: FILE })
    await say(panel, { kind: 'ready' })
    const question = { uri: FILE, selection: { kind: 'corpus' }, brush: {} } as const
    await say(panel, { kind: 'ask', number: 1, matter: 'atlas', question: { kind: 'atlas', ...question } })
    const first = answer
    await say(panel, { kind: 'ask', number: 2, matter: 'atlas', question: { kind: 'atlas', ...question } })
    answers.set(ATLAS_ARTICLES, () => new Promise(() => {}))
    const articles = { kind: 'articles', ...question, from: 0, count: 30 } as const
    await say(panel, { kind: 'ask', number: 3, matter: 'list', question: articles })
    await say(panel, { kind: 'ask', number: 4, matter: 'menu', question: articles })
    await say(panel, { kind: 'ask', number: 5, matter: 'list', question: articles })
    assert.deepEqual(
      asked.map(({ method, token }) => [method, token.isCancellationRequested]),
      [
        [ATLAS, true],
        [ATLAS, false],
        [ATLAS_ARTICLES, true],
        [ATLAS_ARTICLES, false],
        [ATLAS_ARTICLES, false],
      ],
    )
    first(null)
    answer({ title: 'المجموعة' })
    await say(panel, { kind: 'state', state: stateOf(panel), title: 'المجموعة' })
    assert.deepEqual(panel.told.at(-1), { kind: 'answer', number: 2, answer: { title: 'المجموعة' } })
    assert.match(panel.title, /المجموعة/)
  })

  it('lets another selection be chosen: the article that was active last, the corpus, or from a list', async () => {
    openArticle()
    const panel = await show({ uri: '/c/entities/people.yaml' })
    await say(panel, { kind: 'ready' })
    // The atlas itself is active now.
    world.tabs = [{ input: undefined, isDirty: false, isPinned: false }]
    world.changedTabs.fire()
    await perform(panel, { kind: 'select', by: 'article' })
    assert.deepEqual(panel.told.at(-1), { kind: 'select', uri: FILE, selection: { kind: 'article', uri: FILE } })
    await perform(panel, { kind: 'select', by: 'corpus' })
    assert.deepEqual(panel.told.at(-1), {
      kind: 'select',
      uri: '/c/entities/people.yaml',
      selection: { kind: 'corpus' },
    })
    const selection: AtlasSelection = { kind: 'entity', ref: 'place:homs' }
    answers.set(ATLAS_CHOICES, () => [{ label: 'حمص', detail: 'place:homs', articles: 1200, selection }])
    world.answers.list = (list) => {
      list.filled.event(([item]) => list.accept(item))
    }
    await perform(panel, { kind: 'select', by: 'entity' })
    assert.deepEqual(panel.told.at(-1), { kind: 'select', uri: '/c/entities/people.yaml', selection })
    assert.deepEqual(asked.at(-1)?.params, { uri: '/c/entities/people.yaml', of: 'entity', query: '' })
  })

  it('opens articles and records beside the pictures', async () => {
    world.groups = [{ viewColumn: 2, tabs: [] }]
    const panel = await show({ uri: FILE })
    answers.set(ATLAS_PLACE, () => place)
    await perform(panel, { kind: 'open', uri: '/c/b.seed.md', ref: 'person:a', aside: false })
    const { method, params } = asked.at(-1) ?? {}
    assert.deepEqual([method, params], [ATLAS_PLACE, { uri: '/c/b.seed.md', ref: 'person:a' }])
    answers.set(ATLAS_CARD, () => ({ markdown: '', record: { uri: '/c/entities/people.yaml', range: place } }))
    await perform(panel, { kind: 'record', ref: 'person:a' })
    assert.deepEqual(opened, [
      ['/c/b.seed.md', 2, place],
      ['/c/entities/people.yaml', 2, place],
    ])
    answers.set(ATLAS_CARD, () => ({ markdown: '' }))
    await perform(panel, { kind: 'record', ref: 'person:nobody' })
    assert.deepEqual(world.said, [host.say('noRecord')])
    await perform(panel, { kind: 'link', target: 'command:workbench.action.quit' })
    assert.equal(opened.length, 2)
  })

  it('tells what has changed in its corpus, and what nobody sees when it is seen', async () => {
    const panel = await show({ uri: FILE })
    await say(panel, { kind: 'ready' })
    const count = panel.told.length
    notify.get(ATLAS_CHANGED)?.({ root: '/other' })
    assert.equal(panel.told.length, count)
    notify.get(ATLAS_CHANGED)?.({ root: '/c' })
    assert.deepEqual(panel.told.at(-1), { kind: 'changed' })
    panel.visible = false
    changeState({ newState: RUNNING })
    assert.equal(panel.told.length, count + 1)
    panel.visible = true
    panel.seen.fire()
    assert.deepEqual(panel.told.at(-1), { kind: 'started' })
  })

  it('comes back as it was when the window is loaded anew, and not as what it never was', async () => {
    const state: AtlasState = {
      uri: FILE,
      selection: { kind: 'corpus' },
      brush: { refs: ['place:homs'] },
      names: 'corpus',
      views: { map: { x: 1, y: 2, across: 3 } },
    }
    const panel = new host.WebviewPanel('Atlas')
    await world.deserialize(panel, state)
    await say(panel, { kind: 'ready' })
    assert.deepEqual(stateOf(panel), state)
    const other = new host.WebviewPanel('Atlas')
    let isClosed = false
    other.onDidDispose(() => {
      isClosed = true
    })
    await world.deserialize(other, { of: 'another version' })
    assert.ok(isClosed)
  })
})
