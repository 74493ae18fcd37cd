import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { documentLinks } from '../../server/src/features/document-links.ts'
import { asked, fixture } from '../support/fixture.ts'

describe('document links', () => {
  it('open the URLs of the text', () => {
    check('[نص](https://example.org/أ "t") <https://b.org> ![صورة](../img/a.png)', [
      'https://example.org/أ > https://example.org/أ',
      'https://b.org > https://b.org',
      '../img/a.png > file:///img/a.png',
    ])
    check('[a][r] ![b][r] [r][] [r]\n\n[r]: https://example.org\n', [
      ...Array.from({ length: 4 }, () => 'r > https://example.org'),
      'https://example.org > https://example.org',
    ])
  })

  it('open articles, at the heading that an anchor names', () => {
    check('//- a.seed.md\n[x](article:b) [y](b.seed.md#two) [z](article:b#two)\n//- b.seed.md\n# one\n\n# two\n', [
      'article:b > file:///corpus/b.seed.md',
      'b.seed.md#two > file:///corpus/b.seed.md#L3',
      'article:b#two > file:///corpus/b.seed.md#L3',
    ])
  })

  it('open what front matter and registry name', () => {
    check(
      '//- a.seed.md\n---\nsource: { url: "https://example.org/a", file: ../raw/a.html }\nrelated: [b]\n---\n//- b.seed.md\n',
      [
        'https://example.org/a > https://example.org/a',
        '../raw/a.html > file:///raw/a.html',
        'b > file:///corpus/b.seed.md',
      ],
    )
    check(
      '//- entities/a.yaml\nplace: { a: { same-as: [wikidata:Q1520, "https://x.org", foo:1], sources: [a, "https://y.org"] } }\n//- a.seed.md\n',
      [
        'wikidata:Q1520 > https://www.wikidata.org/wiki/Q1520',
        'https://x.org > https://x.org',
        'a > file:///corpus/a.seed.md',
        'https://y.org > https://y.org',
      ],
    )
  })

  it('leave entity tags to the jump to the definition, and open no commands', () => {
    check('[x](person:a) [y](command:evil) [z](javascript:alert) [w](article:none) [v](//host/x)', [])
  })
})

function check(text: string, expected: readonly string[]): void {
  const read = fixture(text)
  const { source } = read.document
  assert.deepEqual(
    asked(read, documentLinks).map(({ range, target }) => `${source.slice(source.span(range))} > ${target}`),
    expected,
  )
}
