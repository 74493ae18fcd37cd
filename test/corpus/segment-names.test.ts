import assert from 'node:assert/strict'
import fc from 'fast-check'
import { describe, it } from 'mocha'
import { likeliestStarting } from '../../server/src/corpus/segment-names.ts'
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
    ...Array.from({ length: 20 }, (_, place) => `  p${place}: { name: حلب }\n`),
    '  old: { name: حلب, redirect: place:p1 }\n',
    'person: { halabi: { name: حلب } }\n',
  ].join(''),
)

const likeliest = (most: number, kept: readonly string[] = [], types?: readonly string[]): readonly string[] =>
  [...likeliestStarting(corpus, 'حل', { most, kept, types })].toSorted()

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
    assert.deepEqual(likeliest(100), [...corpus.entitiesStarting('حل')].toSorted())
    assert.equal(likeliest(100).length, 21)
  })

  it('are as many as asked for', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 30 }), (most) => likeliest(most).length === Math.min(most, 21)))
  })
})
