import assert from 'node:assert/strict'
import { before, beforeEach, describe, it } from 'mocha'
import type { FromEditor, ToEditor } from '../../client/webview/messages/seed-editor.ts'
import { type ExtensionHost, extensionHost } from './extension-host.ts'
import { EventEmitter } from './vscode-in-node.ts'

describe('The text editor in place of a seed editor', () => {
  let host: ExtensionHost
  let page: Page
  before(async () => {
    host = await extensionHost()
  })
  beforeEach(async () => {
    page = await openPage(host)
  })

  it('has what was typed last before the seed editor is closed', async () => {
    await page.flushAsked
    assert.deepEqual(host.world.closedTabs, [])
    page.answer()
    await page.done
    assert.deepEqual(host.world.closedTabs, [page.seedTab])
  })

  it('leaves the seed editor where that was not saved, though its tab has not heard of it yet', async () => {
    await page.flushAsked
    page.text.isDirty = true
    page.answer()
    await page.done
    assert.deepEqual(host.world.closedTabs, [])
  })
})

/** A seed editor, while the command that opens the text editor is under way. */
interface Page {
  readonly text: { isDirty: boolean }
  readonly seedTab: unknown
  /** Resolves when the page has been asked for what it has not sent. */
  readonly flushAsked: Promise<void>
  /** The page says that all has been sent, from now on whenever it is asked. */
  answer(): void
  readonly done: Promise<unknown>
}

async function openPage({ world, ...host }: ExtensionHost): Promise<Page> {
  const uri = new host.Uri('/a.seed.md')
  const text = { uri, version: 1, isDirty: false, isUntitled: true, lineCount: 1, getText: () => 'نص' }
  const seedTab = { input: new host.TabInputCustom(uri), isDirty: false, isPinned: false }
  world.tabs = [{ input: new host.TabInputText(uri), isDirty: false, isPinned: false }, seedTab]
  world.closedTabs = []
  world.textDocuments = [text]
  const heard = new EventEmitter<FromEditor>()
  let asked = 0
  let answers = false
  const answer = () => heard.fire({ kind: 'flushed', number: asked })
  let wake: (() => void) | undefined
  const flushAsked = new Promise<void>((resolve) => {
    wake = resolve
  })
  const webview = {
    asWebviewUri: String,
    onDidReceiveMessage: heard.event,
    postMessage: (message: ToEditor) => {
      if (message.kind !== 'flush') return
      asked = message.number
      wake?.()
      if (answers) queueMicrotask(answer)
    },
  }
  const panel = { webview, active: true, visible: true, onDidChangeViewState: never, onDidDispose: never }
  const client = { state: 0, onDidChangeState: never, getFeature: () => undefined }
  const editors = new host.SeedEditors({ extensionUri: 'extension' } as never, client as never)
  await editors.resolveCustomTextEditor(text as never, panel as never, { isCancellationRequested: false } as never)
  heard.fire({ kind: 'ready' })
  host.seedEditorCommands(editors)
  const done = Promise.resolve(world.commands.get('seedbed.openTextEditor')?.(uri))
  const answerAll = (): void => {
    answers = true
    answer()
  }
  return { text, seedTab, flushAsked, answer: answerAll, done }
}

const never = () => ({ dispose: () => {} })
