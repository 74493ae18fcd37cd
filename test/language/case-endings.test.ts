import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { inOneCase } from '../../server/src/language/case-endings.ts'
import { sameKey } from '../../server/src/language/fold.ts'

const key = (text: string): string => inOneCase(sameKey(text))

describe('inOneCase', () => {
  it('makes one of the cases of a name', () => {
    for (const [subject, ...others] of [
      ['الإخوان المسلمون', 'الإخوان المسلمين'],
      ['المهندسون السوريون', 'المهندسين السوريين'],
      ['مهندسون السوريون', 'مهندسين السوريين'],
      ['صحفيون سوريون', 'صحفيين سوريين'],
      ['مراسلون بلا حدود', 'مراسلين بلا حدود'],
      ['سوريون من أجل الحقيقة والعدالة', 'سوريين من أجل الحقيقة والعدالة'],
      ['ضامنو مسار أستانا', 'ضامني مسار أستانا'],
      ['أبو محمد الجولاني', 'أبي محمد الجولاني', 'أبا محمد الجولاني'],
      ['علي أبو راس', 'علي أبي راس'],
    ] as const) {
      for (const other of others) assert.equal(key(other), key(subject), other)
    }
  })

  it('bends no foreign names', () => {
    for (const [name, other] of [
      ['بيل كلينتون', 'بيل كلينتين'],
      ['الرئيس كلينتون', 'الرئيس كلينتين'],
      ['نيلسون مانديلا', 'نيلسين مانديلا'],
      ['خوسيه بيدرو', 'خوسيه بيدري'],
      ['عليون', 'عليين'],
      ['لوبو', 'لوبي'],
    ] as const) {
      assert.notEqual(key(other), key(name), other)
    }
  })
})
