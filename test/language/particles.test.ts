import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { fold } from '../../server/src/language/fold.ts'
import { textFolding } from '../../server/src/language/foldings.ts'
import {
  isProclitic,
  leadingParticles,
  particleOf,
  proclitics,
  withoutArticle,
} from '../../server/src/language/particles.ts'

const splits: readonly (readonly [token: string, ways: string])[] = [
  ['بأستانا', 'ب+أستانا'],
  ['وأستانا', 'و+أستانا'],
  ['وبأستانا', 'و+بأستانا وب+أستانا'],
  ['للأمم', 'ل+لأمم لل+أمم'],
  ['وللأمم', 'و+للأمم ول+لأمم ولل+أمم'],
  ['للبنان', 'ل+لبنان لل+بنان'],
  ['والشام', 'و+الشام وال+شام'],
  ['فبالشام', 'ف+بالشام فب+الشام فبال+شام'],
  ['كالنيرب', 'ك+النيرب كال+نيرب'],
  ['الـ22', 'ال+22'],
  ['أأستانا', 'أ+أستانا'],
  ['وَبِحَلَبَ', 'و+بِحَلَبَ وب+حَلَبَ'],
  // Names that only look as if they had a particle: offered, and for the caller to refuse.
  ['وليد', 'و+ليد ول+يد'],
  ['بوتين', 'ب+وتين'],
  ['لبنان', 'ل+بنان'],
  ['أستانا', 'أ+ستانا'],
  ['حلب', ''],
  ['سوريا', ''],
  ['بـ', ''],
  ['و', ''],
  ['', ''],
  ['Putin', ''],
]

describe('proclitics', () => {
  for (const [token, ways] of splits) {
    it(`takes ${token || 'nothing'} apart`, () => {
      assert.equal(
        proclitics(token)
          .map(({ particle, rest }) => `${particle}+${rest}`)
          .join(' '),
        ways,
      )
    })
  }

  it('says where the rest begins, behind vowel signs and tatweel', () => {
    for (const token of ['وَبِـحَلَبَ', 'الـ22', 'لِلأُمَم']) {
      for (const { rest, start } of proclitics(token)) assert.equal(token.slice(start), rest)
    }
  })

  it('says which particles hold an article', () => {
    assert.deepEqual(
      proclitics('للأمم').map(({ article }) => article),
      [false, true],
    )
  })
})

describe('isProclitic', () => {
  for (const text of ['و', 'بـ', 'لل', 'وَ', 'الـ', 'وبال', 'أ']) {
    it(`${text} is one`, () => assert.ok(isProclitic(text)))
  }
  for (const text of ['', 'ـ', 'في', 'وو', 'س', 'بن', 'و ']) {
    it(`${text || 'nothing'} is none`, () => assert.ok(!isProclitic(text)))
  }
})

describe('withoutArticle', () => {
  for (const [text, rest] of [
    ['الشام', 'شام'],
    ['الشَّام', 'شَّام'],
    ['ٱلشام', 'شام'],
    ['الزنكي', 'زنكي'],
    ['الأمم المتحدة', 'أمم المتحدة'],
  ] as const) {
    it(`${text} is ${rest}`, () => assert.equal(withoutArticle(text), rest))
  }
  for (const text of ['ألمانيا', 'إلهام', 'الله', 'ال', 'الا', 'حلب', '']) {
    it(`${text || 'nothing'} has none`, () => assert.equal(withoutArticle(text), undefined))
  }
})

describe('particleOf', () => {
  for (const [text, particle, article] of [
    ['لِلْ', 'لل', true],
    ['ول', 'ول', false],
    ['بالـ', 'بال', true],
  ] as const) {
    it(`reads ${text}`, () => {
      const found = particleOf(text)
      assert.deepEqual([found?.particle, found?.article], [particle, article])
    })
  }
  for (const text of ['', 'قال', 'للأمم']) {
    it(`finds none in ${text || 'nothing'}`, () => assert.equal(particleOf(text), undefined))
  }
})

describe('leadingParticles', () => {
  it('are those of proclitics, for words of a key', () => {
    for (const [token] of splits) {
      const { key } = fold(`في ${token}`, textFolding)
      // A key has أ as ا, so that ا of any word may be one.
      const found = leadingParticles(key, 3, key.length).filter(({ particle }) => particle !== 'أ')
      const sure = proclitics(token).filter(({ particle }) => particle !== 'أ')
      const expected = sure.map(({ particle, article, rest }) => ({
        particle,
        article,
        length: key.length - 3 - fold(rest, textFolding).key.length,
      }))
      assert.deepEqual(found, expected, token)
    }
  })
})
