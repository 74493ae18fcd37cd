import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { lint } from '../../../server/src/lint/lint.ts'
import { unusedSuppression } from '../../../server/src/lint/rules/unused-suppression.ts'
import { rules } from '../../../server/src/lint/rules.ts'
import { applyEdits } from '../../../server/src/text/edit.ts'
import { fixture, nothingOutside } from '../../support/fixture.ts'

// What it finds depends on all other rules: with a table, which runs one rule alone, it would find nothing.

const findings = (text: string) => {
  const given = fixture(text)
  const found = lint(given.document, given.corpus, rules, nothingOutside)
  return { given, found: found.filter(({ code }) => code === unusedSuppression.code) }
}

/** The marked spans are what is reported, and the fixes of the first finding make these texts. */
function check(text: string, ...after: readonly string[]): void {
  for (const [variant, written] of Object.entries({
    LF: [text, ...after],
    CRLF: [text, ...after].map((one) => one.replaceAll('\n', '\r\n')),
  })) {
    const { given, found } = findings(written[0] ?? '')
    assert.deepEqual(
      found.map(({ span }) => given.document.source.slice(span)),
      given.file.spans.map((span) => given.document.source.slice(span)),
      variant,
    )
    const [first] = found
    const texts = (first?.fixes ?? []).map(({ edits }) => applyEdits(given.document.source.text, edits))
    if (after.length > 0) assert.deepEqual(texts, written.slice(1), variant)
    for (const one of texts) assert.ok(findings(one).found.length < found.length, one)
  }
}

const FRONT = '---\ntitle: أ\ndate: 2024\n---\n\n'

describe(unusedSuppression.code, () => {
  it('reports a code that silences nothing, and takes it out', () => {
    check(`${FRONT}<!-- seedbed-disable [|empty-label|] -- why -->\n\nنص.\n`, `${FRONT}نص.\n`)
    check(
      `${FRONT}<!-- seedbed-disable [|empty-label|] unknown-entity -->\n\n[أ](place:a)\n`,
      `${FRONT}<!-- seedbed-disable unknown-entity -->\n\n[أ](place:a)\n`,
    )
    check(
      `${FRONT}<!-- seedbed-disable unknown-entity, [|empty-label|] -- why -->\n\n[أ](place:a)\n`,
      `${FRONT}<!-- seedbed-disable unknown-entity -- why -->\n\n[أ](place:a)\n`,
    )
  })

  it('reports one for the whole file', () => {
    check(`${FRONT}<!-- seedbed-disable-file [|empty-label|] -->\n\nنص.\n`, `${FRONT}نص.\n`)
  })

  it('reports one in YAML', () => {
    check(
      '---\n# seedbed-disable [|unknown-key|] -- why\ntitle: أ\ndate: 2024\n---\n',
      '---\ntitle: أ\ndate: 2024\n---\n',
    )
    check(
      '//- entities/a.yaml\nplace:\n  a:\n    # seedbed-disable [|wrong-type|]\n    name: أ\n    within: place:a\n',
      'place:\n  a:\n    name: أ\n    within: place:a\n',
    )
  })

  it('leaves an embargo that has come to its end', () => {
    assert.deepEqual(findings(`${FRONT.replace('date', '# seedbed-disable future-date\ndate')}نص.\n`).found, [])
  })

  it('reports codes of no rule, with the one that was meant', () => {
    check(
      `${FRONT}<!-- seedbed-disable [|unknown-entty|] -->\n\n[أ](place:a)\n`,
      `${FRONT}<!-- seedbed-disable unknown-entity -->\n\n[أ](place:a)\n`,
      `${FRONT}[أ](place:a)\n`,
    )
  })

  it('takes the beginning of a code for the whole', () => {
    check(
      `${FRONT}<!-- seedbed-disable [|latin-punc|] -->\n\nأ, ب.\n`,
      `${FRONT}<!-- seedbed-disable latin-punctuation -->\n\nأ, ب.\n`,
      `${FRONT}أ, ب.\n`,
    )
    const { found } = findings(`${FRONT}<!-- seedbed-disable latin-punc -->\n\nأ, ب.\n`)
    assert.match(found[0]?.message.en ?? '', /Did you mean “latin-punctuation”\?$/)
  })

  it('removes by itself only what surely silences nothing', () => {
    const safe = (text: string) => findings(text).found.map(({ fixes = [] }) => fixes.some((fix) => fix.safe))
    assert.deepEqual(safe(`${FRONT}<!-- seedbed-disable empty-label -->\n\nنص.\n`), [true])
    for (const comment of ['seedbed-disable', 'seedbed-disable emtpy-label', 'seedbed-disable nothing-like-it']) {
      assert.deepEqual(safe(`${FRONT}<!-- ${comment} -->\n\n[](place:?)\n`), [false], comment)
    }
    assert.deepEqual(safe(`${FRONT}نص <!-- seedbed-disable empty-label --> [](place:?)\n`), [false])
    assert.deepEqual(safe(`${FRONT}نص.\n\n<!-- seedbed-disable-file empty-label -->\n\n[](place:?)\n`), [false])
  })

  it('reports comments that can silence nothing', () => {
    check(`${FRONT}[|<!-- seedbed-disable -->|]\n\n[](place:?)\n`, `${FRONT}[](place:?)\n`)
    check(`${FRONT}نص [|<!-- seedbed-disable empty-label -->|] [](place:?)\n`, `${FRONT}نص  [](place:?)\n`)
    check(`${FRONT}نص.\n\n[|<!-- seedbed-disable empty-label -->|]\n`)
    check(`${FRONT}نص.\n\n[|<!-- seedbed-disable-file empty-label -->|]\n\n[](place:?)\n`)
  })

  it('says nothing of comments that are used', () => {
    check(`${FRONT}<!-- seedbed-disable empty-label unknown-entity -->\n\n[](place:a)\n`)
    check(`${FRONT}<!-- seedbed-disable empty-label -->\n\n<!-- seedbed-disable unknown-entity -->\n\n[](place:a)\n`)
    check(`${FRONT}<!-- seedbed-disable empty-label unused-suppression -->\n\nنص.\n`)
    check(`${FRONT}<!-- a remark -->\n\nنص.\n`)
  })

  it('says nothing of rules that are off, nor of those that have not been asked', () => {
    const text = `//- a.seed.md\n${FRONT}<!-- seedbed-disable empty-label -->\n\nنص.\n//- seedbed.yaml\nrules: { empty-label: off }\n`
    check(text)
    const { document, corpus } = fixture(`${FRONT}<!-- seedbed-disable empty-label -->\n\nنص.\n`)
    assert.deepEqual(lint(document, corpus, [unusedSuppression], nothingOutside), [])
  })
})
