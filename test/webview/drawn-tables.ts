import type { EditorState } from '@codemirror/state'
import { EditorView } from '@codemirror/view'

/** The tables that are drawn. */
export const drawnTables = (state: EditorState) =>
  state.facet(EditorView.decorations).flatMap((set) => {
    const found = []
    for (const cursor = typeof set === 'function' ? null : set.iter(); cursor?.value; cursor.next()) {
      if (cursor.value.spec.block) found.push(cursor.value)
    }
    return found
  })
