import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { isReversed, type Period, surelyMeet } from '../../../server/src/lint/values/periods.ts'

/** `2010/2019`, with `..` for an end that is not written. */
function period(text: string): Period {
  const [from, until] = text.split('/').map((end) => (end === '..' ? undefined : end))
  return { from, until }
}

describe('two periods', () => {
  const table: readonly (readonly [a: string, b: string, meet: boolean])[] = [
    ['../..', '../..', true],
    ['2010/..', '../2015', true],
    ['2010/2012', '2014/2016', false],
    ['2010/2014', '2014/2016', false],
    ['2010/2014-06-01', '2014-06-01/2016', false],
    ['2010/2015', '2014/2016', true],
    ['2010/2014', '2014-03/2016', false],
    ['2010/XXXX', '2014/2016', false],
    ['2010/..', 'once/..', false],
    ['../..', '2012/XXXX', false],
    ['-0300/-0200', '-0250/-0100', true],
  ]
  for (const [a, b, meet] of table) {
    it(`${a} and ${b} ${meet ? 'surely meet' : 'may not meet'}`, () => {
      assert.equal(surelyMeet(period(a), period(b)), meet)
      assert.equal(surelyMeet(period(b), period(a)), meet)
    })
  }
})

describe('a period', () => {
  it('is reversed only where no day could be in it', () => {
    assert.ok(isReversed('2019', '2018'))
    assert.ok(isReversed('2019-05-02', '2019-05-01'))
    assert.ok(!isReversed('2019-05', '2019'))
    assert.ok(!isReversed('2019', '2019-01-01'))
    assert.ok(!isReversed('2019', 'soon'))
  })
})
