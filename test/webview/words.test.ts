import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { say } from '../../client/webview/seed-editor/words.ts'

describe('The words of the seed editor', () => {
  it('fills in what is told', () => {
    assert.equal(say({ language: 'en' }, 'matchOf', 2, 7), '2 of 7')
    assert.equal(say({ language: 'ar' }, 'matchOf', 2, 7), '2 من 7')
    assert.equal(say({ language: 'ar' }, 'remove', 'إدلب'), 'حذف إدلب')
  })
})
