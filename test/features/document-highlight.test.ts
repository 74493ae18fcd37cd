import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { documentHighlight } from '../../server/src/features/document-highlight.ts'
import { contextOf, fixture } from '../support/fixture.ts'

describe('document highlight', () => {
  it('marks the labels of the same entity in this document', () => {
    check('[[|ه<|>نا|]](place:a) و[هناك](place:b) و[[|هنا|]](place:a "form=noun")')
  })

  it('marks front matter and the words of selectors', () => {
    check('---\ndateline: place:[|a|]\nmentions: [{ exact: x, ref: place:[|a|] }]\n---\n[[|هنا|]](place:a<|>) [|x|]')
  })

  it('marks unresolved slugs and links to the same article', () => {
    check('[[|هو|]](person:?x<|>) و[[|غيره|]](person:?x) و[ثالث](person:?y)')
    check('//- a.seed.md\n[[|x<|>|]](article:b) [[|y|]](b.seed.md)\n//- b.seed.md\n')
  })

  it('marks the record that declares an entity as written', () => {
    const read = fixture('//- entities/a.yaml\nplace:\n  a: { name: A }\n  b: { name: B, within: place:a<|> }\n')
    assert.deepEqual(
      documentHighlight(contextOf(read), read.offset)?.map(({ kind }) => kind),
      [3, 2],
    )
  })

  it('marks nothing for plain text', () => {
    const read = fixture('ن<|>ص')
    assert.equal(documentHighlight(contextOf(read), read.offset), undefined)
  })
})

function check(text: string): void {
  const read = fixture(text)
  const found = documentHighlight(contextOf(read), read.offset) ?? []
  assert.deepEqual(
    found.map(({ range }) => range),
    read.file.spans.map((span) => read.document.source.range(span)),
  )
}
