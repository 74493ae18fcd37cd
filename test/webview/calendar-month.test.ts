import assert from 'node:assert/strict'
import * as fc from 'fast-check'
import { describe, it } from 'mocha'
import {
  type CalendarName,
  dayAfter,
  firstDayOf,
  monthAfter,
  monthGrid,
  monthName,
  monthOf,
  weekdayNames,
} from '../../client/webview/seed-editor/calendar-month.ts'

const calendars = ['gregory', 'islamic-umalqura'] as const

describe('The months of the date picker', () => {
  it('has the weeks of a Gregorian month, from Saturday on', () => {
    const weeks = monthGrid({ calendar: 'gregory', year: 2024, month: 10 }, 6)
    assert.deepEqual(
      weeks.map((week) => week.map(({ day, isInMonth }) => (isInMonth ? day : -day))),
      [
        [-28, -29, -30, 1, 2, 3, 4],
        [5, 6, 7, 8, 9, 10, 11],
        [12, 13, 14, 15, 16, 17, 18],
        [19, 20, 21, 22, 23, 24, 25],
        [26, 27, 28, 29, 30, 31, -1],
      ],
    )
  })

  it('has the days of a Hijri month with their Gregorian dates', () => {
    const days = monthGrid({ calendar: 'islamic-umalqura', year: 1446, month: 9 }, 1)
      .flat()
      .filter(({ isInMonth }) => isInMonth)
    assert.deepEqual(
      [days.length, days[0], days.at(-1)?.iso],
      [29, { iso: '2025-03-01', day: 1, isInMonth: true }, '2025-03-29'],
    )
  })

  it('knows the first day of the Hijri year', () => {
    assert.equal(firstDayOf({ calendar: 'islamic-umalqura', year: 1446, month: 1 }), '2024-07-07')
    assert.equal(firstDayOf({ calendar: 'islamic-umalqura', year: 1300, month: 1 }), '1882-11-12')
  })

  it('shows every day once, in its month, whatever the calendar', () => {
    const day = fc.date({ min: new Date('1700-01-01'), max: new Date('2150-01-01'), noInvalidDate: true })
    fc.assert(
      fc.property(
        day,
        fc.constantFrom<CalendarName>(...calendars),
        fc.integer({ min: 1, max: 7 }),
        (date, name, first) => {
          const iso = date.toISOString().slice(0, 10)
          const month = monthOf(name, iso)
          const cells = monthGrid(month, first).flat()
          const inMonth = cells.filter(({ isInMonth }) => isInMonth)
          assert.deepEqual(
            inMonth.map((cell) => cell.day),
            inMonth.map((_, index) => index + 1),
          )
          assert.equal(inMonth.filter((cell) => cell.iso === iso).length, 1)
          assert.deepEqual(
            cells.map((cell) => cell.iso),
            cells.map((_, index) => dayAfter(cells[0]?.iso ?? '', index)),
          )
          assert.ok(inMonth.length >= 28 && inMonth.length <= 31)
        },
      ),
    )
  })

  it('goes on to the next month without a gap', () => {
    for (const calendar of calendars) {
      let month = monthOf(calendar, '2023-01-15')
      for (let count = 0; count < 60; count++) {
        const last = monthGrid(month, 1)
          .flat()
          .findLast(({ isInMonth }) => isInMonth)
        month = monthAfter(month, 1)
        assert.equal(dayAfter(last?.iso ?? '', 1), firstDayOf(month))
      }
    }
  })

  it('turns the year in both directions', () => {
    const month = { calendar: 'gregory', year: 2024, month: 1 } as const
    assert.deepEqual(monthAfter(month, -1), { calendar: 'gregory', year: 2023, month: 12 })
    assert.deepEqual(monthAfter(month, 23), { calendar: 'gregory', year: 2025, month: 12 })
  })

  it('is named in the language of the editor', () => {
    assert.equal(monthName({ calendar: 'gregory', year: 2024, month: 10 }, 'en'), 'October 2024')
    assert.match(monthName({ calendar: 'islamic-umalqura', year: 1446, month: 9 }, 'ar'), /رمضان 1446/)
    assert.equal(weekdayNames(6, 'ar')[0]?.long, 'السبت')
    assert.equal(weekdayNames(1, 'en')[0]?.long, 'Monday')
  })
})
