import { EditorSelection } from '@codemirror/state'
import type { Command } from '@codemirror/view'

/** Begins a new line, as far in as the one before. A space behind the caret stays: what is written is nobody's to tidy up. */
export const newLine: Command = ({ state, dispatch }) => {
  if (state.readOnly) return false
  const changes = state.changeByRange(({ from, to }) => {
    const [indent = ''] = /^[ \t]*/.exec(state.sliceDoc(state.doc.lineAt(from).from, from)) ?? []
    const insert = `${state.lineBreak}${indent}`
    return { changes: { from, to, insert }, range: EditorSelection.cursor(from + insert.length) }
  })
  dispatch(state.update(changes, { scrollIntoView: true, userEvent: 'input' }))
  return true
}
