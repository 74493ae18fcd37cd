import assert from 'node:assert/strict'
import fc from 'fast-check'
import { describe, it } from 'mocha'
import { fold, prefixKey, rawSpan, sameKey, searchKey } from '../../server/src/language/fold.ts'
import { nameFolding, prefixFolding, searchFolding, textFolding } from '../../server/src/language/foldings.ts'

const spellingsOfOneName: readonly (readonly [string, string])[] = [
  ['قمّة', 'قمة'],
  ['مُدينةً', 'مدينة'],
  ['أسـتانا', 'أستانا'],
  ['أستانا', 'استانا'],
  ['إدلب', 'ادلب'],
  ['ٱلشام', 'الشام'],
  ['آذار', 'اذار'],
  ['عبد الرحمن مصطفى', 'عبد الرحمن مصطفي'],
  ['مصطفى', 'مصطفي'],
  ['علي حسن', 'على حسن'],
  ['سوخوي-٣٤', 'سوخوي-34'],
  ['۱۲', '12'],
  ['٣٫٥', '3.5'],
  ['١٬٢٧١', '1271'],
  ['ایران', 'إيران'],
  ['کازاخستان', 'كازاخستان'],
  ['ﻷﻣﻢ', 'لأمم'],
  ['ﷲ', 'الله'],
  ['نور\u00a0سلطان', 'نور سلطان'],
  ['نور \t\n سلطان', 'نور سلطان'],
  [' حلب\u3000', 'حلب'],
  ['\u200fحلب\u200e', 'حلب'],
  ['می\u200cخواهم', 'ميخواهم'],
  ['\u2068حلب\u2069', 'حلب'],
  ['TASS', 'tass'],
  ['ТАСС', 'тасс'],
  ['“الخوذ البيضاء”', '"الخوذ البيضاء"'],
  ['O’Brien', "O'Brien"],
  ['روسي–تركي', 'روسي-تركي'],
]

const differentNames: readonly (readonly [string, string])[] = [
  ['أستانا', 'أستانة'],
  ['على', 'علي'],
  ['رؤى', 'روى'],
  ['عبد الرحمن', 'عبد الرحمنوف'],
  ['عبد الرحمن', 'عبدالرحمن'],
  ['الزنكي', 'زنكي'],
  ['غزة', 'غزه'],
  ['مسؤول', 'مسئول'],
  ['Erdoğan', 'Erdogan'],
]

const foundAlike: readonly (readonly [string, string])[] = [
  ...spellingsOfOneName,
  ['أستانا', 'أستانة'],
  ['أستانه', 'أستانة'],
  ['على', 'علي'],
  ['مسؤول', 'مسئول'],
  ['مسءول', 'مسئول'],
  ['عبد الرحمن', 'عبدالرحمن'],
  ['أبو بكر', 'ابوبكر'],
  ['Erdoğan', 'erdogan'],
  ['Kraków', 'KRAKOW'],
  ['Łódź', 'lodz'],
  ['ﬁnal', 'final'],
  ['Æon', 'aeon'],
  ['Straße', 'STRASSE'],
  ['Горбачёв', 'горбачев'],
  ['İstanbul', 'istanbul'],
  ['Dayr al-Zawr', 'dayr al-zawr'],
  ['ʿAlī', 'ali'],
]

