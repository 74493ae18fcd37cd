import assert from 'node:assert/strict'
import fc from 'fast-check'
import { describe, it } from 'mocha'
import { svgImage } from '../../../../server/src/corpus/cards/pictures/svg-image.ts'

describe('svgImage', () => {
  it('says the markup in base64', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), (markup) => {
        assert.equal(svgImage(markup), `data:image/svg+xml;base64,${Buffer.from(markup).toString('base64')}`)
      }),
    )
  })
})
