import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import type { CodeAction, Diagnostic } from 'vscode-languageserver-types'
import { type CodeActionQuestion, codeActions } from '../../server/src/features/code-actions.ts'
import { type Choice, chosenFindings, foundHere } from '../../server/src/lint/chosen-findings.ts'
import type { Fix, ReportedFinding } from '../../server/src/lint/finding.ts'
import { lint } from '../../server/src/lint/lint.ts'
import { rules } from '../../server/src/lint/rules.ts'
import type { Span } from '../../server/src/text/span.ts'
import { ableClient, asked, contextOf, fixture, nothingOutside } from '../support/fixture.ts'
import { applied } from '../support/workspace-edit.ts'

const files = fixture('one two three four\n')
const message = (text: string) => ({ en: text, ar: `ع ${text}` })
const span = (word: string): Span => {
  const start = files.file.text.indexOf(word)
  return { start, end: start + word.length }
}
const fix = (word: string, text: string, safe = true): Fix => ({
  title: message(`${word} → ${text}`),
  edits: [{ span: span(word), text }],
  safe,
})
const finding = (word: string, code: string, ...fixes: readonly Fix[]): ReportedFinding => ({
  span: span(word),
  code,
  severity: 'warning',
  message: message(word),
  reads: 'document',
  fixes,
})

const findings = [
  finding('one', 'alpha', fix('one', 'I', false), fix('one', '1')),
  finding('two', 'alpha', fix('two', '2')),
  finding('two three', 'beta', fix('two three', '2 3')),
  finding('four', 'beta', fix('four', 'IV', false)),
]

const among =
  (all: readonly ReportedFinding[]) =>
  (choice: Choice): readonly ReportedFinding[] =>
    chosenFindings(foundHere(all), choice).findings

const ask = (word: string, more: Partial<CodeActionQuestion> = {}, client = ableClient): readonly CodeAction[] =>
  codeActions(contextOf(files, 'en', client), { span: span(word), diagnostics: [], ...more }, among(findings))

/** The text after an action. */
const check = (action: CodeAction | undefined, expected: string): void =>
  assert.equal(applied(files, action?.edit)['a.seed.md'], expected)

describe('code actions', () => {
  it('are the fixes of the findings there, the first safe one preferred', () => {
    const actions = ask('one')
    assert.deepEqual(
      actions.map((action) => [action.title, action.isPreferred ?? false]),
      [
        ['one → I', false],
        ['one → 1', true],
        ['Fix all of alpha here (2)', false],
      ],
    )
    check(actions[0], 'I two three four\n')
    check(actions[2], '1 2 three four\n')
  })

  it('are found by a caret at the end of the finding', () => {
    const { end } = span('four')
    assert.equal(
      codeActions(contextOf(files), { span: { start: end, end }, diagnostics: [] }, among(findings))[0]?.title,
      'four → IV',
    )
  })

  it('carry the diagnostic that they mend', () => {
    const diagnostic: Diagnostic = { code: 'alpha', message: 'x', range: files.document.source.range(span('one')) }
    const other: Diagnostic = { ...diagnostic, code: 'beta' }
    assert.deepEqual(ask('one', { diagnostics: [other, diagnostic] })[0]?.diagnostics, [diagnostic])
  })

  it('mend all that is safe and does not overlap when asked to', () => {
    const [action, ...others] = ask('one', { only: ['source.fixAll'] })
    assert.deepEqual(others, [])
    assert.equal(action?.kind, 'source.fixAll.seedbed')
    check(action, '1 2 three four\n')
    assert.equal(ask('one', { only: ['source.fixAll.seedbed'] }).length, 1)
    assert.equal(ask('one', { only: ['source.organizeImports'] }).length, 0)
    assert.ok(ask('one', { only: ['quickfix'] }).every((one) => one.kind === 'quickfix'))
  })

  it('speak Arabic', () => {
    const [action] = codeActions(contextOf(files, 'ar'), { span: span('two'), diagnostics: [] }, among(findings))
    assert.match(action?.title ?? '', /^\u2067ع /)
  })

  it('silence the rule above the block', () => {
    const given = fixture('نص.\n\n[أ](place:unknown<|>)\n')
    const { document, corpus, offset } = given
    const wrong = lint(document, corpus, rules, nothingOutside).filter(({ code }) => code === 'unknown-entity')
    const actions = codeActions(
      contextOf(given),
      { span: { start: offset, end: offset }, diagnostics: [] },
      among(wrong),
    )
    const silent = actions.find(({ title }) => title === 'Silence unknown-entity here')
    assert.equal(
      applied(given, silent?.edit)['a.seed.md'],
      'نص.\n\n<!-- seedbed-disable unknown-entity -->\n\n[أ](place:unknown)\n',
    )
  })

  it('add an alias to the record, wherever that stands', () => {
    const given = fixture(`
//- a.seed.md
في [نور سلطان<|>](place:astana)
//- entities/places.yaml
place:
  old: { redirect: place:astana } # once
  astana:
    name: أستانا
    aliases:
      - أستانة # spelling
    kind: city
`)
    const alias = { ref: 'place:old', text: 'نور سلطان' }
    const found = { ...finding('one', 'alpha'), span: { start: 3, end: 14 } }
    const withAlias = { ...found, fixes: [{ title: message('add'), edits: [], alias }] }
    const [action] = asked(given, (context) =>
      codeActions(context, { span: { start: 5, end: 5 }, diagnostics: [] }, among([withAlias])),
    )
    assert.equal(
      applied(given, action?.edit)['entities/places.yaml'],
      given.files[1]?.text.replace('# spelling\n', '# spelling\n      - نور سلطان\n'),
    )
  })

  it('are none for an editor that only knows commands', () => {
    assert.deepEqual(ask('one', {}, { ...ableClient, codeActionLiterals: false }), [])
  })
})
