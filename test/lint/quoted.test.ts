import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { quoted, quotedList } from '../../server/src/lint/quoted.ts'

describe('a quoted piece of text', () => {
  it('isolates Arabic in English, and everything in Arabic', () => {
    assert.deepEqual(quoted('إدلب'), { en: '“\u2068إدلب\u2069”', ar: '«\u2068إدلب\u2069»' })
    assert.deepEqual(quoted('place:idlib'), { en: '“place:idlib”', ar: '«\u2068place:idlib\u2069»' })
  })

  it('stands on one line', () => {
    assert.equal(quoted(' a\r\n  b\u00a0c ').en, '“a b c”')
  })

  it('is shortened, but never within a letter', () => {
    assert.equal(quoted('a'.repeat(61)).en, `“\u2068${'a'.repeat(60)}…\u2069”`)
    assert.equal(quoted('a'.repeat(60)).en, `“${'a'.repeat(60)}”`)
    assert.equal(quoted(`${'a'.repeat(59)}😀b`).en, `“\u2068${'a'.repeat(59)}…\u2069”`)
    assert.equal(quoted(`${'a'.repeat(59)}حَb`).en, `“\u2068${'a'.repeat(59)}…\u2069”`)
  })

  it('may be one of several', () => {
    assert.deepEqual(quotedList(['a', 'b']), { en: '“a”, “b”', ar: '«\u2068a\u2069»، «\u2068b\u2069»' })
  })
})
