import assert from 'node:assert/strict'
import { EditorState } from '@codemirror/state'
import fc from 'fast-check'
import { describe, it } from 'mocha'
import {
  ArticleView,
  articleView,
  articleViewField,
  setArticleView,
} from '../../client/webview/seed-editor/article-view.ts'
import { foundMatches } from '../../client/webview/seed-editor/found-matches.ts'
import { tables } from '../../client/webview/seed-editor/tables.ts'
import { editorMarkKinds } from '../../server/src/protocol/editor-view.ts'

describe('The numbers of a view', () => {
  it('are places in the text, whatever they are: nothing is outside, nothing ends before it begins, and tables can be drawn', () => {
    fc.assert(
      fc.property(numbers, numbers, (tags, marks) => {
        const state = EditorState.create({ doc, extensions: [articleViewField, foundMatches, tables()] })
        const rest = { version: 1, dir: 'rtl', words: 0, characters: 0 } as const
        const leads = [{ ref: 'person:a', kind: 'person', known: true }] as const
        const view = ArticleView.read({ ...rest, leads, tags, marks }, state.doc)
        const told = articleView(state.update({ effects: setArticleView.of(view) }).state)
        const found = told.tags(0, doc.length)
        for (const { from, to } of [...told.marks(0, doc.length), ...found, ...found.map(({ label }) => label)]) {
          assert.ok(0 <= from && from <= to && to <= doc.length, `${from}-${to}`)
        }
      }),
      {
        numRuns: 1000,
        examples: [
          [[], [-5, 10, table, 0]],
          [[], [0, 1e9, table, 0]],
          [[], [0, 5, table, 0, -3, 1e9, cell, 0]],
        ],
      },
    )
  })
})

const doc = '| a |\n|--|\n| b |\n\nx'
const [table, cell] = [editorMarkKinds.indexOf('table'), editorMarkKinds.indexOf('table-cell')]

const numbers = fc.array(fc.oneof(fc.integer({ min: -10, max: 10 }), fc.integer(), fc.constantFrom(table, cell)), {
  maxLength: 40,
})