describe('sameKey', () => {
  for (const [a, b] of spellingsOfOneName) {
    it(`${a} is ${b}`, () => assert.equal(sameKey(a), sameKey(b)))
  }
  for (const [a, b] of differentNames) {
    it(`${a} is not ${b}`, () => assert.notEqual(sameKey(a), sameKey(b)))
  }

  it('takes harakat in any order', () => {
    assert.equal(sameKey('قم\u0651\u064eة'), sameKey('قم\u064e\u0651ة'))
  })

  it('composes what a writer or a converter has taken apart, vowel signs in between or not', () => {
    assert.equal(sameKey('مسو\u0654ول'), sameKey('مسؤول'))
    assert.equal(sameKey('مسو\u064e\u0654ول'), sameKey('مسؤول'))
    assert.equal(sameKey('أ\u064eستانا'), sameKey('ا\u0654ستانا'))
    assert.equal(sameKey('e\u0301'), sameKey('é'))
    assert.equal(sameKey('\u1112\u1161\u11ab'), sameKey('한'))
  })

  it('keeps the ى inside a word', () => {
    assert.equal(sameKey('الأهالىبالفيديو'), 'الاهالىبالفيديو')
  })

  it('is empty for a text of nothing but marks', () => {
    assert.equal(sameKey('\u064b\u0640\u200f \u00a0'), '')
  })
})

describe('searchKey', () => {
  for (const [a, b] of foundAlike) {
    it(`${a} finds ${b}`, () => assert.equal(searchKey(a), searchKey(b)))
  }

  it('leaves the marks of scripts where they are letters', () => {
    assert.notEqual(searchKey('が'), searchKey('か'))
    assert.notEqual(searchKey('कि'), searchKey('क'))
  })
})

describe('prefixKey', () => {
  for (const [typed, name] of [
    ['عل', 'علوش'],
    ['نه', 'نهر'],
    ['أستا', 'أستانا'],
    ['عبد', 'عبد الرحمن'],
    ['عبد الر', 'عبدالرحمن'],
    ['إد', 'ادلب'],
    ['Erdo', 'Erdoğan'],
  ] as const) {
    it(`${typed} begins ${name}`, () => assert.ok(searchKey(name).startsWith(prefixKey(typed))))
  }
})

