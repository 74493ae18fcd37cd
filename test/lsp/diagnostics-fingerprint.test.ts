import assert from 'node:assert/strict'
import fc from 'fast-check'
import { describe, it } from 'mocha'
import type { Diagnostic, DiagnosticSeverity, DiagnosticTag } from 'vscode-languageserver'
import { fingerprintOf } from '../../server/src/lsp/diagnostics-fingerprint.ts'

describe('the fingerprint of diagnostics', () => {
  it('is the same where they are, and another where they differ in anything', () => {
    fc.assert(
      fc.property(lists, lists, (some, others) => {
        const areSame = JSON.stringify(some) === JSON.stringify(others)
        assert.equal(fingerprintOf(some) === fingerprintOf(others), areSame)
        assert.equal(fingerprintOf(JSON.parse(JSON.stringify(some))), fingerprintOf(some))
      }),
      { numRuns: 2000 },
    )
  })

  it('tells apart what differs in one thing', () => {
    const one: Diagnostic = { range: rangeOf(1, 2), severity: 1, code: 'a', source: 'seedbed', message: 'م' }
    const all: readonly (readonly Diagnostic[])[] = [
      [],
      [one],
      [one, one],
      [{ ...one, range: rangeOf(12, 2) }],
      [{ ...one, range: rangeOf(1, 22) }],
      [{ ...one, severity: 2 }],
      [{ ...one, code: 'b' }],
      [{ ...one, message: 'م ' }],
      [{ ...one, tags: [1] }],
      [{ ...one, tags: [2] }],
      [{ ...one, data: { missingKey: 'name' } }],
      [{ ...one, relatedInformation: [{ location: { uri: 'file:///a', range: rangeOf(1, 2) }, message: 'x' }] }],
      [{ ...one, relatedInformation: [{ location: { uri: 'file:///a', range: rangeOf(1, 3) }, message: 'x' }] }],
    ]
    assert.equal(new Set(all.map(fingerprintOf)).size, all.length)
  })
})

const rangeOf = (line: number, character: number) => ({
  start: { line, character },
  end: { line, character: character + 3 },
})

const ranges = fc.tuple(fc.nat(2), fc.nat(2)).map(([line, character]) => rangeOf(line, character))

const lists: fc.Arbitrary<readonly Diagnostic[]> = fc.array(
  fc
    .tuple(
      ranges,
      fc.constantFrom<DiagnosticSeverity>(1, 2),
      fc.constantFrom('a', 'b'),
      fc.constantFrom('x', 'علوش', '1 a'),
      fc.option(fc.constantFrom<DiagnosticTag>(1, 2)),
      fc.option(ranges),
    )
    .map(([range, severity, code, message, tag, related]) => ({
      range,
      severity,
      code,
      source: 'seedbed',
      message,
      ...(tag === null ? {} : { tags: [tag] }),
      ...(related === null
        ? {}
        : { relatedInformation: [{ location: { uri: 'file:///a', range: related }, message: 'x' }] }),
    })),
  { maxLength: 2 },
)
