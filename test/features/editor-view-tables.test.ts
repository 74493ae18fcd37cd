import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { markdownMarks } from '../../server/src/features/editor-view/markdown-marks.ts'
import { fixture } from '../support/fixture.ts'

describe('a table in the view of an article', () => {
  it('has its cells, each with the pipe behind it, and its signs', () => {
    check(
      '| a | b |\n|---|---|\n| c | d |',
      ...['sign:|', 'cell: a |', 'sign:|', 'cell: b |', 'sign:|'],
      'sign:|---|---|',
      ...['sign:|', 'cell: c |', 'sign:|', 'cell: d |', 'sign:|'],
    )
  })

  it('needs no pipes at the ends, and loses no empty cell', () => {
    check(
      'a | b\n--|--\n |c\n||',
      'cell:a |',
      'sign:|',
      'cell: b',
      'sign:--|--',
      'sign:|',
      'cell:c',
      'sign:|',
      'cell:|',
      'sign:|',
    )
  })

  it('says how its columns are aligned', () => {
    check(
      'a|b|c|d\r\n:-|:-:|-:|-\r\ne|f|g|h\r\n',
      ...['left:a|', 'sign:|', 'center:b|', 'sign:|', 'right:c|', 'sign:|', 'cell:d'],
      'sign::-|:-:|-:|-',
      ...['left:e|', 'sign:|', 'center:f|', 'sign:|', 'right:g|', 'sign:|', 'cell:h'],
    )
  })

  it('parts no cell at an escaped pipe, nor at one in code', () => {
    check(
      'a\\|b|`c\\|d`\n-|-',
      'cell:a\\|b|',
      'sign:\\',
      'sign:|',
      'cell:`c\\|d`',
      'sign:`',
      'sign:\\',
      'sign:`',
      'sign:-|-',
    )
  })

  it('is told in quotations and lists without their signs', () => {
    check(
      '> a|b\n> -|-\n> c|d',
      'sign:> ',
      'cell:a|',
      'sign:|',
      'cell:b',
      'sign:> ',
      'sign:-|-',
      'sign:> ',
      'cell:c|',
      'sign:|',
      'cell:d',
    )
    check('1. a|b\n   -|-\n', 'cell:a|', 'sign:|', 'cell:b', 'sign:-|-')
  })
})

function check(text: string, ...expected: readonly string[]): void {
  const { document } = fixture(`//- a.seed.md\n${text}\n//- seedbed.yaml\nlang: ar\n`)
  assert.equal(document.kind, 'article')
  const told = markdownMarks(document, () => false).flatMap(({ kind, span }) => {
    const name = names[kind]
    return name === undefined ? [] : [`${name}:${document.source.slice(span)}`]
  })
  assert.deepEqual(told, expected, text)
}

const names: Readonly<Record<string, string>> = {
  syntax: 'sign',
  'table-cell': 'cell',
  'table-cell-left': 'left',
  'table-cell-center': 'center',
  'table-cell-right': 'right',
}
