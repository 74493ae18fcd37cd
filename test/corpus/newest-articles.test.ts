import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { newestArticles } from '../../server/src/corpus/newest-articles.ts'
import { answered, fixture } from '../support/fixture.ts'

const article = (name: string, date: string): string =>
  `//- articles/${name}.seed.md\n---\ntitle: ${name}\ndate: ${date}\n---\n\nنص\n`

const newest = (files: string): readonly string[] =>
  answered(fixture(files), newestArticles).map((uri) => uri.replace(/^.*\/|\.seed\.md$/g, ''))

describe('the newest articles', () => {
  it('are the open ones, then the others by their dates where nothing else tells', () => {
    const files = [
      article('open', '1990'),
      article('a', '2021-05'),
      article('b', '2024-01-02'),
      article('c', '2023'),
      '//- entities/people.yaml\nperson: {}\n',
    ].join('')
    assert.deepEqual(newest(files), ['open', 'b', 'c', 'a'])
  })

  it('are no more than somebody waits for', () => {
    const files = Array.from({ length: 260 }, (_, number) => article(`n${number}`, `${1700 + number}`)).join('')
    const found = newest(files)
    assert.equal(found.length, 200)
    assert.deepEqual(found.slice(0, 3), ['n0', 'n259', 'n258'])
  })
})
