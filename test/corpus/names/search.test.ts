import assert from 'node:assert/strict'
import fc from 'fast-check'
import { describe, it } from 'mocha'
import { sought } from '../../../server/src/corpus/names/name-quality.ts'
import { type Found, MAX_FOUND, search } from '../../../server/src/corpus/names/search.ts'
import { searchKey } from '../../../server/src/language/fold.ts'
import { plainQuality } from './reference.ts'
import { indexOf, rows, typed } from './some-names.ts'

/** All that `search` may find, told without an index. */
function plainSearch(rows: readonly (readonly string[])[], query: string): readonly Found[] {
  const wanted = sought(query)
  if (!wanted) return []
  return rows
    .flatMap((names, row) => {
      const found = names.flatMap((name, number) => {
        const quality = plainQuality(name, wanted)
        return quality === undefined ? [] : [{ owner: row * 3, quality, name: number, length: searchKey(name).length }]
      })
      return found.toSorted(byRank).slice(0, 1)
    })
    .toSorted(byRank)
    .map(({ owner, quality, name }) => ({ owner, quality, name }))
}

interface Ranked extends Found {
  readonly length: number
}

const byRank = (a: Ranked, b: Ranked): number =>
  a.quality - b.quality || a.length - b.length || a.owner - b.owner || a.name - b.name

const index = indexOf([['محمد علوش', 'Mohammed Alloush'], ['علوش'], ['علوشي الكبير'], ['حي العلوش'], ['بعلوش'], []])

const owners = (found: readonly Found[]): readonly number[] => found.map(({ owner }) => owner)

describe('search', () => {
  it('finds the same before what begins so, words before parts, and short names before long', () =>
    assert.deepEqual(search(index, 'علوش', 100), [
      { owner: 3, quality: 0, name: 0 },
      { owner: 6, quality: 1, name: 0 },
      { owner: 0, quality: 2, name: 0 },
      { owner: 9, quality: 2, name: 0 },
      { owner: 12, quality: 3, name: 0 },
    ]))

  it('finds all that are as good as the last', () => assert.deepEqual(owners(search(index, 'علوش', 3)), [3, 6, 0, 9]))

  it('finds words in another order, and says which name it is', () => {
    assert.deepEqual(search(index, 'alloush moh', 9), [{ owner: 0, quality: 4, name: 1 }])
    assert.deepEqual(search(index, 'الكبير علوش', 9), [{ owner: 6, quality: 4, name: 0 }])
  })

  it('keeps a word whose end is still to come among words in any order', () => {
    const found = search(indexOf([['حي المدينهر'], ['المدينة حي']]), 'حي المدينه', 9)
    assert.deepEqual(
      found.map(({ owner, quality }) => [owner, quality]),
      [
        [0, 1],
        [3, 4],
      ],
    )
  })

  it('leaves out who is not accepted, however good', () =>
    assert.deepEqual(owners(search(index, 'علوش', 1, (owner) => owner > 3)), [6]))

  it('finds nothing by nothing, nor where nothing is wanted', () =>
    assert.deepEqual(
      [...search(index, ' \u200f', 9), ...search(index, 'علوش', 0), ...search(indexOf([]), 'علوش', 9)],
      [],
    ))

  it('finds the shortest of very many equals', () => {
    const rows = Array.from({ length: 3000 }, (_, row) => [`علوش ${'ب'.repeat(1 + ((row * 7) % 3000))}`])
    const found = search(indexOf(rows), 'عل', 100)
    assert.equal(found.length, MAX_FOUND)
    assert.deepEqual(
      found.map(({ owner }) => rows[owner / 3]?.[0]?.length),
      Array.from({ length: MAX_FOUND }, (_, at) => at + 6),
    )
  })

  it('finds whom one finds without an index, in the same order', () => {
    fc.assert(
      fc.property(rows, typed, (rows, query) => {
        assert.deepEqual(search(indexOf(rows), query, 1000), plainSearch(rows, query))
      }),
      { numRuns: 3000 },
    )
  })

  it('finds as many as are asked for, as good as the best, and all that are better than the last, in order', () => {
    fc.assert(
      fc.property(rows, typed, fc.integer({ min: 1, max: 9 }), (rows, query, limit) => {
        const all = plainSearch(rows, query)
        const found = search(indexOf(rows), query, limit)
        const qualities = (some: readonly Found[]) => some.slice(0, limit).map(({ quality }) => quality)
        assert.deepEqual(qualities(found), qualities(all))
        const last = found.at(-1)?.quality ?? 0
        const isBetter = ({ quality }: Found): boolean => quality < last
        assert.deepEqual(found.filter(isBetter), all.filter(isBetter))
        const known = new Set(all.map(({ owner, quality }) => `${owner} ${quality}`))
        assert.ok(found.every(({ owner, quality }) => known.has(`${owner} ${quality}`)))
      }),
      { numRuns: 5000 },
    )
  })
})
