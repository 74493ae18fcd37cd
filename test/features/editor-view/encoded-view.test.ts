import assert from 'node:assert/strict'
import fc from 'fast-check'
import { describe, it } from 'mocha'
import { decodedMarks, decodedTags, markKind } from '../../../client/webview/seed-editor/decoded-view.ts'
import { encodedView, type SeenTag } from '../../../server/src/features/editor-view/encoded-view.ts'
import type { MarkdownMark } from '../../../server/src/features/editor-view/markdown-marks.ts'
import { type EditorLead, editorMarkKinds } from '../../../server/src/protocol/editor-view.ts'
import { withSingleBreaks } from '../../../server/src/text/single-breaks.ts'

describe('a view on the wire', () => {
  it('is read as it was written, whatever stands where', () => {
    fc.assert(
      fc.property(anyText, anyTags, anyMarks, (text, tagPlaces, markPlaces) => {
        const offsetOf = withSingleBreaks(text)
        const tags = tagPlaces.map(([lead, ...places]) => tagOf(lead, within(places, text)))
        const marks = marksOf(markPlaces, text)
        const view = encodedView(inOrder(tags), marks, offsetOf)
        assert.deepEqual(
          tagsIn(view, text),
          inOrder(tags).map(({ span, label, lead }) => [
            ...[span.start, label.start, label.end, span.end].map(offsetOf),
            lead.ref,
          ]),
        )
        assert.deepEqual(
          marksIn(view, text),
          marks.map(({ kind, span, of }) => [
            ...[span.start, span.end].map(offsetOf),
            kind,
            of ? marks.findIndex((mark) => mark.span === of) : undefined,
          ]),
        )
        assert.equal(view.leads.length, new Set(tags.map(({ lead }) => lead)).size)
      }),
    )
  })

  it('counts a line break as one, and what is inside one as before it', () => {
    const text = 'ا\r\n\r\nب\n\r\n'
    const offsetOf = withSingleBreaks(text)
    assert.deepEqual(
      [...text, ''].map((_, offset) => offsetOf(offset)),
      [0, 1, 1, 2, 2, 3, 4, 5, 5, 6],
    )
    assert.equal(withSingleBreaks('a\nb')(2), 2)
  })

  it('never leads beyond the text', () => {
    const view = encodedView([tagOf(0, [2, 3, 5, 9])], [{ kind: 'strong', span: { start: 4, end: 8 } }], (at) => at)
    assert.deepEqual([...decodedTags(view, 4).numbers.slice(0, 4)], [2, 4, 3, 4])
    assert.deepEqual([...decodedMarks(view, 6).numbers.slice(0, 2)], [4, 6])
  })
})

const leads: readonly EditorLead[] = ['person:a', 'place:b', 'org:c'].map((ref) => ({
  ref,
  kind: 'person',
  known: true,
}))

const anyText = fc
  .array(fc.constantFrom('ا', 'b', '\n', '\r\n', '\r', '😀'), { maxLength: 60 })
  .map((parts) => parts.join(''))
const place = fc.nat(100)
const anyTags = fc.array(fc.tuple(fc.nat(2), place, place, place, place), { maxLength: 20 })
const anyMarks = fc.array(fc.tuple(fc.nat(editorMarkKinds.length - 2), place, place, fc.boolean()), { maxLength: 20 })

const within = (places: readonly number[], text: string): readonly number[] =>
  places.map((one) => one % (text.length + 1)).toSorted((a, b) => a - b)

const tagOf = (lead: number, [start = 0, labelStart = 0, labelEnd = 0, end = 0]: readonly number[]): SeenTag => ({
  span: { start, end },
  label: { start: labelStart, end: labelEnd },
  lead: leads[lead] ?? { ref: '', kind: 'entity', known: false },
})

function inOrder<T extends { readonly span: { readonly start: number; readonly end: number } }>(
  all: readonly T[],
): readonly T[] {
  return all.toSorted((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)
}

/** Wholes, some of them with a sign of their own in them. */
const marksOf = (
  places: readonly (readonly [kind: number, a: number, b: number, hasSign: boolean])[],
  text: string,
): readonly MarkdownMark[] =>
  inOrder(
    places.flatMap(([kind, a, b, hasSign]): readonly MarkdownMark[] => {
      const [start = 0, end = 0] = within([a, b], text)
      const span = { start, end }
      const sign: MarkdownMark = { kind: 'syntax', span: { start: end, end }, of: span }
      return [{ kind: markKind(kind), span }, ...(hasSign ? [sign] : [])]
    }),
  )

function tagsIn(view: Parameters<typeof decodedTags>[0] & { readonly leads: readonly EditorLead[] }, text: string) {
  const { numbers, width } = decodedTags(view, text.length)
  return Array.from({ length: numbers.length / width }, (_, index) => {
    const [start, end, labelStart, labelEnd, lead = -1] = numbers.slice(index * width, (index + 1) * width)
    return [start, labelStart, labelEnd, end, view.leads[lead]?.ref]
  })
}

function marksIn(view: Parameters<typeof decodedMarks>[0], text: string) {
  const { numbers, width } = decodedMarks(view, text.length)
  return Array.from({ length: numbers.length / width }, (_, index) => {
    const [start, end, kind = 0, back = 0] = numbers.slice(index * width, (index + 1) * width)
    return [start, end, markKind(kind), back > 0 ? index - back : undefined]
  })
}
