import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { linkAt } from '../../client/src/seed-editor/link-at.ts'
import { documentLinks } from '../../server/src/features/document-links.ts'
import { editorView } from '../../server/src/features/editor-view.ts'
import { contextOf, fixtureOfFiles, ROOT } from '../support/fixture.ts'

/** Where a text leads at the first place of these words in it. */
function leadsTo(text: string, words: string): string | undefined {
  const at = text.indexOf(words)
  const context = contextOf(
    fixtureOfFiles([{ uri: `${ROOT}/a.seed.md`, path: 'a.seed.md', text, cursor: at, spans: [] }]),
  )
  const marks = editorView(context)?.marks ?? []
  return linkAt(documentLinks(context), marks, context.document.source.position(at))
}

describe('The link at a place of the seed editor', () => {
  const text = '# عنوان\n\nقال [الخبر](https://example.org/1) و[آخر](b.md) بلا رابط <https://example.org/2>.\n'

  it('is found from its label and from its destination', () => {
    assert.equal(leadsTo(text, 'خبر'), 'https://example.org/1')
    assert.equal(leadsTo(text, 'example.org/1'), 'https://example.org/1')
    assert.equal(leadsTo(text, 'خر]'), `${ROOT}/b.md`)
    assert.equal(leadsTo(text, 'example.org/2'), 'https://example.org/2')
  })

  it('is none beside a link, and none in a tag', () => {
    assert.equal(leadsTo(text, 'بلا'), undefined)
    assert.equal(leadsTo('قال [علي](person:ali) و[خبر](https://a.org)\n', 'لي'), undefined)
  })

  it('of a picture in a link is the innermost', () => {
    const nested = '[قبل ![صورة](https://a.org/i.png)](https://a.org)\n'
    assert.equal(leadsTo(nested, 'صورة'), 'https://a.org/i.png')
    assert.equal(leadsTo(nested, 'قبل'), 'https://a.org')
  })
})
