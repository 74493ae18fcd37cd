import assert from 'node:assert/strict'
import fc from 'fast-check'
import { describe, it } from 'mocha'
import { firstWords, inContext, lastWords } from '../../server/src/find/context.ts'

describe('words in their context', () => {
  it('are cut between words, and say so', () => {
    assert.equal(lastWords('قال رئيس الوفد ', 10), '…الوفد ')
    assert.equal(lastWords('قال رئيس الوفد ', 15), 'قال رئيس الوفد ')
    assert.equal(firstWords(' ثم غادر الوفد', 9), ' ثم غادر…')
    assert.equal(firstWords(' ثم غادر', 9), ' ثم غادر')
  })

  it('keep a part of a word that has no room, but never half a character', () => {
    assert.equal(lastWords('abcdefgh', 3), '…fgh')
    assert.equal(firstWords('abcdefgh', 3), 'abc…')
    assert.equal(lastWords('ab😀c', 2), '…c')
    assert.equal(firstWords('a😀bc', 2), 'a…')
  })

  it('are never longer than there is room, and always a part of the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat(20), (text, room) => {
        const last = lastWords(text, room)
        const first = firstWords(text, room)
        assert.ok(text.endsWith(last.replace(/^…/, '')) || text.endsWith(last))
        assert.ok(text.startsWith(first.replace(/…$/, '')) || text.startsWith(first))
        assert.ok(last.length <= room + 1 && first.length <= room + 1)
      }),
    )
  })

  it('stand on one line on both sides of the key word', () => {
    const text = 'واحد\nاثنان  ثلاثة\tأربعة'
    assert.deepEqual(inContext(text, { start: 5, end: 10 }, 8), { before: 'واحد ', keyWord: 'اثنان', after: ' ثلاثة' })
  })
})
