import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { alignedLength } from '../../../server/src/lint/tags/label-source.ts'

describe('alignedLength', () => {
  it('counts the same where the text is written as it reads', () => {
    assert.equal(alignedLength('وإدلب،', 'وإدلب،', 1, 'start'), 1)
    assert.equal(alignedLength('وإدلب،', 'وإدلب،', 1, 'end'), 1)
  })

  it('takes white space as a whole, with the signs of a block quotation', () => {
    assert.equal(alignedLength('\r\n> إدلب', '\nإدلب', 1, 'start'), 4)
    assert.equal(alignedLength('إدلب  \r\n> > ', 'إدلب\n', 1, 'end'), 8)
    assert.equal(alignedLength('إدلب >', 'إدلب >', 1, 'end'), 1)
  })

  it('gives up at markup, escapes and references', () => {
    assert.equal(alignedLength('**وإدلب**', 'وإدلب', 1, 'start'), undefined)
    assert.equal(alignedLength('إدلب\\.', 'إدلب.', 1, 'end'), undefined)
    assert.equal(alignedLength('إدلب&quot;', 'إدلب"', 1, 'end'), undefined)
    assert.equal(alignedLength('&nbsp;إدلب', '\u00a0إدلب', 1, 'start'), undefined)
  })
})
