import assert from 'node:assert/strict'
import fc from 'fast-check'
import { describe, it } from 'mocha'
import { allBits, type Bits, hasBit, nextBit, noBits, setBit } from '../../server/src/corpus/bits.ts'

function numbersIn(bits: Bits): readonly number[] {
  const numbers: number[] = []
  for (let number = nextBit(bits, 0); number >= 0; number = nextBit(bits, number + 1)) numbers.push(number)
  return numbers
}

describe('a set of bits', () => {
  it('has the numbers that were put into it, and gives them in order from any one on', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(199)), fc.nat(200), (numbers, from) => {
        const bits = noBits(200)
        for (const number of numbers) setBit(bits, number)
        const sorted = numbers.toSorted((a, b) => a - b)
        assert.deepEqual(numbersIn(bits), sorted)
        assert.equal(nextBit(bits, from), sorted.find((number) => number >= from) ?? -1)
        for (let number = 0; number < 200; number++) assert.equal(hasBit(bits, number), numbers.includes(number))
      }),
    )
  })

  it('has all numbers below its bound, and no others', () => {
    for (const bound of [0, 1, 31, 32, 33, 64, 100])
      assert.deepEqual(
        numbersIn(allBits(bound)),
        Array.from({ length: bound }, (_, number) => number),
      )
  })
})
