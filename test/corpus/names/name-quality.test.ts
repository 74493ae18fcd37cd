import assert from 'node:assert/strict'
import fc from 'fast-check'
import { describe, it } from 'mocha'
import { nameQuality, sought } from '../../../server/src/corpus/names/name-quality.ts'
import { plainQuality } from './reference.ts'
import { name, typed } from './some-names.ts'

const qualities: readonly (readonly [query: string, name: string, quality: number | undefined])[] = [
  ['محمد علوش', 'مُحمّد علّوش', 0],
  ['محمد', 'محمد علوش', 1],
  ['علو', 'محمد علوش', 2],
  ['زنكي', 'نور الدين الزنكي', 2],
  ['أمم', 'الأمم المتحدة', 2],
  ['zawr', 'Dayr al-Zawr', 2],
  ['خوذ', '«الخوذ البيضاء»', 2],
  ['لوش', 'محمد علوش', 3],
  ['علوش محمد', 'محمد علوش', 4],
  ['علوش خالد', 'محمد علوش', undefined],
  ['خالد', 'محمد علوش', undefined],
]

describe('nameQuality', () => {
  for (const [query, text, quality] of qualities) {
    it(`${query} in ${text}: ${quality}`, () => {
      assert.equal(nameQuality(text, sought(query) ?? assert.fail('blank')), quality)
    })
  }

  it('seeks nothing for a blank query', () => assert.equal(sought(' \u200f\u064b'), undefined))

  it('is what it is in the plainest words', () => {
    fc.assert(
      fc.property(name, typed, (text, query) => {
        const wanted = sought(query)
        if (wanted) assert.equal(nameQuality(text, wanted), plainQuality(text, wanted))
      }),
      { numRuns: 5000 },
    )
  })
})
