import type { ChangeSet, EditorState, Text, TransactionSpec } from '@codemirror/state'
import type { ToEditor } from '../../client/webview/messages/seed-editor.ts'
import { articleView } from '../../client/webview/seed-editor/article-view.ts'
import { editorState } from '../../client/webview/seed-editor/editor.ts'
import { forEachFinding } from '../../client/webview/seed-editor/form-findings.ts'
import { frontMatterField } from '../../client/webview/seed-editor/front-matter-state.ts'
import { outlineField } from '../../client/webview/seed-editor/shown-outline.ts'
import { suggestionsIn } from '../../client/webview/seed-editor/suggested-mentions.ts'
import { type ArticleMessage, ToldText } from '../../client/webview/seed-editor/told-text.ts'
import { settings } from './frame-in-node.ts'
import { SyncEditor } from './sync-editor.ts'

/** A seed editor with all that the page keeps, but without a screen. */
export class PageEditor extends SyncEditor {
  #state: EditorState
  readonly #told: ToldText

  constructor(text: Text) {
    super(text)
    this.#told = new ToldText(text)
    this.#state = editorState({
      text: text.toString(),
      editable: true,
      settings,
      nonce: '',
      frame: { ask: async () => undefined, perform: () => {}, isFirst: false },
      onUpdate: () => {},
    })
  }

  /** All that a reader sees of what the server has said. */
  get shown() {
    const view = articleView(this.#state)
    const { lang, frontMatter, words, characters, dir } = view
    return {
      findings: this.#findings.map((one) => JSON.stringify(one)).toSorted(),
      tags: view.tags(0, this.text.length),
      marks: view.marks(0, this.text.length),
      rest: { lang, frontMatter, words, characters, dir },
      outline: this.#state.field(outlineField),
      form: this.#state.field(frontMatterField).form,
      suggestions: suggestionsIn(this.#state).touching(0, this.text.length),
    }
  }

  /** What is seen here, and what is to be seen in a fresh editor once what this one has not sent has been typed there too. */
  shownBeside(fresh: PageEditor): readonly [here: PageEditor['shown'], there: PageEditor['shown']] {
    const { unsent } = this.correspondence.sync
    if (!unsent) return [this.shown, fresh.shown]
    // CodeMirror lets a finding that ends inside another grow with what is typed behind it.
    const findings = fresh.#findings.flatMap(([from, to, ...words]) => {
      if (from === to && deletesAt(unsent, from, 'before')) return []
      const [start, end] = [unsent.mapPos(from, from < to ? 1 : -1), unsent.mapPos(to, -1)]
      return start < end || from === to ? [JSON.stringify([start, end, ...words])] : []
    })
    // Whether an empty place is gone with what stood around it hangs on whether that went in one step.
    const here = this.#findings.filter(([from, to]) => from < to || !deletesAt(unsent, from, 'after'))
    fresh.text = unsent.apply(fresh.text)
    fresh.changed(unsent)
    return [
      { ...this.shown, findings: here.map((one) => JSON.stringify(one)).toSorted() },
      { ...fresh.shown, findings: findings.toSorted() },
    ]
  }

  get #findings() {
    const findings: (readonly [number, number, string, string])[] = []
    forEachFinding(this.#state, ({ severity, message }, from, to) => findings.push([from, to, severity, message]))
    return findings
  }

  override hear(message: ToEditor): void {
    switch (message.kind) {
      case 'view':
      case 'findings':
      case 'outline':
      case 'form':
      case 'hints':
      case 'links':
      case 'suggestions':
        this.show(message)
        return
      case 'changed':
        this.#told.follow(message, this.correspondence.sync)
    }
    super.hear(message)
  }

  /** Shows what is told of the article, as the page does. */
  show(message: ArticleMessage): void {
    const dispatch = (spec: TransactionSpec): void => {
      this.#state = this.#state.update(spec).state
    }
    this.#told.show(
      { state: this.#state, dispatch } as Parameters<ToldText['show']>[0],
      message,
      this.correspondence.sync,
    )
  }

  protected override changed(changes: ChangeSet): void {
    this.#state = this.#state.update({ changes, filter: false }).state
  }
}

/** Whether something has been deleted that touches a place in the text before, or after. */
function deletesAt(changes: ChangeSet, at: number, when: 'before' | 'after'): boolean {
  let deletes = false
  changes.iterChanges((fromA, toA, fromB, toB) => {
    const [from, to] = when === 'before' ? [fromA, toA] : [fromB, toB]
    if (toA > fromA && from <= at && at <= to) deletes = true
  })
  return deletes
}