describe('fold', () => {
  const foldings = [nameFolding, textFolding, searchFolding, prefixFolding]
  // What Arabic text is really made of, and anything at all, lone surrogates included.
  const arabic = fc
    .array(
      fc.constantFrom(
        ...'ابتعلمنويىةهءأإآؤئکیہ٠۹ـ\u064b\u064e\u0651\u0652\u0653\u0654\u0670\u200c\u200f\u00a0 \n«”،x1',
      ),
    )
    .map((letters) => letters.join(''))
  const anything = fc.oneof(
    arabic,
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'grapheme' }),
    fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)),
  )

  it('changes nothing a second time', () => {
    fc.assert(
      fc.property(anything, fc.constantFrom(...foldings), (text, folding) => {
        const { key } = fold(text, folding)
        assert.equal(fold(key, folding).key, key)
      }),
    )
  })

  it('gives composed and decomposed text the same key', () => {
    fc.assert(
      fc.property(fc.oneof(arabic, fc.string({ unit: 'grapheme' })), fc.constantFrom(...foldings), (text, folding) => {
        assert.equal(fold(text.normalize('NFD'), folding).key, fold(text.normalize('NFC'), folding).key)
      }),
    )
  })

  it('gives every assigned character by itself the same key composed, decomposed and folded', () => {
    for (let codePoint = 0; codePoint < 0x20000; codePoint++) {
      const character = String.fromCodePoint(codePoint)
      const key = searchKey(`و${character}`)
      assert.equal(searchKey(key), key, codePoint.toString(16))
      assert.equal(searchKey(`و${character}`.normalize('NFD')), key, codePoint.toString(16))
    }
  })

  const keys = [
    [sameKey, nameFolding],
    [searchKey, searchFolding],
    [prefixKey, prefixFolding],
  ] as const

  it('is what the keys are made by, whichever characters a text has', () => {
    fc.assert(
      fc.property(anything, fc.constantFrom(...keys), (text, [keyOf, folding]) => {
        assert.equal(keyOf(text), fold(text, folding).key)
      }),
      { numRuns: 3000 },
    )
    for (let unit = 0; unit < 0x10000; unit++) {
      const character = String.fromCharCode(unit)
      for (const text of [character, `ل${character}ى`, `عبد${character}ة`, `x${character} b`]) {
        for (const [keyOf, folding] of keys) assert.equal(keyOf(text), fold(text, folding).key, unit.toString(16))
      }
    }
  })

  it('leads back to the same places where a rare character stands before a text of frequent ones', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const { key, offsets } = fold(text, textFolding)
        fc.pre(key !== '')
        const behind = fold(`中 ${text}`, textFolding)
        assert.equal(behind.key, `中 ${key}`)
        assert.deepEqual(
          Array.from(behind.offsets.slice(2), (offset) => offset - 2),
          [...offsets],
        )
      }),
      { numRuns: 1000 },
    )
  })

  it('lets more go for a search than for a name', () => {
    fc.assert(fc.property(anything, (text) => assert.equal(searchKey(sameKey(text)), searchKey(text))))
  })

  it('gives one offset for each unit of the key and one more, never going back', () => {
    fc.assert(
      fc.property(anything, fc.constantFrom(...foldings), (text, folding) => {
        const { key, offsets } = fold(text, folding)
        assert.equal(offsets.length, key.length + 1)
        for (const [index, offset] of offsets.entries()) {
          assert.ok(offset <= text.length)
          assert.ok(index === 0 || offset >= (offsets[index - 1] ?? 0))
        }
      }),
    )
  })

  it('leads each unit of the key back to its letter, whatever stands in between', () => {
    const letters = fc.constantFrom(...'بتثجحخدرزسشصضطظعغفقلم')
    const clutter = fc.constantFrom('', '\u064e', '\u0651\u064f', 'ـ', '\u200c', '\u200f', '\u2068', '\ufeff')
    fc.assert(
      fc.property(fc.array(fc.tuple(letters, clutter, fc.constantFrom('', ' ', '\u00a0\n', '𞤀'))), (parts) => {
        const text = parts.flat().join('')
        const { key, offsets } = fold(text, nameFolding)
        for (const [index, unit] of [...key].entries()) {
          if (/[\u0600-\u06ff]/.test(unit) && key.charAt(index) === unit)
            assert.equal(text.charAt(offsets[index] ?? -1), unit)
        }
      }),
    )
  })

  it('folds a composed letter and its parts to the place of the letter', () => {
    const { key, offsets } = fold('xو\u064e\u0654y', nameFolding)
    assert.equal(key, 'xؤy')
    assert.deepEqual([...offsets], [0, 1, 4, 5])
  })

  it('takes a hundred thousand marks on one letter, and a megabyte of one head word, in its stride', () => {
    assert.equal(fold(`e${'\u0301'.repeat(100_000)}`, nameFolding).key.length, 100_000)
    assert.equal(fold('عبد '.repeat(100_000), searchFolding).key.length, 300_000)
  })

  it('lets running text have the final letters of short words too', () => {
    assert.equal(fold('على', textFolding).key, 'علي')
  })
})

describe('rawSpan', () => {
  it('takes the marks and tatweel of the last letter along, not what is invisible or white after it', () => {
    const text = '«قِمّـةٌ\u200f» قال'
    const folded = fold(text, nameFolding)
    const from = folded.key.indexOf('قم')
    const { start, end } = rawSpan(text, folded, from, from + 3)
    assert.equal(text.slice(start, end), 'قِمّـةٌ')
  })

  it('reaches the end of the text and no further', () => {
    const text = '  حَلَبُ\u200f \n'
    const folded = fold(text, nameFolding)
    assert.equal(folded.key, 'حلب')
    const { start, end } = rawSpan(text, folded, 0, 3)
    assert.equal(text.slice(start, end), 'حَلَبُ')
  })

  it('covers the space that a compound has lost', () => {
    const text = 'قال عبد الرحمن أمس'
    const folded = fold(text, searchFolding)
    const from = folded.key.indexOf('عبدالرحمن')
    const { start, end } = rawSpan(text, folded, from, from + 9)
    assert.equal(text.slice(start, end), 'عبد الرحمن')
  })
})
