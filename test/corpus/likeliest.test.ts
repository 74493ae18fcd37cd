import assert from 'node:assert/strict'
import fc from 'fast-check'
import { describe, it } from 'mocha'
import { likeliestArticles, likeliestEntities, mostUsed } from '../../server/src/corpus/likeliest.ts'
import { fixture } from '../support/fixture.ts'

/** Twenty places and a person of one name; the place with the number n is mentioned in n articles. */
const { corpus } = fixture(
  [
    '//- a.seed.md\nنص<|>\n',
    ...Array.from({ length: 19 }, (_, article) => {
      const tags = Array.from({ length: 20 }, (_, place) => (place > article ? `[حلب](place:p${place})` : 'و'))
      return `//- d/${article}.seed.md\n${tags.join(' ')}\n`
    }),
    '//- entities/all.yaml\nplace:\n',
    ...Array.from(
      { length: 20 },
      (_, place) => `  p${place}: { name: حلب${place === 7 ? ', aliases: [{ text: حلبي, use: adjective }]' : ''} }\n`,
    ),
    '  old: { name: حلب, redirect: place:p1 }\n',
    'person: { halabi: { name: حلب } }\n',
  ].join(''),
)

const likeliest = (most: number, kept: readonly string[] = [], types?: readonly string[]): readonly string[] =>
  [...new Set(likeliestEntities(corpus, 'حل', { most, kept, types }))].toSorted()

describe('the likeliest entities', () => {
  it('are those that stand in the most files', () =>
    assert.deepEqual(likeliest(3), ['place:p17', 'place:p18', 'place:p19']))

  it('are those too that are to be kept, where their names begin so', () =>
    assert.deepEqual(likeliest(2, ['place:p3', 'person:halabi', 'place:none']), [
      'person:halabi',
      'place:p18',
      'place:p19',
      'place:p3',
    ]))

  it('are of the types that are asked for', () => {
    assert.deepEqual(likeliest(5, [], ['person']), ['person:halabi'])
    assert.equal(likeliest(5, [], ['place']).length, 5)
  })

  it('are all where there are few, but for records that only lead on', () => {
    assert.equal(likeliest(100).length, 21)
    assert.ok(!likeliest(100).includes('place:old'))
  })

  it('are as many as asked for', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 30 }), (most) => likeliest(most).length === Math.min(most, 21)))
  })

  it('are those in whose records a word is written, where one is asked for', () => {
    assert.deepEqual([...likeliestEntities(corpus, 'حل', { most: 9, written: 'adjective' })], ['place:p7'])
    assert.deepEqual([...likeliestEntities(corpus, '', { most: 9, written: 'adjective' })], ['place:p7'])
  })

  it('come in order of use where nothing is typed', () =>
    assert.deepEqual(mostUsed(corpus, 3), ['place:p19', 'place:p18', 'place:p17']))
})

describe('the likeliest articles', () => {
  const { corpus } = fixture(
    [
      '//- a.seed.md\n---\ntitle: حلب اليوم\ndate: 2020-01-01\n---\n<|>\n',
      '//- b.seed.md\n---\ntitle: في حلب\ndate: 2021-01-01\n---\n[و](article:c) [و](article:a)\n',
      '//- c.seed.md\n---\ntitle: حلبي\ndate: 2019-01-01\n---\n',
      '//- d.seed.md\n---\ntitle: حلب غدًا\ndate: 2022-01-01\n---\n[و](article:c)\n',
    ].join(''),
  )
  const closed = corpus.apply({ closed: [...corpus.whole.keys()] })
  const names = (key: string, most: number) =>
    Array.from(likeliestArticles(closed, key, most), (uri) => uri.replace(/^.*\//, '').replace(/\..*$/, ''))

  it('are those that are named most, then the latest', () => {
    assert.deepEqual(
      names('حلب', 9),
      ['c', 'a', 'd', 'b'].filter((name) => names('', 9).includes(name)),
    )
    assert.deepEqual(names('حلب', 2), names('حلب', 9).slice(0, 2))
    assert.deepEqual(names('لا', 9), [])
  })
})
