import assert from 'node:assert/strict'
import { afterEach, before, beforeEach, describe, it } from 'mocha'
import type {
  Deed,
  FromConcordance,
  KeptConcordance,
  ToConcordance,
} from '../../client/webview/messages/concordance.ts'
import { WORD_AT } from '../../server/src/protocol/article-text.ts'
import {
  CLOSE_CONCORDANCE,
  CONCORDANCE_CHANGED,
  CONCORDANCE_CSV,
  CONCORDANCE_LINES,
  EDIT_CONCORDANCE,
  OPEN_CONCORDANCE,
  SHOW_CONCORDANCE,
} from '../../server/src/protocol/concordance.ts'
import { WRITE_LARGE_EDIT } from '../../server/src/protocol/large-edits.ts'
import { FIND_OTHER_ENTITIES } from '../../server/src/protocol/merge-split.ts'
import { ENTITY_AT } from '../../server/src/protocol/registry-edits.ts'
import { TAGGING_CHOICES } from '../../server/src/protocol/tagging-choices.ts'
import { byDate, lineOf } from './concordance-page.ts'
import { type ExtensionHost, extensionHost } from './extension-host.ts'

const FILE = '/c/a.seed.md'
const caret = (start: number, end = start) => ({
  start: { line: 0, character: start },
  end: { line: 0, character: end },
})

