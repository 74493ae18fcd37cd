import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { dateInWords } from '../../client/src/preview/date-in-words.ts'

const rows: readonly (readonly [edtf: string, english: string, arabic: string])[] = [
  ['2024-11-12', '12 November 2024', '12 تشرين الثاني/نوفمبر 2024'],
  ['2024-11', 'November 2024', 'تشرين الثاني/نوفمبر 2024'],
  ['2024', '2024', '2024'],
  ['2024-11-XX', 'November 2024', 'تشرين الثاني/نوفمبر 2024'],
  ['2024-10-15T00:30+03:00', '15 October 2024, 00:30', '15 تشرين الأول/أكتوبر 2024، 00:30'],
  ['2024~', 'about 2024', 'نحو 2024'],
  ['2024-05?', 'May 2024 (uncertain)', 'أيار/مايو 2024 (غير مؤكد)'],
  ['2024%', 'about 2024 (uncertain)', 'نحو 2024 (غير مؤكد)'],
  [
    '2024-11-11/2024-11-12',
    '11 November 2024 to 12 November 2024',
    'من 11 تشرين الثاني/نوفمبر 2024 إلى 12 تشرين الثاني/نوفمبر 2024',
  ],
  ['2024-01/..', 'since January 2024', 'منذ كانون الثاني/يناير 2024'],
  ['../2024', 'until 2024', 'حتى 2024'],
  ['../..', 'date unknown', 'تاريخ غير معروف'],
  ['XXXX', 'date unknown', 'تاريخ غير معروف'],
  ['2022-21', '2022-21', '2022-21'],
  ['2024-02-31', '2024-02-31', '2024-02-31'],
  ['202X', '202X', '202X'],
  ['أمس', 'أمس', 'أمس'],
]

describe('a date in words', () => {
  for (const [edtf, english, arabic] of rows) {
    it(edtf, () => {
      assert.equal(dateInWords(edtf, 'en'), english)
      assert.equal(dateInWords(edtf, 'ar'), arabic)
    })
  }
})
