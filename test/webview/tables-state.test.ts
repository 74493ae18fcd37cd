import assert from 'node:assert/strict'
import { EditorState, type TransactionSpec } from '@codemirror/state'
import { describe, it } from 'mocha'
import { ArticleView, articleViewField, setArticleView } from '../../client/webview/seed-editor/article-view.ts'
import { foundMatches, setMatches } from '../../client/webview/seed-editor/found-matches.ts'
import { drawableTables, shownTable } from '../../client/webview/seed-editor/table-cells.ts'
import { tables } from '../../client/webview/seed-editor/tables.ts'
import { editorView } from '../../server/src/features/editor-view.ts'
import { asked, fixture } from '../support/fixture.ts'
import { drawnTables } from './drawn-tables.ts'

const article = 'قبل\n\n| ا | ب |\n|---|---|\n| ج | د |\n\nبعد\n'

describe('Which tables are drawn', () => {
  it('those in which neither the caret nor an end of the selection is', () => {
    const state = opened(article)
    assert.equal(drawnTables(state).length, 1)
    for (const at of ['| ا', '|---', ' د |'])
      assert.equal(drawnTables(changed(state, { selection: { anchor: article.indexOf(at) } })).length, 0)
    assert.equal(drawnTables(changed(state, { selection: { anchor: 0, head: article.length } })).length, 1)
    assert.equal(drawnTables(changed(state, { selection: { anchor: 0, head: article.indexOf('ج') } })).length, 0)
  })

  it('not the one with the match that is looked at', () => {
    const [from, to] = [article.indexOf('د'), article.indexOf('د') + 1]
    const found = (at: number | undefined) =>
      changed(opened(article), { effects: setMatches.of({ sought: 'د', matches: [{ from, to }], at }) })
    assert.equal(drawnTables(found(undefined)).length, 1)
    assert.equal(drawnTables(found(0)).length, 0)
  })

  it('one that has been edited as text only when the server has told its cells', () => {
    const at = article.indexOf('د')
    const typed = changed(changed(opened(article), { selection: { anchor: at } }), {
      changes: { from: at, insert: 'ص' },
    })
    const left = changed(typed, { selection: { anchor: 0 } })
    assert.equal(drawnTables(left).length, 0)
    assert.equal(drawnTables(told(left)).length, 1)
  })

  it('one that others edit all the time, and the same widget where nothing is changed in it', () => {
    const state = opened(article)
    const [before] = drawnTables(state)
    const edited = changed(state, { changes: { from: article.indexOf('د'), insert: 'ص' } })
    assert.equal(drawnTables(edited).length, 1)
    assert.notEqual(drawnTables(told(edited))[0], before)
    const elsewhere = changed(state, { changes: { from: 0, insert: 'ص\n\n' } })
    assert.equal(drawnTables(elsewhere)[0], before)
    assert.equal(drawnTables(told(elsewhere))[0], before)
  })
})

describe('The cells of a table', () => {
  it('have their words without signs, and the place in the text of each', () => {
    check('| ا [ب](person:x) | `x\\|y` |\n|---|:-:|\n||\n', [['ا ب', 'x|y'], ['']])
    check('a | \\| | c\n-|-|-\n  b|c  \n', [
      ['a', '|', 'c'],
      ['b', 'c'],
    ])
    check('| \u{1F600} **و**احد |\r\n|--|\r\n| x\u00a0 |', [['\u{1F600} واحد'], ['x\u00a0']])
  })
})

function check(text: string, expected: readonly (readonly string[])[]): void {
  const state = opened(text)
  const view = state.field(articleViewField)
  const [table] = drawableTables(state, view)
  assert.ok(table)
  const { rows } = shownTable(state, view, table, [])
  assert.deepEqual(
    rows.map((row) => row.map(({ pieces }) => pieces.map(({ text }) => text).join(''))),
    expected,
  )
  for (const { start, text } of rows.flat().flatMap(({ pieces }) => pieces)) {
    assert.equal(state.sliceDoc(table.from + start, table.from + start + text.length), text)
  }
}

const changed = (state: EditorState, change: TransactionSpec): EditorState => state.update(change).state

const opened = (text: string): EditorState =>
  told(EditorState.create({ doc: text, extensions: [articleViewField, foundMatches, tables()] }))

/** The state when the server has seen its text. */
function told(state: EditorState): EditorState {
  const read = fixture(`//- a.seed.md\n${state.doc.toString()}\n//- seedbed.yaml\nlang: ar\n`)
  const view = asked(read, editorView)
  assert.ok(view)
  return changed(state, { effects: setArticleView.of(ArticleView.read(view, state.doc)) })
}
