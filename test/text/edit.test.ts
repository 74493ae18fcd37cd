import assert from 'node:assert/strict'
import * as fc from 'fast-check'
import { describe, it } from 'mocha'
import { applyEdits } from '../../server/src/text/edit.ts'

const edit = (start: number, end: number, text: string) => ({ span: { start, end }, text })

describe('applyEdits', () => {
  it('takes edits in any order, and those at one place as they come', () => {
    assert.equal(
      applyEdits('abcdef', [edit(4, 5, 'E'), edit(1, 3, ''), edit(4, 4, '1'), edit(4, 4, '2'), edit(6, 6, '!')]),
      'ad12Ef!',
    )
    assert.equal(applyEdits('أب', []), 'أب')
  })

  it('refuses edits that overlap', () => {
    assert.throws(() => applyEdits('abc', [edit(0, 2, ''), edit(1, 3, '')]), /overlap/)
  })

  it('leaves what it does not replace', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat(), fc.nat(), fc.string(), (text, a, b, inserted) => {
        const [start = 0, end = 0] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y)
        assert.equal(applyEdits(text, [edit(start, end, inserted)]), text.slice(0, start) + inserted + text.slice(end))
      }),
    )
  })
})
