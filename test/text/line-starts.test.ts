import assert from 'node:assert/strict'
import fc from 'fast-check'
import { describe, it } from 'mocha'
import { lineStarts, lineStartsAfter } from '../../server/src/text/line-starts.ts'
import { changeBetween, joined } from '../../server/src/text/text-change.ts'

const text = fc
  .array(fc.constantFrom('\n', '\r', '\r\n', 'a', 'ب', '😀', 'x'.repeat(5000)), { maxLength: 12 })
  .map((all) => all.join(''))

describe('line starts after a change', () => {
  it('are those of the new text', () => {
    fc.assert(
      fc.property(text, text, fc.nat(), fc.nat(), (before, inserted, at, removed) => {
        const start = at % (before.length + 1)
        const end = Math.min(before.length, start + (removed % 4))
        const after = before.slice(0, start) + inserted + before.slice(end)
        assert.deepEqual(
          lineStartsAfter(lineStarts(before, 0), after, { start, end, length: inserted.length }),
          lineStarts(after, 0),
          JSON.stringify([before, inserted, start, end]),
        )
      }),
      { numRuns: 2000 },
    )
  })
})

describe('the change between two texts', () => {
  it('makes the one of the other, as two changes joined do', () => {
    fc.assert(
      fc.property(text, text, text, (a, b, c) => {
        for (const change of [changeBetween(a, c), joined(changeBetween(a, b), changeBetween(b, c))]) {
          const { start, end, length } = change
          assert.equal(a.slice(0, start) + c.slice(start, start + length) + a.slice(end), c)
        }
      }),
    )
  })
})
