import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { isWeekdayName, monthNames, monthNumber, weekdayNames } from '../../server/src/language/calendar-names.ts'

describe('monthNames', () => {
  for (const [language, january, august] of [
    ['en', 'January', 'August'],
    ['fr', 'January', 'August'],
    ['ar', 'كانون الثاني/يناير', 'آب/أغسطس'],
    ['ar-Arab', 'كانون الثاني/يناير', 'آب/أغسطس'],
    ['ar-SY', 'كانون الثاني', 'آب'],
    ['ar-EG', 'يناير', 'أغسطس'],
    ['ar-MA', 'يناير', 'غشت'],
    ['ar-DZ', 'جانفي', 'أوت'],
    ['ar-MR', 'يناير', 'أغشت'],
  ] as const) {
    it(`of ${language}`, () => {
      const names = monthNames(language)
      assert.equal(names.length, 12)
      assert.deepEqual([names[0], names[7]], [january, august])
    })
  }

  it('are what this host knows too', () => {
    for (const language of ['en', 'ar-SY', 'ar-IQ', 'ar-EG', 'ar-SA', 'ar-MA', 'ar-DZ', 'ar-TN', 'ar-MR']) {
      const format = new Intl.DateTimeFormat(`${language}-u-ca-gregory-nu-latn`, { month: 'long', timeZone: 'UTC' })
      const expected = Array.from({ length: 12 }, (_, month) => format.format(Date.UTC(2024, month, 15)))
      assert.deepEqual(monthNames(language), expected, language)
    }
  })
})

describe('monthNumber', () => {
  it('reads every name that is written', () => {
    for (const language of ['en', 'ar', 'ar-SY', 'ar-EG', 'ar-MA', 'ar-DZ', 'ar-MR']) {
      for (const [index, name] of monthNames(language).entries()) assert.equal(monthNumber(name), index + 1, name)
    }
  })

  for (const [name, number] of [
    ['تشرين ثاني', 11],
    ['كانون اول', 12],
    ['آيار', 5],
    ['ابريل', 4],
    ['أوكتوبر', 10],
    ['نُوفمبر', 11],
    ['oct', 10],
    ['SEPTEMBER', 9],
    ['أيلول/أكتوبر', undefined],
    ['الأحد', undefined],
    ['', undefined],
  ] as const) {
    it(`of ${name || 'nothing'}`, () => assert.equal(monthNumber(name), number))
  }
})

describe('weekdayNames', () => {
  it('begin with Sunday and are known again', () => {
    assert.equal(weekdayNames('en-GB')[0], 'Sunday')
    assert.equal(weekdayNames('ar-SY')[4], 'الخميس')
    for (const name of [...weekdayNames('en'), ...weekdayNames('ar'), 'الاربعاء', 'الإثنين'])
      assert.ok(isWeekdayName(name), name)
    assert.ok(!isWeekdayName('نوفمبر'))
  })
})
