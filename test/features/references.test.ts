import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { references } from '../../server/src/features/references.ts'
import { asked, contextOf, fixture } from '../support/fixture.ts'

describe('references', () => {
  it('finds the mentions of an entity in every article and in the registry', () => {
    check(`
//- entities/a.yaml
place:
  a: { name: A }
  b: { name: B, within: [|place:a|] }
//- a.seed.md
---
dateline: [|place:a|]
---
[[|هنا|]](place:a<|>) و[هناك](place:b)
//- b.seed.md
[[|هنا|]](place:a "form=noun")
`)
  })

  it('works from the record, and lists the record only when asked', () => {
    check('//- entities/a.yaml\nplace:\n  a<|>: { name: A }\n//- a.seed.md\n[[|هنا|]](place:a)\n')
    check('//- entities/a.yaml\nplace:\n  [|a<|>|]: { name: A }\n//- a.seed.md\n[[|هنا|]](place:a)\n', true)
  })

  it('finds articles by their id and by their path, from either end, from the title and from the id', () => {
    const text = (title: string, id: string, link: string, path: string) => `
//- c.seed.md
---
related: [[|b-id|]]
---
[[|x|]](article:b-id${link}) [[|y|]](d/b.seed.md${path})
//- d/b.seed.md
---
title: T${title}
id: b-id${id}
---
`
    check(text('<|>', '', '', ''))
    check(text('', '<|>', '', ''))
    check(text('', '', '<|>', ''))
    check(text('', '', '', '<|>'))
    check('//- b.seed.md\n---\ntitle: T\nid: [|b-id|]\n---\n//- c.seed.md\n[[|x<|>|]](article:b-id)\n', true)
    check('//- b.seed.md\n---\ntitle: [|T|]\n---\n//- c.seed.md\n[[|x<|>|]](article:b)\n', true)
  })

  it('keeps an unresolved slug to its article', () => {
    check('//- a.seed.md\n[[|هو|]](person:?x<|>) و[[|غيره|]](person:?x)\n//- b.seed.md\n[آخر](person:?x)\n')
  })

  it('shows the words that a selector picks out, and its ref when declarations are asked for or no word is found', () => {
    check('---\nmentions: [{ exact: هنا, ref: place:a }]\n---\n[|هنا|] [[|هناك|]](place:a<|>)\n')
    check('---\nmentions: [{ exact: هنا, ref: [|place:a|] }]\n---\n[|هنا|] [[|هناك|]](place:a<|>)\n', true)
    check('---\nmentions: [{ exact: هنا, ref: [|place:a|] }]\n---\n[[|هناك|]](place:a<|>)\n')
    check('---\nmentions: [{ exact: [شمال, سوريا], ref: place:a<|> }]\n---\n[|شمال وشرق سوريا|]\n')
  })

  it('counts the mentions of merged ids and those that parts carry', () => {
    check(
      '//- entities/a.yaml\nplace:\n  a<|>: { name: A }\n  old: { redirect: [|place:a|] }\n//- a.seed.md\n[[|هنا|]](place:old)\n',
    )
    check(
      '//- entities/a.yaml\nplace: { a<|>: { name: A } }\norg: { m: { name: M, parts: { الكازاخستانية: [|place:a|] } } }\n//- a.seed.md\n[الخارجية [|الكازاخستانية|]](org:m)\n',
    )
  })

  it('has none for plain text and dates', () => {
    for (const text of ['ن<|>ص', '[أم<|>س](date:2022-01-27)', '[x<|>](person:?)']) {
      const read = fixture(text)
      assert.equal(references(contextOf(read), read.offset, true), undefined)
    }
  })
})

/** Every marked span of every file is found, and nothing else. */
function check(text: string, includeDeclaration = false): void {
  const read = fixture(text)
  const found = asked(read, (context) => references(context, read.offset, includeDeclaration)) ?? []
  const expected = read.files.flatMap((file) => {
    const source = read.documents.find(({ uri }) => uri === file.uri)?.source
    return file.spans.map((span) => `${file.path} ${JSON.stringify(source?.range(span))}`)
  })
  assert.deepEqual(
    found
      .map(({ uri, range }) => `${decodeURI(uri).replace('file:///corpus/', '')} ${JSON.stringify(range)}`)
      .toSorted(),
    expected.toSorted(),
  )
}
