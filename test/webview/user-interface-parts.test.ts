import assert from 'node:assert/strict'
import { ChangeSet, EditorState, Text } from '@codemirror/state'
import { describe, it } from 'mocha'
import { SymbolKind } from 'vscode-languageserver-types'
import { paragraphAt } from '../../client/webview/seed-editor/focus-mode.ts'
import { foundMatches, matchFrom, setMatches } from '../../client/webview/seed-editor/found-matches.ts'
import { readingStyle } from '../../client/webview/seed-editor/reading-comfort.ts'
import { looksSame, mapOutline, readOutline, rowAt } from '../../client/webview/seed-editor/shown-outline.ts'

const at = (line: number, start: number, end: number) => ({
  start: { line, character: start },
  end: { line, character: end },
})

describe('What has been found', () => {
  it('is gone through round the ends', () => {
    const matches = [
      { from: 2, to: 4 },
      { from: 8, to: 9 },
    ]
    assert.equal(matchFrom(matches, 4, true), 1)
    assert.equal(matchFrom(matches, 9, true), 0)
    assert.equal(matchFrom(matches, 8, false), 0)
    assert.equal(matchFrom(matches, 1, false), 1)
    assert.equal(matchFrom([], 1, false), undefined)
  })

  it('moves with what is typed, and goes where it is changed', () => {
    const state = EditorState.create({ doc: 'one two one', extensions: foundMatches })
    const found = state.update({
      effects: setMatches.of({
        sought: 'one',
        matches: [
          { from: 0, to: 3 },
          { from: 8, to: 11 },
        ],
        at: 1,
      }),
    }).state
    const later = found.update({ changes: { from: 1, to: 2, insert: 'xyz' } }).state.field(foundMatches)
    assert.deepEqual([later.matches, later.at], [[{ from: 10, to: 13 }], 0])
  })
})

describe('Focus mode', () => {
  it('keeps the paragraph of the caret', () => {
    const state = EditorState.create({ doc: 'a\nb\n\nc\nd\n \ne' })
    assert.deepEqual(paragraphAt(state, 6), { from: 5, to: 8 })
    assert.deepEqual(paragraphAt(state, 4), { from: 4, to: 4 })
    assert.deepEqual(paragraphAt(state, state.doc.length), { from: 11, to: 12 })
  })
})

describe('The outline', () => {
  const text = Text.of(['---', '---', '# واحد', 'علي', '## اثنان', ''])
  const symbol = (
    name: string,
    kind: SymbolKind,
    from: number,
    to: number,
    children: readonly never[] | object[] = [],
  ) => ({
    name,
    kind,
    range: { start: { line: from, character: 0 }, end: { line: to, character: 0 } },
    selectionRange: at(from, 0, 1),
    children: [...children] as never[],
  })
  const rows = readOutline(
    [
      symbol('Front matter', SymbolKind.Namespace, 0, 1, [symbol('title', SymbolKind.Property, 0, 0)]),
      symbol('واحد', SymbolKind.String, 2, 5, [
        symbol('علي', SymbolKind.Class, 3, 4),
        symbol('اثنان', SymbolKind.String, 4, 5),
      ]),
    ],
    text,
  )

  it('leaves the inside of the front matter to the form', () => {
    assert.deepEqual(
      rows.map(({ name, level }) => `${level} ${name}`),
      ['1 Front matter', '1 واحد', '2 علي', '2 اثنان'],
    )
  })

  it('follows the caret to the innermost heading, not to a name', () => {
    assert.equal(rowAt(rows, text.line(4).from), 1)
    assert.equal(rowAt(rows, text.line(5).to), 3)
    assert.equal(rowAt(rows, 1), 0)
  })
})

describe('Reading comfort', () => {
  it('keeps settings within what can be read', () => {
    const settings = { language: 'ar', font: 'naskh', fontSize: 2, lineHeight: 9, width: 75, hijri: false } as const
    const style = readingStyle(settings)
    assert.match(style, /--seed-font-size: 8px/)
    assert.match(style, /--seed-line-height: 4/)
    assert.match(style, /--seed-width: 75ch/)
  })
})

describe('The outline while something is typed', () => {
  const text = Text.of(['# أ', '', 'نص'])
  const rows = readOutline(
    [
      {
        name: 'أ',
        kind: SymbolKind.String,
        range: { ...at(0, 0, 3), end: { line: 2, character: 2 } },
        selectionRange: at(0, 2, 3),
      },
    ],
    text,
  )
  const typed = (from: number) => ChangeSet.of({ from, insert: 'و' }, text.length)

  it('stays the same where nothing of it moves', () => {
    assert.equal(mapOutline(rows, typed(text.length)), rows)
  })

  it('moves, and looks the same', () => {
    const moved = mapOutline(rows, typed(0))
    assert.deepEqual(
      moved.map(({ from, to, goesTo }) => [from, to, goesTo]),
      [[1, text.length + 1, 3]],
    )
    assert.equal(looksSame(rows, moved), true)
    assert.equal(
      looksSame(
        rows,
        moved.map((row) => ({ ...row, name: 'ب' })),
      ),
      false,
    )
    assert.equal(looksSame(rows, []), false)
  })
})
