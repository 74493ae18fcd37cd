import assert from 'node:assert/strict'
import { ChangeSet, type Text } from '@codemirror/state'
import {
  type Authority,
  applied,
  authorityOf,
  documentChanged,
  groupSent,
  isIdle,
  type Step,
} from '../../client/src/seed-editor/authority.ts'
import { textOf } from '../../client/src/seed-editor/document-changes.ts'
import type { FromEditor, ToEditor } from '../../client/webview/messages.ts'
import { Correspondence } from '../../client/webview/seed-editor/correspondence.ts'
import { paceOf } from '../../client/webview/seed-editor/groups.ts'
import type { WireEdit } from '../../server/src/protocol.ts'
import { DocumentModel, type Replacement } from './document-model.ts'

/** One thing that happens; numbers are taken as far as there are places for them. */
export type Event =
  | {
      readonly kind: 'type'
      readonly editor: number
      readonly at: number
      readonly text: string
      readonly typed: boolean
    }
  | { readonly kind: 'delete'; readonly editor: number; readonly at: number; readonly length: number }
  | {
      readonly kind: 'replace'
      readonly editor: number
      readonly at: number
      readonly length: number
      readonly text: string
    }
  | { readonly kind: 'compose'; readonly editor: number; readonly text: string }
  | { readonly kind: 'end-composition'; readonly editor: number }
  | { readonly kind: 'rest'; readonly editor: number }
  | { readonly kind: 'leave'; readonly editor: number }
  | { readonly kind: 'undo-deed'; readonly editor: number; readonly redo: boolean }
  | {
      readonly kind: 'text-editor'
      readonly at: number
      readonly length: number
      readonly text: string
      readonly second: number
    }
  | { readonly kind: 'whole-file'; readonly at: number; readonly length: number; readonly text: string }
  | { readonly kind: 'undo' | 'redo' }
  | { readonly kind: 'line-ends'; readonly crlf: boolean }
  | { readonly kind: 'deliver'; readonly channel: number; readonly count: number }

/** In the texts of events this stands for a character that no other insertion has. */
export const UNIQUE = '?'

/** A person at a seed editor: the text as it is on the screen, and the messages that have not arrived. */
class Editor {
  text: Text
  readonly toFrame: FromEditor[] = []
  readonly fromFrame: ToEditor[] = []
  readonly correspondence: Correspondence
  composition: { from: number; to: number } | undefined
  timer: (() => void) | undefined

  constructor(text: Text) {
    this.text = text
    this.correspondence = new Correspondence(
      {
        post: (message) => this.toFrame.push(structuredClone(message)),
        show: (changes) => this.#show(changes),
        later: (_milliseconds, call) => {
          this.timer = call
          return () => {
            this.timer = undefined
          }
        },
      },
      0,
    )
  }

  change(from: number, to: number, insert: string, typed: boolean): void {
    const changes = ChangeSet.of({ from, to, insert: textOf(insert) }, this.text.length)
    const composing = this.composition !== undefined
    const pace = paceOf(changes, this.text, { typed, composing })
    this.text = changes.apply(this.text)
    this.correspondence.typed(changes, pace)
  }

  endComposition(): void {
    if (!this.composition) return
    this.composition = undefined
    this.correspondence.send()
  }

  rest(): void {
    const call = this.timer
    this.timer = undefined
    call?.()
  }

  #show(changes: ChangeSet): void {
    assert.equal(changes.length, this.text.length, 'a change of another text')
    this.text = changes.apply(this.text)
    if (this.composition) {
      this.composition = {
        from: changes.mapPos(this.composition.from, 1),
        to: changes.mapPos(this.composition.to, -1),
      }
      if (this.composition.to < this.composition.from) this.endComposition()
    }
  }
}

/** Two seed editors, the frame and VS Code, with all that is said between them on its way for as long as it pleases. */
export class SyncSession {
  readonly document: DocumentModel
  readonly editors: readonly Editor[]
  authority: Authority
  /** Every unique character that was put in, and those that someone took out on purpose. */
  readonly inserted: string[] = []
  readonly takenOut = new Set<string>()
  readonly #toVsCode: { readonly version: number; readonly edits: readonly WireEdit[] }[] = []
  readonly #deeds: { readonly redo: boolean }[] = []
  #uniques = 0
  #edits = 0

  constructor(content: string, eol: '\n' | '\r\n') {
    const text = this.#unique(content)
    this.document = new DocumentModel(text, eol)
    this.authority = authorityOf(this.document.content, this.document.version)
    this.editors = [new Editor(textOf(text)), new Editor(textOf(text))]
  }

  async happen(event: Event): Promise<void> {
    const editor = 'editor' in event ? this.#editor(event.editor) : undefined
    if (editor) this.#atEditor(editor, event)
    else this.#elsewhere(event)
    await passed()
  }

  /** Everybody rests, and everything arrives. */
  async settle(): Promise<void> {
    for (const editor of this.editors) {
      editor.endComposition()
      void editor.correspondence.flush()
    }
    for (let turns = 0; turns < 10_000; turns++) {
      await passed()
      if ([0, 1, 2, 3, 4, 5].every((channel) => !this.#deliver(channel))) return
    }
    assert.fail('the session finds no end')
  }

  #atEditor(editor: Editor, event: Event): void {
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

  #elsewhere(event: Event): void {
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
      case 'deliver':
        for (let count = 0; count < event.count; count++) this.#deliver(event.channel)
    }
  }

  /** Lets the first message of a channel arrive; false where there is none. */
  #deliver(channel: number): boolean {
    if (channel === 0) return this.#deliverToVsCode()
    if (channel === 1) return this.#deliverNews()
    const editor = this.#editor(channel)
    return channel < 4 ? this.#deliverToFrame(editor) : deliverToEditor(editor)
  }

  #deliverToVsCode(): boolean {
    const request = this.#toVsCode.shift()
    if (request) {
      this.#edits++
      this.document.applyEdit(request.version, request.edits, this.#edits % 3 === 0, this.#edits % 7 === 0)
      return true
    }
    const deed = this.#deeds.shift()
    if (deed) this.#withdraw(deed.redo ? 'redo' : 'undo')
    return deed !== undefined
  }

  #deliverNews(): boolean {
    const news = this.document.news.shift()
    if (!news) return false
    this.#take(
      news.kind === 'changed'
        ? documentChanged(this.authority, news.version, news.contentChanges)
        : applied(this.authority, news.taken),
    )
    return true
  }

  #deliverToFrame(editor: Editor): boolean {
    const message = editor.toFrame.shift()
    if (!message) return false
    if (message.kind === 'group') {
      const changes = ChangeSet.fromJSON(message.changes)
      this.#take(groupSent(this.authority, { editor: this.editors.indexOf(editor), version: message.version, changes }))
    } else if (message.kind === 'do') {
      assert.ok(!this.authority.waiting.some(({ editor: one }) => this.editors[one] === editor))
      this.#deeds.push({ redo: message.deed.kind === 'redo' })
    }
    return true
  }

  #take({ authority, told, edits }: Step): void {
    this.authority = authority
    if (edits) this.#toVsCode.push({ version: authority.documentVersion, edits })
    this.editors.forEach((editor, number) => {
      for (const one of told) {
        if (one.kind === 'changed') {
          const { version, changes, by } = one
          editor.fromFrame.push({ kind: 'changed', version, changes: changes.toJSON(), own: by === number })
        } else if (one.editor === number) editor.fromFrame.push({ kind: 'refused' })
      }
    })
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

  #editor(number: number): Editor {
    const editor = this.editors[number % 2]
    assert.ok(editor)
    return editor
  }

  /** Says what is wrong where not all agree. */
  check(): void {
    const { text } = this.document
    assert.ok(isIdle(this.authority))
    assert.equal(this.authority.text.toString(), text)
    assert.equal(this.authority.documentVersion, this.document.version)
    for (const editor of this.editors) {
      assert.equal(editor.text.toString(), text)
      assert.equal(editor.correspondence.sync.version, this.authority.version)
    }
    assert.ok(!/\p{Cs}/u.test(text), 'a pair is split')
    const found = uniquesIn(text)
    assert.equal(new Set(found).size, found.length, 'a character is there twice')
    const there = new Set(found)
    const lost = this.inserted.filter((one) => !there.has(one) && !this.takenOut.has(one))
    assert.deepEqual(lost, [], 'a character is lost')
  }
}

function deliverToEditor(editor: Editor): boolean {
  const message = editor.fromFrame.shift()
  if (!message) return false
  if (message.kind === 'changed' || message.kind === 'refused') editor.correspondence.hear(message)
  return true
}

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
