import assert from 'node:assert/strict'
import fc from 'fast-check'
import { describe, it } from 'mocha'
import { SpanIndex } from '../../../server/src/cli/eval/span-index.ts'
import { overlaps } from '../../../server/src/text/span.ts'

describe('a span index', () => {
  it('gives what overlaps a stretch, however stretches lie in one another', () => {
    const span = fc
      .record({ start: fc.nat(30), length: fc.nat(12) })
      .map(({ start, length }) => ({ start, end: start + length }))
    fc.assert(
      fc.property(fc.array(span), span, (spans, asked) => {
        const items = spans.map((one) => ({ span: one })).sort((a, b) => a.span.start - b.span.start)
        assert.deepEqual(
          new SpanIndex(items).around(asked),
          items.filter((one) => overlaps(one.span, asked)),
        )
      }),
      { numRuns: 300 },
    )
  })
})
