import assert from 'node:assert/strict'
import fc from 'fast-check'
import { describe, it } from 'mocha'
import { dayCount, dayOfCount } from '../../../server/src/language/calendar.ts'
import { dayOfHijri, hijriOf } from '../../../server/src/language/dates/hijri-calendar.ts'

describe('the calendar of the Hijra', () => {
  for (const [year, month, day, expected] of [
    [1443, 6, 25, '2022-01-28'],
    [1446, 5, 9, '2024-11-11'],
    [1445, 9, 1, '2024-03-11'],
    [1445, 1, 1, '2023-07-19'],
  ] as const) {
    it(`has ${day}/${month}/${year} on ${expected}`, () => assert.equal(dayOfHijri({ year, month, day }), expected))
  }

  it('leads from every day of two centuries to its date and back', () => {
    const days = fc.integer({ min: dayCount('1900-05-01'), max: dayCount('2077-11-01') })
    fc.assert(
      fc.property(days, (count) => assert.equal(dayOfHijri(hijriOf(dayOfCount(count))), dayOfCount(count))),
      {
        numRuns: 2000,
      },
    )
  })

  it('knows no 31st, no thirteenth month and no years that nobody has', () => {
    for (const [year, month, day] of [
      [1443, 6, 31],
      [1443, 13, 1],
      [1443, 0, 1],
      [0, 1, 1],
      [9999, 1, 1],
    ] as const) {
      assert.equal(dayOfHijri({ year, month, day }), undefined)
    }
  })
})
