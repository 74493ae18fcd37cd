import assert from 'node:assert/strict'
import * as fc from 'fast-check'
import { describe, it } from 'mocha'
import { pathOfLink } from '../../server/src/syntax/link-path.ts'
import { unescapeMapped, unescapeText } from '../../server/src/syntax/link-syntax.ts'
import { parse } from '../../server/src/syntax/parse.ts'

function check(destination: string, path: string, written: string): void {
  const text = `[x](${destination})`
  const [link] = parse(text).links
  assert.ok(link)
  const found = pathOfLink(text, link)
  assert.deepEqual([found.path, text.slice(found.span.start, found.span.end)], [path, written])
}

describe('pathOfLink', () => {
  it('ends at a query or a fragment', () => {
    check('a.seed.md', 'a.seed.md', 'a.seed.md')
    check('a.seed.md#b?c', 'a.seed.md', 'a.seed.md')
    check('a.seed.md?b#c', 'a.seed.md', 'a.seed.md')
    check('<a b.seed.md#c>', 'a b.seed.md', 'a b.seed.md')
    check('#a', '', '')
  })

  it('takes no sign of a character reference or an escape for one', () => {
    check('c&#45;d.seed.md#a&amp;b', 'c-d.seed.md', 'c&#45;d.seed.md')
    check('c\\-d\\#a', 'c-d', 'c\\-d')
    check('a&num;b', 'a', 'a')
    check('a&quest;b', 'a', 'a')
  })
})

describe('unescapeMapped', () => {
  it('leads from every offset of the value back to the piece of source that it comes from', () => {
    const piece = fc.constantFrom('a', '\\', '\\#', '&amp;', '&#1593;', '&ngE;', '&', ';', '😀', 'م')
    fc.assert(
      fc.property(fc.array(piece), fc.array(piece), (before, behind) => {
        const [head, tail] = [`${before.join('')} `, behind.join('')]
        const { text, sourceOffset } = unescapeMapped(head + tail)
        assert.equal(text, unescapeText(head) + unescapeText(tail))
        assert.equal(sourceOffset(unescapeText(head).length), head.length)
      }),
    )
  })
})
