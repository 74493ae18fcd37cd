import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { plural } from '../../server/src/language/plural.ts'

describe('plural', () => {
  for (const [count, arabic, english] of [
    [0, 'zero', 'other'],
    [1, 'one', 'one'],
    [2, 'two', 'other'],
    [3, 'few', 'other'],
    [10, 'few', 'other'],
    [11, 'many', 'other'],
    [99, 'many', 'other'],
    [100, 'other', 'other'],
    [103, 'few', 'other'],
  ] as const) {
    it(`of ${count}`, () => assert.deepEqual([plural('ar', count), plural('en', count)], [arabic, english]))
  }
})
