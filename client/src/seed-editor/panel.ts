import type * as vscode from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import type { EditorCommand, FromEditor, ToEditor } from '../../webview/messages/seed-editor.ts'
import { doDeed } from '../deeds.ts'
import { loadPage } from '../webview-page.ts'
import { type Doing, deeds } from './deeds.ts'
import type { OpenDocument } from './open-document.ts'
import { answerTo, isOfAnyVersion } from './questions.ts'
import { editorSettings } from './settings.ts'

/** What a panel is made with. */
export interface PanelParts {
  readonly panel: vscode.WebviewPanel
  readonly open: OpenDocument
  readonly doing: Doing
  /** Whether the file may be changed. */
  readonly editable: boolean
  readonly reveal: vscode.Range | undefined
  /** Whether it is opened to be looked at from elsewhere. */
  readonly keepsFocus: boolean
  /** The editor has been given the text. */
  readonly onReady: () => void
  /** The caret, or the selection, stands there now. */
  readonly onSelection: (range: vscode.Range) => void
}

/** One seed editor: its webview, and the talk with it. */
export class Panel implements vscode.Disposable {
  readonly #parts: PanelParts
  readonly #client: BaseLanguageClient
  readonly #listening: vscode.Disposable
  /** The number under which the document knows the editor, from when the page is ready. */
  #editor: number | undefined
  #reveal: vscode.Range | undefined
  #caret: { readonly version: number; readonly range: vscode.Range } | undefined
  #lastFlush = 0
  readonly #flushes = new Map<number, () => void>()

  constructor(parts: PanelParts) {
    this.#parts = parts
    this.#client = parts.doing.client
    this.#reveal = parts.reveal
    const { webview } = parts.panel
    const { extensionUri } = parts.doing.context
    this.#listening = webview.onDidReceiveMessage((message: FromEditor) => this.#hear(message))
    loadPage(webview, extensionUri, { name: 'seed-editor', title: 'Seedbed' })
  }

  get uri(): vscode.Uri {
    return this.#parts.open.document.uri
  }

  get isActive(): boolean {
    return this.#parts.panel.active
  }

  /** The group that it is in. */
  get column(): vscode.ViewColumn | undefined {
    return this.#parts.panel.viewColumn
  }

  /** Where the caret, or the selection, was when the editor was last flushed or it last moved. */
  get caret(): vscode.Range | undefined {
    return this.#caret?.range
  }

  /** The same, where the text is still the one in which it was told. */
  get currentCaret(): vscode.Range | undefined {
    const { version, isCurrent } = this.#parts.open
    return isCurrent && this.#caret?.version === version ? this.#caret.range : undefined
  }

  get isVisible(): boolean {
    return this.#parts.panel.visible
  }

  /** Goes where the caret of a text editor of the same file has gone; the focus stays there. */
  follow(range: vscode.Range): void {
    this.#send({ kind: 'reveal', range: wire(range), follow: true })
  }

  /** Brings the editor to the front, at a place; what has the focus may keep it. */
  show(range: vscode.Range | undefined, preserveFocus = false): void {
    this.#parts.panel.reveal(undefined, preserveFocus)
    if (!range) return
    // A page that is not ready yet is opened there.
    if (this.#editor === undefined) this.#reveal = range
    else this.#send({ kind: 'reveal', range: wire(range), ...(preserveFocus ? { follow: true } : {}) })
  }

  /** Has the page give the focus back to what had it. */
  giveFocusBack(): void {
    this.#send({ kind: 'focus' })
  }

  carryOut(command: EditorCommand): void {
    this.#send({ kind: 'command', command })
  }

  tellSettings(): void {
    this.#send({ kind: 'settings', settings: editorSettings() })
  }

  /** Has what was typed sent, and waits until the document has it; a page that does not answer is not waited for. */
  async flush(): Promise<void> {
    if (this.#editor === undefined) return
    this.#lastFlush++
    const number = this.#lastFlush
    let timer: ReturnType<typeof setTimeout> | undefined
    await new Promise<void>((resolve) => {
      timer = setTimeout(resolve, LONGEST_FLUSH)
      this.#flushes.set(number, resolve)
      this.#send({ kind: 'flush', number })
    })
    clearTimeout(timer)
    this.#flushes.delete(number)
  }

  dispose(): void {
    this.#leave()
    this.#listening.dispose()
    for (const resolve of this.#flushes.values()) resolve()
  }

  #hear(message: FromEditor): void {
    switch (message.kind) {
      case 'ready':
        this.#begin()
        return
      case 'group':
        if (this.#editor !== undefined) this.#parts.open.take(this.#editor, message.version, message.changes)
        return
      case 'flushed':
        this.#flushes.get(message.number)?.()
        return
      case 'ask':
        void this.#answer(message)
        return
      case 'selection':
        // One of another version is followed by one of this.
        if (message.version === this.#parts.open.version) {
          const range = this.#client.protocol2CodeConverter.asRange(message.range)
          this.#caret = { version: message.version, range }
          this.#parts.onSelection(range)
        }
        return
      case 'do':
        void this.#parts.open.settled().then(() => doDeed(deeds, message.deed, this.#parts.doing))
    }
  }

  /** Gives a page the text; a page that was loaded anew is another editor, and what the old one had under way is a change by others. */
  #begin(): void {
    this.#leave()
    const { open, onReady } = this.#parts
    const reveal = this.#reveal
    this.#reveal = undefined
    this.#editor = open.join((message) => this.#send(message))
    this.#send({
      kind: 'open',
      text: open.text.toString(),
      version: open.version,
      settings: editorSettings(),
      editable: this.#parts.editable,
      isDirty: open.document.isDirty,
      ...(reveal ? { reveal: wire(reveal) } : {}),
      ...(this.#parts.keepsFocus ? { keepsFocus: true } : {}),
    })
    onReady()
  }

  #leave(): void {
    if (this.#editor !== undefined) this.#parts.open.leave(this.#editor)
    this.#editor = undefined
  }

  async #answer({ number, version, question }: Extract<FromEditor, { readonly kind: 'ask' }>): Promise<void> {
    const { open } = this.#parts
    await open.settled()
    const stands = (): boolean => isOfAnyVersion(question) || (open.version === version && open.isCurrent)
    const answer = stands() ? await answerTo(question, { client: this.#client, document: open.document }) : undefined
    this.#send({ kind: 'answer', number, answer: stands() ? answer : undefined })
  }

  #send(message: ToEditor): void {
    void this.#parts.panel.webview.postMessage(message)
  }
}

const wire = ({ start, end }: vscode.Range): Extract<ToEditor, { readonly kind: 'reveal' }>['range'] => ({
  start: { line: start.line, character: start.character },
  end: { line: end.line, character: end.character },
})

/** Milliseconds: VS Code waits for 1.75 s altogether when it saves. */
const LONGEST_FLUSH = 1_000
