import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import type { Document } from '../../server/src/corpus/document.ts'
import { yamlOf } from '../../server/src/corpus/document.ts'
import type { Fix, ReportedFinding } from '../../server/src/lint/finding.ts'
import { lint } from '../../server/src/lint/lint.ts'
import type { LintRule } from '../../server/src/lint/rule.ts'
import type { Severity } from '../../server/src/schema/settings.ts'
import { applyEdits } from '../../server/src/text/edit.ts'
import { answered, type Fixture, fixture, fixtureOfFiles, outsideOf } from './fixture.ts'

/** What a rule is held to. Every text is a fixture, and is tried with LF and CRLF, without and with a BOM. */
export interface RuleTable {
  /** The marked spans `[|…|]`, in all files, are the findings; none more, none less. */
  readonly reports: Readonly<Record<string, string | Report>>
  readonly accepts: Readonly<Record<string, string>>
  /** What the fixes of the first finding make of its file: the first of them, or each in turn. */
  readonly fixes: Readonly<Record<string, readonly [before: string, ...after: readonly string[]]>>
  /** Whether the fixes of the findings, of which there are some, may be applied without being looked at. */
  readonly safe?: Readonly<Record<string, readonly [text: string, safe: boolean]>>
}

/** A text whose findings say something in particular. */
export interface Report {
  readonly text: string
  /** What the first finding's message says, in English or in Arabic. */
  readonly says?: readonly (string | RegExp)[]
  readonly severity?: Severity
}

/** Runs the table of a rule. */
export function ruleTable(rule: LintRule, { reports, accepts, fixes, safe = {} }: RuleTable): void {
  describe(rule.code, () => {
    for (const [variant, write] of Object.entries(variants)) {
      describe(variant, () => {
        each('reports', reports, (report) =>
          checkReport(rule, write, typeof report === 'string' ? { text: report } : report),
        )
        each('accepts', accepts, (text) => assert.deepEqual(shown(findingsIn(fixture(write(text)), rule)), []))
        each('fixes', fixes, ([before, ...after]) => checkFixes(rule, write(before), after.map(write)))
        each('is safe to apply', safe, ([text, isSafe]) => checkSafe(rule, write(text), isSafe))
      })
    }
  })
}

/** The same text as different editors save it. */
const variants: Readonly<Record<string, (text: string) => string>> = {
  LF: (text) => text,
  CRLF: (text) => withoutFirstBreak(text).replaceAll('\n', '\r\n'),
  BOM: (text) => {
    const files = withoutFirstBreak(text)
    return files.startsWith('//- ') ? files.replace(/^(\/\/- .*\n)/gm, '$1\ufeff') : `\ufeff${files}`
  },
}

function withoutFirstBreak(text: string): string {
  return text.replace(/^\n/, '')
}

function each<T>(title: string, cases: Readonly<Record<string, T>>, check: (one: T) => void): void {
  describe(title, () => {
    for (const [name, one] of Object.entries(cases)) it(name, () => check(one))
  })
}

function checkReport(rule: LintRule, write: (text: string) => string, { text, says = [], severity }: Report): void {
  const given = fixture(write(text))
  const found = findingsIn(given, rule)
  const marked = given.files.flatMap((file) =>
    file.spans
      .toSorted((a, b) => a.start - b.start || a.end - b.end)
      .map((span) => `${file.path}: ${JSON.stringify(file.text.slice(span.start, span.end))} at ${span.start}`),
  )
  assert.deepEqual(
    found.map(
      ({ document, finding: { span } }) =>
        `${pathOf(given, document)}: ${JSON.stringify(document.source.slice(span))} at ${span.start}`,
    ),
    marked,
    JSON.stringify(shown(found), null, 2),
  )
  for (const { finding } of found) {
    assert.match(finding.message.ar, /\p{Script=Arabic}/u)
    assert.match(finding.message.en, /^[^\n]+[.?]$/u)
  }
  const [first] = found
  for (const words of says) {
    const said = first ? `${first.finding.message.en}\n${first.finding.message.ar}`.replace(/[\u2066-\u2069]/g, '') : ''
    assert.ok(
      typeof words === 'string' ? said.includes(words) : words.test(said),
      `${JSON.stringify(said)} says ${words}`,
    )
  }
  if (severity) assert.equal(first?.finding.severity, severity)
  for (const one of found) for (const fix of one.finding.fixes ?? []) checkMended(given, rule, one, fix)
}

function checkFixes(rule: LintRule, before: string, after: readonly string[]): void {
  const given = fixture(before)
  const [first] = findingsIn(given, rule)
  assert.ok(first, 'there is a finding')
  const results = (first.finding.fixes ?? []).map((fix) => applyEdits(first.document.source.text, fix.edits))
  assert.deepEqual(
    results.slice(0, after.length),
    after,
    JSON.stringify(first.finding.fixes?.map((fix) => fix.title.en)),
  )
  const titles = first.finding.fixes?.map((fix) => fix.title.en) ?? []
  assert.deepEqual(titles, [...new Set(titles)], 'fixes are told apart by their titles')
  for (const fix of first.finding.fixes ?? []) checkMended(given, rule, first, fix)
}

function checkSafe(rule: LintRule, text: string, isSafe: boolean): void {
  const fixes = findingsIn(fixture(text), rule).flatMap(({ finding }) => finding.fixes ?? [])
  assert.ok(fixes.length > 0, 'there is a fix')
  for (const fix of fixes) assert.equal(fix.safe ?? false, isSafe, fix.title.en)
}

/** A fix leaves one finding of its rule less in its file, and breaks no YAML. */
function checkMended(given: Fixture, rule: LintRule, { document, finding }: Found, fix: Fix): void {
  assert.match(fix.title.ar, /\p{Script=Arabic}/u)
  // What it changes is another file, which the feature of code actions finds.
  if (fix.alias) {
    assert.deepEqual(fix.edits, [])
    return
  }
  const text = applyEdits(document.source.text, fix.edits)
  const changed = fixtureWith(given, document.uri, text)
  const mended = changed.documents.find(({ uri }) => uri === document.uri)
  assert.ok(mended)
  const before = answered(given, (corpus) => lint(document, corpus, [rule], outsideOf(given)))
  const after = answered(changed, (corpus) => lint(mended, corpus, [rule], outsideOf(changed)))
  assert.ok(
    after.length < before.length,
    `“${fix.title.en}” leaves ${JSON.stringify(finding.message.en)} in ${JSON.stringify(text)}`,
  )
  const slips = (yamlOf(mended)?.problems ?? []).length - (yamlOf(document)?.problems ?? []).length
  assert.ok(slips <= 0, `“${fix.title.en}” breaks the YAML of ${JSON.stringify(text)}`)
}

interface Found {
  readonly document: Document
  readonly finding: ReportedFinding
}

function findingsIn(given: Fixture, rule: LintRule): readonly Found[] {
  return given.documents.flatMap((document) =>
    answered(given, (corpus) => lint(document, corpus, [rule], outsideOf(given))).map((finding) => ({
      document,
      finding,
    })),
  )
}

/** The fixture with another text of one file. */
const fixtureWith = ({ files }: Fixture, changed: string, text: string): Fixture =>
  fixtureOfFiles(files.map((file) => (file.uri === changed ? { ...file, text } : file)))

const pathOf = (given: Fixture, document: Document): string | undefined =>
  given.files.find((file) => file.uri === document.uri)?.path

const shown = (found: readonly Found[]) =>
  found.map(({ document, finding }) => ({ at: document.source.slice(finding.span), says: finding.message.en }))
