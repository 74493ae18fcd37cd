import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import AjvDraft04 from 'ajv-draft-04'
import fc from 'fast-check'
import { describe, it } from 'mocha'
import type { FormatName } from '../../server/src/cli/check/format-names.ts'
import { checkstyle } from '../../server/src/cli/check/formats/checkstyle.ts'
import { github } from '../../server/src/cli/check/formats/github.ts'
import { json } from '../../server/src/cli/check/formats/json.ts'
import { pretty } from '../../server/src/cli/check/formats/pretty.ts'
import { visible } from '../../server/src/cli/check/formats/visible.ts'
import { formats } from '../../server/src/cli/check/formats.ts'
import type { Results, Where } from '../../server/src/cli/check/results.ts'
import { colorsFor, type Terminal } from '../../server/src/cli/terminal.ts'
import type { CheckedFinding } from '../../server/src/node/checked-finding.ts'

const where: Where = { here: '/repository/corpus', base: '/repository', version: '1.2.3' }

const terminal: Terminal = { language: 'en', colors: colorsFor(false, false, {}), tell: () => {} }

const range = { start: { line: 2, character: 6 }, end: { line: 2, character: 14 } }

const finding: CheckedFinding = {
  uri: 'file:///repository/corpus/a%20b.seed.md',
  code: 'invalid-date',
  severity: 'error',
  range,
  message: { en: 'Not a date: “2024-1-5”, 100%\n<no>.', ar: 'ليس تاريخًا.' },
  related: [],
  excerpt: { before: 'date: ', text: '2024-1-5', after: '' },
  fingerprint: '0123456789a',
  isFixable: true,
  fixes: [{ title: { en: 'Write 2024-01-05', ar: 'اكتب 2024-01-05' }, edits: [{ range, text: '2024-01-05' }] }],
}

const results = (...findings: readonly CheckedFinding[]): Results => ({ findings, files: 7, isAgainstBaseline: false })

const excerpt = (before: string, text: string, after = ''): CheckedFinding => ({
  ...finding,
  excerpt: { before, text, after },
})

/** What `pretty` draws below the message of one finding. */
function frameOf(one: CheckedFinding): readonly string[] {
  const lines = pretty(results(one), where, terminal).split('\n')
  return lines.slice(2, lines.indexOf(''))
}

describe('the format pretty', () => {
  it('points with a caret where columns mean something', () => {
    assert.deepEqual(frameOf(finding), ['  3 │ date: 2024-1-5', '    │       ^^^^^^^^'])
    assert.deepEqual(frameOf(excerpt('date: ', '')), ['  3 │ date: ', '    │       ^'])
  })

  it('repeats what is meant where a line runs from right to left', () => {
    assert.deepEqual(frameOf(excerpt('قال ', 'علي', ' أمس')), [
      '  3 │ \u2068قال علي أمس\u2069',
      '    ╰ \u2068علي\u2069',
    ])
    assert.deepEqual(frameOf(excerpt('قال', '', ' أمس')), ['  3 │ \u2068قال‸ أمس\u2069'])
  })

  it('names what cannot be seen, and lets nothing steer the terminal', () => {
    assert.deepEqual(frameOf(excerpt('a', '\u202e', 'b')), ['  3 │ a<U+202E>b', '    ╰ <U+202E>'])
    assert.deepEqual(frameOf(excerpt('في', '\u00a0', 'بيت'))[1], '    ╰ “\u00a0” (U+00A0)')
    assert.deepEqual(frameOf(excerpt('', '\u001b[31m', ''))[0], '  3 │ <U+001B>[31m')
    const message = { en: 'Bad \u001b[2J\u0007', ar: '' }
    assert.match(pretty(results({ ...finding, message }), where, terminal), /\n {2}Bad \ufffd\[2J\ufffd\n/)
  })

  it('lets nothing of a text turn its neighbours around', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 12 }), (text) => {
        assert.doesNotMatch(visible(text).replace(/^\u2068|\u2069$/g, ''), /[\p{Cc}\u202a-\u202e\u2066-\u2069]/u)
      }),
    )
  })

  it('sums up in two languages', () => {
    const all = results(
      finding,
      { ...finding, severity: 'warning' },
      { ...finding, code: 'empty-label', isFixable: false },
    )
    const english = pretty(all, where, terminal)
    assert.match(english, /\n {2}invalid-date {2}2 {2}error warning\n {2}empty-label {3}1 {2}error\n/)
    assert.match(english, /\n2 errors, 1 warning, in 1 of 7 files\.\n2 can be mended with --fix\.\n$/)
    const arabic = pretty(all, where, { ...terminal, language: 'ar' })
    assert.match(arabic, /\u2067الأخطاء: 2، التحذيرات: 1؛ في 1 من 7 ملفات\.\u2069\n/)
    assert.equal(pretty(results(), where, terminal), 'Nothing found in 7 files.\n')
    assert.equal(
      pretty({ ...results(), files: 2 }, where, { ...terminal, language: 'ar' }),
      '\u2067لم يُعثر على شيء في ملفين.\u2069\n',
    )
  })

  it('shows other places that belong to a finding', () => {
    const related = [{ uri: 'file:///repository/x.yaml', range, message: { en: 'The first.', ar: 'الأول.' } }]
    assert.match(
      pretty(results({ ...finding, related }), where, terminal),
      /\n {2}\/repository\/x\.yaml:3:7 The first\.\n/,
    )
  })
})

