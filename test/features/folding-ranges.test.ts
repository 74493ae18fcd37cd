import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { foldingRanges } from '../../server/src/features/folding-ranges.ts'
import { contextOf, fixture } from '../support/fixture.ts'

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
