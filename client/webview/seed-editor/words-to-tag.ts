import type { EditorView } from '@codemirror/view'
import { positionAt } from '../text-places.ts'
import { tagAt } from './article-view.ts'
import { type Span, spanOf } from './places.ts'
import { suggestionAtSelection } from './suggested-mentions.ts'
import { frameFacet } from './surroundings.ts'

/** What a command that tags is about: the selection, else the tag or the suggestion that the caret is in, else the word there as the server sees it; undefined where the text has changed meanwhile. */
export async function wordsToTag({ state }: EditorView): Promise<Span | undefined> {
  const { from, to, head, empty } = state.selection.main
  if (!empty || tagAt(state, head)) return { from, to }
  const suggested = suggestionAtSelection(state)
  if (suggested) return { from: suggested.from, to: suggested.to }
  const word = await state.facet(frameFacet).ask({ kind: 'word', at: positionAt(state.doc, head) })
  return word && spanOf(state.doc, word)
}
