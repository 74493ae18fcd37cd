import { type EditorMarkKind, type EditorView, editorMarkKinds } from '../../../server/src/protocol/editor-view.ts'
import type { SuggestedMentions } from '../../../server/src/protocol/suggested-mentions.ts'

/** Numbers of one kind of thing after another, so many for each; the first two are where it begins and ends, in UTF-16 code units. */
export interface Columns {
  readonly numbers: Int32Array
  readonly width: number
}

/** For each tag: where it begins and ends, where its label does, and the number of its lead. No offset is outside a text of that length, and nothing ends before it begins. */
export function decodedTags({ tags }: Pick<EditorView, 'tags'>, length: number): Columns {
  const numbers = new Int32Array(tags.length)
  let start = 0
  for (let at = 0; at + 4 < tags.length; at += 5) {
    start = after(start, tags[at], length)
    const labelStart = after(start, tags[at + 1], length)
    const labelEnd = after(labelStart, tags[at + 2], length)
    numbers[at] = start
    numbers[at + 1] = after(labelEnd, tags[at + 3], length)
    numbers[at + 2] = labelStart
    numbers[at + 3] = labelEnd
    numbers[at + 4] = tags[at + 4] ?? 0
  }
  return { numbers, width: 5 }
}

/** For each stretch of Markdown: where it begins and ends, the number of its kind, and of a sign how many stretches before it the whole is. Their offsets are as those of tags. */
export const decodedMarks = ({ marks }: Pick<EditorView, 'marks'>, length: number): Columns =>
  decodedFours(marks, length)

/** For each suggested mention: where it begins and ends, the number of its kind, and whether it is sure. Their offsets are as those of tags. */
export const decodedMentions = ({ mentions }: Pick<SuggestedMentions, 'mentions'>, length: number): Columns =>
  decodedFours(mentions, length)

/** Stretches of a text with two numbers each. */
function decodedFours(told: readonly number[], length: number): Columns {
  const numbers = new Int32Array(told.length)
  let start = 0
  for (let at = 0; at + 3 < told.length; at += 4) {
    start = after(start, told[at], length)
    numbers[at] = start
    numbers[at + 1] = after(start, told[at + 1], length)
    numbers[at + 2] = told[at + 2] ?? 0
    numbers[at + 3] = told[at + 3] ?? 0
  }
  return { numbers, width: 4 }
}

/** The offset so many code units behind another, in a text of that length. */
const after = (offset: number, more: number | undefined, length: number): number =>
  Math.min(offset + Math.max(0, more ?? 0), length)

/** The kind of that number. */
export const markKind = (number: number): EditorMarkKind => editorMarkKinds[number] ?? 'syntax'
