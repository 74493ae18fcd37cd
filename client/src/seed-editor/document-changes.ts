import { ChangeSet, Text } from '@codemirror/state'
import type { TextRange, WireEdit } from '../../../server/src/protocol/text.ts'
import { offsetAt, positionAt } from '../../webview/text-places.ts'

/** One of the changes of a document that VS Code tells at once: all places are of the text before, the last place first. */
export interface ContentChange {
  readonly range: TextRange
  /** With the line breaks of the document. */
  readonly text: string
}

/** The text of a document as the seed editors have it: a line break is one code unit, whatever it is in the file. */
export const textOf = (content: string): Text => Text.of(content.split(LINE_BREAK))

/** What VS Code tells of a change, as a change of that text. What stays is left out, so that work on it goes on where a whole file is replaced. */
export const changesOf = (before: Text, contentChanges: readonly ContentChange[]): ChangeSet =>
  ChangeSet.of(
    contentChanges.toReversed().map(({ range, text }) => {
      const from = offsetAt(before, range.start)
      const to = offsetAt(before, range.end)
      return trimmed(from, before.sliceString(from, to), textOf(text).toString())
    }),
    before.length,
  )

/** What makes one text of another. */
export const difference = (before: Text, after: Text): ChangeSet =>
  ChangeSet.of(trimmed(0, before.toString(), after.toString()), before.length)

/** A change as edits of the document; VS Code gives the line breaks the form that they have in the file. */
export function editsOf(before: Text, changes: ChangeSet): readonly WireEdit[] {
  const edits: WireEdit[] = []
  changes.iterChanges((from, to, _fromAfter, _toAfter, inserted) => {
    // VS Code moves a place between the halves of a surrogate pair; such a change takes the whole pair.
    const start = splitsPair(before, from) ? from - 1 : from
    const end = splitsPair(before, to) ? to + 1 : to
    edits.push({
      range: { start: positionAt(before, start), end: positionAt(before, end) },
      newText: before.sliceString(start, from) + inserted.toString() + before.sliceString(to, end),
    })
  })
  return edits
}

const LINE_BREAK = /\r\n?|\n/

/** A replacement without what its two texts begin and end with alike. */
function trimmed(
  from: number,
  removed: string,
  inserted: string,
): { readonly from: number; readonly to: number; readonly insert: Text } {
  const shorter = Math.min(removed.length, inserted.length)
  let start = 0
  while (start < shorter && removed[start] === inserted[start]) start++
  if (start > 0 && isHigh(removed.charCodeAt(start - 1))) start--
  let end = 0
  while (end < shorter - start && removed.at(-1 - end) === inserted.at(-1 - end)) end++
  if (end > 0 && isLow(removed.charCodeAt(removed.length - end))) end--
  return {
    from: from + start,
    to: from + removed.length - end,
    insert: textOf(inserted.slice(start, inserted.length - end)),
  }
}

/** Whether a place lies between the halves of a surrogate pair. */
function splitsPair(text: Text, offset: number): boolean {
  if (offset <= 0 || offset >= text.length) return false
  const around = text.sliceString(offset - 1, offset + 1)
  return isHigh(around.charCodeAt(0)) && isLow(around.charCodeAt(1))
}

const isHigh = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff

const isLow = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff
