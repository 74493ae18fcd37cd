import assert from 'node:assert/strict'
import * as fc from 'fast-check'
import { describe, it } from 'mocha'
import {
  isUnsent,
  leaving,
  sending,
  type TypedValue,
  telling,
  typing,
  untouched,
} from '../../client/webview/seed-editor/typed-value.ts'

describe('What is typed into a field of the form', () => {
  it('follows the front matter while nobody types', () => {
    assert.equal(telling(untouched('one'), 'two', true).typed, 'two')
  })

  it('stays under the caret whatever the front matter says meanwhile', () => {
    const typed = typing(untouched('one'), 'one and')
    assert.deepEqual(telling(typed, 'two', true), { told: 'two', typed: 'one and', sent: undefined })
  })

  it('is sent once', () => {
    const sent = sending(typing(untouched(''), 'a'))
    assert.equal(isUnsent(typing(untouched(''), 'a')), true)
    assert.equal(isUnsent(sent), false)
    assert.equal(isUnsent(telling(sent, 'a', true)), false)
    assert.equal(isUnsent(typing(sent, 'ab')), true)
  })

  it('keeps what was typed on while the answer was under way', () => {
    const on = typing(sending(typing(untouched(''), 'a')), 'ab')
    const told = telling(on, 'a', true)
    assert.equal(told.typed, 'ab')
    assert.equal(isUnsent(told), true)
  })

  it('is not undone by a form from before it was sent', () => {
    const sent = sending(typing(untouched('one'), 'two'))
    assert.equal(telling(sent, 'one', false).typed, 'two')
  })

  it('becomes what was written where that is a space less, once the caret has gone', () => {
    const told = telling(sending(typing(untouched(''), 'a ')), 'a', true)
    assert.equal(told.typed, 'a ')
    assert.equal(leaving(told).typed, 'a')
  })

  it('is undone by an undo of the text, once the caret has gone', () => {
    const written = telling(sending(typing(untouched('one'), 'two')), 'two', false)
    assert.equal(telling(written, 'one', true).typed, 'one')
  })

  it('is never lost: what is typed under the caret ends in the front matter, or was sent', () => {
    const step = fc.oneof(
      fc.constantFrom('a', 'b', 'c d').map((typed) => (value: TypedValue) => typing(value, typed)),
      fc.constant((value: TypedValue) => (isUnsent(value) ? sending(value) : value)),
      fc.constantFrom('a', 'b', 'x').map((told) => (value: TypedValue) => {
        const after = telling(value, told, true)
        // What stands there unsent is the writer's, and stays.
        if (isUnsent(value)) assert.equal(after.typed, value.typed)
        return after
      }),
    )
    fc.assert(fc.property(fc.array(step), (steps) => void steps.reduce((value, act) => act(value), untouched(''))))
  })
})
