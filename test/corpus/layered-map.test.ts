import assert from 'node:assert/strict'
import fc from 'fast-check'
import { describe, it } from 'mocha'
import { LayeredMap } from '../../server/src/corpus/layered-map.ts'

describe('layered map', () => {
  it('is what a plain map would be, whatever the changes, and leaves its earlier versions as they were', () => {
    const changes = fc.array(fc.tuple(fc.integer({ min: 0, max: 30 }), fc.option(fc.nat(), { nil: undefined })))
    fc.assert(
      fc.property(fc.array(changes), (batches) => {
        const plain = new Map<number, number>()
        let map = new LayeredMap<number, number>()
        for (const batch of batches) {
          const before = sorted(map)
          const next = map.with(new Map(batch))
          assert.deepEqual(sorted(map), before)
          map = next
          for (const [key, value] of new Map(batch)) {
            if (value === undefined) plain.delete(key)
            else plain.set(key, value)
          }
          assert.deepEqual(sorted(map), sorted(plain))
          for (let key = 0; key <= 30; key++) assert.equal(map.get(key), plain.get(key))
        }
      }),
    )
  })

  it('merges a layer that has grown', () => {
    let map = new LayeredMap<number, number>()
    for (let key = 0; key < 2500; key++) map = map.with(new Map([[key, key]]))
    map = map.with(new Map([[7, undefined]]))
    assert.equal([...map.keys()].length, 2499)
    assert.equal(map.has(7), false)
    assert.equal(map.get(2499), 2499)
  })

  it('is the same map when nothing changes', () => {
    const map = new LayeredMap(new Map([[1, 1]]))
    assert.equal(map.with(new Map()), map)
  })
})

const sorted = (map: { entries(): IterableIterator<[number, number]> }) =>
  [...map.entries()].toSorted(([a], [b]) => a - b)
