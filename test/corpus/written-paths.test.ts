import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { pathsIn } from '../../server/src/corpus/written-paths.ts'
import { parse } from '../../server/src/syntax/parse.ts'
import { ON_DISK, Source } from '../../server/src/text/source.ts'

/** The destinations of links and images, which are those in the tree. */
function check(text: string): readonly string[] {
  const { links, meta } = pathsIn(new Source('file:///corpus/a.seed.md', ON_DISK, text))
  const tree = parse(text)
  assert.deepEqual(
    links.map(({ span, target }) => ({ span, target })),
    [...tree.links, ...tree.images].map(({ span, target }) => ({ span, target })),
  )
  assert.deepEqual(meta?.span, tree.frontMatter?.yaml.root?.span)
  return links.map(({ target }) => target)
}

describe('the paths in an article', () => {
  it('are those of its tree', () =>
    assert.deepEqual(check('---\nimage: x.png\n---\n[أ](../b.seed.md) ![ب](c.jpg) `[ج](d.md)`\n'), [
      '../b.seed.md',
      'c.jpg',
    ]))

  it('are those of its tree too where that has to be made', () =>
    assert.deepEqual(check('عنوان\n=====\n\n[أ][1]\n\n[1]: ../b.seed.md\n'), ['../b.seed.md']))
})
