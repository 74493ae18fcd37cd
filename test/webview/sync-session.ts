import assert from 'node:assert/strict'
import type { Text } from '@codemirror/state'
import { textOf } from '../../client/src/seed-editor/document-changes.ts'
import type { FromEditor, ToEditor } from '../../client/webview/messages/seed-editor.ts'
import type { WireEdit } from '../../server/src/protocol/text.ts'
import { DocumentModel, type News, type Replacement } from './document-model.ts'
import type { SyncEditor } from './sync-editor.ts'
import { type Event, UNIQUE } from './sync-event.ts'

/** What stands between the seed editors and VS Code. */
export interface SessionFrame {
  /** What it has asked VS Code to put in, and VS Code has not heard of; each made on that version of the document. */
  readonly edits: { readonly version: number; readonly edits: readonly WireEdit[] }[]
  /** Undo and redo that it has asked of VS Code. */
  readonly deeds: ('undo' | 'redo')[]
  /** The text as the frame knows it, and which version of the document that is. */
  readonly text: string
  readonly version: number
  readonly documentVersion: number
  readonly isIdle: boolean
  /** A message of an editor's arrives. */
  hear(editor: number, message: FromEditor): void
  /** VS Code's news arrives. */
  learn(news: News): void
  /** Lets something else arrive that is under way; false where there is nothing. */
  proceed(channel: number): Promise<boolean>
  /** Resolves when those others have nothing left to do; tells whether something is under way from them. */
  rest(): Promise<boolean>
  /** Something happens elsewhere that concerns the article. */
  elsewhere(number: number): void
  dispose(): void
}

/** Of what a session consists. */
export interface SessionParts {
  readonly frame: (document: DocumentModel, tell: (editor: number, message: ToEditor) => void) => SessionFrame
  readonly editor: (text: Text) => SyncEditor
}

/** Two seed editors, the frame and VS Code, with all that is said between them on its way for as long as it pleases. */
export class SyncSession {
  readonly document: DocumentModel
  readonly editors: readonly SyncEditor[]
  readonly frame: SessionFrame
  /** Every unique character that was put in, and those that someone took out on purpose. */
  readonly inserted: string[] = []
  readonly takenOut = new Set<string>()
  #uniques = 0
  #edits = 0

