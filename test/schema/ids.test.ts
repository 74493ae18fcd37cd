import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { idFrom } from '../../server/src/schema/ids.ts'

describe('idFrom', () => {
  for (const [text, id] of [
    ['Mohammed Alloush ', 'mohammed-alloush'],
    ['Émile -- 2.0', 'emile-2.0'],
    ['علوش', undefined],
    ['2017', undefined],
    ['X-Ray Media', 'xray-media'],
    ['x-', 'x'],
  ] as const) {
    it(`gives an id that a record can have: ${text}`, () => {
      assert.equal(idFrom(text), id)
    })
  }
})
