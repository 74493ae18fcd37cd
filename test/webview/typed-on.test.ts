import assert from 'node:assert/strict'
import { EditorState, Text } from '@codemirror/state'
import { describe, it } from 'mocha'
import { isTypedOn } from '../../client/webview/seed-editor/completion.ts'

const long = 'سطر طويل\n'.repeat(50_000)
const text = `${long}قال [عل و\n`
const caret = text.indexOf('ل و') + 1

describe('An answer that was dropped because typing has gone on', () => {
  it('is asked for again where the line is as it was up to the caret, and more has been typed', () => {
    check({ from: caret, insert: 'وش' }, caret + 2, true)
    check({ from: caret, insert: 'و\nش' }, caret + 3, false)
    check({ from: caret - 1, to: caret, insert: 'xy' }, caret + 1, false)
    check({ from: long.length - 3, insert: 'س' }, caret + 1, false)
    check({ from: caret + 1, insert: 'س' }, caret, false)
  })

  it('costs no more in a long text than its line', () => {
    const [before, doc] = [Text.of(text.split('\n')), Text.of(text.split('\n'))]
    let read = 0
    for (const one of [before, doc]) {
      const { sliceString } = one
      one.sliceString = (from, to = one.length) => {
        read += to - from
        return sliceString.call(one, from, to)
      }
    }
    assert.equal(isTypedOn(EditorState.create({ doc, selection: { anchor: caret + 1 } }), before, caret), true)
    assert.ok(read < 100, `${read} letters read`)
  })
})

function check(
  changes: { readonly from: number; readonly to?: number; readonly insert: string },
  head: number,
  isOn: boolean,
): void {
  const state = EditorState.create({ doc: text, selection: { anchor: caret } })
  assert.equal(isTypedOn(state.update({ changes, selection: { anchor: head } }).state, state.doc, caret), isOn)
}
