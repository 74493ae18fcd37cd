import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { closest } from '../../server/src/lint/did-you-mean.ts'

describe('what a misspelt word may have meant', () => {
  it('is the closest first', () => {
    assert.deepEqual(closest('titel', ['text', 'title', 'topics']), ['title'])
    assert.deepEqual(closest('astana-12', ['astana-17', 'astana-122', 'idlib']), ['astana-17', 'astana-122'])
  })

  it('may differ in case, in spaces, or in the order of two letters', () => {
    assert.deepEqual(closest('Same As', ['same-as']), ['same-as'])
    assert.deepEqual(closest('rog', ['org']), ['org'])
  })

  it('is nothing that is far off, and never the word itself', () => {
    assert.deepEqual(closest('weather', ['title', 'weather', 'sources']), [])
  })

  it('is found among very many candidates in no time', () => {
    const candidates = Array.from({ length: 100_000 }, (_, number) => `person:mohammed-${number}`)
    assert.deepEqual(closest('person:mohamed-alloush', ['person:mohammed-alloush', ...candidates], 1), [
      'person:mohammed-alloush',
    ])
  })
})
