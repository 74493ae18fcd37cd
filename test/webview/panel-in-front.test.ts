import assert from 'node:assert/strict'
import { before, describe, it } from 'mocha'
import type { FromEditor, ToEditor } from '../../client/webview/messages/seed-editor.ts'
import { type ExtensionHost, extensionHost } from './extension-host.ts'
import { EventEmitter } from './vscode-in-node.ts'

describe('The panel of a seed editor', () => {
  let host: ExtensionHost
  before(async () => {
    host = await extensionHost()
  })

  it('has its page give the focus back when it comes to the front, and not when another does', async () => {
    const told: string[] = []
    const heard = new EventEmitter<FromEditor>()
    const webview = {
      options: {},
      html: '',
      cspSource: '',
      asWebviewUri: String,
      onDidReceiveMessage: heard.event,
      postMessage: ({ kind }: ToEditor) => told.push(kind),
    }
    const changed = new EventEmitter<void>()
    const panel = { webview, active: true, visible: true, onDidChangeViewState: changed.event, onDidDispose: never }
    const text = { uri: 'a.seed.md', version: 1, isDirty: false, isUntitled: true, lineCount: 1, getText: () => 'نص' }
    const client = { state: 0, onDidChangeState: never, getFeature: () => undefined }
    const editors = new host.SeedEditors({ extensionUri: 'extension' } as never, client as never)
    await editors.resolveCustomTextEditor(text as never, panel as never, { isCancellationRequested: false } as never)
    heard.fire({ kind: 'ready' })
    panel.active = false
    changed.fire()
    assert.deepEqual(told, ['open'])
    panel.active = true
    changed.fire()
    assert.deepEqual(told, ['open', 'focus'])
    editors.dispose()
  })
})

const never = () => ({ dispose: () => {} })
