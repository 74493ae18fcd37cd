import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { cleanName } from '../../server/src/language/clean-name.ts'

describe('cleanName', () => {
  for (const [text, clean, lang] of [
    ['\u200fمحمد\u200e \u202bالعلي\u202c', 'محمد العلي'],
    [' محمد\u00a0\n العلي\u2028', 'محمد العلي'],
    ['مح\u200bمد\ufeff', 'محمد'],
    ['a\u0000\u0007b\u00ad', 'ab'],
    ['e\u0301', 'é'],
    ['👩\u200d🚀', '👩\u200d🚀'],
    ['می\u200cرزا', 'می\u200cرزا', 'fa'],
    ['محمد\u200c علي', 'محمد علي', 'ar'],
    ['الـرقّـــة و٢ هـ', 'الرقّة و٢ هـ'],
    ['«الحياة»', '«الحياة»'],
    ['\u200f', ''],
  ] as const) {
    it(`makes ${JSON.stringify(clean)} of ${JSON.stringify(text)}`, () => assert.equal(cleanName(text, lang), clean))
  }
})
