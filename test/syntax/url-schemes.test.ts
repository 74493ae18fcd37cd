import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { typeOf } from '../../server/src/syntax/tags.ts'
import { isUrlScheme } from '../../server/src/syntax/url-schemes.ts'

describe('URL schemes', () => {
  it('are those that IANA registers, in any case', () => {
    for (const scheme of [
      'http',
      'HTTPS',
      'mailto',
      'tel',
      'urn',
      'doi',
      'geo',
      'magnet',
      'javascript',
      'data',
      'z39.50r',
    ])
      assert.ok(isUrlScheme(scheme), scheme)
  })

  it('leave the names of types free', () => {
    for (const type of [
      'person',
      'place',
      'org',
      'event',
      'article',
      'date',
      'agreement',
      'party',
      'region',
      'law',
      'group',
      'work',
      'concept',
    ]) {
      assert.equal(typeOf(`${type}:x`), type)
    }
    assert.equal(typeOf('https://example.org'), undefined)
    assert.equal(typeOf('x:y'), undefined)
    assert.equal(typeOf(`${'a'.repeat(33)}:y`), undefined)
    assert.equal(typeOf('نوع:y'), undefined)
  })
})
