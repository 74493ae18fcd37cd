import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { fold } from '../../server/src/language/fold.ts'
import { textFolding } from '../../server/src/language/foldings.ts'
import { numbersInFigures } from '../../server/src/language/ordinals.ts'

describe('numbers of a series', () => {
  it('are figures, however they are written', () => {
    for (const [text, figures] of [
      ['الجولة الأولى', '1'],
      ['الجولة الثانية', '2'],
      ['الاجتماع العاشر', '10'],
      ['الجولة الحادية عشرة', '11'],
      ['الجولة السابعة عشرة', '17'],
      ['اللقاء السابع عشر', '17'],
      ['الجولة العشرون', '20'],
      ['الجولة الحادية والعشرين', '21'],
      ['الجولة الثانية والعشرون', '22'],
      ['المؤتمر التاسع والتسعين', '99'],
      ['الجولة الـ17', '17'],
      ['الجولة الـ ١٧', '17'],
      ['أستانا ۱۷', '17'],
      ['جولة ثالثة', '3'],
    ] as const) {
      const [head = ''] = text.split(' ')
      assert.equal(numbersInFigures(keyOf(text)), `${keyOf(head)} ${figures}`)
    }
  })

  it('are no other words, and not the first word', () => {
    for (const text of ['الأول', 'الحادي', 'عام ثمانية', 'مدينة عشرين', 'الجولة حادي', '', 'ال']) {
      const key = keyOf(text)
      assert.equal(numbersInFigures(key), key)
    }
    assert.equal(numbersInFigures(keyOf('17 آذار')), '17 اذار')
  })
})

const keyOf = (text: string): string => fold(text, textFolding).key
