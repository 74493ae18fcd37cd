import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { chmodSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'mocha'
import { type TemporaryCorpus, temporaryCorpus } from '../support/language-server.ts'
import { launcher, seedbed } from './command-line.ts'
import { article, soundCorpus } from './samples.ts'

const crlf = (text: string): string => `\ufeff${text.replaceAll('\n', '\r\n')}`

const untagged = article('عاد علي سالم مساءً يوم 3 كانون الثاني 2024.')
const withName = article('عاد [علي سالم](person:ali-salem) مساءً يوم 3 كانون الثاني 2024.')
const withDate = article('عاد [علي سالم](person:ali-salem) مساءً يوم [3 كانون الثاني 2024](date:2024-01-03).')

const withCorpus = (files: Readonly<Record<string, string | Uint8Array>>, test: (corpus: TemporaryCorpus) => void) => {
  const corpus = temporaryCorpus({ ...soundCorpus, ...files })
  try {
    test(corpus)
  } finally {
    corpus.remove()
  }
}

const textIn = (corpus: TemporaryCorpus, file: string): string => readFileSync(join(corpus.path, file), 'utf8')

describe('seedbed tag', () => {
  it('tags files as they are written, once', () => {
    withCorpus({ 'articles/a.seed.md': untagged, 'articles/b.seed.md': crlf(untagged) }, (corpus) => {
      chmodSync(join(corpus.path, 'articles/b.seed.md'), 0o640)
      const { status, stdout, stderr } = seedbed(corpus.path, ['tag'])
      assert.deepEqual([status, stdout], [0, ''])
      assert.match(stderr, /Tags written: 2, in files: 2\./)
      assert.equal(textIn(corpus, 'articles/a.seed.md'), withName)
      assert.equal(textIn(corpus, 'articles/b.seed.md'), crlf(withName))
      if (process.platform !== 'win32') {
        assert.equal(statSync(join(corpus.path, 'articles/b.seed.md')).mode & 0o777, 0o640)
      }
      assert.equal(readdirSync(join(corpus.path, 'articles')).length, 3, 'nothing is left lying about')
      assert.match(seedbed(corpus.path, ['tag']).stderr, /Tags written: 0, in files: 0\./)
      assert.match(seedbed(corpus.path, ['check']).stdout, /Nothing found/)
    })
  })

  it('shows as a diff what it would tag, and changes nothing', () => {
    withCorpus({ 'articles/a.seed.md': untagged, 'articles/b.seed.md': crlf(untagged) }, (corpus) => {
      const { status, stdout, stderr } = seedbed(corpus.path, ['tag', '--dry-run', '--dates', '--stats'])
      assert.equal(status, 0)
      assert.match(stderr, /would be written: 4, in files: 2\./)
      assert.equal(textIn(corpus, 'articles/a.seed.md'), untagged)
      // Git itself understands it.
      const applied = spawnSync('git', ['apply', '-'], { cwd: corpus.path, input: stdout, encoding: 'utf8' })
      assert.equal(applied.stderr, '')
      assert.equal(textIn(corpus, 'articles/a.seed.md'), withDate)
      assert.equal(textIn(corpus, 'articles/b.seed.md'), crlf(withDate))
    })
  })

  it('tags what is asked for, and says what it left', () => {
    const registry = `${soundCorpus['entities/people.yaml']}  zayd-omar:\n    name: { ar: زيد عمر, en: Zayd Omar }\n`
    const files = {
      'entities/people.yaml': registry,
      'articles/a.seed.md': article('علي سالم ثم زيد عمر.'),
      'other/b.seed.md': article('زيد عمر.'),
    }
    withCorpus(files, (corpus) => {
      const args = ['tag', 'articles', '--entity', 'person:zayd-omar', '--stats']
      const { status, stdout } = seedbed(corpus.path, args)
      assert.equal(status, 0)
      assert.equal(textIn(corpus, 'articles/a.seed.md'), article('علي سالم ثم [زيد عمر](person:zayd-omar).'))
      assert.equal(textIn(corpus, 'other/b.seed.md'), article('زيد عمر.'))
      const rows = stdout.trimEnd().split('\n')
      assert.deepEqual(
        rows.map((row) => row.replace(/\s+/g, ' ').replace(/[\u2066-\u2069]/g, '')),
        [
          ' found tagged left',
          ' 2 1 1 all',
          ' 2 1 1 person',
          ' 1 0 1 person:ali-salem Ali Salem',
          ' 1 1 0 person:zayd-omar Zayd Omar',
        ],
      )
      const arabic = seedbed(corpus.path, ['tag', '--dry-run', '--stats', '--language', 'ar'])
      assert.match(arabic.stderr, /الموسوم/)
      assert.match(arabic.stderr, /علي سالم/)
    })
  })

  it('leaves a file alone that is no UTF-8, and says so', () => {
    const broken = Buffer.concat([Buffer.from(untagged), Buffer.from([0xff, 0x0a])])
    withCorpus({ 'articles/a.seed.md': broken, 'articles/b.seed.md': untagged }, (corpus) => {
      const { status, stderr } = seedbed(corpus.path, ['tag'])
      assert.match(stderr, /a\.seed\.md” is left as it is/)
      assert.equal(status, 2)
      assert.deepEqual(readFileSync(join(corpus.path, 'articles/a.seed.md')), broken)
      assert.equal(textIn(corpus, 'articles/b.seed.md'), withName)
    })
  })

  it('leaves whole files when it is interrupted', () => {
    const files: Record<string, string> = {
      // In the place of Ctrl+C while the first file is written.
      'interrupt.cjs': `const fs = require('node:fs')
const { renameSync } = fs
fs.renameSync = (from, to) => {
  process.kill(process.pid, 'SIGINT')
  renameSync(from, to)
}\n`,
    }
    for (let number = 0; number < 20; number++) files[`articles/more-${number}.seed.md`] = untagged
    if (process.platform === 'win32') return
    withCorpus(files, (corpus) => {
      const args = ['--require', join(corpus.path, 'interrupt.cjs'), launcher, 'tag']
      const ended = spawnSync(process.execPath, args, { cwd: corpus.path, encoding: 'utf8' })
      assert.match(ended.stderr, /Interrupted/)
      assert.equal(ended.status, 130)
      const left = readdirSync(join(corpus.path, 'articles'))
      assert.equal(left.length, 21, 'nothing is left lying about')
      const texts = left.map((file) => textIn(corpus, `articles/${file}`))
      const tagged = texts.filter((text) => text === withName).length
      assert.ok(tagged > 0 && tagged < 20)
      assert.equal(texts.filter((text) => text === untagged).length, 20 - tagged)
    })
  })

  const refused: Readonly<Record<string, readonly [args: readonly string[], says: RegExp]>> = {
    'an entity without a record': [['--entity', 'person:nobody'], /no record of “person:nobody”/],
    'an entity that is none': [['--entity', 'nobody'], /--entity takes a type and an id/],
    'a confidence that is none': [
      ['--min-confidence', 'certain'],
      /--min-confidence takes one of sure, likely, doubtful/,
    ],
    'a path that is not there': [['nowhere'], /no file and no folder “nowhere”/],
  }
  for (const [name, [args, says]] of Object.entries(refused)) {
    it(`refuses ${name}`, () => {
      withCorpus({}, (corpus) => {
        const { status, stdout, stderr } = seedbed(corpus.path, ['tag', ...args])
        assert.match(stderr, says)
        assert.deepEqual([status, stdout], [2, ''])
      })
    })
  }

  it('tags nothing under settings of a later version', () => {
    withCorpus({ 'articles/a.seed.md': untagged, 'seedbed.yaml': 'version: 2\n' }, (corpus) => {
      const { status, stderr } = seedbed(corpus.path, ['tag'])
      assert.match(stderr, /later version/)
      assert.equal(status, 2)
      assert.equal(textIn(corpus, 'articles/a.seed.md'), untagged)
    })
  })
})
