import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { relationalBases, relationalForms } from '../../server/src/language/relational.ts'

describe('relationalForms', () => {
  const forms = 'روسي روسية روسيون روسيين روسيان روسيتان روسيتين روسيات روسيًا'.split(' ')
  it('has all genders and numbers, the masculine first', () => assert.deepEqual(relationalForms('روسي'), forms))
  it('takes ال off', () => assert.deepEqual(relationalForms('الروسي'), forms))
  it('reads a final ى as ي', () => assert.deepEqual(relationalForms('روسى'), forms))
  it('leaves a plural noun alone', () => assert.deepEqual(relationalForms('الروس'), ['روس']))
})

describe('relationalBases', () => {
  for (const form of relationalForms('إيراني')) {
    it(`has the masculine of ${form}`, () => assert.ok(relationalBases(form).includes('إيراني')))
  }
  it('has the word itself', () => assert.deepEqual(relationalBases('روس'), ['روس']))
})
