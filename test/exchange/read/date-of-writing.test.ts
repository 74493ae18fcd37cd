import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { dateOfWriting } from '../../../server/src/exchange/read/date-of-writing.ts'

describe('the date of writing', () => {
  const told: readonly (readonly [string, string])[] = [
    ['اجتمع الوزراء اليوم، الأحد 12 أيار 2019، في العاصمة.', '2019-05-12'],
    ['اجتمع الوزراء أمس، 12 أيار 2019، في العاصمة.', '2019-05-13'],
    ['اجتمع الوزراء امس 12/5/2019 في العاصمة.', '2019-05-13'],
    ['اجتمع الوزراء أول أمس، 12 أيار 2019، في العاصمة.', '2019-05-14'],
    ['The ministers met today, 12 May 2019, in the capital.', '2019-05-12'],
    ['يُفتتح المعرض في 24 تشرين الأول الجاري.', 'XXXX-10'],
    ['كان ذلك في عام 2018 الماضي.', '2019'],
    ['كان ذلك في عام 2018 الفائت.', '2019'],
    ['يستمر ذلك في عام 2018 الجاري.', '2018'],
    ['يستمر ذلك في عام 2018 الحالي.', '2018'],
    ['يستمر ذلك هذا العام (2018) حتى نهايته.', '2018'],
  ]

  for (const [text, date] of told) {
    it(`is ${date}: ${text}`, () => {
      assert.equal(dateOfWriting([text])?.value, date)
    })
  }

  it('is told by one paragraph among others', () => {
    const [[text] = ['']] = told
    assert.equal(dateOfWriting(['قال علي سالم في 3 آذار 2010 إن الأعمال بدأت.', text])?.value, '2019-05-12')
  })

  it('is not told by dates alone, nor by places that disagree', () => {
    assert.equal(dateOfWriting(['انتهت الأعمال في 3 آذار 2010.']), undefined)
    assert.equal(dateOfWriting(['كان ذلك في عام 2018 الماضي.', 'كان ذلك في عام 2016 الماضي.']), undefined)
  })
})
