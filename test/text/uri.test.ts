import assert from 'node:assert/strict'
import fc from 'fast-check'
import { describe, it } from 'mocha'
import { canonicalUri, relativePath, resolveUri } from '../../server/src/text/uri.ts'

const folder = fc.constantFrom('a', 'b-c', '2024', 'مقالات', 'with space', 'x.y')
const name = fc.constantFrom('a.seed.md', 'astana-17.seed.md', 'مقال.seed.md', 'a (1).seed.md', '100%.md', 'image.png')
const file = fc
  .tuple(fc.array(folder, { maxLength: 4 }), name)
  .map(([folders, last]) => canonicalUri(['file:///corpus', ...folders, last].join('/')))

describe('paths between files', () => {
  it('lead from any file to any other, and back', () => {
    fc.assert(
      fc.property(file, file, (from, to) => {
        assert.equal(resolveUri(from, relativePath(from, to)), to)
        assert.equal(resolveUri(to, relativePath(to, from)), from)
      }),
    )
  })

  it('lead nowhere beyond the root', () => {
    assert.equal(resolveUri('file:///a/b.md', '../../../c.md'), 'file:///c.md')
    assert.equal(resolveUri('file:///a/b.md', '../c.md'), 'file:///c.md')
    assert.equal(resolveUri('file:///b.md', '../c.md'), 'file:///c.md')
  })

  it('may be written with dots and slashes to no effect, and from the root', () => {
    for (const path of ['c.md', './c.md', 'd/../c.md', './/c.md', '../a/c.md', '/a/c.md']) {
      assert.equal(resolveUri('file:///a/b.md', path), 'file:///a/c.md', path)
    }
  })

  it('are the same file’s however they are encoded', () => {
    for (const path of ['../مقال 1.md', '../%D9%85%D9%82%D8%A7%D9%84%201.md']) {
      assert.equal(resolveUri('file:///a/b.md', path), 'file:///%D9%85%D9%82%D8%A7%D9%84%201.md')
    }
  })
})
