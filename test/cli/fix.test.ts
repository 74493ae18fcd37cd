import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { chmodSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'mocha'
import { fixedFiles } from '../../server/src/cli/check/fix.ts'
import { writeFixed } from '../../server/src/cli/check/write-fixed.ts'
import { BulkReader } from '../../server/src/node/bulk-reader.ts'
import { fixture, outsideOf } from '../support/fixture.ts'
import { seedbed } from './command-line.ts'
import { article, mendableArticle, mendedArticle, wrongArticle } from './samples.ts'
import { crlf, textIn, withCorpus } from './with-corpus.ts'

describe('seedbed check --fix', () => {
  it('mends files as they are written, and shows what is left', () => {
    const files = { 'articles/a.seed.md': mendableArticle, 'articles/b.seed.md': crlf(mendableArticle) }
    withCorpus({ ...files, 'articles/wrong.seed.md': wrongArticle }, (corpus) => {
      chmodSync(join(corpus.path, 'articles/b.seed.md'), 0o640)
      const { status, stdout, stderr } = seedbed(corpus.path, ['check', '--fix'])
      assert.match(stdout, /1 error, in 1 of 6 files\./)
      assert.match(stderr, /Files mended: 2\./)
      assert.equal(status, 1)
      assert.equal(textIn(corpus, 'articles/a.seed.md'), mendedArticle)
      assert.equal(textIn(corpus, 'articles/b.seed.md'), crlf(mendedArticle))
      assert.equal(textIn(corpus, 'articles/wrong.seed.md'), wrongArticle)
      if (process.platform !== 'win32') {
        assert.equal(statSync(join(corpus.path, 'articles/b.seed.md')).mode & 0o777, 0o640)
      }
      assert.deepEqual(readdirSync(join(corpus.path, 'articles')).length, 4, 'nothing is left lying about')
    })
  })

  it('mends findings whose fixes overlap once, and what a fix leads to in the next round', () => {
    const mended = (text: string): readonly string[] => {
      const one = fixture(text)
      const uris = one.documents.map(({ uri }) => uri)
      return fixedFiles(one.corpus, uris, new BulkReader(), outsideOf(one), (settings) => settings).map(
        (file) => file.after,
      )
    }
    const body = article('قال [علي سالم ](person:ali-salem)، ذلك.')
    assert.deepEqual(mended(body), [body.replace('سالم ]', 'سالم]')])
    assert.deepEqual(mended(mendedArticle), [])
    // The settings are mended too, and what they say then holds.
    const settings = 'topics: [idlib, idlib]\n'
    assert.deepEqual(mended(`//- seedbed.yaml\n${settings}`), ['topics: [idlib]\n'])
  })

  it('shows as a diff what it would change, and changes nothing', () => {
    const files = { 'articles/a.seed.md': mendableArticle, 'articles/b.seed.md': crlf(mendableArticle) }
    withCorpus(files, (corpus) => {
      const { status, stdout, stderr } = seedbed(corpus.path, ['check', '--fix-dry-run'])
      assert.match(stdout, /^-date: 2024-1-5$/m)
      assert.match(stderr, /would mend: 2\. Findings left then: 0\./)
      assert.equal(status, 0)
      assert.equal(textIn(corpus, 'articles/a.seed.md'), mendableArticle)
      // Git itself understands it.
      const applied = spawnSync('git', ['apply', '-'], { cwd: corpus.path, input: stdout, encoding: 'utf8' })
      assert.equal(applied.stderr, '')
      assert.equal(textIn(corpus, 'articles/a.seed.md'), mendedArticle)
      assert.equal(textIn(corpus, 'articles/b.seed.md'), crlf(mendedArticle))
    })
  })

  it('leaves a file alone that is no UTF-8, and says so', () => {
    const broken = Buffer.concat([Buffer.from(mendableArticle), Buffer.from([0xff, 0x0a])])
    withCorpus({ 'articles/a.seed.md': broken }, (corpus) => {
      const { status, stderr } = seedbed(corpus.path, ['check', '--fix'])
      assert.match(stderr, /a\.seed\.md” is left as it is/)
      assert.equal(status, 2)
      assert.deepEqual(readFileSync(join(corpus.path, 'articles/a.seed.md')), broken)
    })
  })

  it('mends nothing under settings of a later version', () => {
    withCorpus({ 'articles/a.seed.md': mendableArticle, 'seedbed.yaml': 'version: 2\n' }, (corpus) => {
      const { stderr } = seedbed(corpus.path, ['check', '--fix'])
      assert.match(stderr, /later version/)
      assert.equal(textIn(corpus, 'articles/a.seed.md'), mendableArticle)
    })
  })

  it('never writes over what has changed since it was read', () => {
    withCorpus({ 'articles/a.seed.md': 'newer' }, (corpus) => {
      const told: string[] = []
      const file = { uri: corpus.uriOf('articles/a.seed.md'), before: 'older', after: 'mended' }
      const { written, hasFailed } = writeFixed([file], ({ en }) => told.push(en))
      assert.deepEqual([written, hasFailed], [[], true])
      assert.match(told.join(), /has changed since it was read/)
      assert.equal(textIn(corpus, 'articles/a.seed.md'), 'newer')
    })
  })
})
