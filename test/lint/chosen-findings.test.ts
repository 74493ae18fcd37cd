import assert from 'node:assert/strict'
import fc from 'fast-check'
import { describe, it } from 'mocha'
import { type Choice, chosenFindings, foundHere } from '../../server/src/lint/chosen-findings.ts'
import type { ReportedFinding } from '../../server/src/lint/finding.ts'
import { overlaps } from '../../server/src/text/span.ts'

const severities = ['error', 'warning', 'info', 'hint'] as const
const findings = fc
  .array(fc.record({ start: fc.nat(50), length: fc.nat(3), severity: fc.constantFrom(...severities) }))
  .map((all) =>
    all.map(
      ({ start, length, severity }, at): ReportedFinding => ({
        span: { start, end: start + length },
        message: { en: `${at}`, ar: `${at}` },
        code: severity,
        severity,
        reads: 'document',
      }),
    ),
  )

describe('chosenFindings', () => {
  it('takes the most severe, then the first, and says how many more there are', () => {
    fc.assert(
      fc.property(findings, fc.nat(12), fc.option(fc.nat(50)), (all, most, at) => {
        const span = at === null ? undefined : { start: at, end: at + 4 }
        const choice: Choice = { most, isLoud: (severity) => severity !== 'info', ...(span ? { at: span } : {}) }
        const wanted = all.filter(({ severity, span: own }) => severity !== 'info' && (!span || overlaps(own, span)))
        const left = [...wanted]
        const expected = severities.flatMap((one) => left.filter(({ severity }) => severity === one)).slice(0, most)
        const { findings: chosen, more } = chosenFindings(foundHere(all), choice)
        assert.deepEqual(new Set(chosen), new Set(expected))
        assert.equal(more, wanted.length - chosen.length)
        const starts = chosen.map((one) => one.span.start)
        assert.deepEqual(
          starts,
          starts.toSorted((a, b) => a - b),
        )
      }),
    )
  })

  it('has no more of them placed, and looks at no more, than it takes', () => {
    let placed = 0
    let shown = 0
    const finding = { span: { start: 0, end: 1 }, code: 'x', severity: 'hint', reads: 'document' } as const
    const one: ReportedFinding = { ...finding, message: { en: '', ar: '' } }
    chosenFindings(
      {
        counts: { error: 0, warning: 0, info: 0, hint: 100 },
        each: (visit) => {
          const now = () => {
            placed++
            return one
          }
          for (let count = 0; count < 100; count++) {
            shown++
            if (visit(one, count, now) === 'enough') return
          }
        },
      },
      { most: 7 },
    )
    assert.deepEqual([placed, shown], [7, 7])
  })
})
