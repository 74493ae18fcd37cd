import type { ChangeSpec, EditorState } from '@codemirror/state'
import type { WireEdit } from '../../../server/src/protocol/text.ts'
import { spanOf } from './places.ts'

/** An answer's edits of the text as it is now, as changes of one transaction. */
export const changesOf = ({ doc }: EditorState, edits: readonly WireEdit[]): ChangeSpec =>
  edits.map(({ range, newText }) => ({ ...spanOf(doc, range), insert: newText.replace(/\r\n?/g, '\n') }))
