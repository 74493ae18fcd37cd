import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { lint } from '../../server/src/lint/lint.ts'
import { placed } from '../../server/src/lint/placed-finding.ts'
import { missingKey } from '../../server/src/lint/rules/missing-key.ts'
import { toDiagnostic } from '../../server/src/lsp/diagnostic.ts'
import { contextOf, fixture, outsideOf } from '../support/fixture.ts'

/** What the findings of missing keys in an article tell besides their words. */
function told(text: string): readonly unknown[] {
  const files = fixture(text)
  const { document, corpus } = contextOf(files)
  const aids = { codeDescription: false, relatedInformation: false }
  return lint(document, corpus, [missingKey], outsideOf(files)).map(
    (finding) => toDiagnostic(placed(finding, document.source), 'en', aids as never).data,
  )
}

describe('What is told of a key that is missing', () => {
  it('is the key, as the form calls its field', () => {
    assert.deepEqual(
      told('//- seedbed.yaml\nfront-matter: { required: [source] }\n//- a.seed.md\n<|>---\nlang: ar\n---\n'),
      [{ missingKey: 'title' }, { missingKey: 'date' }, { missingKey: 'source' }],
    )
  })

  it('is nothing where the place itself leads there', () => {
    assert.deepEqual(told('<|>---\ntitle: أ\ndate: 2024\nrelated: [{ as: background }]\n---\n'), [undefined])
    assert.deepEqual(told('//- entities/a.yaml\n<|>place:\n  idlib: { name: إدلب, coordinates: { lat: 3 } }\n'), [
      undefined,
    ])
  })
})
