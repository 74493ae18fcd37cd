import { ChangeSet, type Text } from '@codemirror/state'
import * as vscode from 'vscode'
import type { ToEditor } from '../../webview/messages/seed-editor.ts'
import { say } from '../messages.ts'
import {
  type Authority,
  applied,
  authorityOf,
  documentChanged,
  groupSent,
  isIdle,
  type Step,
  type Told,
} from './authority.ts'

/** A document that seed editors show: takes their groups, gives them to VS Code, and tells all of them what the text has become. */
export class OpenDocument implements vscode.Disposable {
  readonly document: vscode.TextDocument
  #authority: Authority
  readonly #editors = new Map<number, (message: ToEditor) => void>()
  #lastEditor = 0
  #refusedInVain = 0
  /** As the editors were told. */
  #isDirty: boolean
  #waiting: (() => void)[] = []
  readonly #changed = new vscode.EventEmitter<void>()
  readonly #listening: vscode.Disposable

  constructor(document: vscode.TextDocument) {
    this.document = document
    this.#authority = authorityOf(document.getText(), document.version)
    this.#isDirty = document.isDirty
    this.#listening = vscode.workspace.onDidChangeTextDocument(({ document: changed, contentChanges }) => {
      if (changed !== document) return
      // Without changes of the text the event tells that the document is dirty now, or is not any more.
      if (document.isDirty !== this.#isDirty) {
        this.#isDirty = document.isDirty
        this.tell({ kind: 'dirty', isDirty: this.#isDirty })
      }
      if (contentChanges.length === 0) return
      this.#follow(documentChanged(this.#authority, document.version, contentChanges))
    })
  }

  /** Fires when the text has become another version, and all editors have been told. */
  readonly onChanged = this.#changed.event

  get text(): Text {
    return this.#authority.text
  }

  get version(): number {
    return this.#authority.version
  }

  /** Whether the editors have been told of all that VS Code knows. */
  get isCurrent(): boolean {
    return this.#authority.documentVersion === this.document.version
  }

  /** An editor begins with the text as it is; it is told everything after that, under the number that this gives back. */
  join(send: (message: ToEditor) => void): number {
    this.#lastEditor++
    this.#editors.set(this.#lastEditor, send)
    return this.#lastEditor
  }

  leave(editor: number): void {
    this.#editors.delete(editor)
  }

  /** Takes a group of changes from an editor. */
  take(editor: number, version: number, changes: unknown): void {
    this.#follow(groupSent(this.#authority, { editor, version, changes: ChangeSet.fromJSON(changes) }))
  }

  /** Tells all editors something about the text as they have it now. */
  tell(message: ToEditor): void {
    for (const send of this.#editors.values()) send(message)
  }

  /** Resolves when no group is under way. */
  async settled(): Promise<void> {
    while (!isIdle(this.#authority)) {
      await new Promise<void>((resolve) => {
        this.#waiting.push(resolve)
      })
    }
  }

  dispose(): void {
    this.#listening.dispose()
    this.#changed.dispose()
  }

  #follow({ authority, told, edits }: Step): void {
    this.#authority = authority
    for (const one of told) this.#pass(one)
    if (edits) {
      const edit = new vscode.WorkspaceEdit()
      edit.set(
        this.document.uri,
        edits.map(({ range: { start, end }, newText }) =>
          vscode.TextEdit.replace(new vscode.Range(start.line, start.character, end.line, end.character), newText),
        ),
      )
      // Whatever is wrong, the group has not been put in, and its editor keeps it.
      vscode.workspace.applyEdit(edit).then(
        (taken) => this.#follow(applied(this.#authority, taken)),
        () => this.#follow(applied(this.#authority, false)),
      )
    }
    if (isIdle(authority)) {
      const waiting = this.#waiting
      this.#waiting = []
      for (const wake of waiting) wake()
    }
    if (told.some(({ kind }) => kind === 'changed')) this.#changed.fire()
  }

  #pass(one: Told): void {
    if (one.kind === 'changed') {
      const { version, changes, by } = one
      const wire: unknown = changes.toJSON()
      for (const [editor, send] of this.#editors) send({ kind: 'changed', version, changes: wire, own: editor === by })
      this.#refusedInVain = 0
      return
    }
    const send = (): void => this.#editors.get(one.editor)?.({ kind: 'refused' })
    if (!one.idle) {
      send()
      return
    }
    // VS Code will not have it now (a file that cannot be written, a save under way): it is tried again, ever more seldom.
    this.#refusedInVain++
    if (this.#refusedInVain === WORTH_TELLING) void vscode.window.showWarningMessage(say('notTaken'))
    setTimeout(send, Math.min(MOST, LEAST * 2 ** this.#refusedInVain))
  }
}

/** After so many refusals in a row the user has to know. */
const WORTH_TELLING = 6

/** Milliseconds until a group that was refused without a reason is tried again. */
const LEAST = 50
const MOST = 5_000
