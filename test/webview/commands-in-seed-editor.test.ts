import assert from 'node:assert/strict'
import { ChangeSet, Text } from '@codemirror/state'
import { before, beforeEach, describe, it } from 'mocha'
import type { FromEditor, ToEditor } from '../../client/webview/messages/seed-editor.ts'
import { MERGE_ENTITIES_COMMAND, SPLIT_ENTITY_COMMAND } from '../../server/src/protocol/merge-split.ts'
import {
  CREATE_ENTITY,
  CREATE_ENTITY_COMMAND,
  ENTITY_AT,
  MOVE_CHOICES,
  MOVE_ENTITY_COMMAND,
  NAME_CHOICES,
  PROPOSE_ENTITY,
  RENAME_NAME_COMMAND,
  RETYPE_CHOICES,
  RETYPE_ENTITY_COMMAND,
} from '../../server/src/protocol/registry-edits.ts'
import { type ExtensionHost, extensionHost } from './extension-host.ts'
import { EventEmitter } from './vscode-in-node.ts'

describe('VS Code’s commands, while a seed editor is active', () => {
  let host: ExtensionHost
  let open: Open
  before(async () => {
    host = await extensionHost()
  })
  beforeEach(async () => {
    open = await openEditor(host)
  })

  for (const [command, question] of [
    [CREATE_ENTITY_COMMAND, PROPOSE_ENTITY],
    [MERGE_ENTITIES_COMMAND, ENTITY_AT],
    [SPLIT_ENTITY_COMMAND, ENTITY_AT],
    [RENAME_NAME_COMMAND, NAME_CHOICES],
    [RETYPE_ENTITY_COMMAND, RETYPE_CHOICES],
    [MOVE_ENTITY_COMMAND, MOVE_CHOICES],
    ['seedbed.openEntity', 'textDocument/definition'],
  ] as const) {
    it(`${command} is about what is selected there, with what was typed last`, async () => {
      open.type('قال علوش')
      open.answers.set('textDocument/definition', { uri: '/e.yaml', range: {} })
      await open.run(command)
      const [asked] = open.asked
      assert.equal(asked?.method, question)
      assert.equal(asked.text, 'قال علوش')
      const { range, position, textDocument, uri = textDocument?.uri } = asked.params
      assert.equal(uri, '/a.seed.md')
      assert.deepEqual(range?.start ?? position, { line: 0, character: 4 })
      if (command === CREATE_ENTITY_COMMAND) assert.deepEqual(range?.end, { line: 0, character: 8 })
    })
  }

  it('say so, and ask nothing, where the text has become another meanwhile', async () => {
    open.type('قال علوش')
    open.isChangedMeanwhile = true
    await open.run(MERGE_ENTITIES_COMMAND)
    assert.deepEqual(open.asked, [])
    assert.match(host.world.said.join(), /حاول مرة أخرى/)
  })

  it('are about their argument where they have one, whatever is selected', async () => {
    const range = { start: { line: 0, character: 1 }, end: { line: 0, character: 2 } }
    await open.run(CREATE_ENTITY_COMMAND, { uri: 'file:///b.seed.md', range })
    assert.deepEqual(open.asked[0]?.params, { uri: 'file:///b.seed.md', range })
    assert.equal(open.flushes, 0)
  })

  it('are about the selection when VS Code’s menu was opened on the text, which is no argument of ours', async () => {
    open.type('قال علوش')
    await open.run(MERGE_ENTITIES_COMMAND, { webviewSection: 'text', webview: 'seedbed.seedEditor' })
    assert.equal(open.asked[0]?.method, ENTITY_AT)
  })

  it('ask for no type that the palette of the editor has told, and for the id alone', async () => {
    const types = ['person', 'place'].map((type) => ({
      type,
      label: type,
      id: `${type}-1`,
      path: 'e.yaml',
      isNew: false,
    }))
    open.answers.set(PROPOSE_ENTITY, { name: 'علوش', names: [], types })
    open.answers.set(CREATE_ENTITY, { refusal: 'لا' })
    let lists = 0
    host.world.answers.quickPick = async () => void lists++
    host.world.answers.inputBox = async (options) => (options as { readonly value: string }).value
    const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 2 } }
    open.hear({ kind: 'do', deed: { kind: 'createEntity', range, type: 'place' } })
    await open.until(CREATE_ENTITY)
    assert.equal(lists, 0)
    const { params } = open.asked.find(({ method }) => method === CREATE_ENTITY) ?? {}
    assert.deepEqual(params, { uri: '/a.seed.md', range, type: 'place', name: 'علوش', id: 'place-1' })
  })
})

