import assert from 'node:assert/strict'
import fc from 'fast-check'
import { describe, it } from 'mocha'
import { latinId } from '../../../server/src/lint/values/latin-id.ts'
import { isId } from '../../../server/src/schema/ids.ts'

describe('an id in Latin letters', () => {
  it('cleans up what is Latin already', () => {
    assert.equal(latinId(' Mohammed  Alloush '), 'mohammed-alloush')
    assert.equal(latinId('Astana_22--talks'), 'astana_22-talks')
  })

  it('writes Arabic letters as well as can be done without vowels', () => {
    assert.equal(latinId('أستانا'), 'astana')
    assert.equal(latinId('موسكو'), 'musku')
    assert.equal(latinId('الأُمَم المتحدة'), 'al-amm-al-mthda')
    assert.equal(latinId('جولة ٢٢ من أستانـا'), 'jula-22-mn-astana')
    assert.equal(latinId('گرگان'), 'grgan')
  })

  it('has nothing for what has no letters', () => {
    assert.equal(latinId(''), undefined)
    assert.equal(latinId('2024'), undefined)
    assert.equal(latinId('«…»'), undefined)
  })

  it('is an id or nothing', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' })), (text) => {
        const id = latinId(text)
        assert.ok(id === undefined || isId(id))
      }),
    )
  })
})
