import { type CompletionResult, completionStatus } from '@codemirror/autocomplete'
import { type Extension, Prec, StateEffect, StateField } from '@codemirror/state'
import { type EditorView, keymap, ViewPlugin, type ViewUpdate } from '@codemirror/view'

/**
 * A list of suggestions that goes on with what is typed and deleted behind its start, even while there is nothing to suggest, until Escape, a choice, or a
 * caret that goes elsewhere: one of which the server has said that it is not complete, or has not said anything yet.
 */
export interface UnfinishedList {
  readonly from: number
  /** The sign that was typed, for a list that nobody has been asked for yet: whoever types fast is letters further by then. */
  readonly trigger?: string
  /** The answer to what stands there now, for a list that is open: the text has not changed since. */
  readonly fresh?: CompletionResult
}

/** Begins a list that goes on, gives it a new answer, or ends it. */
export const setUnfinished = StateEffect.define<UnfinishedList | undefined>()

/** The list that goes on; undefined where none does. */
export const unfinishedList = StateField.define<UnfinishedList | undefined>({
  create: () => undefined,
  update: (now, transaction) => {
    const { effects, docChanged, selection, changes, newDoc, newSelection } = transaction
    const told = effects.findLast((effect) => effect.is(setUnfinished))
    if (told) return told.value
    const isInput = transaction.isUserEvent('input.type')
    const { head, empty } = newSelection.main
    if (!now) {
      const sign = isInput && docChanged ? newDoc.sliceString(head - 1, head) : ''
      return opening.has(sign) ? { from: head - 1, trigger: sign } : undefined
    }
    if (!docChanged && !selection) return now
    const from = changes.mapPos(now.from, -1)
    const isTyped = isInput || transaction.isUserEvent('delete')
    const goesOn = (isTyped || !selection) && empty && from <= head && head <= newDoc.lineAt(from).to
    return goesOn ? { from, ...(now.trigger === undefined ? {} : { trigger: now.trigger }) } : undefined
  },
})

/** The signs behind which there may be something to offer unasked, as the server's capability has them. */
export const triggerCharacters: ReadonlySet<string> = new Set(['[', '(', ':', '#', '"', '=', ' ', '-'])

/** Those that open a list though a letter has followed: the others stand in every sentence. */
const opening: ReadonlySet<string> = new Set([...triggerCharacters].filter((sign) => sign !== ' ' && sign !== '-'))

/**
 * Has what goes on asked for anew after each change. An open list stays open meanwhile, narrowed to what goes on with what was typed, so that Enter takes what is
 * seen: `renew` asks behind it. Where nothing of it does, CodeMirror asks by itself when a letter was typed, and is made to when one was deleted.
 */
export const keepsAsking = (renew: (view: EditorView) => void): Extension => [
  unfinishedList,
  // CodeMirror's own key closes the list.
  Prec.highest(keymap.of([{ key: 'Escape', run: ends }])),
  ViewPlugin.define((view) => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const ask = (): void => {
      if (view.composing || view.state.field(unfinishedList) === undefined) return
      const status = completionStatus(view.state)
      if (status === 'active') renew(view)
      else if (status === null) view.dispatch(asTyped)
    }
    const later = (): void => {
      clearTimeout(timer)
      timer = setTimeout(ask, REST)
    }
    // What is composed is asked about at its end.
    view.contentDOM.addEventListener('compositionend', later)
    return {
      update: ({ docChanged, transactions, state }: ViewUpdate) => {
        const isOwn = transactions.some((one) => one.isUserEvent('input') || one.isUserEvent('delete'))
        if (docChanged && isOwn && state.field(unfinishedList)) later()
      },
      destroy: () => {
        clearTimeout(timer)
        view.contentDOM.removeEventListener('compositionend', later)
      },
    }
  }),
]

/** Milliseconds without a keystroke after which the server is asked: each question makes what has been typed an undo step. */
export const REST = 60

/** By this CodeMirror asks the source of a list, or has it give what is fresh, as if something had been typed. */
export const asTyped = { userEvent: 'input.type' }

function ends(view: EditorView): boolean {
  if (view.state.field(unfinishedList)) view.dispatch({ effects: setUnfinished.of(undefined) })
  return false
}
