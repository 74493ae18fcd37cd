import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { hasVowels, haveSameVowels } from '../../server/src/language/short-vowels.ts'

describe('short vowels', () => {
  it('differ where both spellings write them', () => {
    assert.equal(haveSameVowels('عُمان', 'عَمّان'), false)
    assert.equal(haveSameVowels('عُمان', 'عُمَان'), true)
    assert.equal(haveSameVowels('حَلَب', 'حَلْب'), false)
  })

  it('say nothing where one writes none', () => {
    assert.equal(haveSameVowels('عُمان', 'عمان'), undefined)
    assert.equal(haveSameVowels('عمّان', 'عُمان'), undefined)
    assert.equal(haveSameVowels('حَلب', 'حلَب'), undefined)
  })

  it('are not those of cases', () => {
    assert.equal(haveSameVowels('سُورِيَةُ الجَديدةُ', 'سُورِيَةِ الجَديدةِ'), true)
    assert.equal(haveSameVowels('حلبُ', 'حلبِ'), undefined)
  })

  it('are compared whatever else stands in the words', () => {
    assert.equal(haveSameVowels('يَمَن', 'اليَمَن'), true)
    assert.equal(haveSameVowels('عُـمَان', 'عُمَان'), true)
    assert.equal(haveSameVowels('عُمّان', 'عُمَان'), true)
    assert.equal(haveSameVowels('Zürich', 'Zurich'), undefined)
  })

  it('are none of the other marks', () => {
    assert.equal(hasVowels('عمّان'), false)
    assert.equal(hasVowels('شكرًا'), false)
    assert.equal(hasVowels('عُمان'), true)
  })

  it('are read once, however many stand on a letter', () => {
    const text = `عُ${'\u0651'.repeat(300_000)}`
    assert.equal(haveSameVowels(`${text}مان`, 'عَمان'), false)
    assert.equal(haveSameVowels(text, 'عُ'), undefined)
  })
})
