import assert from 'node:assert/strict'
import fc from 'fast-check'
import { describe, it } from 'mocha'
import { readArticle } from '../../server/src/corpus/read-article.ts'
import type { ReportedFinding } from '../../server/src/lint/finding.ts'
import { type CheckedFinding, checkedFindings } from '../../server/src/node/checked-finding.ts'
import { readSettings } from '../../server/src/schema/settings.ts'
import { ON_DISK, Source } from '../../server/src/text/source.ts'
import { fixture } from '../support/fixture.ts'

/** The marked span of an article as a finding. */
function check(marked: string, write: (text: string) => string = (text) => text): CheckedFinding {
  const { file } = fixture(marked)
  const [span = { start: 0, end: 0 }] = file.spans
  const text = write(file.text)
  const shift = (offset: number): number => write(file.text.slice(0, offset)).length
  const article = readArticle(new Source(file.uri, ON_DISK, text), readSettings(undefined))
  const finding: ReportedFinding = {
    code: 'x',
    severity: 'error',
    reads: 'document',
    message: { en: '', ar: '' },
    span: { start: shift(span.start), end: shift(span.end) },
  }
  const [checked] = checkedFindings(article, [finding], false)
  assert.ok(checked)
  return checked
}

const crlf = (text: string): string => text.replaceAll('\n', '\r\n')

describe('checkedFindings', () => {
  it('counts columns without a byte order mark, which no editor shows', () => {
    const place = (write?: (text: string) => string) => check('ab[|cd|]\nef', write).range
    assert.deepEqual(
      place((text) => `\ufeff${text}`),
      place(),
    )
    assert.deepEqual(check('\ufeffab\ncd[|ef|]').range.start, { line: 1, character: 2 })
  })

  it('shows what stands on the line, and cuts a long one between words', () => {
    const { before, text, after } = check(`أول\n${'كلمة '.repeat(30)}[|هنا|]${' كلمة'.repeat(30)}\nآخر`).excerpt
    assert.equal(text, 'هنا')
    assert.match(before, /^…(كلمة ){8}$/)
    assert.match(after, /^( كلمة){8}…$/)
    assert.deepEqual(check('a [|b\nc|] d').excerpt, { before: 'a ', text: 'b', after: '' })
    assert.deepEqual(check('\ufeff[||]a').excerpt, { before: '', text: '', after: 'a' })
  })

  it('never cuts a character in two', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), fc.integer({ min: 0, max: 80 }), (line, at) => {
        const points = Array.from(`${line}𐤀${line}`)
        const marked = `${points.slice(0, at).join('')}[|${points.slice(at).join('')}|]`
        for (const piece of Object.values(check(`\n${marked}`).excerpt)) assert.ok(piece.isWellFormed())
      }),
    )
  })
})

describe('the fingerprint of a finding', () => {
  const hash = (marked: string, write?: (text: string) => string): string => check(marked, write).fingerprint

  it('stays when text elsewhere changes, and however lines end', () => {
    const here = hash('أول\n\nقال [|علي|] هذا.\nنعم.\n\nآخر')
    assert.equal(hash('غيره\n\nزائد\n\nقال [|علي|] هذا.\nنعم.'), here)
    assert.equal(hash('أول\n\nقال [|علي|] هذا.\nنعم.\n\nآخر', crlf), here)
    const date = hash('---\ntitle: a\ndate: [|x|]\n---\n')
    assert.equal(
      hash('---\nlang: ar\ntitle: b\ndate: [|x|]\n---\n', (text) => `\ufeff${crlf(text)}`),
      date,
    )
    assert.equal(
      hash('[|مرحبا|] بكم'),
      hash('[|مرحبا|] بكم', (text) => `\ufeff${text}`),
    )
  })

  it('changes with its text and with its block', () => {
    const all = ['قال [|علي|] هذا.', 'قال [|عمر|] هذا.', 'قال [|علي|] ذاك.', '[|قال علي|] هذا.'].map((marked) =>
      hash(marked),
    )
    assert.equal(new Set(all).size, all.length)
  })
})
