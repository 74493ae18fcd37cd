import { EditorSelection, EditorState, type Extension } from '@codemirror/state'
import type { Command, EditorView } from '@codemirror/view'
import { articleView, type Tag } from './article-view.ts'
import { closedTagAt } from './hidden-markup.ts'

/** Selects the words of the next tag. */
export const nextTag: Command = (view) => select(view, articleView(view.state).tagAfter(view.state.selection.main.to))

/** Selects the words of the tag before. */
export const previousTag: Command = (view) => {
  const { from } = view.state.selection.main
  const tag = articleView(view.state).tagBefore(from)
  // Where its words are selected already, the tag before begins before its bracket.
  return select(view, tag && tag.label.from >= from ? articleView(view.state).tagBefore(tag.from) : tag)
}

function select(view: EditorView, tag: Tag | undefined): boolean {
  if (!tag) return false
  view.dispatch({
    selection: EditorSelection.single(tag.label.from, tag.label.to),
    scrollIntoView: true,
    userEvent: 'select',
  })
  return true
}

/** A click at the edge of a coloured name stands outside of its tag: what is typed there is no part of the name, and its brackets stay hidden. */
export const clicksBesideTags: Extension = EditorState.transactionFilter.of((transaction) => {
  const { selection, startState } = transaction
  if (!selection?.main.empty || transaction.docChanged || !transaction.isUserEvent('select.pointer')) return transaction
  const { head } = selection.main
  const tag = closedTagAt(startState, head)
  const caret = startState.selection.main
  // Where it is open already its brackets are seen, and a click may be meant to stand between.
  if (!tag || (caret.from > tag.from && caret.to < tag.to)) return transaction
  const outside = head === tag.label.to ? tag.to : head === tag.label.from ? tag.from : head
  return outside === head ? transaction : [transaction, { selection: { anchor: outside } }]
})
