import assert from 'node:assert/strict'
import fc from 'fast-check'
import { describe, it } from 'mocha'
import { base64 } from '../../client/src/seed-editor/base64.ts'
import { embedImages } from '../../client/src/seed-editor/embedded-images.ts'
import { articleHtml } from '../../server/src/features/article-html.ts'
import { contextOf, fixtureOfFiles, ROOT } from '../support/fixture.ts'

/** The sources of the images in the page of an article, and the paths that were read for it. */
async function pageOf(text: string, found: Readonly<Record<string, string>>) {
  const context = contextOf(
    fixtureOfFiles([{ uri: `${ROOT}/a.seed.md`, path: 'a.seed.md', text, cursor: 0, spans: [] }]),
  )
  const asked: string[] = []
  const body = await embedImages(articleHtml(context)?.body ?? '', async (path) => {
    asked.push(path)
    const image = found[path]
    return image === undefined ? undefined : new TextEncoder().encode(image)
  })
  return { asked, sources: [...body.matchAll(/<img src="([^"]*)"/g)].map(([, source]) => source), body }
}

describe('The images of an exported article', () => {
  it('are put into the page, each read once', async () => {
    const { asked, sources } = await pageOf('![أ](صور/a.png) و![ب](b%20c.SVG?x#y) ثم ![أ](صور/a.png)\n', {
      'صور/a.png': 'abc',
      'b c.SVG': '<svg/>',
    })
    assert.deepEqual(asked, ['صور/a.png', 'b c.SVG'])
    const first = 'data:image/png;base64,YWJj'
    assert.deepEqual(sources, [first, 'data:image/svg+xml;base64,PHN2Zy8+', first])
  })

  it('stay as they are where they are no pictures, or cannot be read', async () => {
    const { asked, sources } = await pageOf('![أ](a.pdf) ![ب](b.png) ![ج](%ff.png) ![د](d&e.gif)\n', {
      'd&e.gif': 'x',
    })
    assert.deepEqual(asked, ['b.png', 'd&e.gif'])
    assert.deepEqual(sources, ['a.pdf', 'b.png', '%ff.png', 'data:image/gif;base64,eA=='])
  })

  it('are not looked for in what an article merely says', async () => {
    const { asked, body } = await pageOf('`<img src="a.png">` و\\<img src="b.png">\n', {})
    assert.deepEqual(asked, [])
    assert.equal(body.includes('<img'), false)
  })

  it('are written as Base64 whatever they hold', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 20_000, size: 'max' }), (bytes) =>
        assert.equal(base64(bytes), Buffer.from(bytes).toString('base64')),
      ),
      { numRuns: 20 },
    )
  })
})
