import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { dateInWords } from '../../server/src/language/date-words.ts'
import { isEdtfProblem, readEdtf } from '../../server/src/language/edtf.ts'

const inWords: readonly (readonly [edtf: string, english: string, arabic: string])[] = [
  ['2024-10-09', '9 October 2024', '9 تشرين الأول/أكتوبر 2024'],
  ['2024-10', 'October 2024', 'تشرين الأول/أكتوبر 2024'],
  ['2024', '2024', 'عام 2024'],
  ['2022-21', 'spring 2022', 'ربيع 2022'],
  ['2022-24', 'winter 2022', 'شتاء 2022'],
  ['2024-11-11/2024-11-12', '11–12 November 2024', 'من 11 إلى 12 تشرين الثاني/نوفمبر 2024'],
  ['2018-11-28/2018-12-02', '28 November – 2 December 2018', 'من 28 تشرين الثاني/نوفمبر إلى 2 كانون الأول/ديسمبر 2018'],
  [
    '2018-12-28/2019-01-02',
    '28 December 2018 – 2 January 2019',
    'من 28 كانون الأول/ديسمبر 2018 إلى 2 كانون الثاني/يناير 2019',
  ],
  ['2024-10/2024-11', 'October – November 2024', 'من تشرين الأول/أكتوبر إلى تشرين الثاني/نوفمبر 2024'],
  ['2017/2018', '2017–2018', 'من 2017 إلى 2018'],
  ['2017-01/..', 'since January 2017', 'منذ كانون الثاني/يناير 2017'],
  ['2017/..', 'since 2017', 'منذ عام 2017'],
  ['../2024-11-10', 'until 10 November 2024', 'حتى 10 تشرين الثاني/نوفمبر 2024'],
  ['/2024', 'until 2024, beginning unknown', 'حتى عام 2024، وبدايته غير معروفة'],
  ['2024/', 'from 2024, end unknown', 'من عام 2024 إلى تاريخ غير معروف'],
  ['2018-10-15~', 'about 15 October 2018', 'نحو 15 تشرين الأول/أكتوبر 2018'],
  ['2024?', '2024 (uncertain)', 'عام 2024 (غير مؤكد)'],
  ['2024-10%', 'about October 2024 (uncertain)', 'نحو تشرين الأول/أكتوبر 2024 (غير مؤكد)'],
  [
    '2024-10-09~/2024-10-12',
    'about 9 October 2024 – 12 October 2024',
    'من نحو 9 تشرين الأول/أكتوبر 2024 إلى 12 تشرين الأول/أكتوبر 2024',
  ],
  ['201X', 'the 2010s', 'بين 2010 و2019'],
  ['20XX', 'between 2000 and 2099', 'بين 2000 و2099'],
  ['XXXX', 'date unknown', 'تاريخ غير معروف'],
  ['XXXX-12', 'December, year unknown', 'كانون الأول/ديسمبر من سنة غير معروفة'],
  ['XXXX-12-25', '25 December, year unknown', '25 كانون الأول/ديسمبر من سنة غير معروفة'],
  ['2024-XX', 'a month of 2024', 'شهر من عام 2024'],
  ['2024-XX-XX', 'a day in 2024', 'يوم من عام 2024'],
  ['2024-10-XX', 'a day in October 2024', 'يوم من تشرين الأول/أكتوبر 2024'],
  ['2024-08-1X', 'between 10 August 2024 and 19 August 2024', 'بين 10 آب/أغسطس 2024 و19 آب/أغسطس 2024'],
  ['-0044-03-15', '15 March 45 BC', '15 آذار/مارس عام 45 ق.م'],
  ['2024-10-15T14:30', '15 October 2024, 14:30', '15 تشرين الأول/أكتوبر 2024، الساعة 14:30'],
  [
    '2024-10-15T00:30:00Z',
    '15 October 2024, 00:30 (UTC)',
    '15 تشرين الأول/أكتوبر 2024، الساعة 00:30 (\u2066UTC\u2069)',
  ],
  [
    '2024-10-15T00:30:05+03:00',
    '15 October 2024, 00:30:05 (UTC+03:00)',
    '15 تشرين الأول/أكتوبر 2024، الساعة 00:30:05 (\u2066UTC+03:00\u2069)',
  ],
]

describe('dateInWords', () => {
  for (const [edtf, english, arabic] of inWords) {
    it(edtf, () => {
      assert.equal(words(edtf, 'en'), english)
      assert.equal(words(edtf, 'ar'), arabic)
    })
  }

  it('calls the months what the country calls them', () => {
    assert.equal(words('2024-08-09', 'ar-SY'), '9 آب 2024')
    assert.equal(words('2024-08-09', 'ar-EG'), '9 أغسطس 2024')
    assert.equal(words('2024-08-09', 'ar-MA'), '9 غشت 2024')
    assert.equal(words('2024-08-09', 'ar-DZ'), '9 أوت 2024')
    assert.equal(words('2024-08-09', 'fr'), '9 August 2024')
  })

  it('names the day of the week where asked to', () => {
    assert.equal(words('2024-10-09', 'en', true), 'Wednesday 9 October 2024')
    assert.equal(words('2024-10-09', 'ar-SY', true), 'الأربعاء 9 تشرين الأول 2024')
    assert.equal(words('2024-10', 'en', true), 'October 2024')
    assert.equal(words('2024-11-11/2024-11-12', 'en', true), 'Monday 11 November 2024 – Tuesday 12 November 2024')
  })
})

function words(edtf: string, language: string, weekday = false): string {
  const date = readEdtf(edtf)
  assert.ok(!isEdtfProblem(date), `${edtf} is no date`)
  return dateInWords(date, language, { weekday })
}
