import { EditorView } from '@codemirror/view'
import { positionAt } from '../text-places.ts'
import { spanOf } from './places.ts'
import { frameFacet } from './surroundings.ts'

/**
 * A double click selects the word as an annotator means it. The editor's own idea of a word is selected at once; the server's takes its place where the
 * reader has done nothing else meanwhile.
 */
export const wordSelection = EditorView.domEventObservers({
  dblclick: (event, view) => {
    const at = view.posAtCoords({ x: event.clientX, y: event.clientY })
    if (at !== null && event.button === 0) void selectWord(view, at)
  },
})

async function selectWord(view: EditorView, at: number): Promise<void> {
  const { doc, selection } = view.state
  const word = await view.state.facet(frameFacet).ask({ kind: 'word', at: positionAt(doc, at) })
  if (!word || !view.state.doc.eq(doc) || !view.state.selection.eq(selection)) return
  const { from, to } = spanOf(doc, word)
  if (from < to) view.dispatch({ selection: { anchor: from, head: to }, userEvent: 'select.pointer' })
}
