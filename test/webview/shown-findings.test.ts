import assert from 'node:assert/strict'
import { ChangeSet, EditorState, Text, type TransactionSpec } from '@codemirror/state'
import { describe, it } from 'mocha'
import { findings, showFindings } from '../../client/webview/seed-editor/findings.ts'
import { forEachFinding } from '../../client/webview/seed-editor/form-findings.ts'
import { rangeOf, type Span } from '../../client/webview/seed-editor/places.ts'

/** Where a finding is shown that was made in a text, when something has been typed there since. */
function shown(text: string, span: Span, change: { from: number; to?: number; insert?: string } = { from: 0 }) {
  const told = Text.of(text.split('\n'))
  const since = ChangeSet.of(change, told.length)
  let state = EditorState.create({ doc: since.apply(told), extensions: findings })
  const dispatch = (spec: TransactionSpec): void => {
    state = state.update(spec).state
  }
  const view = { state, dispatch } as Parameters<typeof showFindings>[0]
  showFindings(view, [{ range: rangeOf(told, span), message: 'x' }], told, since)
  const found: (readonly [number, number])[] = []
  forEachFinding(state, (_, from, to) => found.push([from, to]))
  return found
}

describe('A finding', () => {
  it('of an empty place is shown at the whole letter beside it', () => {
    assert.deepEqual(shown('مُحمد', { from: 0, to: 0 }), [[0, 2]])
    assert.deepEqual(shown('أ😀', { from: 1, to: 1 }), [[1, 3]])
    assert.deepEqual(shown('أ😀\n', { from: 3, to: 3 }), [[1, 3]])
  })

  it('of an empty text stays while the first words are typed', () => {
    assert.deepEqual(shown('', { from: 0, to: 0 }, { from: 0, insert: 'قال' }), [[0, 0]])
  })

  it('moves with its words, does not grow, and goes when they do', () => {
    assert.deepEqual(shown('قال علي', { from: 4, to: 7 }, { from: 4, insert: 'لنا ' }), [[8, 11]])
    assert.deepEqual(shown('قال علي', { from: 0, to: 3 }, { from: 3, insert: 'وا' }), [[0, 3]])
    assert.deepEqual(shown('قال علي', { from: 4, to: 7 }, { from: 3, to: 7 }), [])
  })
})
