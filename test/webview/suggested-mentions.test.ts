import assert from 'node:assert/strict'
import { ChangeSet, EditorState } from '@codemirror/state'
import fc from 'fast-check'
import { describe, it } from 'mocha'
import {
  dropSuggestion,
  SuggestedMentions,
  setSuggestions,
  suggestedMentions,
  suggestionsIn,
} from '../../client/webview/seed-editor/suggested-mentions.ts'
import { editorTagKinds } from '../../server/src/protocol/editor-view.ts'

const doc = 'قال علي شيئا، وقال علي وعمر كذا.'
const place = editorTagKinds.indexOf('place')
/** Both of علي, the first of which is sure, and عمر. */
const told = { mentions: [4, 3, place, 1, 15, 3, place, 0, 5, 3, place, 0] }

describe('Suggested mentions of a text', () => {
  it('are counted, and found before and behind an offset', () => {
    const { counts, ...all } = { counts: read().counts, ...around(8) }
    assert.deepEqual(counts, { all: 3, sure: 1 })
    assert.deepEqual(all, { from: 19, before: 4 })
    assert.deepEqual(
      [around(0), around(4), around(25)],
      [
        { from: 4, before: undefined },
        { from: 4, before: undefined },
        { from: undefined, before: 24 },
      ],
    )
  })

  it('are other words once something is written in them, or where a bracket comes before', () => {
    const left = (from: number, to: number, insert: string) =>
      read()
        .map(ChangeSet.of({ from, to, insert }, doc.length))
        .touching(0, doc.length + insert.length)
        .map(({ from: start }) => start)
    assert.deepEqual(left(0, 0, 'و'), [5, 20, 25])
    assert.deepEqual(left(5, 6, 'م'), [19, 24])
    assert.deepEqual(left(4, 4, '['), [20, 25])
    assert.deepEqual(left(7, 7, '،'), [4, 20, 25])
    assert.deepEqual(left(3, 8, ''), [14, 19])
    assert.deepEqual(left(0, doc.length, ''), [])
  })

  it('are none where nothing may be written', () => {
    const stateOf = (readOnly: boolean) =>
      EditorState.create({ doc, extensions: [suggestedMentions, EditorState.readOnly.of(readOnly)] }).update({
        effects: setSuggestions.of(read()),
      }).state
    assert.equal(suggestionsIn(stateOf(false)).counts.all, 3)
    assert.equal(suggestionsIn(stateOf(true)).counts.all, 0)
  })

  it('stay away when they have been hidden, wherever their words go, and come back when they have been decided upon', () => {
    for (const [lasts, stay] of [
      [true, [5, 25]],
      [false, [5, 20, 25]],
    ] as const) {
      let state = EditorState.create({ doc, extensions: suggestedMentions })
      state = state.update({ effects: setSuggestions.of(read()) }).state
      state = state.update({ effects: dropSuggestion.of({ from: 19, to: 22, lasts }) }).state
      assert.deepEqual(starts(state), [4, 24])
      state = state.update({ changes: { from: 0, insert: 'و' } }).state
      assert.deepEqual(starts(state), [5, 25])
      const again = SuggestedMentions.read({ mentions: [5, ...told.mentions.slice(1)] }, state.doc)
      state = state.update({ effects: setSuggestions.of(again) }).state
      assert.deepEqual(starts(state), stay)
    }
  })

  it('have the words that they had, whatever is written elsewhere', () => {
    const change = fc.record({ at: fc.nat(1000), length: fc.nat(6), insert: fc.constantFrom('', 'س', '[', ' كذا ') })
    fc.assert(
      fc.property(fc.array(change, { maxLength: 6 }), (changes) => {
        let state = EditorState.create({ doc, extensions: suggestedMentions })
        state = state.update({ effects: setSuggestions.of(read()) }).state
        for (const { at, length, insert } of changes) {
          const from = at % (state.doc.length + 1)
          const to = Math.min(state.doc.length, from + length)
          state = state.update({ changes: { from, to, insert } }).state
        }
        let last = 0
        for (const { from, to } of suggestionsIn(state).touching(0, state.doc.length)) {
          assert.match(state.sliceDoc(from, to), /^(?:علي|عمر)$/)
          assert.ok(from >= last)
          last = to
        }
      }),
      { numRuns: 500 },
    )
  })
})

const read = (): SuggestedMentions => SuggestedMentions.read(told, { length: doc.length })

const around = (offset: number) => ({ from: read().from(offset)?.from, before: read().before(offset)?.from })

const starts = (state: EditorState): readonly number[] =>
  suggestionsIn(state)
    .touching(0, state.doc.length)
    .map(({ from }) => from)
