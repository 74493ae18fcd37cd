import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { describe, it } from 'mocha'
import { ruleCodes } from '../../server/src/lint/codes.ts'
import { lint } from '../../server/src/lint/lint.ts'
import { unusedSuppression } from '../../server/src/lint/rules/unused-suppression.ts'
import { rules } from '../../server/src/lint/rules.ts'
import { answered, fixture, outsideOf } from '../support/fixture.ts'
import { ROOT, textOf } from '../support/project.ts'
import { ruleIndex } from '../support/rule-index.ts'
import { examplesIn } from '../support/rule-page.ts'

const codes = rules.map((rule) => rule.code)

/** The names of the files of a folder that end so, without that ending. */
const namesIn = (folder: string, ending: string): readonly string[] =>
  readdirSync(path.join(ROOT, folder))
    .filter((file) => file.endsWith(ending) && file !== 'README.md')
    .map((file) => file.slice(0, -ending.length))
    .toSorted()

describe('the list of rules', () => {
  it('is sorted, and has a rule once', () => {
    assert.deepEqual(codes, [...new Set(codes)].toSorted())
  })

  it('is the list of codes', () => assert.deepEqual(ruleCodes, codes))

  it('has every file of rules/, every page and every table, and no others', () => {
    assert.deepEqual(namesIn('server/src/lint/rules', '.ts'), codes)
    assert.deepEqual(namesIn('docs/rules', '.md'), codes)
    assert.deepEqual(namesIn('test/lint/rules', '.test.ts'), codes)
  })

  it('stands in docs/rules/README.md as one table, as `npm run rules` writes it', () => {
    assert.deepEqual(
      textOf('docs/rules/README.md')
        .match(/^\|.*(?:\n\|.*)*/m)?.[0]
        .split('\n'),
      ruleIndex(),
    )
  })

  it('has summaries that are one sentence in both languages', () => {
    for (const { summary } of rules) {
      assert.match(summary.en, /^[A-Z][^\n]*[^.]\.$/u)
      assert.match(summary.ar, /^\p{Script=Arabic}[^\n]*[^.]\.$/u)
    }
  })
})

describe('the page of a rule', () => {
  for (const rule of rules) {
    const page = textOf(`docs/rules/${rule.code}.md`)

    it(`${rule.code} begins with what the rule says of itself`, () => {
      assert.ok(
        page.startsWith(
          `# ${rule.code}\n\n${rule.summary.en}\n\nLevel: ${rule.severity}.${rule.isOff ? ' Off until a corpus turns it on.' : ''}`,
        ),
      )
      for (const heading of ['Why', 'Wrong', 'Right', 'Silence and setting'])
        assert.ok(page.includes(`\n## ${heading}\n`))
      assert.match(page, new RegExp(`^  ${rule.code}: (error|warning|info|hint|off)$`, 'm'))
    })

    for (const [kind, found] of [
      ['wrong', true],
      ['right', false],
    ] as const) {
      const examples = examplesIn(page, kind)
      it(`${rule.code} has ${kind} examples`, () => assert.ok(examples.length > 0))
      for (const [index, example] of examples.entries()) {
        it(`${rule.code}, ${kind} example ${index + 1}`, () => {
          const given = fixture(example)
          // What silences nothing can only be told when all have spoken.
          const speaking = rule === unusedSuppression ? rules : [rule]
          const findings = given.documents
            .flatMap((document) => answered(given, (corpus) => lint(document, corpus, speaking, outsideOf(given))))
            .filter(({ code }) => code === rule.code)
          assert.equal(findings.length > 0, found, JSON.stringify(findings.map((one) => one.message.en)))
        })
      }
    }
  }
})
