import assert from 'node:assert/strict'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'mocha'
import { temporaryCorpus } from '../support/language-server.ts'
import { brief, findingsOf, seedbed } from './command-line.ts'
import { article, soundCorpus, wrongArticle } from './samples.ts'

describe('seedbed check --baseline', () => {
  it('counts only what is new, and tells of what is gone', () => {
    const corpus = temporaryCorpus({
      ...soundCorpus,
      'articles/old.seed.md': wrongArticle,
      'articles/lost.seed.md': wrongArticle,
    })
    const baseline = ['--baseline', 'baseline.json']
    const update = (...paths: readonly string[]) =>
      seedbed(corpus.path, ['check', ...paths, ...baseline, '--update-baseline'])
    const read = () => readFileSync(join(corpus.path, 'baseline.json'), 'utf8')
    try {
      const updated = update()
      assert.match(updated.stderr, /knows 2 findings/)
      assert.equal(updated.status, 0)
      const first = read()
      assert.equal(first.split('\n').filter((line) => line.includes('"count":1')).length, 2, 'an entry a line')
      assert.equal(seedbed(corpus.path, ['check', ...baseline]).status, 0)

      // What stands elsewhere in the file does not matter, nor how lines end.
      const moved = wrongArticle.replace('\n\n', '\n\nمقدمة قصيرة للخبر.\n\n').replaceAll('\n', '\r\n')
      corpus.write('articles/old.seed.md', moved)
      assert.deepEqual(findingsOf(corpus.path, baseline), [])
      // The same mistake a second time does, and so it does in another text.
      corpus.write('articles/old.seed.md', `${moved}\r\n${wrongArticle.split('\n\n')[1]}`)
      assert.deepEqual(
        brief(
          findingsOf(join(corpus.path, 'articles'), [
            '--baseline',
            '../baseline.json',
            '--rule=duplicate-paragraph=off',
          ]),
        ),
        ['old.seed.md:10 unknown-entity'],
      )
      const found = seedbed(corpus.path, ['check', ...baseline, '--format', 'sarif'])
      assert.equal(JSON.parse(found.stdout).runs[0].results[0].baselineState, 'new')
      assert.equal(found.status, 1)

      corpus.write('articles/old.seed.md', article('لا خطأ هنا بعد اليوم.'))
      rmSync(join(corpus.path, 'articles/lost.seed.md'))
      const gone = seedbed(corpus.path, ['check', ...baseline])
      assert.match(
        gone.stderr,
        /\(2\)[\s\S]*articles\/lost\.seed\.md unknown-entity\n {2}articles\/old\.seed\.md unknown-entity/,
      )
      assert.equal(gone.status, 0)
      // A part of the corpus says nothing of the rest.
      corpus.write('articles/lost.seed.md', wrongArticle)
      update('articles/old.seed.md')
      assert.deepEqual(read().match(/articles\/\w+/g), ['articles/lost'])
      assert.deepEqual(findingsOf(corpus.path, baseline), [])
    } finally {
      corpus.remove()
    }
  })
})
