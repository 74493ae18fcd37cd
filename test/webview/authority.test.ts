import assert from 'node:assert/strict'
import { ChangeSet } from '@codemirror/state'
import { describe, it } from 'mocha'
import {
  type Authority,
  applied,
  authorityOf,
  documentChanged,
  groupSent,
  type Step,
} from '../../client/src/seed-editor/authority.ts'
import { changesOf, editsOf, textOf } from '../../client/src/seed-editor/document-changes.ts'

/** An insertion in the first line. */
const insertion = (character: number, text: string) => ({
  range: { start: { line: 0, character }, end: { line: 0, character } },
  text,
})

const groupOf = (authority: Authority, from: number, insert: string, editor = 1) => ({
  editor,
  version: authority.version,
  changes: ChangeSet.of({ from, insert }, authority.text.length),
})

const brief = ({ told }: Step): readonly unknown[] =>
  told.map((one) => (one.kind === 'changed' ? [one.version, one.by] : [one.editor, one.idle]))

describe('the authority of a document', () => {
  const begin = authorityOf('أب', 4)

  it('tells whose a change is once VS Code has said so', () => {
    const given = groupSent(begin, groupOf(begin, 2, 'ت'))
    assert.equal(given.edits?.length, 1)
    const heard = documentChanged(given.authority, 5, [insertion(2, 'ت')])
    assert.deepEqual(brief(heard), [])
    const done = applied(heard.authority, true)
    assert.deepEqual(brief(done), [[1, 1]])
    assert.equal(done.authority.documentVersion, 5)
  })

  it('knows a change by another that looks the same', () => {
    const given = groupSent(begin, groupOf(begin, 2, 'ت'))
    const heard = documentChanged(given.authority, 5, [insertion(2, 'ت')])
    const done = applied(heard.authority, false)
    assert.deepEqual(brief(done), [
      [1, undefined],
      [1, false],
    ])
  })

  it('says when a group was refused though nothing has changed', () => {
    const given = groupSent(begin, groupOf(begin, 2, 'ت'))
    assert.deepEqual(brief(applied(given.authority, false)), [[1, true]])
  })

  it('gives groups to VS Code one at a time, and sends back those that are late', () => {
    const given = groupSent(begin, groupOf(begin, 2, 'ت'))
    const second = groupSent(given.authority, groupOf(begin, 0, 'x', 2))
    assert.equal(second.edits, undefined)
    const heard = documentChanged(second.authority, 5, [insertion(2, 'ت')])
    assert.deepEqual(brief(applied(heard.authority, true)), [
      [1, 1],
      [2, false],
    ])
  })

  it('gives the next group where the one before was refused in vain', () => {
    const given = groupSent(begin, groupOf(begin, 2, 'ت'))
    const second = groupSent(given.authority, groupOf(begin, 0, 'x', 2))
    const refused = applied(second.authority, false)
    assert.deepEqual(brief(refused), [[1, true]])
    assert.equal(refused.edits?.[0]?.newText, 'x')
  })

  it('follows the document where VS Code has made something else of a group', () => {
    const given = groupSent(begin, groupOf(begin, 2, 'ت\t'))
    const heard = documentChanged(given.authority, 5, [insertion(2, 'ت  ')])
    const done = applied(heard.authority, true)
    assert.deepEqual(brief(done), [
      [1, 1],
      [2, undefined],
    ])
    assert.equal(done.authority.text.toString(), 'أبت  ')
  })
})

describe('changes of a document', () => {
  it('take whole surrogate pairs', () => {
    const before = textOf('a😀b')
    const [edit] = editsOf(before, ChangeSet.of({ from: 2, to: 3, insert: '\udc4d' }, before.length))
    assert.deepEqual(edit, {
      range: { start: { line: 0, character: 1 }, end: { line: 0, character: 3 } },
      newText: '\ud83d\udc4d',
    })
  })

  it('leave out what stays, and split no pair by it', () => {
    const before = textOf('أ😀ب\nج')
    const whole = { start: { line: 0, character: 0 }, end: { line: 1, character: 1 } }
    const changes = changesOf(before, [{ range: whole, text: 'أ😁ب\r\nج' }])
    assert.deepEqual(changes.toJSON(), [1, [2, '😁'], 3])
    assert.ok(changesOf(before, [{ range: whole, text: 'أ😀ب\r\nج' }]).empty)
  })

  it('count a line break as one, whatever it is in the file', () => {
    const before = textOf('أ\r\nب\r\nج')
    assert.equal(before.length, 5)
    const [edit] = editsOf(before, ChangeSet.of({ from: 4, insert: textOf('س\n') }, before.length))
    assert.deepEqual(edit?.range.start, { line: 2, character: 0 })
    assert.equal(edit?.newText, 'س\n')
  })
})
