import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { linkTargetAt } from '../../server/src/features/document-links.ts'
import { asked, fixture, ROOT } from '../support/fixture.ts'

describe('the link at a place of an article', () => {
  const text = '# عنوان\n\nقال [الخبر](https://example.org/1) و[آخر](b.md) بلا رابط <https://example.org/2>.\n'

  it('is found from its label and from its destination', () => {
    check(text, 'خبر', 'https://example.org/1')
    check(text, 'example.org/1', 'https://example.org/1')
    check(text, 'خر]', `${ROOT}/b.md`)
    check(text, 'example.org/2', 'https://example.org/2')
  })

  it('is none beside a link, and none in a tag', () => {
    check(text, 'بلا', undefined)
    check('قال [علي](person:ali) و[خبر](https://a.org)\n', 'لي', undefined)
  })

  it('of a picture in a link is the innermost', () => {
    const nested = '[قبل ![صورة](https://a.org/i.png)](https://a.org)\n'
    check(nested, 'صورة', 'https://a.org/i.png')
    check(nested, 'قبل', 'https://a.org')
  })

  it('is that of its definition, in every form of reference, and in the definition itself', () => {
    const defined =
      '> قال [الخبر][ر] و[هذا][] و[ذاك] و![صورة][ص]، [وهم][لا].\n>\n> [ر]: https://a.org/خبر "عنوان"\n\n[هذا]: b.md\n[ذاك]: <https://a.org/3>\n[ص]: i.png\n'
    check(defined, 'خبر][', 'https://a.org/خبر')
    check(defined, 'هذا][', `${ROOT}/b.md`)
    check(defined, 'ذاك]', 'https://a.org/3')
    check(defined, 'صورة', `${ROOT}/i.png`)
    check(defined, 'وهم', undefined)
    check(defined, 'ر]: ', 'https://a.org/خبر')
    check(defined, 'عنوان"', 'https://a.org/خبر')
    check(defined, 'ذاك]:', 'https://a.org/3')
  })

  it('of a picture with a reference in a link with one is the innermost too', () => {
    const nested = '[قبل ![صورة][i]][l]\n\n[l]: https://a.org\n[i]: https://a.org/i.png\n'
    check(nested, 'صورة', 'https://a.org/i.png')
    check(nested, 'قبل', 'https://a.org')
  })

  it('leads to a heading that it names, and is found in YAML', () => {
    check(
      '//- a.seed.md\nانظر [هناك][h]\n\n[h]: b.seed.md#two\n//- b.seed.md\n# one\n\n# two\n',
      'هناك',
      `${ROOT}/b.seed.md#L3`,
    )
    check('---\nsource: { url: "https://example.org/a" }\n---\n', 'example', 'https://example.org/a')
  })

  it('opens no commands', () => {
    check('[هنا][c]\n\n[c]: command:evil\n', 'هنا', undefined)
  })
})

/** `target` is where the first place of some words leads to. */
function check(text: string, words: string, target: string | undefined): void {
  const read = fixture(text)
  const at = read.document.source.text.indexOf(words)
  assert.ok(at >= 0, words)
  assert.equal(
    asked(read, (context) => linkTargetAt(context, at)),
    target,
    `${words} in ${text}`,
  )
}
