import assert from 'node:assert/strict'
import fc from 'fast-check'
import { describe, it } from 'mocha'
import { applyEdits, type Edit } from '../../server/src/text/edit.ts'
import { editsIn, fileStep, inverseEdits, isTaken, reversed, stepped } from '../../server/src/text/file-step.ts'
import { ON_DISK, Source } from '../../server/src/text/source.ts'

const source = (text: string): Source => new Source('file:///a.seed.md', ON_DISK, text)

/** A text, and edits of it that do not overlap. */
const edited: fc.Arbitrary<{ readonly text: string; readonly edits: readonly Edit[] }> = fc
  .string({ unit: fc.constantFrom('ع', 'ـ', 'َ', 'a', '\r\n', '𐎀', '') })
  .chain((text) =>
    fc.record({
      text: fc.constant(text),
      edits: fc
        .array(fc.tuple(fc.nat(text.length), fc.string({ unit: fc.constantFrom('ب', '\n', '') })), { maxLength: 8 })
        .map((cuts) => cuts.toSorted(([a], [b]) => a - b))
        .map((cuts) =>
          cuts
            .map(([start, written], index) => ({
              span: { start, end: cuts[index + 1]?.[0] ?? text.length },
              text: written,
            }))
            .filter((_, index) => index % 2 === 0),
        ),
    }),
  )

describe('a step of a file', () => {
  it('is taken back to the letter, with a byte order mark and without', () => {
    fc.assert(
      fc.property(edited, fc.boolean(), ({ text, edits }, hasMark) => {
        const mark = hasMark ? '\ufeff' : ''
        const shifted = edits.map(({ span, text }) => ({
          span: { start: span.start + mark.length, end: span.end + mark.length },
          text,
        }))
        const step = fileStep(source(mark + text), shifted)
        const after = mark + applyEdits(text, edits)
        assert.equal(stepped(step, mark + text), after)
        assert.equal(stepped(step, text), applyEdits(text, edits))
        assert.ok(isTaken(step, after))
        assert.equal(stepped(reversed(step), after), mark + text)
        assert.deepEqual(editsIn(step, mark + text), shifted)
        assert.equal(applyEdits(applyEdits(text, edits), inverseEdits(text, edits)), text)
      }),
    )
  })

  it('is taken from no other text', () => {
    const step = fileStep(source('قال علوش'), [{ span: { start: 4, end: 8 }, text: 'فارس' }])
    assert.equal(stepped(step, 'قال علوش '), undefined)
    assert.equal(stepped(step, 'قال فارس'), undefined)
    assert.equal(stepped(reversed(step), 'قال علوش'), undefined)
  })
})
