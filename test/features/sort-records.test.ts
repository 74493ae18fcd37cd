import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { recordSorting, sortGradually, sortRecords } from '../../server/src/features/sort-records.ts'
import { isRefusal } from '../../server/src/language/refusal.ts'
import { SORT_RECORDS_COMMAND } from '../../server/src/protocol/registry-edits.ts'
import { asked, contextOf, fixture } from '../support/fixture.ts'
import { applied } from '../support/workspace-edit.ts'

function check(before: string, after: string): void {
  const files = fixture(`//- entities/a.yaml\n${before}`)
  const answer = asked(files, sortRecords)
  assert.ok(!isRefusal(answer), JSON.stringify(answer))
  const context = contextOf(files)
  const [offered] = recordSorting(context, 0, { ...asker, isAsked: false })
  assert.deepEqual(offered?.does, { command: SORT_RECORDS_COMMAND, argument: { uri: files.document.uri } })
  const [made] = recordSorting(context, 0, { ...asker, hasCommands: false })
  assert.deepEqual(made?.does, { edit: answer })
  assert.deepEqual(recordSorting(context, 0, { hasCommands: false, isAsked: false }), [])
  assert.equal(recordSorting(contextOf(files), before.indexOf('c:'), { ...asker, isAsked: false }).length, 0)
  assert.deepEqual(applied(files, answer), { 'entities/a.yaml': after })
}

function refusal(text: string): string {
  const files = fixture(text)
  const answer = asked(files, sortRecords)
  assert.ok(isRefusal(answer))
  assert.deepEqual(recordSorting(contextOf(files), 0, asker), [])
  assert.notEqual(answer.refusal.ar, answer.refusal.en)
  return answer.refusal.en
}

describe('sortRecords', () => {
  it('puts the records of each type in the order of their ids', () =>
    check(
      'place: # places\n  # b\n  b: {} # B\n\n  a: { name: "x" }\nperson:\n  c: {}\n  d: {}\n',
      'place: # places\n  a: { name: "x" }\n\n  # b\n  b: {} # B\nperson:\n  c: {}\n  d: {}\n',
    ))

  it('refuses what it cannot, and says what is done already', () => {
    assert.match(refusal('//- entities/a.yaml\nplace:\n  a: {}\n  b: {}\n'), /in order already/)
    assert.match(refusal('//- entities/a.yaml\nplace:\n  b: &x {}\n  a: *x\n'), /no safe place/)
    assert.match(refusal('text'), /Open a file of the registry/)
  })

  it('says where a record has a slip', () => {
    const answer = asked(fixture('//- entities/a.yaml\nplace:\n  b: { name: [x }\n  a: {}\n'), sortRecords)
    assert.match(isRefusal(answer) ? answer.refusal.en : '', /a\.yaml:2\b.* no safe place/)
  })
})

describe('sortGradually', () => {
  it('does by steps what is asked for then', () => {
    const records = (ids: readonly number[]): string => ids.map((id) => `  p-${id}:\n    name: n ${id}\n`).join('')
    const ids = Array.from({ length: 90 }, (_, at) => at + 10)
    const files = fixture(`//- entities/a.yaml\nperson:\n${records(ids.toReversed())}`)
    const steps = [...sortGradually(contextOf(files))]
    assert.ok(steps.length > 5)
    const answer = asked(files, sortRecords)
    assert.ok(!isRefusal(answer))
    assert.deepEqual(applied(files, answer), { 'entities/a.yaml': `person:\n${records(ids)}` })
    assert.deepEqual([...sortGradually(contextOf(files))], [])
  })
})

const asker = { hasCommands: true, isAsked: true }
