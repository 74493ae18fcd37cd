import assert from 'node:assert/strict'
import { EditorState } from '@codemirror/state'
import { describe, it } from 'mocha'
import { ArticleView, articleViewField, setArticleView } from '../../client/webview/seed-editor/article-view.ts'
import { marksInView } from '../../client/webview/seed-editor/marks-in-view.ts'
import { editorView } from '../../server/src/features/editor-view.ts'
import { asked, fixture } from '../support/fixture.ts'

const text = 'قال [علوش](person:mohammed-alloush) **اليوم**\n'

describe('What is in view of an article', () => {
  it('is reckoned once for all that draw it, and anew when the text, the view or what is in view changes', () => {
    const read = asked(fixture(`//- a.seed.md\n${text}\n//- seedbed.yaml\nlang: ar\n`), editorView)
    assert.ok(read)
    const empty = EditorState.create({ doc: text, extensions: articleViewField })
    const state = empty.update({ effects: setArticleView.of(ArticleView.read(read, empty.doc)) }).state
    const view = { state, visibleRanges: [{ from: 0, to: text.length }] }
    const first = marksInView(view)
    assert.deepEqual(
      first.map(({ tags, marks }) => [tags.length, marks.some(({ kind }) => kind === 'strong')]),
      [[1, true]],
    )
    view.state = state.update({ selection: { anchor: 2 } }).state
    assert.equal(marksInView(view), first)
    view.state = state.update({ changes: { from: 0, insert: 'س' } }).state
    const moved = marksInView(view)
    assert.equal(moved[0]?.tags[0]?.from, text.indexOf('[') + 1)
    view.visibleRanges = [{ from: 0, to: 2 }]
    assert.deepEqual(marksInView(view)[0]?.tags, [])
  })
})
