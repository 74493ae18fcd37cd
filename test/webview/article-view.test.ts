import assert from 'node:assert/strict'
import { ChangeSet, RangeSet, RangeValue } from '@codemirror/state'
import fc from 'fast-check'
import { describe, it } from 'mocha'
import { ArticleView } from '../../client/webview/seed-editor/article-view.ts'
import { encodedView } from '../../server/src/features/editor-view/encoded-view.ts'

describe('the view of an article in the page', () => {
  it('moves along with the text as CodeMirror moves ranges through all changes at once, and tells for any stretch what touches it', () => {
    fc.assert(
      fc.property(
        anySpans,
        fc.array(anyChange, { maxLength: 6 }),
        fc.nat(LENGTH),
        fc.nat(LENGTH),
        (spans, edits, a, b) => {
          let view = viewOf(spans)
          let all = ChangeSet.empty(LENGTH)
          for (const { from, to, insert } of edits) {
            const length = all.newLength
            const at = Math.min(from, length)
            const changes = ChangeSet.of({ from: at, to: Math.min(Math.max(to, at), length), insert }, length)
            view = view.map(changes)
            all = all.compose(changes)
          }
          const ranges = RangeSet.of(
            spans.map(({ start, end }) => new Value().range(start, end)),
            true,
          ).map(all)
          const length = all.newLength
          const [from, to] = [Math.min(a, b, length), Math.min(Math.max(a, b), length)]
          const expected: string[] = []
          ranges.between(from, to, (start, end) => void expected.push(`${start}-${end}`))
          const found = view.marks(from, to).map((mark) => `${mark.from}-${mark.to}`)
          assert.deepEqual(found.toSorted(), expected.toSorted())
          assert.deepEqual(
            view
              .tags(from, to)
              .map((tag) => `${tag.from}-${tag.to}`)
              .toSorted(),
            expected.toSorted(),
          )
        },
      ),
      { numRuns: 500 },
    )
  })

  it('knows the tags before and after a place, wherever the text has moved', () => {
    const spans = [2, 10, 20].map((start) => ({ start, end: start + 5 }))
    const view = viewOf(spans).map(
      ChangeSet.of(
        [
          { from: 0, insert: 'xx' },
          { from: 10, to: 15 },
        ],
        LENGTH,
      ),
    )
    assert.deepEqual([view.tagAfter(0)?.from, view.tagAfter(4)?.from, view.tagAfter(17)?.from], [4, 17, undefined])
    assert.deepEqual([view.tagBefore(4)?.from, view.tagBefore(17)?.from, view.tagBefore(30)?.from], [undefined, 4, 17])
  })

  it('keeps what is typed beside a tag out of it, and what is typed at the edges of its label in', () => {
    const view = viewOf([{ start: 2, end: 8 }]).map(
      ChangeSet.of(
        [2, 3, 7, 8].map((from) => ({ from, insert: 'xx' })),
        LENGTH,
      ),
    )
    const [tag] = view.tags(0, LENGTH)
    assert.deepEqual([tag?.from, tag?.label, tag?.to], [4, { from: 5, to: 13 }, 14])
  })

  it('knows what a sign belongs to, and that it belongs to nothing where that is gone', () => {
    const whole = { start: 4, end: 10 }
    const marks = [
      { kind: 'strong' as const, span: whole },
      { kind: 'syntax' as const, span: { start: 4, end: 6 }, of: whole },
    ]
    const dressed = viewOf([], marks)
    assert.deepEqual(dressed.marks(0, 20)[1]?.of, { kind: 'strong', span: { from: 4, to: 10 } })
    assert.deepEqual(dressed.all('strong'), [{ from: 4, to: 10 }])
    assert.deepEqual(dressed.map(ChangeSet.of({ from: 3, to: 12 }, LENGTH)).marks(0, 20), [])
  })
})

const LENGTH = 60

class Value extends RangeValue {}
Value.prototype.startSide = 1
Value.prototype.endSide = -1

const anySpans = fc
  .array(fc.tuple(fc.nat(LENGTH - 3), fc.integer({ min: 3, max: 20 })), { maxLength: 12 })
  .map((pairs) =>
    pairs
      .map(([start, length]) => ({ start, end: Math.min(start + length, LENGTH) }))
      .toSorted((a, b) => a.start - b.start || b.end - a.end),
  )

const anyChange = fc.record({ from: fc.nat(LENGTH), to: fc.nat(LENGTH), insert: fc.constantFrom('', 'x', 'yyy') })

/** A view with a tag on each of these spans, and a mark where no others are given. */
function viewOf(
  spans: readonly { readonly start: number; readonly end: number }[],
  marks: Parameters<typeof encodedView>[1] = spans.map((span) => ({ kind: 'strong', span })),
): ArticleView {
  const lead = { ref: 'person:a', kind: 'person', known: true } as const
  const tags = spans.map((span) => ({ span, label: { start: span.start + 1, end: span.end - 1 }, lead }))
  const rest = { version: 1, dir: 'rtl', words: 0, characters: 0 } as const
  return ArticleView.read({ ...rest, ...encodedView(tags, marks, (offset) => offset) }, { length: LENGTH })
}
