import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { addFile } from '../../server/src/corpus/add-file.ts'
import { Corpus } from '../../server/src/corpus/corpus.ts'
import { newestArticles } from '../../server/src/corpus/newest-articles.ts'
import { Segment } from '../../server/src/corpus/segment/segment.ts'
import { SegmentBuilder } from '../../server/src/corpus/segment/segment-builder.ts'
import { answered, fixture, ROOT } from '../support/fixture.ts'

const article = (name: string, date: string): string =>
  `//- articles/${name}.seed.md\n---\ntitle: ${name}\ndate: ${date}\n---\n\nنص\n`

const nameOf = (uri: string): string => uri.replace(/^.*\/|\.seed\.md$/g, '')

const newest = (files: string): readonly string[] => answered(fixture(files), newestArticles).map(nameOf)

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

  it('come before those of which nobody knows the date', () => {
    assert.deepEqual(newest(['1800', 'XXXX', '1990', 'سنة'].map((date, at) => article(`n${at}`, date)).join('')), [
      'n0',
      'n2',
      'n3',
      'n1',
    ])
  })

  it('are told by their dates, whenever their files were written, which tells those of one date apart', () => {
    const files = fixture(article('a', '2021') + article('b', '2024') + article('c', '2021') + article('d', 'XXXX'))
    const builder = new SegmentBuilder(ROOT)
    const changed: Readonly<Record<string, number>> = { a: 1, b: 2, c: 3, d: 4 }
    for (const { uri, source } of files.documents) {
      const stamp = [changed[nameOf(uri)] ?? 0, 0, 0, 0]
      addFile(builder, 'article', source, files.corpus.settings, stamp)
    }
    const layer = new Segment(ROOT, builder.done())
    const corpus = Corpus.empty(ROOT, files.corpus.settings).apply({ read: layer })
    assert.deepEqual(newestArticles(corpus).map(nameOf), ['b', 'c', 'a', 'd'])
  })

  it('are no more than somebody waits for', () => {
    const files = Array.from({ length: 260 }, (_, number) => article(`n${number}`, `${1700 + number}`)).join('')
    const found = newest(files)
    assert.equal(found.length, 200)
    assert.deepEqual(found.slice(0, 3), ['n0', 'n259', 'n258'])
  })
})
