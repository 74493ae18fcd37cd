import assert from 'node:assert/strict'
import { afterEach, before, beforeEach, describe, it } from 'mocha'
import { type ExtensionHost, extensionHost } from './extension-host.ts'

const ARTICLE = '/c/a.seed.md'
const OTHER = '/c/b.seed.md'
const REGISTRY = '/c/entities/people.yaml'
const ACTIVE = -1

describe('A place', () => {
  let host: ExtensionHost
  let opened: unknown[]

  before(async () => {
    host = await extensionHost()
  })
  beforeEach(() => {
    opened = []
    const { world } = host
    world.tabs = []
    world.groups = []
    world.settings.clear()
    world.activeTextEditor = undefined
    world.commands.set('vscode.open', (uri, options) => void opened.push(['by VS Code', String(uri), options]))
    world.commands.set('vscode.openWith', (uri, type, options) => void opened.push([type, String(uri), options]))
  })
  afterEach(() => {
    host.world.tabs = []
    host.world.groups = []
    host.world.settings.clear()
    host.world.activeTextEditor = undefined
  })

  const tab = (input: unknown) => ({ input, isDirty: false, isPinned: false })
  const asText = (path: string) => tab(new host.TabInputText(host.Uri.parse(path)))
  const asSeed = (path: string) => tab(new host.TabInputCustom(host.Uri.parse(path)))
  const byDefault = () => host.world.settings.set('workbench.editorAssociations', { '*.seed.md': 'seedbed.seedEditor' })
  /** In what a path is opened. */
  const openedIn = async (path: string): Promise<unknown> => {
    const open = async (place: { readonly uri: unknown }): Promise<void> =>
      void opened.push(['seed editor', String(place.uri)])
    await host.openPlace({ open } as never, { uri: host.Uri.parse(path) } as never)
    const [[how, uri] = []] = opened.splice(0) as (readonly [unknown, unknown])[]
    assert.equal(uri, path)
    return how
  }

  it('of an article is shown in the editor that the user has for articles, where none is open', async () => {
    assert.equal(await openedIn(ARTICLE), 'default')
    byDefault()
    assert.equal(await openedIn(ARTICLE), 'seed editor')
  })

  it('of an article is shown in the kind of editor in which it is open, wherever the user is', async () => {
    host.world.tabs = [asText(OTHER)]
    host.world.groups = [{ viewColumn: 2, tabs: [asSeed(ARTICLE)] }]
    assert.equal(await openedIn(ARTICLE), 'seed editor')
    byDefault()
    host.world.tabs = [asSeed(OTHER), asText(ARTICLE)]
    host.world.groups = []
    assert.equal(await openedIn(ARTICLE), 'default')
  })

  it('of an article that is open in both, or in none, is shown in the kind of editor in which the user is', async () => {
    host.world.tabs = [asSeed(OTHER)]
    assert.equal(await openedIn(ARTICLE), 'seed editor')
    host.world.groups = [{ viewColumn: 2, tabs: [asSeed(ARTICLE), asText(ARTICLE)] }]
    assert.equal(await openedIn(ARTICLE), 'seed editor')
    byDefault()
    host.world.tabs = [asText(OTHER)]
    assert.equal(await openedIn(ARTICLE), 'default')
    host.world.groups = []
    assert.equal(await openedIn(ARTICLE), 'default')
  })

  it('in a text editor that is no article’s says nothing about articles', async () => {
    byDefault()
    host.world.tabs = [asText(REGISTRY)]
    assert.equal(await openedIn(ARTICLE), 'seed editor')
  })

  it('of any other file is shown as VS Code shows such files', async () => {
    byDefault()
    host.world.tabs = [asSeed(ARTICLE)]
    assert.equal(await openedIn(REGISTRY), 'by VS Code')
  })

  it('in the text editor that is in front moves the caret, and opens nothing', async () => {
    const uri = host.Uri.parse(ARTICLE)
    const shown: unknown[] = []
    const editor = { document: { uri }, selection: undefined, revealRange: (range: unknown) => void shown.push(range) }
    host.world.activeTextEditor = editor
    host.world.tabs = [asText(ARTICLE)]
    const range = { start: 'start', end: 'end' }
    await host.openPlace({ open: async () => {} }, { uri, range } as never, { column: ACTIVE })
    assert.deepEqual({ ...(editor.selection as object | undefined) }, range)
    assert.deepEqual(shown, [range])
    assert.deepEqual(opened, [])
  })
})
