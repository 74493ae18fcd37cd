import assert from 'node:assert/strict'
import fc from 'fast-check'
import { describe, it } from 'mocha'
import { readDegrees, readPair } from '../../../server/src/lint/values/degrees.ts'

describe('degrees', () => {
  const written: Readonly<Record<string, number | undefined>> = {
    '36.2': 36.2,
    '-36.2': -36.2,
    '36,2': 36.2,
    '٣٦٫٢': 36.2,
    '۳۶٫۲': 36.2,
    '36.2°': 36.2,
    '36°12′N': 36.2,
    '36° 12\' 9" N': 36.2025,
    "36°12'9''S": -36.2025,
    'W 3.5': -3.5,
    '٣٦° شمالًا': 36,
    '٣٧ غرباً': -37,
    '\u200e36.2\u200e': 36.2,
    '−36.2': -36.2,
    '36°72′': undefined,
    '-36 S': undefined,
    'about 36': undefined,
    '36 to 37': undefined,
    شمال: undefined,
    '': undefined,
  }
  for (const [text, value] of Object.entries(written)) {
    it(`“${text}” is ${value}`, () => assert.equal(readDegrees(text)?.value, value))
  }

  it('says which of the two it is', () => {
    assert.equal(readDegrees('37°E')?.axis, 'lon')
    assert.equal(readDegrees('37° جنوب')?.axis, 'lat')
    assert.equal(readDegrees('37')?.axis, undefined)
  })
})

describe('a pair of degrees', () => {
  const point = { lat: 36.2, lon: 37.1 }
  const pairs: Readonly<Record<string, unknown>> = {
    '36.2, 37.1': point,
    '36.2,37.1': point,
    '36,2 37,1': point,
    '٣٦٫٢، ٣٧٫١': point,
    '37.1 E, 36.2 N': point,
    '36.2N 37.1E': point,
    '(36.2; 37.1)': point,
    '36.2': undefined,
    '36.2, 37.1, 4': undefined,
    '36.2 N, 37.1 N': undefined,
    '136.2, 37.1': undefined,
  }
  for (const [text, value] of Object.entries(pairs)) {
    it(`“${text}”`, () => assert.deepEqual(readPair(text), value))
  }

  it('is read as JavaScript writes it', () => {
    const degrees = (most: number) => fc.integer({ min: -most * 1e4, max: most * 1e4 }).map((number) => number / 1e4)
    fc.assert(
      fc.property(degrees(90), degrees(180), (lat, lon) => {
        assert.deepEqual(readPair(`${lat}, ${lon}`), { lat, lon })
      }),
    )
  })

  it('is no longer than anybody writes', () => {
    assert.equal(readPair('3 '.repeat(10_000)), undefined)
    assert.equal(readPair(`36.2,${' '.repeat(100_000)}37.1`), undefined)
  })
})
