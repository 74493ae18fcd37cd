import { type EditorView, ViewPlugin } from '@codemirror/view'

/**
 * What had the focus in the page gets it again when the reader comes back to it: VS Code hides the page of an editor behind another tab, and a hidden
 * element loses the focus.
 */
export const lastingFocus = ViewPlugin.define((view) => new LastingFocus(view))

/** Gives the focus back where the page has come to the front; not where VS Code leaves it elsewhere, as a click in its list of files does. */
export const giveFocusBack = (view: EditorView): void => view.plugin(lastingFocus)?.giveBack()

class LastingFocus {
  readonly #view: EditorView
  #last: HTMLElement | undefined

  constructor(view: EditorView) {
    this.#view = view
    document.addEventListener('focusin', this.#note)
    window.addEventListener('focus', this.giveBack)
  }

  destroy(): void {
    document.removeEventListener('focusin', this.#note)
    window.removeEventListener('focus', this.giveBack)
  }

  readonly #note = ({ target }: FocusEvent): void => {
    if (target instanceof HTMLElement) this.#last = target
  }

  readonly giveBack = (): void => {
    this.#restore()
    // A page that is only just being shown again cannot take it yet.
    requestAnimationFrame(() => this.#restore())
  }

  #restore(): void {
    if (!document.hasFocus() || (document.activeElement ?? document.body) !== document.body) return
    const { contentDOM } = this.#view
    if (this.#last?.isConnected && this.#last !== contentDOM) this.#last.focus({ preventScroll: true })
    else this.#view.focus()
  }
}
