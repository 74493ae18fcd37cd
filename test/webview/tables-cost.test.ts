import assert from 'node:assert/strict'
import { setDiagnostics } from '@codemirror/lint'
import { EditorState } from '@codemirror/state'
import { afterEach, beforeEach, describe, it } from 'mocha'
import {
  ArticleView,
  articleView,
  articleViewField,
  setArticleView,
} from '../../client/webview/seed-editor/article-view.ts'
import { foundMatches, setMatches } from '../../client/webview/seed-editor/found-matches.ts'
import { Stretches } from '../../client/webview/seed-editor/stretches.ts'
import { drawableTables, shownTable } from '../../client/webview/seed-editor/table-cells.ts'
import { tables } from '../../client/webview/seed-editor/tables.ts'
import { editorView } from '../../server/src/features/editor-view.ts'
import type { EditorView as WireView } from '../../server/src/protocol/editor-view.ts'
import { asked, fixture } from '../support/fixture.ts'
import { drawnTables } from './drawn-tables.ts'

const row = '| [علوش](person:mohammed-alloush) | كلمة **مهمة** | 12 |\n'
const tableOf = (rows: number) => `| ا | ب | ج |\n|---|---|---|\n${row.repeat(rows)}\n`

describe('What drawn tables and deep texts cost', () => {
  const { span } = Stretches.prototype
  let reckoned = 0
  beforeEach(() => {
    reckoned = 0
    Stretches.prototype.span = function (this: Stretches, index: number) {
      reckoned++
      return span.call(this, index)
    }
  })
  afterEach(() => {
    Stretches.prototype.span = span
  })

  it('a table is read once, whatever the number of its cells', () => {
    const costs = [50, 100, 200, 400].map((rows) => {
      const state = opened(`قبل\n\n${tableOf(rows)}`)
      const view = articleView(state)
      const [table] = drawableTables(state, view)
      assert.ok(table)
      reckoned = 0
      shownTable(state, view, table, [])
      return reckoned / rows
    })
    for (const cost of costs) assert.ok(cost < 30, `${cost} stretches for a row`)
  })

  it('a key costs nothing where nothing found is in a table', () => {
    const text = `فقرة أولى\n\n${tableOf(20).repeat(3)}فقرة\n`
    const matches = [...text.matchAll(/فقرة/g)].map(({ index }) => ({ from: index, to: index + 4 }))
    const found = opened(text).update({ effects: setMatches.of({ sought: 'فقرة', matches, at: undefined }) }).state
    reckoned = 0
    const typed = found.update({ changes: { from: 5, insert: 'س' }, selection: { anchor: 6 } }).state
    assert.equal(typed.field(foundMatches).matches.length, 2)
    assert.equal(drawnTables(typed).length, 3)
    assert.equal(reckoned, 0)
    const gone = typed.update({ changes: { from: 1, to: 3 } }).state
    assert.equal(gone.field(foundMatches).matches.length, 1)
    assert.equal(reckoned, 0)
  })

  it('what the server tells anew costs a table that it sees as before no drawing; one that it sees otherwise is drawn anew', () => {
    const state = opened(`قبل\n\n${tableOf(4)}بين\n\n${tableOf(4)}`)
    const [first, second] = drawnTables(state)
    const typed = state.update({ changes: { from: 1, insert: 'س' } }).state
    const told = retold(typed)
    assert.deepEqual(drawnTables(told), [first, second])
    assert.ok(drawnTables(told)[0] === first)
    const at = told.doc.toString().lastIndexOf('**مهمة**')
    const plain = retold(told.update({ changes: { from: at, to: at + 2, insert: '--' } }).state)
    assert.ok(drawnTables(plain)[0] === first)
    assert.ok(drawnTables(plain)[1] !== second)
    const unknown = retold(told, (view) => ({ ...view, leads: view.leads.map((lead) => ({ ...lead, known: true })) }))
    assert.ok(drawnTables(unknown)[0] !== first)
  })

  it('a finding, a match and the loss of either are drawn in their table, and no other is made anew', () => {
    const text = `فقرة أولى\n\n${tableOf(2)}بين\n\n${tableOf(2)}فقرة\n`
    const state = opened(text)
    const [first, second] = drawnTables(state)
    const at = text.lastIndexOf('كلمة')
    const [from, to] = [at, at + 4]
    const underlined = state.update(setDiagnostics(state, [{ from, to, severity: 'warning', message: 'm' }])).state
    assert.equal(drawnTables(underlined)[0], first)
    assert.notEqual(drawnTables(underlined)[1], second)
    const plain = underlined.update(setDiagnostics(underlined, [])).state
    assert.equal(drawnTables(plain).length, 2)
    const matches = [{ from, to }]
    const found = plain.update({ effects: setMatches.of({ sought: 'كلمة', matches, at: undefined }) }).state
    assert.equal(drawnTables(found)[0], first)
    assert.notEqual(drawnTables(found)[1], drawnTables(plain)[1])
    const again = found.update({
      effects: setMatches.of({ sought: 'كلمة', matches: [...matches], at: undefined }),
    }).state
    assert.equal(drawnTables(again)[1], drawnTables(found)[1])
  })

  it('a screen in a long quotation is found as fast as one that stands alone', () => {
    const quoted = opened('> قال [علوش](person:mohammed-alloush) **اليوم** كلاما\n>\n'.repeat(500))
    const { length } = quoted.doc
    reckoned = 0
    const marks = articleView(quoted).marks(length - 500, length)
    assert.ok(marks.some(({ kind, from }) => kind === 'quote' && from === 0))
    assert.ok(reckoned < 2 * marks.length, `${reckoned} for ${marks.length}`)
  })
})

const opened = (text: string): EditorState =>
  retold(EditorState.create({ doc: text, extensions: [articleViewField, foundMatches, tables()] }))

/** The server has told what it sees in the text as it is now. */
function retold(state: EditorState, as = (view: WireView): WireView => view): EditorState {
  const view = asked(fixture(`//- a.seed.md\n${state.doc}\n//- seedbed.yaml\nlang: ar\n`), editorView)
  assert.ok(view)
  return state.update({ effects: setArticleView.of(ArticleView.read(as(view), state.doc)) }).state
}
