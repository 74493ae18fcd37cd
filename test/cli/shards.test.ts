import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, describe, it } from 'mocha'
import { type TemporaryCorpus, temporaryCorpus } from '../support/language-server.ts'
import { findingsOf, seedbed } from './command-line.ts'
import { article, soundCorpus, wrongArticle } from './samples.ts'

describe('seedbed check --shard and seedbed merge-reports', () => {
  let corpus: TemporaryCorpus
  const shard = (number: number, ...more: readonly string[]) =>
    seedbed(corpus.path, ['check', `--shard=${number}/3`, '--report', `r${number}.json`, ...more])
  const merge = (...args: readonly string[]) => seedbed(corpus.path, ['merge-reports', ...args])
  before(() => {
    const files: Record<string, string> = { ...soundCorpus, 'entities/more.yaml': 'person:\n  ali-salem: {}\n' }
    for (const number of [1, 2, 3, 4, 5, 6]) files[`articles/${number}.seed.md`] = wrongArticle
    // The same id in two files, which only whoever knows both can see.
    files['articles/twin.seed.md'] = article('الخبر الأول.').replace('title', 'id: "1"\ntitle')
    corpus = temporaryCorpus(files)
    assert.deepEqual(
      [1, 2, 3].map((number) => shard(number).status),
      [1, 1, 1],
    )
  })
  after(() => corpus.remove())

  it('find the same as one run, rules of the whole corpus included', () => {
    const reports = ['r3.json', 'r1.json', 'r2.json']
    for (const format of ['pretty', 'sarif']) {
      const whole = seedbed(corpus.path, ['check', '--format', format])
      assert.deepEqual(merge(...reports, '--format', format), whole, format)
      assert.equal(whole.status, 1)
    }
    const codes = new Set(findingsOf(corpus.path, []).map(({ code }) => code))
    for (const code of ['unknown-entity', 'duplicate-id']) assert.ok(codes.has(code), code)
  })

  it('find each finding once', () => {
    const counts = [1, 2, 3].map(
      (number) => JSON.parse(readFileSync(join(corpus.path, `r${number}.json`), 'utf8')).findings.length,
    )
    assert.ok(counts.filter((count) => count > 0).length > 1, `more than one shard has findings: ${counts}`)
    assert.equal(
      counts.reduce((sum, count) => sum + count),
      findingsOf(corpus.path, []).length,
    )
  })

  it('are whole, or refused', () => {
    const missing = merge('r1.json', 'r3.json')
    assert.match(missing.stderr, /missing: 2\/3/)
    assert.match(merge('r1.json', 'r2.json', 'r2.json').stderr, /Two of the reports are of shard 2\/3/)
    assert.match(merge('seedbed.yaml').stderr, /no report/)
    assert.match(merge('nothing.json').stderr, /no report/)
    assert.equal(missing.status, 2)
    corpus.write('articles/late.seed.md', article('خبر متأخر.'))
    shard(2)
    const apart = merge('r1.json', 'r2.json', 'r3.json')
    assert.match(apart.stderr, /not of one check/)
    assert.equal(apart.status, 2)
  })
})