describe('The frame of a concordance', () => {
  let host: ExtensionHost
  let world: ExtensionHost['world']
  let asked: {
    readonly method: string
    readonly params: { readonly workDoneToken?: unknown }
    readonly token?: { isCancellationRequested: boolean }
  }[]
  let answers: Map<string, (params: never) => unknown>
  let notified: { readonly method: string; readonly params: unknown }[]
  let notify: Map<string, (params: unknown) => void>
  let progress: Map<unknown, (value: unknown) => void>
  let changeState: (state: { readonly newState: number }) => void
  let opened: { readonly place: unknown; readonly column: unknown; readonly preserveFocus: unknown }[]
  let selected: unknown
  let shown: { dispose(): void }

  before(async () => {
    host = await extensionHost()
    world = host.world
  })
  beforeEach(() => {
    asked = []
    answers = new Map()
    notified = []
    notify = new Map()
    progress = new Map()
    opened = []
    selected = undefined
    world.said.length = 0
    world.panels.length = 0
    world.groups = []
    world.tabs = []
    world.settings.clear()
    world.clipboard = ''
    world.progress.length = 0
    world.written.clear()
    world.activeTextEditor = undefined
    const same = (one: unknown): unknown => one
    const client = {
      isRunning: () => true,
      code2ProtocolConverter: { asUri: String, asRange: same, asPosition: same },
      protocol2CodeConverter: {
        asUri: (uri: string) => host.Uri.parse(uri),
        asRange: same,
        asWorkspaceEdit: async () => ({ edits: [] }),
      },
      sendRequest: async (method: string, params: never, token?: { isCancellationRequested: boolean }) => {
        asked.push({ method, params, ...(token ? { token } : {}) })
        return (await answers.get(method)?.(params)) ?? null
      },
      sendNotification: async (method: string, params: unknown) => void notified.push({ method, params }),
      onNotification: (method: string, call: (params: unknown) => void) => {
        notify.set(method, call)
        return { dispose: () => {} }
      },
      onProgress: (_type: unknown, token: unknown, call: (value: unknown) => void) => {
        progress.set(token, call)
        return { dispose: () => progress.delete(token) }
      },
      onDidChangeState: (call: typeof changeState) => {
        changeState = call
        return { dispose: () => {} }
      },
    }
    const seedEditors = {
      selection: async () => selected,
      open: async (place: unknown, column: unknown, preserveFocus: unknown) =>
        void opened.push({ place, column, preserveFocus }),
    }
    world.commands.set('vscode.openWith', async (uri, type, options) => {
      const { viewColumn, preserveFocus = false, selection } = options as Record<string, unknown>
      opened.push({ place: [String(uri), type, selection], column: viewColumn, preserveFocus })
    })
    shown = host.showConcordances(client as never, seedEditors as never, 'extension' as never)
    answers.set(OPEN_CONCORDANCE, () => ({ id: 3, title: 'علي', total: 1, articles: 1, isCut: false, groups: [] }))
  })
  afterEach(() => shown.dispose())

  const show = async (argument?: unknown) => {
    await world.commands.get(SHOW_CONCORDANCE)?.(argument)
    const panel = world.panels[0]
    assert.ok(panel)
    return panel
  }
  type Panel = Awaited<ReturnType<typeof show>>
  const say = async (panel: Panel, message: FromConcordance) => {
    panel.heard.fire(message)
    for (let turn = 0; turn < 12; turn++) await new Promise((resolve) => setImmediate(resolve))
  }
  const perform = (panel: Panel, deed: Deed) => say(panel, { kind: 'do', deed })
  const told = (panel: Panel) => panel.told as ToConcordance[]
  const methods = () => asked.map(({ method }) => method)
  const textEditor = (text: string, range: ReturnType<typeof caret>, languageId = 'seed') => {
    const document = {
      uri: host.Uri.parse(languageId === 'seed' ? FILE : '/c/entities/people.yaml'),
      languageId,
      getText: ({ start, end }: ReturnType<typeof caret>) => text.slice(start.character, end.character),
    }
    world.activeTextEditor = { document, selection: range }
    world.openTextDocument = async () => document
  }
  const query = { kind: 'entity', ref: 'person:ali' } as const
  const params = { uri: FILE, query }

  describe('begins with', () => {
    const keptBy = async () => {
      const panel = await show()
      await say(panel, { kind: 'ready' })
      const [first] = told(panel)
      assert.ok(first?.kind === 'show')
      return first.kept
    }

    it('the words that are selected, in any spelling', async () => {
      textEditor('قال علي  حسن إنه', caret(4, 12))
      assert.deepEqual(await keptBy(), { uri: FILE, wanted: { ...byDate, query: { kind: 'folded', text: 'علي حسن' } } })
    })

    for (const language of ['seed', 'yaml']) {
      it(`the entity at the caret (${language})`, async () => {
        answers.set(ENTITY_AT, () => ({ ref: 'person:ali', name: 'علي' }))
        textEditor('قال علي', caret(5), language)
        assert.deepEqual((await keptBy()).wanted?.query, query)
      })
    }

    it('the word at the caret where no entity is', async () => {
      answers.set(ENTITY_AT, () => ({ refusal: 'لا' }))
      answers.set(WORD_AT, () => caret(4, 7))
      textEditor('قال علي', caret(5))
      assert.deepEqual((await keptBy()).wanted?.query, { kind: 'folded', text: 'علي' })
    })

    it('what is selected in a seed editor', async () => {
      textEditor('قال علي', caret(0))
      selected = { uri: host.Uri.parse(FILE), range: caret(4, 7) }
      assert.deepEqual((await keptBy()).wanted?.query, { kind: 'folded', text: 'علي' })
    })

    it('nothing where nothing is meant, in any corpus of the window', async () => {
      assert.deepEqual(await keptBy(), { uri: '/c/seedbed.yaml' })
    })
  })

  it('takes the next query into the panel that is open, and comes back in a new window', async () => {
    const panel = await show(params)
    await say(panel, { kind: 'ready' })
    const other = { kind: 'folded', text: 'أستانا' } as const
    assert.equal(await show({ uri: FILE, query: other }), panel)
    assert.equal(world.panels.length, 1)
    const last = told(panel).at(-1)
    assert.ok(last?.kind === 'show')
    assert.deepEqual(last.kept.wanted?.query, other)
    // Without anything meant the query stays, and another may be written.
    await show()
    assert.deepEqual(told(panel).at(-1), { kind: 'show', language: 'ar', kept: { uri: '/c/seedbed.yaml' } })
    const kept: KeptConcordance = { uri: FILE, wanted: byDate, top: 7 }
    const again = new host.WebviewPanel('')
    await world.deserialize(again, kept)
    await say(again, { kind: 'ready' })
    assert.deepEqual(told(again), [{ kind: 'show', language: 'ar', kept }])
    let isClosed = false
    const bad = new host.WebviewPanel('')
    bad.onDidDispose(() => {
      isClosed = true
    })
    await world.deserialize(bad, { other: 1 })
    assert.ok(isClosed)
  })

  it('has a page with a strict policy, in the language that is set, and another one when that changes', async () => {
    const panel = await show(params)
    assert.match(panel.webview.html, /default-src 'none'/)
    assert.match(panel.webview.html, /<html lang="ar" dir="rtl">/)
    assert.ok(!/unsafe/.test(panel.webview.html))
    world.settings.set('seedbed.language', 'en')
    world.changedSettings.fire({ affectsConfiguration: (section) => section === 'seedbed.language' })
    assert.match(panel.webview.html, /<html lang="en" dir="ltr">/)
    assert.equal(panel.title, 'Concordance')
  })

  it('asks the server, tells how far it is, and cancels', async () => {
    const panel = await show(params)
    let answer: (value: unknown) => void = () => {}
    answers.set(OPEN_CONCORDANCE, () => new Promise((resolve) => (answer = resolve)))
    await say(panel, { kind: 'ask', number: 1, question: { kind: 'open', wanted: byDate, replaces: 2 } })
    const [{ params: given, token } = { params: undefined }] = asked
    const { workDoneToken, ...rest } = given as { readonly workDoneToken: unknown }
    assert.deepEqual(rest, { uri: FILE, ...byDate, replaces: 2 })
    progress.get(workDoneToken)?.({ kind: 'report', percentage: 40 })
    assert.deepEqual(told(panel).at(-1), { kind: 'progress', number: 1, share: 0.4 })
    await say(panel, { kind: 'cancel', number: 1 })
    assert.equal(token?.isCancellationRequested, true)
    answer({ id: 3, title: 'علي' })
    await say(panel, { kind: 'cancel', number: 9 })
    assert.deepEqual(told(panel).at(-1), { kind: 'answer', number: 1, answer: { id: 3, title: 'علي' } })
    // What was made all the same is nobody's.
    assert.equal(panel.title, '\u2067الكشاف السياقي\u2069')
    assert.deepEqual(notified, [{ method: CLOSE_CONCORDANCE, params: { id: 3 } }])
    assert.equal(progress.size, 0)
    answers.set(FIND_OTHER_ENTITIES, () => [{ ref: 'person:ali', name: 'علي' }])
    await say(panel, { kind: 'ask', number: 2, question: { kind: 'entities', typed: 'عل' } })
    assert.deepEqual(asked.at(-1)?.params, { uri: FILE, ref: '', query: 'عل' })
    answers.set(CONCORDANCE_LINES, () => {
      throw new Error('The server has stopped')
    })
    await say(panel, { kind: 'ask', number: 3, question: { kind: 'lines', id: 3, from: 0, count: 9 } })
    assert.deepEqual(told(panel).at(-1), { kind: 'answer', number: 3, answer: undefined })
  })

  it('tells of changes of the concordance that is shown, and what nobody saw when it is seen', async () => {
    const panel = await show(params)
    await say(panel, { kind: 'ask', number: 1, question: { kind: 'open', wanted: byDate } })
    const changed = () => told(panel).filter(({ kind }) => kind === 'changed')
    assert.equal(panel.title, '\u2067الكشاف السياقي: \u2068علي\u2069\u2069')
    notify.get(CONCORDANCE_CHANGED)?.({ id: 9 })
    assert.deepEqual(changed(), [])
    notify.get(CONCORDANCE_CHANGED)?.({ id: 3 })
    assert.deepEqual(changed(), [{ kind: 'changed', id: 3 }])
    panel.visible = false
    panel.active = false
    notify.get(CONCORDANCE_CHANGED)?.({ id: 3 })
    panel.seen.fire()
    assert.equal(changed().length, 1)
    panel.visible = true
    panel.seen.fire()
    panel.seen.fire()
    assert.equal(changed().length, 2)
    changeState({ newState: 2 })
    assert.deepEqual(changed().at(-1), { kind: 'changed' })
    panel.dispose()
    assert.deepEqual(notified, [{ method: CLOSE_CONCORDANCE, params: { id: 3 } }])
  })

  describe('opens a place', () => {
    const { uri, range } = lineOf(0)
    const deed = { kind: 'open', uri, range, aside: false } as const
    const textOf = (column: number, preserveFocus: boolean) => ({
      place: [uri, 'default', range],
      column,
      preserveFocus,
    })
    const [active, beside] = [-1, -2]

    it('beside the list for a look, and in its place for whoever goes there', async () => {
      const panel = await show(params)
      await perform(panel, { ...deed, focuses: false })
      await perform(panel, { ...deed, focuses: true })
      await perform(panel, { ...deed, aside: true, focuses: true })
      assert.deepEqual(opened, [textOf(beside, true), textOf(active, false), textOf(beside, false)])
    })

    it('in the group that has the article, else in any other than the list’s', async () => {
      const panel = await show(params)
      world.groups = [
        { viewColumn: 2, tabs: [] },
        { viewColumn: 3, tabs: [{ input: new host.TabInputText(host.Uri.parse(uri)) }] },
      ]
      await perform(panel, { ...deed, focuses: false })
      await perform(panel, { ...deed, uri: 'file:///c/other.seed.md', focuses: true })
      assert.deepEqual(
        opened.map(({ column }) => column),
        [3, 2],
      )
    })

    it('in the seed editor where that is what the user has for articles, or the article is open there', async () => {
      const panel = await show(params)
      const inSeedEditor = { place: { uri: host.Uri.parse(uri), range }, column: beside, preserveFocus: true }
      world.settings.set('workbench.editorAssociations', { '*.seed.md': 'seedbed.seedEditor' })
      await perform(panel, { ...deed, focuses: false })
      assert.deepEqual(opened, [inSeedEditor])
      world.groups = [{ viewColumn: 2, tabs: [{ input: new host.TabInputText(host.Uri.parse(uri)) }] }]
      await perform(panel, { ...deed, focuses: false })
      assert.deepEqual(opened[1], textOf(2, true))
      world.settings.clear()
      world.groups = [{ viewColumn: 2, tabs: [{ input: new host.TabInputCustom(host.Uri.parse(uri)) }] }]
      await perform(panel, { ...deed, focuses: false })
      assert.deepEqual(opened[2], { ...inSeedEditor, column: 2 })
    })
  })

  describe('edits lines', () => {
    const edit = {
      documentChanges: [],
      changeAnnotations: { all: { label: 'وسم', needsConfirmation: true } },
    }
    let applied: number
    beforeEach(() => {
      applied = 0
      world.applyEdit = async () => ++applied > 0
      world.textDocuments = []
      answers.set(CONCORDANCE_LINES, () => [lineOf(4)])
      answers.set(TAGGING_CHOICES, () => ({
        range: lineOf(4).range,
        entities: [{ ref: 'person:ali', kind: 'person', name: 'علي', edits: [] }],
        types: [{ ref: 'person:?', kind: 'unresolved', name: 'شخص', edits: [] }],
      }))
      answers.set(EDIT_CONCORDANCE, () => ({ edit, left: 0 }))
    })
    /** Takes the first row of each list: who is likeliest, and that it be done. */
    const agree = (): string[][] => {
      const lists: string[][] = []
      world.answers.list = (list) => {
        const accept = (items: readonly unknown[]): void => {
          lists.push(items.map((item) => (item as { readonly label: string }).label))
          list.accept(items[0])
        }
        if (list.items.length > 0) accept(list.items)
        else list.filled.event(accept)
      }
      return lists
    }

    for (const as of ['tag', 'retag'] as const) {
      it(`(${as}) as who is chosen, after they were shown`, async () => {
        const panel = await show(params)
        const lists = agree()
        await perform(panel, { kind: 'edit', id: 3, lines: [4, 9], as })
        assert.deepEqual(lists[0], ['علي', '$(question) شخص'])
        const { params: given } = asked.findLast(({ method }) => method === EDIT_CONCORDANCE) ?? {}
        assert.deepEqual(given, { id: 3, lines: [4, 9], as: { kind: as, ref: 'person:ali' } })
        assert.equal(
          methods().filter((method) => method === EDIT_CONCORDANCE).length,
          2,
          'asked once more before it is done',
        )
        assert.equal(applied, 1)
      })
    }

    it('(untag) without asking as whom', async () => {
      const panel = await show(params)
      agree()
      await perform(panel, { kind: 'edit', id: 3, lines: [4], as: 'untag' })
      assert.deepEqual(methods(), [EDIT_CONCORDANCE, EDIT_CONCORDANCE])
      assert.deepEqual(asked[0]?.params, { id: 3, lines: [4], as: { kind: 'untag' } })
      assert.equal(applied, 1)
    })

    it('not where their user gives up, or it has become another edit meanwhile', async () => {
      const panel = await show(params)
      world.answers.list = (list) => list.hide()
      await perform(panel, { kind: 'edit', id: 3, lines: [4], as: 'tag' })
      assert.ok(!methods().includes(EDIT_CONCORDANCE))
      await perform(panel, { kind: 'edit', id: 3, lines: [4], as: 'untag' })
      assert.equal(applied, 0)
      agree()
      let times = 0
      answers.set(EDIT_CONCORDANCE, () => ({ edit: { ...edit, documentChanges: [{ n: ++times }] }, left: 0 }))
      await perform(panel, { kind: 'edit', id: 3, lines: [4], as: 'untag' })
      assert.equal(applied, 0)
      assert.match(world.said.join(), /تغيّر النص/)
    })

    it('by the server where they stand in very many files, once their user has seen which', async () => {
      const panel = await show(params)
      const file = { uri: 'file:///c/1.seed.md', path: '1.seed.md', places: 2 }
      answers.set(EDIT_CONCORDANCE, () => ({ large: { id: 8, title: 'وسم', files: [file] }, left: 0 }))
      answers.set(WRITE_LARGE_EDIT, () => ({ written: 1 }))
      const lists = agree()
      await perform(panel, { kind: 'edit', id: 3, lines: [4], as: 'untag' })
      assert.ok(lists[0]?.includes('1.seed.md'))
      assert.deepEqual(asked.at(-1), { method: WRITE_LARGE_EDIT, params: { id: 8, anyway: false } })
      assert.equal(applied, 0)
    })

    it('and says which stay as they are, and why nothing is done', async () => {
      const panel = await show(params)
      agree()
      answers.set(EDIT_CONCORDANCE, () => ({ edit, left: 2, why: 'فيها وسم.' }))
      await perform(panel, { kind: 'edit', id: 3, lines: [4, 5, 6], as: 'untag' })
      assert.match(world.said.join(), /أسطر تبقى على حالها: 2\. فيها وسم\./)
      assert.equal(applied, 1)
      world.said.length = 0
      answers.set(EDIT_CONCORDANCE, () => ({ refusal: 'لا شيء' }))
      await perform(panel, { kind: 'edit', id: 3, lines: [4], as: 'untag' })
      assert.deepEqual([world.said, applied], [['لا شيء'], 1])
      answers.set(CONCORDANCE_LINES, () => null)
      await perform(panel, { kind: 'edit', id: 3, lines: [4], as: 'tag' })
      assert.match(world.said.at(-1) ?? '', /تغيّر النص/)
    })
  })

  it('copies lines and saves them as the server writes them, with what Excel knows UTF-8 by', async () => {
    const panel = await show(params)
    answers.set(CONCORDANCE_CSV, ({ form }: { readonly form?: string }) => (form === 'tabs' ? 'أ\tب' : 'أ,ب\r\n'))
    await perform(panel, { kind: 'copy', id: 3, lines: [1, 2] })
    assert.equal(world.clipboard, 'أ\tب')
    assert.deepEqual(asked.at(-1)?.params, { id: 3, lines: [1, 2], form: 'tabs' })
    let asking: unknown
    world.saveDialog = async (options) => {
      asking = options
      return host.Uri.parse('/c/x.csv')
    }
    await perform(panel, { kind: 'export', id: 3, name: 'علي/حسن: *', lines: [1] })
    await perform(panel, { kind: 'export', id: 3, name: '' })
    assert.match(JSON.stringify(asking), /concordance\.csv/)
    assert.equal(new TextDecoder('utf-8', { ignoreBOM: true }).decode(world.written.get('/c/x.csv')), '\ufeffأ,ب\r\n')
    assert.deepEqual(
      asked.slice(-2).map(({ params: given }) => given),
      [
        { id: 3, lines: [1] },
        { id: 3, workDoneToken: asked.at(-1)?.params.workDoneToken },
      ],
    )
    const before = asked.length
    world.saveDialog = async () => undefined
    await perform(panel, { kind: 'export', id: 3, name: 'x' })
    assert.equal(asked.length, before)
    answers.set(CONCORDANCE_CSV, () => null)
    await perform(panel, { kind: 'copy', id: 3, lines: [1] })
    assert.match(world.said.at(-1) ?? '', /تغيّر النص/)
  })

  it('shows how far very many lines are, and saves nothing when that is cancelled', async () => {
    const panel = await show(params)
    world.saveDialog = async () => host.Uri.parse('/c/y.csv')
    answers.set(CONCORDANCE_CSV, ({ workDoneToken }: { readonly workDoneToken: string }) => {
      progress.get(workDoneToken)?.({ kind: 'report', percentage: 40 })
      progress.get(workDoneToken)?.({ kind: 'report', percentage: 70 })
      const shown = world.progress.at(-1)
      if (shown) shown.token.isCancellationRequested = true
      return null
    })
    await perform(panel, { kind: 'export', id: 3, name: 'x' })
    assert.deepEqual(
      world.progress.map(({ title, percent }) => [title.slice(1, -1), percent]),
      [['كتابة أسطر الكشاف السياقي', 70]],
    )
    assert.equal(world.written.has('/c/y.csv'), false)
    assert.deepEqual(world.said, [])
    assert.equal(progress.size, 0)
  })
})
