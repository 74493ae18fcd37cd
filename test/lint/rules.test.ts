import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { describe, it } from 'mocha'
import { ruleCodes } from '../../server/src/lint/codes.ts'
import { lint } from '../../server/src/lint/lint.ts'
import { rules } from '../../server/src/lint/rules.ts'
import { answered, fixture, outsideOf } from '../support/fixture.ts'
import { ROOT, textOf } from '../support/project.ts'

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

  it('stands in docs/rules/README.md, with levels and summaries', () => {
    const rows = textOf('docs/rules/README.md').match(/^\| \[.*$/gm)
    assert.deepEqual(
      rows,
      rules.map(({ code, severity, summary }) => `| [${code}](${code}.md) | ${severity} | ${summary.en} |`),
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
      assert.ok(page.startsWith(`# ${rule.code}\n\n${rule.summary.en}\n\nLevel: ${rule.severity}. `))
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
          const findings = given.documents.flatMap((document) =>
            answered(given, (corpus) => lint(document, corpus, [rule], outsideOf(given))),
          )
          assert.equal(findings.length > 0, found, JSON.stringify(findings.map((one) => one.message.en)))
        })
      }
    }
  }
})

/** The examples of a page as fixtures: `seed` blocks are an article, `yaml` blocks the registry, where no `//-` says otherwise. */
function examplesIn(page: string, kind: 'wrong' | 'right'): readonly string[] {
  return [...page.matchAll(new RegExp(`^\`\`\`(seed|yaml) ${kind}\\n(.*?)\`\`\`$`, 'gms'))].map(
    ([, language, text = '']) =>
      text.startsWith('//- ') ? text : `//- ${language === 'yaml' ? 'entities/a.yaml' : 'a.seed.md'}\n${text}`,
  )
}