  constructor(content: string, eol: '\n' | '\r\n', { frame, editor }: SessionParts) {
    const text = this.#unique(content)
    this.document = new DocumentModel(text, eol)
    this.editors = [editor(textOf(text)), editor(textOf(text))]
    this.frame = frame(this.document, (number, message) => this.#editor(number).fromFrame.push(message))
  }

  async happen(event: Event): Promise<void> {
    const editor = 'editor' in event ? this.#editor(event.editor) : undefined
    if (editor) this.#atEditor(editor, event)
    else await this.#elsewhere(event)
    await passed()
    this.#checkFirst()
  }

  /** Everybody rests, and everything arrives. */
  async settle(): Promise<void> {
    for (const editor of this.editors) {
      editor.endComposition()
      void editor.correspondence.flush()
    }
    await this.arrive()
  }

  /** Everything arrives that is under way; what editors have not sent they keep. */
  async arrive(): Promise<void> {
    for (let turns = 0; turns < 3_000; turns++) {
      await passed()
      let arrived = false
      for (const channel of CHANNELS) if (await this.#deliver(channel)) arrived = true
      if (!arrived && !(await this.frame.rest())) return
    }
    assert.fail('the session finds no end')
  }

  #atEditor(editor: SyncEditor, event: Event): void {
    switch (event.kind) {
      case 'type': {
        if (editor.composition) return
        const at = place(editor.text.toString(), event.at)
        editor.change(at, at, this.#unique(event.text), event.typed)
        return
      }
      case 'delete':
      case 'replace': {
        if (editor.composition) return
        const { from, to } = stretch(editor.text.toString(), event.at, event.length)
        if (from === to && event.kind === 'delete') return
        this.#takeOut(editor.text.sliceString(from, to))
        editor.change(from, to, event.kind === 'replace' ? this.#unique(event.text) : '', event.kind === 'delete')
        return
      }
      case 'compose': {
        // An input method replaces what it has put in until it is content.
        const middle = place(editor.text.toString(), this.#uniques * 7)
        editor.composition ??= { from: middle, to: middle }
        const { from, to } = editor.composition
        const insert = this.#unique(event.text)
        this.#takeOut(editor.text.sliceString(from, to))
        editor.change(from, to, insert, true)
        editor.composition = { from, to: from + insert.length }
        return
      }
      case 'end-composition':
        editor.endComposition()
        return
      case 'rest':
        editor.rest()
        return
      case 'leave':
        if (!editor.composition) editor.correspondence.send()
        return
      case 'undo-deed':
        editor.endComposition()
        void editor.correspondence.flush().then(() => {
          editor.toFrame.push({ kind: 'do', deed: { kind: event.redo ? 'redo' : 'undo' } })
        })
    }
  }

  async #elsewhere(event: Event): Promise<void> {
    const { document } = this
    switch (event.kind) {
      case 'text-editor': {
        const first = stretch(document.text, event.at, event.length)
        const second = stretch(document.text, event.at + event.second, event.length)
        const replacements = [{ ...first, insert: this.#unique(event.text) }]
        // With two carets, where there is room for both.
        if (second.from > first.to) replacements.push({ ...second, insert: this.#unique(event.text) })
        this.#edit(replacements)
        return
      }
      case 'whole-file': {
        const { from, to } = stretch(document.text, event.at, event.length)
        this.#takeOut(document.text.slice(from, to))
        const insert = document.text.slice(0, from) + this.#unique(event.text) + document.text.slice(to)
        document.edit([{ from: 0, to: document.text.length, insert }])
        return
      }
      case 'undo':
      case 'redo':
        this.#withdraw(event.kind)
        return
      case 'line-ends':
        document.setEol(event.crlf ? '\r\n' : '\n')
        return
      case 'save':
        document.save()
        return
      case 'deliver':
        for (let count = 0; count < event.count; count++) await this.#deliver(event.channel)
        return
      case 'other-file':
        this.frame.elsewhere(event.number)
    }
  }

  /** Lets the first message of a channel arrive; false where there is none. */
  async #deliver(channel: number): Promise<boolean> {
    if (channel === 0) return this.#deliverToVsCode()
    if (channel === 1) return this.#deliverNews()
    if (channel > 5) return this.frame.proceed(channel - 6)
    const editor = this.#editor(channel)
    return channel < 4 ? this.#deliverToFrame(editor) : editor.deliver()
  }

  #deliverToVsCode(): boolean {
    const request = this.frame.edits.shift()
    if (request) {
      this.#edits++
      this.document.applyEdit(request.version, request.edits, this.#edits % 3 === 0, this.#edits % 7 === 0)
      return true
    }
    const deed = this.frame.deeds.shift()
    if (deed) this.#withdraw(deed)
    return deed !== undefined
  }

  #deliverNews(): boolean {
    const news = this.document.news.shift()
    if (news) this.frame.learn(news)
    return news !== undefined
  }

  #deliverToFrame(editor: SyncEditor): boolean {
    const message = editor.toFrame.shift()
    if (message) this.frame.hear(this.editors.indexOf(editor), message)
    return message !== undefined
  }

  #edit(replacements: readonly Replacement[]): void {
    for (const { from, to } of replacements) this.#takeOut(this.document.text.slice(from, to))
    this.document.edit(replacements)
  }

  /** Undoing and doing again take out what they take out on purpose. */
  #withdraw(how: 'undo' | 'redo'): void {
    const before = uniquesIn(this.document.text)
    this.document[how]()
    const after = new Set(uniquesIn(this.document.text))
    for (const one of before) if (!after.has(one)) this.takenOut.add(one)
  }

  #takeOut(text: string): void {
    for (const one of uniquesIn(text)) this.takenOut.add(one)
  }

  /** The text with characters of its own, every other one outside the Basic Multilingual Plane. */
  #unique(text: string): string {
    return text.replaceAll(UNIQUE, () => {
      this.#uniques++
      const one = String.fromCodePoint((this.#uniques % 2 === 0 ? 0xe000 : 0xf0000) + this.#uniques)
      this.inserted.push(one)
      return one
    })
  }

  /** What was typed into a document that VS Code would close without a question is on its way, or what makes it ask is. */
  #checkFirst(): void {
    for (const { isDirty, timer, correspondence } of this.editors)
      assert.ok(isDirty || !timer || correspondence.sync.inFlight, 'what was typed first waits')
  }

  #editor(number: number): SyncEditor {
    const editor = this.editors[number % 2]
    assert.ok(editor)
    return editor
  }

  /** Says what is wrong where not all agree. */
  check(): void {
    const { text } = this.document
    assert.ok(this.frame.isIdle)
    assert.equal(this.frame.text, text)
    assert.equal(this.frame.documentVersion, this.document.version)
    for (const editor of this.editors) {
      assert.equal(editor.text.toString(), text)
      assert.equal(editor.correspondence.sync.version, this.frame.version)
      assert.equal(editor.isDirty, this.document.isDirty)
    }
    assert.ok(!/\p{Cs}/u.test(text), 'a pair is split')
    const found = uniquesIn(text)
    assert.equal(new Set(found).size, found.length, 'a character is there twice')
    const there = new Set(found)
    const lost = this.inserted.filter((one) => !there.has(one) && !this.takenOut.has(one))
    assert.deepEqual(lost, [], 'a character is lost')
  }
}

/** What is under way: to VS Code and from it, to the frame, to the editors, and what the frame has with others. */
const CHANNELS = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] as const

const uniquesIn = (text: string): readonly string[] => text.match(/[\ue000-\uf8ff]|[\u{f0000}-\u{ffffd}]/gu) ?? []

/** An offset between two characters. */
function place(text: string, number: number): number {
  const offset = number % (text.length + 1)
  return /[\udc00-\udfff]/.test(text[offset] ?? '') ? offset - 1 : offset
}

function stretch(text: string, at: number, length: number): { readonly from: number; readonly to: number } {
  const from = place(text, at)
  return { from, to: Math.max(from, place(text, Math.min(text.length, from + length))) }
}

/** Lets promises that are due be kept. */
const passed = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))
