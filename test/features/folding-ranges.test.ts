import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { foldingRanges } from '../../server/src/features/folding-ranges.ts'
import { ableClient, contextOf, fixture } from '../support/fixture.ts'

describe('folding ranges', () => {
  it('folds front matter, sections, lists, quotations, code and tables', () => {
    check(`
---                    > 2 region
title: خبر
---

# أول                  > 8
نص

## ثانٍ                 > 8
نص

# ثالث                 > 29
- أ                    > 14
  - ب                  > 13
    ج
- د

> اقتباس               > 17
> آخر

\`\`\`                    > 21
code
\`\`\`

| a | b |              > 25
|---|---|
| 1 | 2 |

<!-- تعليق             > 28 comment
آخر -->
نهاية
`)
  })

  it('folds records, maps, lists and comments of the registry', () => {
    check(`
# one                  > 1 comment
# two
place:                 > 8
  a:                   > 8
    name:              > 6
      ar: أ
      en: A
    aliases:           > 8
      - x
`)
  })

  it('folds long texts, braces over several lines, and comments where they stand', () => {
    check(`
place: # أماكن           > 14
  # سوريا              > 2 comment
  # ولبنان
  a:                   > 9
    description: |     > 6

      نص طويل
    name: {            > 9
      ar: أ, # x
      en: A } # y
  # وغيرهما            > 11 comment
  # أيضًا
  b:                   > 14
    note: >-           > 14
      نص
`)
  })

  it('folds of more records than the editor can show the types, and the first records as wholes', () => {
    const record = (id: string) => `  ${id}:\n    name:\n      ar: أ\n\n`
    const text = `# x\n# y\nperson:\n${['a', 'b', 'c', 'd'].map(record).join('')}place:\n${record('e')}`
    const read = fixture(`//- entities/a.yaml\n${text}`)
    const folds = (foldsAtMost: number) =>
      foldingRanges(contextOf(read, 'ar', { ...ableClient, foldsAtMost })).map(({ startLine, endLine }) => [
        startLine,
        endLine,
      ])
    assert.deepEqual(folds(3), [
      [0, 1],
      [2, 17],
      [3, 5],
      [7, 9],
      [11, 13],
      [19, 22],
    ])
    assert.equal(folds(100).length, 13)
  })

  it('does not fold what stands on one line', () => {
    check('---\n---\ntext\n'.replace('---\n', '---  > 1 region\n'))
    check('# only\n')
  })
})

/** A line that folds says so behind \`>\`: the last line of the fold, and its kind. */
function check(marked: string): void {
  const lines = marked.replace(/^\n/, '').split('\n')
  const text = lines.map((line) => line.replace(/\s+> \d+(?: \w+)?$/, '')).join('\n')
  const path = /^(?:#.*\n)*place:/.test(text) ? 'entities/a.yaml' : 'a.seed.md'
  const expected = lines.flatMap((line, startLine) => {
    const [, endLine, kind] = /\s+> (\d+)(?: (\w+))?$/.exec(line) ?? []
    return endLine === undefined ? [] : [{ startLine, endLine: Number(endLine), ...(kind ? { kind } : {}) }]
  })
  assert.deepEqual(foldingRanges(contextOf(fixture(`//- ${path}\n${text}`))), expected)
}
