import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { covers, overlaps, touches } from '../../server/src/text/span.ts'

const span = (start: number, end: number) => ({ start, end })

describe('spans', () => {
  it('are touched at both edges', () => {
    assert.deepEqual(
      [1, 2, 4, 5].map((offset) => touches(span(2, 4), offset)),
      [false, true, true, false],
    )
  })

  it('cover what lies wholly in them, themselves too', () => {
    assert.ok(covers(span(2, 4), span(2, 4)) && covers(span(2, 4), span(3, 3)))
    assert.ok(!covers(span(2, 4), span(1, 3)) && !covers(span(2, 4), span(3, 5)))
  })

  it('overlap where they share a unit, or a caret of one lies in the other', () => {
    assert.ok(
      overlaps(span(1, 3), span(2, 4)) &&
        overlaps(span(1, 4), span(2, 3)) &&
        overlaps(span(2, 2), span(2, 4)) &&
        overlaps(span(1, 3), span(3, 3)),
    )
    assert.ok(!overlaps(span(1, 2), span(2, 3)) && !overlaps(span(1, 1), span(2, 3)))
  })
})
