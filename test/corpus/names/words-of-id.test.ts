import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { wordsOfId } from '../../../server/src/corpus/names/words-of-id.ts'

describe('wordsOfId', () => {
  it('reads ids as words', () => assert.equal(wordsOfId('idlib-2017.b_c'), 'idlib 2017 b c'))
})
