import assert from 'node:assert/strict'
import fc from 'fast-check'
import { describe, it } from 'mocha'
import {
  calendarDay,
  compareDays,
  dayCount,
  dayOfCount,
  daysInMonth,
  overlaps,
  weekdayOf,
} from '../../server/src/language/calendar.ts'

const days = fc
  .date({ min: new Date('-009999-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  .map((date) => ({ date, day: calendarDay(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()) }))

describe('calendar days', () => {
  it('are written as ISO 8601 has them', () => {
    assert.equal(calendarDay(2024, 10, 9), '2024-10-09')
    assert.equal(calendarDay(-44, 3, 15), '-0044-03-15')
    assert.equal(calendarDay(17000, 1, 1), '17000-01-01')
  })

  it('are counted from 1970 on, and come back from their count', () => {
    fc.assert(
      fc.property(days, ({ date, day }) => {
        assert.equal(dayCount(day), Math.floor(date.getTime() / 86_400_000))
        assert.equal(dayOfCount(dayCount(day)), day)
      }),
    )
  })

  it('are ordered as time is', () => {
    fc.assert(
      fc.property(days, days, (a, b) => {
        const expected = Math.floor(a.date.getTime() / 86_400_000) - Math.floor(b.date.getTime() / 86_400_000)
        assert.equal(Math.sign(compareDays(a.day, b.day)), Math.sign(expected))
      }),
    )
    assert.ok(compareDays('9999-12-31', '17000-01-01') < 0)
  })

  it('have the weekday that Date says, before the year 0 too', () => {
    fc.assert(fc.property(days, ({ date, day }) => assert.equal(weekdayOf(day), date.getUTCDay())))
    // The talks of Astana began on a Monday, and the article on them calls it a Sunday.
    assert.equal(weekdayOf('2024-11-11'), 1)
    assert.equal(weekdayOf('2022-01-27'), 4)
  })

  it('are as many in a month as the Gregorian calendar has', () => {
    assert.deepEqual(
      [2024, 2023, 1900, 2000, 0, -4].map((year) => daysInMonth(year, 2)),
      [29, 28, 28, 29, 29, 29],
    )
    assert.deepEqual(
      [4, 12, 0, 13].map((month) => daysInMonth(2024, month)),
      [30, 31, 0, 0],
    )
  })
})

describe('overlaps', () => {
  const span = (earliest: string | undefined, latest: string | undefined) => ({ earliest, latest })
  const nurSultan = span('2019-03-23', '2022-09-16')

  for (const [name, days, expected] of [
    ['within', span('2022-01-28', '2022-01-28'), true],
    ['its first day', span('2019-03-23', '2019-03-23'), true],
    ['its last day', span('2022-09-16', '2022-09-16'), true],
    ['the day after', span('2022-09-17', '2022-09-17'), false],
    ['a year that it begins in', span('2019-01-01', '2019-12-31'), true],
    ['what began before and goes on', span('2017-01-01', undefined), true],
    ['what began after', span('2024-01-01', undefined), false],
    ['what ended before', span(undefined, '2018-12-31'), false],
    ['an unknown time', span(undefined, undefined), true],
  ] as const) {
    it(name, () => {
      assert.equal(overlaps(nurSultan, days), expected)
      assert.equal(overlaps(days, nurSultan), expected)
    })
  }
})
