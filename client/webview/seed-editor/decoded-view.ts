import { type EditorMarkKind, type EditorView, editorMarkKinds } from '../../../server/src/protocol/editor-view.ts'

/** Numbers of one kind of thing after another, so many for each; the first two are where it begins and ends, in UTF-16 code units. */
export interface Columns {
  readonly numbers: Int32Array
  readonly width: number
}

/** For each tag: where it begins and ends, where its label does, and the number of its lead. No offset is beyond `length`, that of the text. */
export function decodedTags({ tags }: Pick<EditorView, 'tags'>, length: number): Columns {
  const numbers = new Int32Array(tags.length)
  const within = (offset: number): number => Math.min(offset, length)
  let start = 0
  for (let at = 0; at + 4 < tags.length; at += 5) {
    start += tags[at] ?? 0
    const labelStart = start + (tags[at + 1] ?? 0)
    const labelEnd = labelStart + (tags[at + 2] ?? 0)
    numbers[at] = within(start)
    numbers[at + 1] = within(labelEnd + (tags[at + 3] ?? 0))
    numbers[at + 2] = within(labelStart)
    numbers[at + 3] = within(labelEnd)
    numbers[at + 4] = tags[at + 4] ?? 0
  }
  return { numbers, width: 5 }
}

/** For each stretch of Markdown: where it begins and ends, the number of its kind, and of a sign how many stretches before it the whole is. No offset is beyond `length`. */
export function decodedMarks({ marks }: Pick<EditorView, 'marks'>, length: number): Columns {
  const numbers = new Int32Array(marks.length)
  let start = 0
  for (let at = 0; at + 3 < marks.length; at += 4) {
    start += marks[at] ?? 0
    numbers[at] = Math.min(start, length)
    numbers[at + 1] = Math.min(start + (marks[at + 1] ?? 0), length)
    numbers[at + 2] = marks[at + 2] ?? 0
    numbers[at + 3] = marks[at + 3] ?? 0
  }
  return { numbers, width: 4 }
}

/** The kind of that number. */
export const markKind = (number: number): EditorMarkKind => editorMarkKinds[number] ?? 'syntax'
