import assert from 'node:assert/strict'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, it } from 'mocha'
import { pathOf, uriIn, uriOf } from '../../server/src/node/paths.ts'
import { canonicalUri } from '../../server/src/text/uri.ts'

describe('paths and URIs of files', () => {
  const name = fc
    .string({ unit: 'binary', minLength: 1, maxLength: 12 })
    .filter((text) => !/[/\\\0]|^\.\.?$/.test(text))

  it('say the same, whichever way the URI was made', () => {
    fc.assert(
      fc.property(fc.array(name, { minLength: 1, maxLength: 4 }), (names) => {
        const path = join(process.cwd(), ...names)
        const uri = names.reduce(uriIn, uriOf(process.cwd()))
        assert.equal(uri, uriOf(path))
        assert.equal(canonicalUri(uri), uri)
        assert.equal(pathOf(uri), path)
      }),
    )
  })

  it('know nothing of other schemes', () => {
    assert.equal(pathOf('untitled:Untitled-1'), undefined)
    assert.equal(pathOf('file:///a%2Fb'), undefined)
    assert.equal(pathOf('file:///a%zz'), undefined)
  })

  it('meet at the root of the file system', () => assert.equal(uriIn(uriOf('/'), 'a b'), uriOf('/a b')))
})
