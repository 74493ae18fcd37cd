import assert from 'node:assert/strict'
import { ChangeSet, Text } from '@codemirror/state'
import { describe, it } from 'mocha'
import { type Manner, type Pace, paceOf } from '../../client/webview/seed-editor/groups.ts'

const byKey: Manner = { typed: true, composing: false }

/** The text has the place of the insertion as `|`. */
function check(text: string, inserted: string, manner: Manner, expected: Pace): void {
  const at = text.indexOf('|')
  const before = Text.of(text.replace('|', '').split('\n'))
  const changes = ChangeSet.of({ from: at, insert: Text.of(inserted.split('\n')) }, before.length)
  assert.equal(paceOf(changes, before, manner), expected, JSON.stringify([text, inserted]))
}

describe('the groups in which changes go to the document', () => {
  it('end with a word', () => {
    check('قال|', ' ', byKey, 'at-once')
    check('مُحَمَّدٌ|', '،', byKey, 'at-once')
    check('said|', '\n', byKey, 'at-once')
    check('2017|', ')', byKey, 'at-once')
    check('قال:|', ' ', byKey, 'at-once')
  })

  it('go on within a word, an id or an address, and in white space', () => {
    check('قا|', 'ل', byKey, 'after-rest')
    check('(person:mohammed|', '-', byKey, 'after-rest')
    check('(person|', ':', byKey, 'after-rest')
    check('https://example|', '.', byKey, 'after-rest')
    check('قال |', ' ', byKey, 'after-rest')
    check('|', ' ', byKey, 'after-rest')
  })

  it('are held while an input method composes', () => {
    check('قال|', ' ', { typed: true, composing: true }, 'held')
    check('قال|', 'x', { typed: false, composing: true }, 'held')
  })

  it('are closed by what is not typed', () => {
    check('قال|', 'علوش', { typed: false, composing: false }, 'at-once')
  })

  it('are not closed by deleting', () => {
    const changes = ChangeSet.of({ from: 1, to: 2 }, 3)
    assert.equal(paceOf(changes, Text.of(['قال']), byKey), 'after-rest')
  })
})
