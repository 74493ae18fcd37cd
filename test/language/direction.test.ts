import assert from 'node:assert/strict'
import fc from 'fast-check'
import { describe, it } from 'mocha'
import { direction, directionOfLanguage, isolate } from '../../server/src/language/direction.ts'

describe('direction', () => {
  for (const [text, expected] of [
    ['قال TASS', 'rtl'],
    ['TASS قالت', 'ltr'],
    ['123، «قال»', 'rtl'],
    ['- 1. "x', 'ltr'],
    ['١٢٣', undefined],
    ['', undefined],
    ['...', undefined],
    ['\u2067قال\u2069 abc', 'ltr'],
    ['\u2067قال', undefined],
    ['\u200fabc', 'rtl'],
    ['\u200eقال', 'ltr'],
    ['שלום', 'rtl'],
    ['𞤀𞤁', 'rtl'],
    ['\u064eabc', 'ltr'],
    ['𝒳 قال', 'ltr'],
  ] as const) {
    it(`of ${JSON.stringify(text)}`, () => assert.equal(direction(text), expected))
  }
})

describe('directionOfLanguage', () => {
  for (const [tag, expected] of [
    ['ar', 'rtl'],
    ['ar-SY', 'rtl'],
    ['fa', 'rtl'],
    ['ur', 'rtl'],
    ['he', 'rtl'],
    ['ckb', 'rtl'],
    ['ku', 'ltr'],
    ['az-Arab', 'rtl'],
    ['ar-Latn', 'ltr'],
    ['en', 'ltr'],
    ['ru', 'ltr'],
    ['ar_SY', undefined],
    ['', undefined],
  ] as const) {
    it(`of ${tag || 'nothing'}`, () => assert.equal(directionOfLanguage(tag), expected))
  }
})

describe('isolate', () => {
  it('puts each line into an isolate of its own', () => {
    assert.equal(isolate('أستانا'), '\u2068أستانا\u2069')
    assert.equal(isolate('a\r\n\nب', 'rtl'), '\u2067a\u2069\r\n\n\u2067ب\u2069')
    assert.equal(isolate('+03:00', 'ltr'), '\u2066+03:00\u2069')
    assert.equal(isolate(''), '')
  })

  it('closes what the text leaves open and drops what would close it early', () => {
    assert.equal(isolate('a\u2069b\u2067c'), '\u2068ab\u2067c\u2069\u2069')
  })

  it('is balanced for any text, and an isolate of an isolate has it whole', () => {
    const text = fc.string({ unit: fc.constantFrom('ا', 'a', '\u2066', '\u2067', '\u2068', '\u2069', '\u202e', '\n') })
    fc.assert(
      fc.property(text, (text) => {
        for (const line of isolate(text).split('\n')) {
          let depth = 0
          for (const [index, unit] of [...line].entries()) {
            if (/[\u2066-\u2068]/.test(unit)) depth++
            if (unit === '\u2069') depth--
            assert.ok(depth > 0 || index === line.length - 1)
          }
          assert.equal(depth, 0)
        }
        assert.ok(isolate(text).includes('\n') || isolate(isolate(text)).includes(isolate(text)))
      }),
    )
  })
})
