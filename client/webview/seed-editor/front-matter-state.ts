import { EditorState, type Extension, StateEffect, StateField } from '@codemirror/state'
import { Decoration, type DecorationSet, EditorView, WidgetType } from '@codemirror/view'
import { articleView } from './article-view.ts'
import type { Span } from './places.ts'
import { mapForm, type ShownForm } from './shown-form.ts'

/** Sets the form; its spans are of the text as it is. Undefined where an article has none. */
export const setForm = StateEffect.define<ShownForm | undefined>()

/** Shows the YAML in place of the form, or the form in place of the YAML. */
export const showFrontMatterAs = StateEffect.define<'form' | 'yaml'>()

/** What is known of the front matter's form, none before the server has told it, and whether the user wants the form or the YAML. */
export interface FrontMatter {
  readonly form: ShownForm | undefined
  readonly shownAs: 'form' | 'yaml'
}

/** The front matter of the article as it is shown. */
export const frontMatterField = StateField.define<FrontMatter>({
  create: () => ({ form: undefined, shownAs: 'form' }),
  update(now, transaction) {
    let { form, shownAs } = now
    if (transaction.docChanged && form) form = mapForm(form, transaction.changes)
    for (const effect of transaction.effects) {
      if (effect.is(setForm)) form = effect.value
      else if (effect.is(showFrontMatterAs)) shownAs = effect.value
    }
    return form === now.form && shownAs === now.shownAs ? now : { form, shownAs }
  },
})

/** The lines of the front matter that the form stands in place of; undefined where they are shown themselves, or there are none. */
export function replacedLines(state: EditorState): Span | undefined {
  const { form, shownAs } = state.field(frontMatterField, false) ?? {}
  return form && shownAs === 'form' ? frontMatterLines(state) : undefined
}

/** The whole lines of the front matter, without the line break behind them. */
export function frontMatterLines(state: EditorState): Span | undefined {
  const { frontMatter } = articleView(state)
  if (!frontMatter || frontMatter.to <= frontMatter.from || frontMatter.to > state.doc.length) return undefined
  const last = state.doc.lineAt(frontMatter.to)
  // It may end with its line break.
  const to = last.from === frontMatter.to ? last.from - 1 : last.to
  return { from: state.doc.lineAt(frontMatter.from).from, to }
}

/** Draws the form in place of the lines, the same element all the time; or, where the YAML is shown, what leads back above it. */
export function drawsFrontMatter(widget: WidgetType): Extension {
  const drawn = (state: EditorState): DecorationSet => {
    if (!state.field(frontMatterField).form) return Decoration.none
    const lines = replacedLines(state)
    return Decoration.set(
      lines
        ? Decoration.replace({ widget, block: true }).range(lines.from, lines.to)
        : Decoration.widget({ widget, block: true, side: -1 }).range(0),
    )
  }
  const decorations = StateField.define<DecorationSet>({
    create: drawn,
    update: (now, { state, docChanged, effects }) => (docChanged || effects.length > 0 ? drawn(state) : now),
    provide: (field) => EditorView.decorations.from(field),
  })
  return [frontMatterField, decorations, keepsCaretOut, keepsWhole]
}

/** The widget of an element that lives as long as its editor, so that it keeps focus, caret and what is half typed. */
export class LastingWidget extends WidgetType {
  readonly #domOf: (view: EditorView) => HTMLElement
  constructor(domOf: (view: EditorView) => HTMLElement) {
    super()
    this.#domOf = domOf
  }
  override eq(): boolean {
    return true
  }
  override toDOM(view: EditorView): HTMLElement {
    return this.#domOf(view)
  }
  override get estimatedHeight(): number {
    return 200
  }
}

/** A caret in lines that nobody sees goes to the text below them. */
const keepsCaretOut = EditorState.transactionFilter.of((transaction) => {
  const isConcerned = transaction.selection !== undefined || transaction.docChanged || transaction.effects.length > 0
  if (!isConcerned) return transaction
  const { state } = transaction
  const lines = replacedLines(state)
  if (!lines) return transaction
  const { main } = state.selection
  const first = Math.min(lines.to + 1, state.doc.length)
  if (first <= lines.to || Math.min(main.anchor, main.head) >= first) return transaction
  return [
    transaction,
    { selection: { anchor: Math.max(main.anchor, first), head: Math.max(main.head, first) }, sequential: true },
  ]
})

/** Nothing that is typed or deleted beside the form changes the lines under it. */
const keepsWhole = EditorState.changeFilter.of((transaction) => {
  const lines =
    transaction.isUserEvent('input') || transaction.isUserEvent('delete') || transaction.isUserEvent('move')
      ? replacedLines(transaction.startState)
      : undefined
  if (!lines) return true
  // With the line break behind them, so that no word is joined to the last hyphens; what is put in right behind that is text.
  return [lines.from, Math.min(lines.to + 1, transaction.startState.doc.length)]
})
