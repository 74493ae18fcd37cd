import assert from 'node:assert/strict'
import { type ContentChange, textOf } from '../../client/src/seed-editor/document-changes.ts'
import { offsetAt, positionAt } from '../../client/webview/text-places.ts'
import type { WireEdit } from '../../server/src/protocol/text.ts'

/** A replacement in the model's text, whose lines end with \n whatever the file has. */
export interface Replacement {
  readonly from: number
  readonly to: number
  readonly insert: string
}

/** What VS Code's main process tells the extensions. */
export type News =
  | { readonly kind: 'changed'; readonly version: number; readonly contentChanges: readonly ContentChange[] }
  | { readonly kind: 'dirty'; readonly isDirty: boolean }
  | { readonly kind: 'applied'; readonly taken: boolean }

/** Replacements, and the number of the text that they bring back. */
interface Step {
  readonly replacements: readonly Replacement[]
  readonly number: number
}

/** VS Code's own text model, as far as extensions notice it: versions, events, line ends, saving, undo and redo, edits refused on an old version. */
export class DocumentModel {
  text: string
  eol: '\n' | '\r\n'
  version = 1
  /** What has been told and has not arrived. */
  readonly news: News[] = []
  readonly #undo: Step[] = []
  readonly #redo: Step[] = []
  /** The text has a number that it gets again where what was done since is undone; the file has the text of one. */
  #number = 0
  #lastNumber = 0
  #savedNumber = 0

  constructor(text: string, eol: '\n' | '\r\n') {
    this.text = text
    this.eol = eol
  }

  /** What `getText` gives. */
  get content(): string {
    return this.text.replaceAll('\n', this.eol)
  }

  get isDirty(): boolean {
    return this.#number !== this.#savedNumber
  }

  /** The file is written. */
  save(): void {
    const { isDirty } = this
    this.#savedNumber = this.#number
    if (isDirty) this.news.push({ kind: 'dirty', isDirty: false })
  }

  /** Someone edits the document: all places are of the text before. */
  edit(replacements: readonly Replacement[]): void {
    this.#undo.push(this.#replace({ replacements, number: ++this.#lastNumber }))
    this.#redo.length = 0
  }

  undo(): void {
    const last = this.#undo.pop()
    if (last) this.#redo.push(this.#replace(last))
  }

  redo(): void {
    const last = this.#redo.pop()
    if (last) this.#undo.push(this.#replace(last))
  }

  /**
   * `workspace.applyEdit`, as it arrives. An edit that is made minimal leaves out what stays, as VS Code does in its active text editor;
   * `refuse`: VS Code will not have it, for reasons of its own.
   */
  applyEdit(version: number, edits: readonly WireEdit[], minimal: boolean, refuse = false): void {
    const taken = version === this.version && !refuse
    if (taken) {
      const text = textOf(this.text)
      const replacements = edits.map(({ range, newText }) => ({
        from: this.#checked(offsetAt(text, range.start)),
        to: this.#checked(offsetAt(text, range.end)),
        insert: newText,
      }))
      this.edit(minimal ? replacements.flatMap((one) => this.#minimal(one)) : replacements)
    }
    this.news.push({ kind: 'applied', taken })
  }

  /** The user chooses other line ends: VS Code tells that the whole text is another. */
  setEol(eol: '\n' | '\r\n'): void {
    this.eol = eol
    const replacements = [{ from: 0, to: this.text.length, insert: this.text }]
    this.#replace({ replacements, number: ++this.#lastNumber })
  }

  /** Gives back what undoes it. */
  #replace({ replacements, number }: Step): Step {
    const ascending = replacements.toSorted((a, b) => a.from - b.from)
    const before = textOf(this.text)
    const contentChanges = ascending.toReversed().map(({ from, to, insert }) => ({
      range: { start: positionAt(before, from), end: positionAt(before, to) },
      text: insert.replaceAll('\n', this.eol),
    }))
    const inverse: Replacement[] = []
    let moved = 0
    let after = ''
    let at = 0
    for (const { from, to, insert } of ascending) {
      assert.ok(from >= at && to >= from, 'edits overlap')
      after += this.text.slice(at, from) + insert
      inverse.push({ from: from + moved, to: from + moved + insert.length, insert: this.text.slice(from, to) })
      moved += insert.length - (to - from)
      at = to
    }
    this.text = after + this.text.slice(at)
    this.version++
    this.news.push({ kind: 'changed', version: this.version, contentChanges })
    const undoing = { replacements: inverse, number: this.#number }
    const { isDirty } = this
    this.#number = number
    // That the document is dirty now VS Code tells behind what made it so.
    if (this.isDirty !== isDirty) this.news.push({ kind: 'dirty', isDirty: this.isDirty })
    return undoing
  }

  #minimal({ from, to, insert }: Replacement): readonly Replacement[] {
    let start = 0
    const removed = this.text.slice(from, to)
    while (start < removed.length && removed[start] === insert[start]) start++
    return start === removed.length && start === insert.length
      ? []
      : [{ from: from + start, to, insert: insert.slice(start) }]
  }

  /** VS Code would move a place between the halves of a surrogate pair. */
  #checked(offset: number): number {
    assert.ok(!/^[\ud800-\udbff][\udc00-\udfff]$/.test(this.text.slice(offset - 1, offset + 1)), 'a pair is split')
    return offset
  }
}
