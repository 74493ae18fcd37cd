import assert from 'node:assert/strict'
import fc from 'fast-check'
import { describe, it } from 'mocha'
import type { ReportedFinding } from '../../server/src/lint/finding.ts'
import { lint } from '../../server/src/lint/lint.ts'
import { unusedSuppression } from '../../server/src/lint/rules/unused-suppression.ts'
import { rules } from '../../server/src/lint/rules.ts'
import { silence } from '../../server/src/lint/silence.ts'
import { applyEdits } from '../../server/src/text/edit.ts'
import { answered, type Fixture, fixture, nothingOutside } from '../support/fixture.ts'

/** Rules that look at single places; what others find may be elsewhere when a block has come. */
const local = rules.filter(({ code }) =>
  [
    'unknown-entity',
    'unknown-key',
    'wrong-type',
    'invalid-date',
    'empty-label',
    'unknown-type',
    'missing-key',
    'missing-front-matter',
    'unused-suppression',
  ].includes(code),
)

const found = (files: Fixture) => answered(files, (corpus) => lint(files.document, corpus, local, nothingOutside))

/** A finding as it stays while text comes before it; that there is no front matter is said of whatever stands first. */
const said = ({ document }: Fixture, { code, span }: ReportedFinding): string =>
  code === 'missing-front-matter' ? code : `${code} ${document.source.slice(span)}`

/** The text after the first finding of a code has been silenced. */
function silenced(text: string, code: string): string | undefined {
  const files = fixture(text)
  const finding = found(files).find((one) => one.code === code)
  assert.ok(finding, `${code} in ${JSON.stringify(text)}`)
  const edit = silence(files.document, files.corpus, nothingOutside, finding)
  return edit && applyEdits(files.document.source.text, [edit])
}

const check = (text: string, code: string, expected: string): void => assert.equal(silenced(text, code), expected)

describe('silencing a rule', () => {
  it('writes a comment above the block', () => {
    check('نص\n\n[أ](place:a)\n', 'unknown-entity', 'نص\n\n<!-- seedbed-disable unknown-entity -->\n\n[أ](place:a)\n')
    check(
      'نص\r\n\r\n[أ](place:a)\r\n',
      'unknown-entity',
      'نص\r\n\r\n<!-- seedbed-disable unknown-entity -->\r\n\r\n[أ](place:a)\r\n',
    )
    check('\ufeff[أ](place:a)\n', 'unknown-entity', '\ufeff<!-- seedbed-disable unknown-entity -->\n\n[أ](place:a)\n')
  })

  it('splits no list, no quotation and no paragraph', () => {
    check('- س\n- [أ](place:a)\n', 'unknown-entity', '<!-- seedbed-disable unknown-entity -->\n\n- س\n- [أ](place:a)\n')
    check(
      '> س\n>\n> [أ](place:a)\n',
      'unknown-entity',
      '<!-- seedbed-disable unknown-entity -->\n\n> س\n>\n> [أ](place:a)\n',
    )
    check('س\nو[أ](place:a)\n', 'unknown-entity', '<!-- seedbed-disable unknown-entity -->\n\nس\nو[أ](place:a)\n')
    check('# ع\n[أ](place:a)\n', 'unknown-entity', '# ع\n\n<!-- seedbed-disable unknown-entity -->\n\n[أ](place:a)\n')
  })

  it('adds to a comment that stands there', () => {
    check(
      '<!-- seedbed-disable empty-label -- so -->\n\n[](place:a)\n',
      'unknown-entity',
      '<!-- seedbed-disable empty-label unknown-entity -- so -->\n\n[](place:a)\n',
    )
    check(
      '---\n# seedbed-disable wrong-type\nfoo: 1\n---\n',
      'unknown-key',
      '---\n# seedbed-disable wrong-type unknown-key\nfoo: 1\n---\n',
    )
  })

  it('writes a comment above the entry of the YAML', () => {
    check(
      '---\ntitle: أ\nsource:\n  - name: ب\n    foo: 1\n---\n',
      'unknown-key',
      '---\ntitle: أ\nsource:\n  - name: ب\n    # seedbed-disable unknown-key\n    foo: 1\n---\n',
    )
    check(
      '//- entities/a.yaml\nplace:\n  a:\n    name: أ\n    aliases: [{ text: ب, foo: 1 }]\n',
      'unknown-key',
      'place:\n  a:\n    name: أ\n    # seedbed-disable unknown-key\n    aliases: [{ text: ب, foo: 1 }]\n',
    )
  })

  it('silences the whole file where nothing smaller would do', () => {
    check('نص\n', 'missing-front-matter', '<!-- seedbed-disable-file missing-front-matter -->\n\nنص\n')
  })

  it('does so whatever the text, changes no other finding, and is used', () => {
    const tag = fc.constantFrom('[أ](place:a)', '[](org:b)', '[ب](plase:b)', '[ج](date:2024-13)', 'نص.')
    const block = fc.oneof(
      tag,
      fc.tuple(tag, tag).map(([a, b]) => `- ${a}\n- ${b}`),
      fc.tuple(tag, tag).map(([a, b]) => `- ${a}\n\n  ${b}`),
      tag.map((one) => `> ${one}\n> س`),
      tag.map((one) => `## ${one}`),
      tag.map((one) => `${one}\n---`),
      fc.tuple(tag, tag).map(([a, b]) => `| ${a} | س |\n|---|---|\n| ${b} | ع |`),
      fc.constantFrom(
        '***',
        '```\n[أ](place:a)\n```',
        '<!-- x -->',
        '<!-- seedbed-disable unknown-entity -->',
        '[x]: y',
      ),
    )
    const front = fc.constantFrom(
      '',
      '---\ntitle: أ\ndate: 2024\nfoo: 1\n---\n',
      '---\ntitle: أ\ndate: x\nsource:\n  - { name: ب, foo: 2 }\n  - name: ج\n    bar: 3\n---\n',
      '---\n# x\nbyline: person:q\n---\n',
    )
    const body = fc.array(fc.tuple(block, fc.constantFrom('\n', '\n\n')), { maxLength: 5 })
    const text = fc.tuple(fc.constantFrom('', '\ufeff'), front, body, fc.boolean()).map(([bom, meta, blocks, crlf]) => {
      const whole = `${bom}${meta}${blocks.map((parts) => parts.join('')).join('')}`
      return crlf ? whole.replaceAll('\n', '\r\n') : whole
    })
    fc.assert(
      fc.property(text, (written) => {
        const files = fixture(written)
        const before = found(files)
        for (const finding of before) {
          if (finding.code === unusedSuppression.code) continue
          const edit = silence(files.document, files.corpus, nothingOutside, finding)
          assert.ok(edit, `${finding.code} in ${JSON.stringify(written)}`)
          const after = fixture(applyEdits(written, [edit]))
          const left = found(after).map((one) => said(after, one))
          const had = before.map((one) => said(files, one))
          assert.ok(left.length < had.length, JSON.stringify([after.document.source.text, left]))
          for (const one of left)
            assert.ok(had.includes(one), `${one} in ${JSON.stringify(after.document.source.text)}`)
        }
      }),
      { numRuns: 300 },
    )
  })
})
