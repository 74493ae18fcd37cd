import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { writtenLanguage } from '../../../server/src/exchange/read/written-language.ts'

describe('the language of a captured text', () => {
  const written: readonly (readonly [string, string])[] = [
    ['ar', 'قال الناطق إن الجلسة ستعقد غدًا في القاعة الكبرى.'],
    ['ar', 'قَالَ النَّاطِقُ إِنَّ الجَلْسَةَ سَتُعْقَدُ غَدًا فِي القَاعَةِ الكُبْرَى.'],
    ['ar', 'قال مدير شركة Example Press في بيان نشر عند الساعة 9:30 إن الجلسة ستعقد.'],
    ['fa', 'سخنگوی دولت گفت که نشست فردا در تالار بزرگ برگزار می‌شود و همه چیز آماده است.'],
    ['ckb', 'وتەبێژەکە ڕایگەیاند کە دانیشتنەکە سبەینێ لە هۆڵی گەورە بەڕێوە دەچێت.'],
    ['ur', 'ترجمان نے کہا کہ اجلاس کل بڑے ہال میں ہوگا اور سب کو دعوت دی گئی ہے۔'],
    ['en', 'The speaker said that the session was to be held in the great hall.'],
    ['fr', 'Le porte-parole a dit que la séance est dans la grande salle avec les invités.'],
    ['uk', 'Речник сказав, що засідання відбудеться завтра у великій залі їхньої установи.'],
    ['ru', 'Представитель сказал, что заседание состоится завтра в большом зале.'],
    ['he', 'הדובר אמר שהישיבה תתקיים מחר באולם הגדול של העיר.'],
  ]

  for (const [language, text] of written) {
    it(`is ${language}: ${text.slice(0, 30)}`, () => {
      assert.equal(writtenLanguage(text), language)
    })
  }

  it('is not told by a few letters, nor by halves', () => {
    assert.equal(writtenLanguage('قال الناطق'), undefined)
    assert.equal(writtenLanguage('قال الناطق إن الجلسة، αβγδ εζηθ ικλμ, שהישיבה תתקיים מחר'), undefined)
  })
})
