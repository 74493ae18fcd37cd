import assert from 'node:assert/strict'
import { ChangeSet, type Text } from '@codemirror/state'
import { textOf } from '../../client/src/seed-editor/document-changes.ts'
import type { FromEditor, ToEditor } from '../../client/webview/messages/seed-editor.ts'
import { Correspondence } from '../../client/webview/seed-editor/correspondence.ts'
import { paceOf } from '../../client/webview/seed-editor/groups.ts'

/** A person at a seed editor: the text as it is on the screen, and the messages that have not arrived. */
export class SyncEditor {
  text: Text
  readonly toFrame: FromEditor[] = []
  readonly fromFrame: ToEditor[] = []
  readonly correspondence: Correspondence
  composition: { from: number; to: number } | undefined
  timer: (() => void) | undefined
  /** As the frame has told. */
  isDirty = false

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
      { version: 0, isDirty: false },
    )
  }

  change(from: number, to: number, insert: string, typed: boolean): void {
    const changes = ChangeSet.of({ from, to, insert: textOf(insert) }, this.text.length)
    const composing = this.composition !== undefined
    const pace = paceOf(changes, this.text, { typed, composing })
    this.text = changes.apply(this.text)
    this.changed(changes)
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

  /** Lets the first message of the frame arrive; false where there is none. */
  deliver(): boolean {
    const message = this.fromFrame.shift()
    if (!message) return false
    this.hear(message)
    return true
  }

  /** Takes a message of the frame's. */
  protected hear(message: ToEditor): void {
    if (message.kind === 'dirty') this.isDirty = message.isDirty
    if (message.kind === 'changed' || message.kind === 'refused' || message.kind === 'dirty')
      this.correspondence.hear(message)
  }

  /** The text on the screen has changed, whoever did it. */
  protected changed(_changes: ChangeSet): void {}

  #show(changes: ChangeSet): void {
    assert.equal(changes.length, this.text.length, 'a change of another text')
    this.text = changes.apply(this.text)
    this.changed(changes)
    if (this.composition) {
      this.composition = {
        from: changes.mapPos(this.composition.from, 1),
        to: changes.mapPos(this.composition.to, -1),
      }
      if (this.composition.to < this.composition.from) this.endComposition()
    }
  }
}
