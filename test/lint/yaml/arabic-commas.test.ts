import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { commasInItem, writeCommas } from '../../../server/src/lint/yaml/arabic-commas.ts'
import { isId } from '../../../server/src/schema/ids.ts'
import { scalarsOf } from '../../../server/src/schema/yaml-path.ts'
import { readYaml } from '../../../server/src/syntax/read-yaml.ts'
import { applyEdits } from '../../../server/src/text/edit.ts'

const check = (text: string, parted: string): void => {
  const { root } = readYaml(text, { start: 0, end: text.length })
  const commas = [...scalarsOf(root)].flatMap(({ scalar }) => commasInItem(text, scalar, isId))
  assert.equal(applyEdits(text, writeCommas(commas).edits), parted)
}

describe('commasInItem', () => {
  it('parts ids in brackets', () => {
    check('related: [a-b، c-d]\n', 'related: [a-b, c-d]\n')
    check('topics: [astana, idlib، homs،hama , x]\n', 'topics: [astana, idlib, homs,hama , x]\n')
  })

  it('leaves texts, quotes and lists in lines alone', () => {
    for (const text of ['byline: [ندى، سلمى]\n', 'related: ["a، b"]\n', 'related:\n  - a، b\n', 'id: a، b\n'])
      check(text, text)
  })
})
