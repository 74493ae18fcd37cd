import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import type { Article } from '../../server/src/corpus/document.ts'
import { articleOf, fixture } from '../support/fixture.ts'

describe('read article', () => {
  it('reads the front matter as written', () => {
    const article = read(
      '---\ntitle: 1271\ndate: 2024\nlang: en\ntopics: [a, 7]\nrelated: [b, { to: c, as: background }]\n---\n',
    )
    assert.equal(article.title, '1271')
    assert.equal(article.date, '2024')
    assert.equal(article.lang, 'en')
    assert.deepEqual(article.topics, ['a', '7'])
    assert.deepEqual(
      article.related.map(({ to, as }) => [to, as]),
      [
        ['b', undefined],
        ['c', 'background'],
      ],
    )
  })

  it('takes the title from a leading heading of level 1 where none is written', () => {
    assert.equal(read('# عنوان *مهم*\n\nنص').title, 'عنوان مهم')
    assert.equal(read('---\ndate: 2024\n---\n\n# عنوان\n').title, 'عنوان')
    assert.equal(read('---\ntitle: أول\n---\n\n# ثان\n').title, 'أول')
    assert.equal(read('نص\n\n# عنوان\n').title, undefined)
    assert.equal(read('## عنوان\n').title, undefined)
  })

  it('takes the id from the front matter, else from the file name where that can be one', () => {
    assert.equal(read('//- d/summit-2.seed.md\n').id, 'summit-2')
    assert.equal(read('//- a.seed.md\n---\nid: other\n---\n').id, 'other')
    assert.equal(read('//- مقالة.seed.md\n').id, undefined)
    assert.equal(read('//- a b.seed.md\n').id, undefined)
    assert.equal(read('//- 2024.seed.md\n').id, undefined)
    assert.equal(read('//- a.seed.md\n---\nid: Not An Id\n---\n').id, undefined)
  })

  it('takes the language of the corpus where none is written', () => {
    assert.equal(read('//- a.seed.md\nنص\n//- seedbed.yaml\nlang: ar\n').lang, 'ar')
  })

  it('finds every site of the text and of the front matter', () => {
    sites(
      `---
byline: [person:[|a|], محرر]
dateline: place:[|b|]
source: { entity: org:[|c|], via: org:[|d|] }
related: [[|e|], { to: [|f|] }]
mentions: [{ exact: نص, ref: person:[|?g|], in: org:[|h|] }]
---
[نص](person:[|i|]) [نص](person:[|?j|]) [نص](person:?) [أمس](date:2022) [x](article:[|k|]#l) [y]([|../m.seed.md|]#n) [z](https://e.org/a.seed.md)
`,
      'person:a place:b org:c org:d article:e article:f person:?g org:h person:i person:?j article:k path file:///m.seed.md',
    )
  })

  it('counts tags and selectors as mentions, and neither references nor the place where a selector looks', () => {
    const { mentions } = read(
      '---\ndateline: place:a\nmentions: [{ exact: x, ref: place:a, in: org:b }]\nnot-mentions: [{ exact: x, ref: place:a }]\n---\n[x](place:a) [y](article:c)',
    )
    assert.deepEqual([...mentions], [['place:a', 2]])
  })

  it('reads what can be read of a broken file', () => {
    assert.equal(read('').id, 'a')
    assert.equal(read('---\ntitle: نعم\n').title, 'نعم')
    assert.equal(read('---\n- a\n- b\n---\n').meta, undefined)
    assert.equal(read('---\ntitle: "x\ndate: 2024\n---\nنص').kind, 'article')
  })

  it('declares the same as long as other files can see no difference', () => {
    const before = read('---\nid: x\ntitle: خبر\n---\n# أول\nنص [x](place:a)\n')
    assert.equal(read('---\nid: x\ntitle: آخر\n---\n# ثان\nنص آخر\n').declares, before.declares)
    assert.notEqual(read('---\nid: y\ntitle: خبر\n---\n# أول\nنص\n').declares, before.declares)
  })
})

const read = (text: string): Article => articleOf(fixture(text))

function sites(text: string, targets: string): void {
  const { file, document } = fixture(text)
  assert.equal(document.sites.map((site) => site.target).join(' '), targets)
  assert.deepEqual(
    document.sites.map((site) => site.span),
    file.spans,
  )
}
