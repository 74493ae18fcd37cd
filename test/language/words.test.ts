import assert from 'node:assert/strict'
import fc from 'fast-check'
import { describe, it } from 'mocha'
import { countCharacters, countWords, wordAt, wordsIn } from '../../server/src/language/words.ts'

describe('wordsIn', () => {
  for (const [text, words] of [
    ['قال علوش، أمس.', ['قال', 'علوش', 'أمس']],
    ['بـ”تطبيق', ['بـ', 'تطبيق']],
    ['الـ22 و15', ['الـ22', 'و15']],
    ['تشرين الثاني/نوفمبر', ['تشرين', 'الثاني', 'نوفمبر']],
    ['مع\u00a0فصائلها', ['مع', 'فصائلها']],
    ['مُدينةً', ['مُدينةً']],
    ['می\u200cخواهم', ['می\u200cخواهم']],
    ['روسي-تركي', ['روسي', 'تركي']],
    ['𞤀𞤁 x', ['𞤀𞤁', 'x']],
    ['«»…؟', []],
  ] as const) {
    it(`of ${text}`, () =>
      assert.deepEqual(
        [...wordsIn(text)].map((word) => word.text),
        words,
      ))
  }
})

describe('countWords', () => {
  it('counts what wordsIn finds', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom(...'اد،ُ \u200c\ud800\udc00ـ😀𞤀1') })),
        (text) => {
          assert.equal(countWords(text), [...wordsIn(text)].length)
        },
      ),
      { numRuns: 1000 },
    )
  })
})

describe('countCharacters', () => {
  it('counts what readers see: no harakat, no unseen characters, no line breaks', () => {
    assert.equal(countCharacters('مُحَمَّد'), 4)
    assert.equal(countCharacters('𞤀𞤁\n'), 2)
    assert.equal(countCharacters('قال علي.\r\n\u200fنعم'), 11)
    assert.equal(countCharacters(''), 0)
  })
})

describe('wordAt', () => {
  it('finds the word that the offset is in or touches', () => {
    const text = 'قال  علوش.'
    assert.equal(wordAt(text, 0)?.text, 'قال')
    assert.equal(wordAt(text, 3)?.text, 'قال')
    assert.equal(wordAt(text, 4), undefined)
    assert.deepEqual(wordAt(text, 9), { text: 'علوش', start: 5, end: 9 })
    assert.equal(wordAt(text, 10), undefined)
    assert.equal(wordAt('', 0), undefined)
  })

  it('is at home inside a letter of two units', () => {
    assert.deepEqual(wordAt('x 𞤀𞤁', 3), { text: '𞤀𞤁', start: 2, end: 6 })
  })

  it('finds what wordsIn finds, at every offset of any text', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom('ا', '\u064e', 'ـ', ' ', '،', '𞤀', '𝄞') }),
    )
    fc.assert(
      fc.property(text, (text) => {
        for (const word of wordsIn(text)) {
          for (let offset = word.start; offset <= word.end; offset++) assert.deepEqual(wordAt(text, offset), word)
        }
      }),
    )
  })
})
