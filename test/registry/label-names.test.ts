import assert from 'node:assert/strict'
import fc from 'fast-check'
import { describe, it } from 'mocha'
import { isAdjectiveOf, isNameOf, LONGEST_LABEL, labelKey, namesSpelt } from '../../server/src/registry/label-names.ts'
import { fixture } from '../support/fixture.ts'

const { corpus } = fixture(`//- entities/a.yaml
org:
  brothers: { name: الإخوان المسلمون, aliases: [أبو الهدى, "U.S. Steel", { text: إخواني, use: adjective }, شبكة رصد, الشبكة رصد] }
place:
  homs: { name: حمص, kind: city }
  raqqa: { name: الرقة }
`)

function entity(ref: string) {
  const found = corpus.entity(ref)
  assert.ok(found)
  return found
}

describe('labelKey', () => {
  it('lets go of marks, signs, case endings and the first article', () => {
    for (const label of [
      'الإخوان المسلمون',
      'الاخوان المُسلمين',
      'إخوان\nالمسلمين',
      '«الإخوان» المسلمون.',
      'الإخوان-المسلمون',
    ]) {
      assert.equal(labelKey(label), 'اخوان المسلمين', label)
    }
    assert.equal(labelKey('أبي الهدى'), labelKey('أبا الهُدى'))
    assert.equal(labelKey('الرقة'), labelKey('رقة'))
    assert.equal(labelKey('ضامنو مسار أستانا'), labelKey('ضامني مسار أستانا'))
    assert.equal(labelKey('الجولة السابعة عشرة'), labelKey('الجولة الـ17'))
  })

  it('keeps what tells names apart', () => {
    const different = ['علي', 'على', 'عليون', 'أستانا', 'أستانة', 'نور سلطان', 'نور سلطان نزارباييف', 'الله', 'له']
    assert.equal(new Set(different.map(labelKey)).size, different.length)
  })

  it('is empty for what is no name', () => {
    for (const label of ['', ' ', '«»', '…', '\u200f', 'ا'.repeat(LONGEST_LABEL + 1)]) assert.equal(labelKey(label), '')
  })

  it('is the key of itself', () => {
    const words = fc.array(
      fc.constantFrom(
        'الإخوان',
        'أبو',
        'المسلمون',
        'رقة',
        '«',
        '-',
        ' ',
        'على',
        'U.S.',
        'ـُ',
        'السابعة',
        'عشرة',
        'والعشرون',
        'ال',
        '17',
        'ضامنو',
      ),
    )
    fc.assert(
      fc.property(words, (parts) => {
        const key = labelKey(parts.join(' '))
        assert.equal(labelKey(key), key)
      }),
    )
  })
})

describe('namesSpelt', () => {
  it('prefers the names that are spelt just so', () => {
    const texts = (label: string) => namesSpelt(entity('org:brothers'), label).map(({ text }) => text)
    assert.deepEqual(texts('شبكة رصد'), ['شبكة رصد'])
    assert.deepEqual(texts('الشبكة رصد'), ['الشبكة رصد'])
    assert.deepEqual(texts('«شبكة رصد»'), ['شبكة رصد', 'الشبكة رصد'])
    assert.deepEqual(texts('US Steel'), [])
    assert.deepEqual(texts('u.s. steel'), ['U.S. Steel'])
  })

  it('does not count adjectives, which have forms of their own', () => {
    assert.deepEqual(namesSpelt(entity('org:brothers'), 'إخواني'), [])
    assert.equal(isAdjectiveOf(entity('org:brothers'), 'الإخوانيين'), true)
    assert.equal(isAdjectiveOf(entity('org:brothers'), 'الإخوان'), false)
  })
})

describe('isNameOf', () => {
  it('accepts the word that the kind of the record says', () => {
    assert.equal(isNameOf(entity('place:homs'), 'مدينة حمص'), true)
    assert.equal(isNameOf(entity('place:homs'), 'محافظة حمص'), false)
    assert.equal(isNameOf(entity('place:raqqa'), 'مدينة الرقة'), false)
  })
})
