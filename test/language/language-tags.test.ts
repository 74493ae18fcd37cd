import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { commonLanguages, languageName, languageTagProblem } from '../../server/src/language/language-tags.ts'

describe('languageTagProblem', () => {
  for (const tag of ['ar', 'ar-SY', 'en-GB', 'az-Arab', 'apc', 'sr-Latn-RS']) {
    it(`takes ${tag}`, () => assert.equal(languageTagProblem(tag), undefined))
  }
  for (const [text, problem, fix] of [
    ['AR', 'not-canonical', 'ar'],
    ['ar-sy', 'not-canonical', 'ar-SY'],
    ['ara', 'not-canonical', 'ar'],
    ['iw', 'not-canonical', 'he'],
    ['ar_SY', 'malformed', 'ar-SY'],
    ['ar_SY.UTF-8', 'malformed', 'ar-SY'],
    [' ar', 'malformed', 'ar'],
    ['arabic', 'unknown', 'ar'],
    ['Arabic', 'unknown', 'ar'],
    ['العربية', 'malformed', 'ar'],
    ['عربي', 'malformed', 'ar'],
    ['الانجليزية', 'malformed', 'en'],
    ['Türkçe', 'malformed', 'tr'],
    ['farsi', 'unknown', 'fa'],
    ['Arabic (Syria)', 'malformed', 'ar-SY'],
    ['klingon', 'unknown', undefined],
    ['xx', 'unknown', undefined],
    ['', 'malformed', undefined],
    ['?', 'malformed', undefined],
  ] as const) {
    it(`says what ${text || 'nothing'} should be`, () => assert.deepEqual(languageTagProblem(text), { problem, fix }))
  }
})

describe('languageName', () => {
  it('is in the language asked for', () => {
    assert.equal(languageName('ar', 'en'), 'Arabic')
    assert.equal(languageName('ar', 'ar'), 'العربية')
    assert.equal(languageName('en', 'ar'), 'الإنجليزية')
    assert.match(languageName('ar-SY', 'en'), /Arabic.*Syria/)
  })

  it('is the tag where there is none', () => {
    assert.equal(languageName('not a tag', 'en'), 'not a tag')
    assert.equal(languageName('apc-x-y', 'ar').length > 0, true)
  })
})

describe('commonLanguages', () => {
  it('are sound tags, each once', () => {
    assert.deepEqual(commonLanguages.filter(languageTagProblem), [])
    assert.equal(new Set(commonLanguages).size, commonLanguages.length)
  })
})
