import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { mentionedIn } from '../../server/src/corpus/mentioned-in.ts'
import { asked, fixture, ROOT } from '../support/fixture.ts'

const article = (name: string, date: string, mentions: number): string =>
  `//- ${name}.seed.md\n---\ntitle: ${name}\n${date}---\n${'[أ](person:a) '.repeat(mentions)}\n`

const files = fixture(
  `//- entities/a.yaml\nperson: { a: { name: أ } }\n${article('b', 'date: 2020-05\n', 1)}${article('c', 'date: 2024-01-02\n', 2)}${article('d', '', 1)}${article('e', 'date: XXXX\n', 1)}${article('f', 'date: 2024-01-02\n', 1)}${article('g', 'date: 2025\n', 0)}`,
)

describe('mentionedIn', () => {
  it('counts, and tells the first and the last date that are known', () => {
    const { mentions, articles, first, last } = found(9)
    assert.deepEqual(
      { mentions, articles, first, last },
      { mentions: 6, articles: 5, first: '2020-05', last: '2024-01-02' },
    )
  })

  it('gives the latest first, those of one date in path order, and those without a known date last', () => {
    assert.deepEqual(titles(9), ['c', 'f', 'b', 'e', 'd'])
    assert.deepEqual(titles(2), ['c', 'f'])
  })

  it('leaves out the article that asks', () => {
    assert.deepEqual(titles(2, `${ROOT}/c.seed.md`), ['f', 'b'])
  })

  it('finds nothing of who is not mentioned', () => {
    const { latest, ...rest } = asked(files, ({ corpus }) => mentionedIn(corpus, 'person:z', 3, undefined))
    assert.deepEqual([latest, rest], [[], { mentions: 0, articles: 0, first: undefined, last: undefined }])
  })
})

const found = (most: number, except?: string) =>
  asked(files, ({ corpus }) => mentionedIn(corpus, 'person:a', most, except))

const titles = (most: number, except?: string) => found(most, except).latest.map(({ title }) => title)
