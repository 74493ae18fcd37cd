import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { rename } from '../../server/src/features/rename.ts'
import { willRenameFiles } from '../../server/src/features/will-rename-files.ts'
import { isRefusal } from '../../server/src/language/refusal.ts'
import { asked, contextOf, fixture, ROOT } from '../support/fixture.ts'
import { applied, fixtureOf, textsOf } from '../support/workspace-edit.ts'

type Moves = Readonly<Record<string, string>>

const movesOf = (moves: Moves) =>
  Object.entries(moves).map(([from, to]) => ({ from: `${ROOT}/${from}`, to: `${ROOT}/${to}` }))

/** The files that change when others are moved, as they are before the move itself. */
function check(text: string, moves: Moves, expected: Readonly<Record<string, string>>): void {
  const files = fixture(text)
  const after = applied(
    files,
    asked(files, (context) => willRenameFiles(context, movesOf(moves))),
  )
  const before = textsOf(files)
  assert.deepEqual(Object.fromEntries(Object.entries(after).filter(([path, now]) => before[path] !== now)), expected)
}

describe('willRenameFiles', () => {
  const corpus = `
//- a.seed.md
---
related: [b]
source: { file: raw/a.html }
---
[x](b.seed.md#h) [y](article:b) [z](sub/c.seed.md) ![i](img/x.png) [u](https://example.org/b.seed.md) [s](#b)
//- b.seed.md
[x](a.seed.md)
//- sub/c.seed.md
---
id: the-c
source: { file: ../raw/c.html }
---
[x](../b.seed.md) [y](c.seed.md) [z](./d.seed.md "t")
//- sub/d.seed.md
نص
//- e.yaml
person: { p: { name: x, sources: [b, the-c] } }
`
  it('follows a file with another name, by path and by id', () =>
    check(
      corpus,
      { 'b.seed.md': 'new.seed.md' },
      {
        'a.seed.md':
          '---\nrelated: [new]\nsource: { file: raw/a.html }\n---\n[x](new.seed.md#h) [y](article:new) [z](sub/c.seed.md) ![i](img/x.png) [u](https://example.org/b.seed.md) [s](#b)\n',
        'sub/c.seed.md':
          '---\nid: the-c\nsource: { file: ../raw/c.html }\n---\n[x](../new.seed.md) [y](c.seed.md) [z](./d.seed.md "t")\n',
        'e.yaml': 'person: { p: { name: x, sources: [new, the-c] } }\n',
      },
    ))

  it('follows a file into another folder, and takes its own links along', () =>
    check(
      corpus,
      { 'a.seed.md': 'deep/er/a.seed.md' },
      {
        'a.seed.md':
          '---\nrelated: [b]\nsource: { file: ../../raw/a.html }\n---\n[x](../../b.seed.md#h) [y](article:b) [z](../../sub/c.seed.md) ![i](../../img/x.png) [u](https://example.org/b.seed.md) [s](#b)\n',
        'b.seed.md': '[x](deep/er/a.seed.md)\n',
      },
    ))

  it('keeps an explicit id', () =>
    check(
      corpus,
      { 'sub/c.seed.md': 'sub/e.seed.md' },
      {
        'a.seed.md':
          '---\nrelated: [b]\nsource: { file: raw/a.html }\n---\n[x](b.seed.md#h) [y](article:b) [z](sub/e.seed.md) ![i](img/x.png) [u](https://example.org/b.seed.md) [s](#b)\n',
        'sub/c.seed.md':
          '---\nid: the-c\nsource: { file: ../raw/c.html }\n---\n[x](../b.seed.md) [y](e.seed.md) [z](./d.seed.md "t")\n',
      },
    ))

  it('follows a folder; what stands together in it stays as it is', () =>
    check(
      corpus,
      { sub: 'old/sub' },
      {
        'a.seed.md':
          '---\nrelated: [b]\nsource: { file: raw/a.html }\n---\n[x](b.seed.md#h) [y](article:b) [z](old/sub/c.seed.md) ![i](img/x.png) [u](https://example.org/b.seed.md) [s](#b)\n',
        'sub/c.seed.md':
          '---\nid: the-c\nsource: { file: ../../raw/c.html }\n---\n[x](../../b.seed.md) [y](c.seed.md) [z](./d.seed.md "t")\n',
      },
    ))

  it('follows raw captures', () =>
    check(
      corpus,
      { raw: 'captures/2024: b' },
      {
        'a.seed.md':
          '---\nrelated: [b]\nsource: { file: "captures/2024: b/a.html" }\n---\n[x](b.seed.md#h) [y](article:b) [z](sub/c.seed.md) ![i](img/x.png) [u](https://example.org/b.seed.md) [s](#b)\n',
        'sub/c.seed.md':
          '---\nid: the-c\nsource: { file: "../captures/2024: b/c.html" }\n---\n[x](../b.seed.md) [y](c.seed.md) [z](./d.seed.md "t")\n',
      },
    ))

  it('follows several at once, in a circle too', () =>
    check(
      '//- a.seed.md\n[x](article:b) [y](b.seed.md)\n//- b.seed.md\n[x](article:a)\n',
      { 'a.seed.md': 'b.seed.md', 'b.seed.md': 'a.seed.md' },
      {
        'a.seed.md': '[x](article:a) [y](a.seed.md)\n',
        'b.seed.md': '[x](article:b)\n',
      },
    ))

  it('writes Arabic names as they are, or encoded where they were', () =>
    check(
      '//- a.seed.md\n[x](b.seed.md) [y](%62.seed.md)\n//- b.seed.md\nنص\n',
      { 'b.seed.md': 'مقالة (١).seed.md' },
      {
        'a.seed.md': `[x](مقالة%20%28١%29.seed.md) [y](${encodeURIComponent('مقالة (١).seed.md').replace('(', '%28').replace(')', '%29')})\n`,
        'b.seed.md': '---\nid: b\n---\n\nنص\n',
      },
    ))

  it('keeps the id in the front matter where the new name cannot be it or is another’s', () => {
    check(
      '//- a.seed.md\n[x](article:b)\n//- b.seed.md\n---\ntitle: x\n---\n',
      { 'b.seed.md': 'حلب.seed.md' },
      {
        'b.seed.md': '---\ntitle: x\nid: b\n---\n',
      },
    )
    check(
      '//- a.seed.md\n[x](article:b)\n//- b.seed.md\n---\ntitle: x\n---\n',
      { 'b.seed.md': 'sub/a.seed.md' },
      {
        'b.seed.md': '---\ntitle: x\nid: b\n---\n',
      },
    )
  })

  it('says nothing where nothing changes', () => {
    const files = fixture(corpus)
    assert.equal(
      asked(files, (context) => willRenameFiles(context, movesOf({ 'unknown.txt': 'other.txt' }))),
      undefined,
    )
    assert.equal(willRenameFiles(contextOf(files), []), undefined)
  })

  it('changes the path of a destination and nothing behind it, however it is written', () =>
    check(
      '//- a.seed.md\n[r](c&#45;d.seed.md#a&amp;b) [s](c\\-d.seed.md\\#a) [t](<c-d.seed.md?q#a>) ![u](c-d.seed.md)\n//- c-d.seed.md\nنص\n',
      { 'c-d.seed.md': 'sub/e_f.seed.md' },
      {
        'a.seed.md':
          '[r](sub/e_f.seed.md#a&amp;b) [s](sub/e_f.seed.md\\#a) [t](<sub/e_f.seed.md?q#a>) ![u](sub/e_f.seed.md)\n',
      },
    ))

  it('escapes what would end the path in a link that is percent-encoded', () =>
    check(
      '//- a.seed.md\n[x](%62.seed.md#h)\n//- b.seed.md\n---\nid: b\n---\n',
      { 'b.seed.md': 'b #1).seed.md' },
      { 'a.seed.md': '[x](b%20%231%29.seed.md#h)\n' },
    ))

  it('says nothing to a rename of our own, for which nothing is left to do', () => {
    const files = fixture(
      '//- a.seed.md\n---\nrelated: [b, "\\x62"]\n---\n[x](article:<|>b#h) [y](b.seed.md?q) [z](sub/../b.seed.md#h) [w](b&period;seed.md)\n' +
        '//- b.seed.md\n[x](article:b) [y](a.seed.md) [z](b.seed.md#x)\n//- sub/c.seed.md\n[x](../%62.seed.md)\n//- e.yaml\nperson: { p: { name: x, sources: [b] } }\n',
    )
    const answer = asked(files, (context) => rename(context, files.offset, 'new'))
    assert.ok(!isRefusal(answer))
    const texts = applied(files, {
      documentChanges: answer.edit.documentChanges?.filter((one) => 'edits' in one) ?? [],
    })
    assert.doesNotMatch(Object.values(texts).join(''), /article:b|b\.seed|%62|\bb\]|x62/)
    assert.equal(
      asked(fixtureOf(texts), (context) => willRenameFiles(context, answer.renames)),
      undefined,
    )
  })
})
