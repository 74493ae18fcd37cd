import assert from 'node:assert/strict'
import fc from 'fast-check'
import { describe, it } from 'mocha'
import { composeEdits } from '../../server/src/text/compose-edits.ts'
import { applyEdits, type Edit } from '../../server/src/text/edit.ts'

describe('composeEdits', () => {
  it('does in one step what two steps do', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), steps, steps, (text, first, second) => {
        const one = editsIn(text, first)
        const middle = applyEdits(text, one)
        const two = editsIn(middle, second)
        const composed = composeEdits(text, one, two)
        assert.equal(applyEdits(text, composed), applyEdits(middle, two))
      }),
      { numRuns: 1000 },
    )
  })

  it('leaves apart what is apart', () => {
    const edits = composeEdits(
      'abcdef',
      [{ span: { start: 1, end: 2 }, text: 'XX' }],
      [{ span: { start: 6, end: 7 }, text: '' }],
    )
    assert.deepEqual(edits, [
      { span: { start: 1, end: 2 }, text: 'XX' },
      { span: { start: 5, end: 6 }, text: '' },
    ])
  })
})

const steps = fc.array(fc.tuple(fc.nat(), fc.nat(), fc.string({ maxLength: 3 })), { maxLength: 4 })

/** Edits of a text that do not overlap. */
function editsIn(text: string, numbers: readonly (readonly [number, number, string])[]): readonly Edit[] {
  const offsets = numbers.flatMap(([a, b]) => [a % (text.length + 1), b % (text.length + 1)]).toSorted((a, b) => a - b)
  return numbers.map(([, , inserted], at) => ({
    span: { start: offsets[2 * at] ?? 0, end: offsets[2 * at + 1] ?? 0 },
    text: inserted,
  }))
}
