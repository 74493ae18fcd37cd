import type { ChangeSet, EditorState, Text, TransactionSpec } from '@codemirror/state'
import type { ToEditor } from '../../client/webview/messages.ts'
import { articleView } from '../../client/webview/seed-editor/article-view.ts'
import { editorState } from '../../client/webview/seed-editor/editor.ts'
import { forEachFinding } from '../../client/webview/seed-editor/form-findings.ts'
import { frontMatterField } from '../../client/webview/seed-editor/front-matter-state.ts'
import { outlineField } from '../../client/webview/seed-editor/shown-outline.ts'
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
    }
  }

  /** What is to be seen once what the other has not sent has been typed here too. */
  shownAfter({ correspondence }: SyncEditor): PageEditor['shown'] {
    const { unsent } = correspondence.sync
    if (!unsent) return this.shown
    // CodeMirror lets a finding that ends inside another grow with what is typed behind it.
    const findings = this.#findings.flatMap(([from, to, ...words]) => {
      const [start, end] = [unsent.mapPos(from, from < to ? 1 : -1), unsent.mapPos(to, -1)]
      return start < end || from === to ? [JSON.stringify([start, end, ...words])] : []
    })
    this.text = unsent.apply(this.text)
    this.changed(unsent)
    return { ...this.shown, findings: findings.toSorted() }
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
