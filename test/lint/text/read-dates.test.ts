import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { findDates } from '../../../server/src/language/dates/find-dates.ts'
import { rememberingDates } from '../../../server/src/lint/text/read-dates.ts'
import { datesOf } from '../../../server/src/lint/text/text-dates.ts'
import { articleOf, fixture } from '../../support/fixture.ts'

describe('the dates of an article', () => {
  it('are read anew where a block, its masks or the date of the article has changed, and nowhere else', () => {
    const read: string[] = []
    const dates = rememberingDates((text, anchor, masked) => {
      read.push(text)
      return findDates(text, { anchor, masked })
    })
    for (const block of ['أمس', 'عام 2017', 'اليوم']) dates(block, '2024-11-11', [])
    for (const block of ['أمس', 'عام 2018', 'اليوم']) dates(block, '2024-11-11', [])
    dates('أمس', '2024-11-12', [])
    dates('أمس', '2024-11-11', [{ start: 0, end: 3 }])
    assert.deepEqual(read, ['أمس', 'عام 2017', 'اليوم', 'عام 2018', 'أمس', 'أمس'])
    assert.equal(dates('أمس', '2024-11-12', [])[0]?.value, '2024-11-11')
  })

  it('are forgotten when many others have been read, those that are asked for last', () => {
    let count = 0
    const dates = rememberingDates(() => {
      count++
      return []
    })
    for (let block = 0; block < 10_000; block++) {
      dates(String(block).padEnd(300), undefined, [])
      dates('kept', undefined, [])
    }
    assert.equal(count, 10_001)
    dates('0'.padEnd(300), undefined, [])
    assert.equal(count, 10_002)
  })

  it('know their tags, and their places in the file', () => {
    const article = articleOf(
      fixture(
        '---\ntitle: أمس\ndate: 2024-11-11\n---\n\nو[أمس *الأحد*](date:2024-11-10)، وفي **عام** 2017.\n\n> [غدًا](org:x) يوم [12](date:2024) نوفمبر',
      ),
    )
    assert.deepEqual(
      datesOf(article).map(({ span, text, tag, isInTag }) => [article.source.slice(span), text, tag?.id, isInTag]),
      [
        ['أمس *الأحد', 'أمس الأحد', '2024-11-10', true],
        ['عام** 2017', 'عام 2017', undefined, false],
        ['12](date:2024) نوفمبر', '12 نوفمبر', '2024', false],
      ],
    )
  })
})
