import assert from 'node:assert/strict'
import fc from 'fast-check'
import { describe, it } from 'mocha'
import { externalLink } from '../../server/src/corpus/external-id.ts'
import { hasCheckDigit, isExternalId } from '../../server/src/schema/external-ids.ts'

describe('external ids', () => {
  it('have the shape of their authority, and lead to its page', () => {
    const pages: Readonly<Record<string, string>> = {
      'wikidata:Q1520': 'https://www.wikidata.org/wiki/Q1520',
      'wikidata:P31': 'https://www.wikidata.org/wiki/Property:P31',
      'wikidata:L7': 'https://www.wikidata.org/wiki/Lexeme:L7',
      'geonames:1526273': 'https://www.geonames.org/1526273',
      'viaf:102333412': 'https://viaf.org/viaf/102333412',
      'orcid:0000-0002-1694-233X': 'https://orcid.org/0000-0002-1694-233X',
      'isni:0000000121032683': 'https://isni.org/isni/0000000121032683',
      'pleiades:658381': 'https://pleiades.stoa.org/places/658381',
      'https://ar.wikipedia.org/wiki/حمص': 'https://ar.wikipedia.org/wiki/حمص',
    }
    for (const [id, page] of Object.entries(pages)) {
      assert.ok(isExternalId(id), id)
      assert.equal(externalLink(id), page)
    }
    const wrong = ['wikidata:1520', 'wikidata:Q0', 'wikidata:q1', 'geonames:0123', 'viaf:', 'orcid:0000000216942331']
    for (const id of [...wrong, 'isni:0000-0001-2103-2683', 'pleiades:a', 'pleiades:٦٥٨', 'imdb:nm1', 'Q1520', '']) {
      assert.ok(!isExternalId(id), id)
      assert.equal(externalLink(id), undefined)
    }
  })

  it('have a check digit that shows any one digit that is wrong, and most that changed places', () => {
    const sixteen = fc
      .array(fc.integer({ min: 0, max: 9 }), { minLength: 15, maxLength: 15 })
      .map((digits) => [...'0123456789X'].map((sign) => digits.join('') + sign).filter(hasCheckDigit))
    fc.assert(
      fc.property(sixteen, fc.nat(14), fc.integer({ min: 1, max: 9 }), ([id = '', ...others], at, by) => {
        assert.deepEqual(others, [])
        const digit = String((Number(id[at]) + by) % 10)
        assert.ok(!hasCheckDigit(id.slice(0, at) + digit + id.slice(at + 1)))
        const swapped = id.slice(0, at) + (id[at + 1] ?? '') + (id[at] ?? '') + id.slice(at + 2)
        assert.ok(id[at + 1] === id[at] || id[at + 1] === 'X' || !hasCheckDigit(swapped))
      }),
    )
  })
})
