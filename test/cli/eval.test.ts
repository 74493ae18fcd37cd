import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'mocha'
import { temporaryCorpus } from '../support/language-server.ts'
import { SEEDS } from '../support/places.ts'
import { seedbed } from './command-line.ts'
import { article, soundCorpus } from './samples.ts'

const files = {
  ...soundCorpus,
  'articles/second.seed.md': article(
    'قال [علي سالم](person:ali-salem) إن [الرجل](person:ali-salem "form=noun") غائب، ثم عاد علي سالم.',
  ),
}

const withCorpus = (test: (path: string) => void, more: Readonly<Record<string, string>> = {}): void => {
  const corpus = temporaryCorpus({ ...files, ...more })
  try {
    test(corpus.path)
  } finally {
    corpus.remove()
  }
}

describe('seedbed eval', () => {
  it('shows the figures, and what is behind them', () => {
    withCorpus((path) => {
      const { status, stdout } = seedbed(path, ['eval', '--gold', '.'])
      assert.equal(status, 0)
      assert.match(stdout, /^Found falsely: 1\n {2}articles\/second\.seed\.md:6:\d+ person:ali-salem .*not tagged/m)
      assert.match(
        stdout,
        /^Sure ones\n +precision +recall +F1 +right +false +missed\n {2}all +0\.667 +1\.000 +0\.800 +2 +1 +0\n/m,
      )
      assert.match(stdout, /^Mentions of the gold that do not count: 1\n {2}1 {2}refer otherwise than by a name/m)
      assert.match(stdout, /^Articles compared: 2\.$/m)
      const arabic = seedbed(path, ['eval', '--gold', '.', '--language', 'ar']).stdout
      assert.match(arabic, /الاستدعاء/)
      assert.doesNotMatch(arabic, /[a-z]{4,} [a-z]{3,} [a-z]{3,}/)
    })
  })

  it('says in its exit code whether the figures are good enough', () => {
    withCorpus((path) => {
      const exit = (...args: readonly string[]) => seedbed(path, ['eval', '--gold', 'articles', ...args]).status
      assert.equal(exit('--min-recall', '1', '--min-precision', '0.6'), 0)
      assert.equal(exit('--min-precision', '0.7'), 1)
      assert.equal(exit('--min-precision', '.6'), 0)
      assert.equal(exit('--min-precision', '.7'), 1)
    })
  })

  it('writes JSON', () => {
    withCorpus((path) => {
      const args = ['eval', '--gold', 'articles/second.seed.md', '--format', 'json', '--output', 'figures.json']
      assert.deepEqual(seedbed(path, args), { status: 0, stdout: '', stderr: '' })
      const { articles, levels, leftOut, falseHits, leftOutMentions } = JSON.parse(
        readFileSync(join(path, 'figures.json'), 'utf8'),
      )
      assert.equal(articles, 1)
      assert.deepEqual(levels.sure.types.person, {
        precision: 0.5,
        recall: 1,
        f1: 2 / 3,
        right: 1,
        wrong: 1,
        missed: 0,
      })
      assert.deepEqual(leftOut, { 'other-form': 1 })
      assert.deepEqual(
        [...falseHits, ...leftOutMentions].map(({ file, line, words }) => `${file}:${line} ${words}`),
        ['articles/second.seed.md:6 علي سالم', 'articles/second.seed.md:6 الرجل'],
      )
    })
  })

  it('finds the mentions of the sample corpus again', () => {
    const args = ['eval', '--gold', SEEDS, '--min-precision', '0.98', '--min-recall', '0.95', '--format', 'json']
    const { status, stdout } = seedbed(SEEDS, args)
    const { levels } = JSON.parse(stdout)
    assert.equal(status, 0, JSON.stringify(levels.sure.all))
    assert.ok(levels.doubtful.all.recall >= 0.99)
  })

  it('compares nothing by what cannot be read, or is not there', () => {
    const cases: readonly (readonly [files: Readonly<Record<string, string>>, says: RegExp])[] = [
      [{ 'entities/people.yaml': 'person:\n  ali-salem: [\n  bad' }, /entities\/people\.yaml:\d+ cannot be read/],
      [{ 'seedbed.yaml': 'tagging: [\n' }, /seedbed\.yaml:1 cannot be read/],
      [{ 'entities/people.yaml': '' }, /There is no registry in/],
    ]
    for (const [more, says] of cases) {
      withCorpus((path) => {
        const { status, stdout, stderr } = seedbed(path, ['eval', '--gold', '.'])
        assert.match(stderr, says)
        assert.deepEqual([status, stdout], [2, ''])
      }, more)
    }
    const broken = { 'articles/broken.seed.md': article('علي سالم.').replace('title: خبر', 'title: [خبر') }
    withCorpus((path) => {
      const { status, stdout, stderr } = seedbed(path, ['eval', '--gold', '.'])
      assert.match(stderr, /left out: articles\/broken\.seed\.md:3 cannot be read/)
      assert.match(stdout, /^Articles compared: 2\.$/m)
      assert.equal(status, 2)
    }, broken)
  })

  const refused: Readonly<Record<string, readonly [args: readonly string[], says: RegExp]>> = {
    'to go without a gold corpus': [[], /--gold/],
    'a format that is none': [['--gold', '.', '--format', 'xml'], /--format takes one of text, json/],
    'a share that is none': [['--gold', '.', '--min-recall', '95'], /--min-recall takes a share from 0 to 1/],
    'a corpus without articles': [['--gold', 'entities'], /There is no article/],
  }
  for (const [name, [args, says]] of Object.entries(refused)) {
    it(`refuses ${name}`, () => {
      withCorpus((path) => {
        const { status, stderr } = seedbed(path, ['eval', ...args])
        assert.match(stderr, says)
        assert.equal(status, 2)
      })
    })
  }
})