describe('the format json', () => {
  it('counts from 1, and names files from where the command runs', () => {
    assert.deepEqual(JSON.parse(json(results(finding), where)), [
      {
        file: 'a b.seed.md',
        line: 3,
        column: 7,
        endLine: 3,
        endColumn: 15,
        code: 'invalid-date',
        severity: 'error',
        message: finding.message.en,
      },
    ])
    assert.equal(json(results(), where), '[]\n')
  })
})

describe('the format github', () => {
  it('escapes what would end a command or a property', () => {
    const uri = 'file:///repository/a%2Cb%3Ac.seed.md'
    assert.equal(
      github(results({ ...finding, uri, severity: 'hint' }), where),
      '::notice file=a%2Cb%3Ac.seed.md,line=3,endLine=3,col=7,endColumn=15,title=invalid-date::Not a date: “2024-1-5”, 100%25%0A<no>.\n',
    )
  })
})

describe('the format checkstyle', () => {
  it('escapes what XML cannot hold', () => {
    const message = { en: 'a<b & "c"\u0000\ud800\n', ar: '' }
    assert.equal(
      checkstyle(results({ ...finding, message, severity: 'hint' }), where),
      `<?xml version="1.0" encoding="UTF-8"?>
<checkstyle version="4.3">
  <file name="corpus/a b.seed.md">
    <error line="3" column="7" severity="info" message="a&lt;b &amp; &quot;c&quot;\ufffd\ufffd&#10;" source="seedbed.invalid-date"/>
  </file>
</checkstyle>
`,
    )
  })
})

describe('the format sarif', () => {
  const schema = JSON.parse(
    readFileSync(
      createRequire(import.meta.url).resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'),
      'utf8',
    ),
  )
  const isValid = new AjvDraft04.default({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(
    schema,
  )
  const sarif = (all: Results) => {
    const log = JSON.parse(formats.sarif(all, where, terminal))
    isValid(log)
    assert.deepEqual(isValid.errors ?? [], [])
    return log.runs[0]
  }

  it('keeps to its schema, with regions, fixes and other places', () => {
    const related = [{ uri: 'file:///elsewhere/x.yaml', range, message: { en: 'The first.', ar: 'الأول.' } }]
    const run = sarif(results({ ...finding, related }, { ...finding, severity: 'hint', fixes: [] }))
    assert.equal(run.columnKind, 'utf16CodeUnits')
    assert.equal(run.tool.driver.semanticVersion, '1.2.3')
    const [result, other] = run.results
    const region = { startLine: 3, startColumn: 7, endLine: 3, endColumn: 15 }
    assert.deepEqual(result.locations[0].physicalLocation, {
      artifactLocation: { uri: 'corpus/a%20b.seed.md', uriBaseId: '%SRCROOT%' },
      region,
    })
    assert.deepEqual(result.fixes[0].artifactChanges[0].replacements, [
      { deletedRegion: region, insertedContent: { text: '2024-01-05' } },
    ])
    assert.equal(result.relatedLocations[0].physicalLocation.artifactLocation.uri, 'file:///elsewhere/x.yaml')
    assert.deepEqual([result.level, other.level, other.fixes], ['error', 'note', undefined])
    const rule = run.tool.driver.rules[result.ruleIndex]
    assert.equal(rule.id, 'invalid-date')
    assert.match(rule.helpUri, /docs\/rules\/invalid-date\.md$/)
  })

  it('says beside a baseline that findings are new', () => {
    const [result] = sarif({ ...results(finding), isAgainstBaseline: true }).results
    assert.equal(result.baselineState, 'new')
    assert.equal(sarif(results(finding)).results[0].baselineState, undefined)
  })

  it('makes no links of tags that messages quote', () => {
    const message = { en: 'Write [علي](person:ali) {so}.', ar: '' }
    assert.equal(sarif(results({ ...finding, message })).results[0].message.text, 'Write \\[علي](person:ali) {so}.')
  })
})

describe('all formats', () => {
  it('take any text', () => {
    const words = fc.string({ unit: 'binary' })
    fc.assert(
      fc.property(words, words, words, (before, text, en) => {
        const one = { ...excerpt(before, text, en), message: { en, ar: en } }
        for (const format of Object.keys(formats) as readonly FormatName[]) {
          assert.notEqual(formats[format](results(one), where, terminal), '')
        }
      }),
      { numRuns: 30 },
    )
  })
})