interface Params {
  readonly uri?: string
  readonly textDocument?: { readonly uri: string }
  readonly range?: { readonly start: unknown; readonly end: unknown }
  readonly position?: unknown
}

/** An open seed editor, with a page that has something to send when it is asked for it, and a server that is listened to. */
interface Open {
  /** What the server was asked, and what the document was then. */
  readonly asked: { readonly method: string; readonly params: Params; readonly text: string }[]
  readonly answers: Map<string, unknown>
  /** How often the page was asked for what it has not sent. */
  flushes: number
  /** Whether someone else edits the text before the page has said that all is sent. */
  isChangedMeanwhile: boolean
  /** The page has this text, which it has not sent yet, with its last word selected. */
  type(text: string): void
  hear(message: FromEditor): void
  run(command: string, argument?: unknown): Promise<unknown>
  /** Resolves when the server is asked that. */
  until(method: string): Promise<void>
}

async function openEditor({ world, ...host }: ExtensionHost): Promise<Open> {
  const uri = new host.Uri('/a.seed.md')
  let content = 'نص'
  let typed: string | undefined
  const text = { uri, version: 1, isDirty: false, isUntitled: true, lineCount: 1, getText: () => content }
  world.textDocuments = [text]
  world.said.length = 0
  const become = (next: string): void => {
    const range = new Range(content.length)
    const contentChanges = [{ range, rangeOffset: 0, rangeLength: content.length, text: next }]
    content = next
    text.version++
    text.isDirty = true
    world.changedText.fire({ document: text, contentChanges })
  }
  world.applyEdit = async () => {
    become(typed ?? content)
    return true
  }
  const heard = new EventEmitter<FromEditor>()
  let flushing: number | undefined
  const finish = (version: number): void => {
    const word = content.lastIndexOf(' ') + 1
    const at = (character: number) => ({ line: 0, character })
    heard.fire({ kind: 'selection', version, range: { start: at(word), end: at(content.length) } })
    if (open.isChangedMeanwhile) become('سواه')
    heard.fire({ kind: 'flushed', number: flushing ?? 0 })
  }
  const webview = {
    asWebviewUri: String,
    onDidReceiveMessage: heard.event,
    postMessage: (message: ToEditor) => {
      if (message.kind === 'changed' && message.own) finish(message.version)
      if (message.kind !== 'flush') return
      open.flushes++
      flushing = message.number
      if (typed === undefined) finish(0)
      else {
        const doc = Text.of([content])
        const changes = ChangeSet.of({ from: 0, to: doc.length, insert: typed }, doc.length).toJSON()
        heard.fire({ kind: 'group', version: 0, changes })
      }
    },
  }
  const asked: Open['asked'] = []
  const waiting = new Map<string, () => void>()
  const answers: Open['answers'] = new Map()
  const same = (one: unknown): unknown => one
  const client = {
    state: 0,
    onDidChangeState: never,
    getFeature: () => undefined,
    code2ProtocolConverter: { asUri: String, asRange: same, asPosition: same },
    protocol2CodeConverter: { asRange: same, asUri: host.Uri.parse },
    sendRequest: async (type: string | { readonly method: string }, params: Params) => {
      const method = typeof type === 'string' ? type : type.method
      asked.push({ method, params, text: content })
      waiting.get(method)?.()
      return answers.get(method) ?? null
    },
  }
  const panel = { webview, active: true, visible: true, onDidChangeViewState: never, onDidDispose: never }
  const editors = new host.SeedEditors({ extensionUri: 'extension' } as never, client as never)
  await editors.resolveCustomTextEditor(text as never, panel as never, { isCancellationRequested: false } as never)
  heard.fire({ kind: 'ready' })
  host.registerCommands(client as never, editors, {} as never, uri as never, {
    version: '0',
    homepage: 'https://example.org',
  })
  const open: Open = {
    asked,
    answers,
    flushes: 0,
    isChangedMeanwhile: false,
    type: (next) => {
      typed = next
    },
    hear: (message) => heard.fire(message),
    run: async (command, argument) => world.commands.get(command)?.(argument),
    until: (method) =>
      asked.some((one) => one.method === method)
        ? Promise.resolve()
        : new Promise((resolve) => waiting.set(method, resolve)),
  }
  return open
}

/** From the beginning of the first line. */
class Range {
  readonly start = { line: 0, character: 0 }
  readonly end: { readonly line: number; readonly character: number }

  constructor(character: number) {
    this.end = { line: 0, character }
  }
}

const never = () => ({ dispose: () => {} })
