import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import type { SelectionRange } from 'vscode-languageserver-types'
import { selectionRanges } from '../../server/src/features/selection-ranges.ts'
import { contextOf, fixture } from '../support/fixture.ts'

describe('selection ranges', () => {
  it('grow from word to label, tag, emphasis, paragraph, section, body and file', () => {
    check('---\ntitle: t\n---\n\n# عنوان\n\nقال **[محمد عل<|>وش](person:a) اليوم** شيئًا.\n', [
      'علوش',
      'محمد علوش',
      '[محمد علوش](person:a)',
      '**[محمد علوش](person:a) اليوم**',
      'قال **[محمد علوش](person:a) اليوم** شيئًا.',
    ])
  })

  it('grow through the id, the attributes and the title of a tag', () => {
    check('[x](person:sergey-ver<|>shinin)', ['vershinin', 'sergey-vershinin', 'person:sergey-vershinin'])
    check('[x](person:a "role=spea<|>ker; cert=low")', ['speaker', 'role=speaker', 'role=speaker; cert=low'])
  })

  it('grow through YAML', () => {
    check('---\nsource: { name: "وكالة تا<|>س", url: x }\n---\n', [
      'تاس',
      'وكالة تاس',
      '"وكالة تاس"',
      'name: "وكالة تاس"',
      '{ name: "وكالة تاس", url: x }',
      'source: { name: "وكالة تاس", url: x }',
    ])
  })

  it('grow through a record to its type', () => {
    const record = 'b: # ب\n    name: حلب\n    within: place:syria'
    const records = `a: { name: أ }\n  ${record}\n`
    check(`//- entities/a.yaml\nplace:\n  ${records.replace('syria', 'sy<|>ria')}person: {}\n`, [
      'syria',
      'place:syria',
      'within: place:syria',
      'name: حلب\n    within: place:syria',
      record,
      `  ${records}`,
      `place:\n  ${records}`,
      `place:\n  ${records}person: {}`,
    ])
  })

  it('answer every offset, also where there is nothing', () => {
    const read = fixture('<|>')
    assert.equal(selectionRanges(contextOf(read), [0, 0]).length, 2)
  })
})

/** The innermost selections, each inside the next up to the whole file. */
function check(text: string, expected: readonly string[]): void {
  const read = fixture(text)
  const { source } = read.document
  const [innermost] = selectionRanges(contextOf(read), [read.offset])
  const texts: string[] = []
  for (let range: SelectionRange | undefined = innermost; range; range = range.parent) {
    texts.push(source.slice(source.span(range.range)))
  }
  assert.deepEqual(texts.slice(0, expected.length), expected)
  assert.equal(texts.at(-1), source.text)
}
