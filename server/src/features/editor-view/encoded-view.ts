import { type EditorLead, type EditorMarkKind, type EditorView, editorMarkKinds } from '../../protocol/editor-view.ts'
import type { Span } from '../../text/span.ts'
import type { MarkdownMark } from './markdown-marks.ts'

/** A tag of an article; those that lead to one place have the same lead. */
export interface SeenTag {
  readonly span: Span
  readonly label: Span
  readonly lead: EditorLead
}

/** Tags and marks as they are sent (`EditorView`), both in text order; `offsetOf` brings an offset of theirs into the text that the receiver has. */
export const encodedView = (
  tags: readonly SeenTag[],
  marks: readonly MarkdownMark[],
  offsetOf: (offset: number) => number,
): Pick<EditorView, 'leads' | 'tags' | 'marks'> => ({
  ...encodedTags(tags, offsetOf),
  marks: encodedMarks(marks, offsetOf),
})

function encodedTags(
  tags: readonly SeenTag[],
  offsetOf: (offset: number) => number,
): Pick<EditorView, 'leads' | 'tags'> {
  const leads = new Map<EditorLead, number>()
  const numbers: number[] = []
  let last = 0
  for (const { span, label, lead } of tags) {
    const number = leads.get(lead) ?? leads.size
    leads.set(lead, number)
    const [start, end] = [offsetOf(span.start), offsetOf(span.end)]
    const [labelStart, labelEnd] = [offsetOf(label.start), offsetOf(label.end)]
    numbers.push(start - last, labelStart - start, labelEnd - labelStart, end - labelEnd, number)
    last = start
  }
  return { leads: [...leads.keys()], tags: numbers }
}

function encodedMarks(marks: readonly MarkdownMark[], offsetOf: (offset: number) => number): readonly number[] {
  /** By the very span that its signs name. */
  const wholes = new Map<Span, number>()
  const numbers: number[] = []
  let last = 0
  for (const [index, { kind, span, of }] of marks.entries()) {
    if (!of) wholes.set(span, index)
    const whole = of && wholes.get(of)
    const start = offsetOf(span.start)
    numbers.push(start - last, offsetOf(span.end) - start, kindNumbers[kind], whole === undefined ? 0 : index - whole)
    last = start
  }
  return numbers
}

const kindNumbers = Object.fromEntries(editorMarkKinds.map((kind, number) => [kind, number])) as Readonly<
  Record<EditorMarkKind, number>
>
