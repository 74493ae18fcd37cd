import assert from 'node:assert/strict'
import { ChangeSet } from '@codemirror/state'
import {
  type Authority,
  applied,
  authorityOf,
  documentChanged,
  groupSent,
  isIdle,
  type Step,
} from '../../client/src/seed-editor/authority.ts'
import type { FromEditor, ToEditor } from '../../client/webview/messages/seed-editor.ts'
import type { DocumentModel, News } from './document-model.ts'
import type { SessionFrame } from './sync-session.ts'

/** A frame that is nothing but what it knows of the document: without an extension host, and without a server. */
export class AuthorityFrame implements SessionFrame {
  readonly edits: SessionFrame['edits'] = []
  readonly deeds: SessionFrame['deeds'] = []
  readonly #tell: (editor: number, message: ToEditor) => void
  #authority: Authority

  constructor(document: DocumentModel, tell: (editor: number, message: ToEditor) => void) {
    this.#tell = tell
    this.#authority = authorityOf(document.content, document.version)
  }

  get text(): string {
    return this.#authority.text.toString()
  }

  get version(): number {
    return this.#authority.version
  }

  get documentVersion(): number {
    return this.#authority.documentVersion
  }

  get isIdle(): boolean {
    return isIdle(this.#authority)
  }

  hear(editor: number, message: FromEditor): void {
    if (message.kind === 'group') {
      const changes = ChangeSet.fromJSON(message.changes)
      this.#take(groupSent(this.#authority, { editor, version: message.version, changes }))
    } else if (message.kind === 'do') {
      assert.ok(!this.#authority.waiting.some((group) => group.editor === editor))
      this.deeds.push(message.deed.kind === 'redo' ? 'redo' : 'undo')
    }
  }

  learn(news: News): void {
    if (news.kind === 'dirty') {
      for (const editor of [0, 1]) this.#tell(editor, news)
      return
    }
    this.#take(
      news.kind === 'changed'
        ? documentChanged(this.#authority, news.version, news.contentChanges)
        : applied(this.#authority, news.taken),
    )
  }

  async proceed(): Promise<boolean> {
    return false
  }

  async rest(): Promise<boolean> {
    return false
  }

  elsewhere(): void {}

  dispose(): void {}

  #take({ authority, told, edits }: Step): void {
    this.#authority = authority
    if (edits) this.edits.push({ version: authority.documentVersion, edits })
    for (const one of told) {
      if (one.kind === 'refused') {
        this.#tell(one.editor, { kind: 'refused' })
        continue
      }
      const { version, changes, by } = one
      for (const editor of [0, 1]) {
        this.#tell(editor, { kind: 'changed', version, changes: changes.toJSON(), own: by === editor })
      }
    }
  }
}
