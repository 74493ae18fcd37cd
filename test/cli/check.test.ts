import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { chmodSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, describe, it } from 'mocha'
import { type TemporaryCorpus, temporaryCorpus } from '../support/language-server.ts'
import { ROOT } from '../support/project.ts'
import { brief, findingsOf, launcher, seedbed } from './command-line.ts'
import { article, soundCorpus, wrongArticle } from './samples.ts'

describe('seedbed check', () => {
  let corpus: TemporaryCorpus
  before(() => {
    corpus = temporaryCorpus({
      ...soundCorpus,
      'articles/wrong.seed.md': wrongArticle,
      'articles/notes.md': '# Not ours\n',
      'other/docker.yaml': 'a: 1\n',
      'sound/fine.seed.md': article('لا شيء هنا يستحق الذكر.'),
      '.gitignore': 'drafts/\n',
      'drafts/idea.seed.md': wrongArticle,
    })
  })
  after(() => corpus.remove())

  const exitCodes: Readonly<Record<string, readonly [args: readonly string[], status: number, says: RegExp]>> = {
    'finds an error': [[], 1, /articles\/wrong\.seed\.md:6:\d+ error unknown-entity/],
    'finds nothing': [['sound'], 0, /Nothing found in 1 file\./],
    'counts warnings': [['--rule', 'unknown-entity=warning', '--max-warnings', '0'], 1, /1 warning,/],
    'allows warnings': [['--rule', 'unknown-entity=warning', '--max-warnings=1'], 0, /1 warning,/],
    'allows any number of warnings': [['--rule=unknown-entity=warning'], 0, /1 warning,/],
    'switches a rule off': [['--rule', 'unknown-entity=off'], 0, /Nothing found in 5 files\./],
    'shows no warnings, and counts them': [
      ['--rule', 'unknown-entity=warning', '--max-warnings', '0', '--quiet'],
      1,
      /Nothing found/,
    ],
    'knows globs': [['articles/w*.seed.md'], 1, /1 error, in 1 of 1 file\./],
    'checks what Git ignores where it is named': [['drafts/idea.seed.md'], 1, /drafts\/idea/],
    'leaves out YAML that is no registry': [['other/docker.yaml', 'sound'], 0, /Nothing found in 1 file/],
    'speaks Arabic': [['--language', 'ar'], 1, /خطأ.*unknown-entity/],
  }
  for (const [name, [args, status, says]] of Object.entries(exitCodes)) {
    it(name, () => {
      const ended = seedbed(corpus.path, ['check', ...args])
      assert.match(ended.stdout, says)
      assert.equal(ended.status, status)
    })
  }

  const refused: Readonly<Record<string, readonly [args: readonly string[], says: RegExp]>> = {
    'a path that is not there': [['nowhere'], /no file and no folder “nowhere”/],
    'a file that is no part of a corpus': [['articles/notes.md'], /“articles\/notes\.md” is no article/],
    'a folder with nothing in it': [['other'], /nothing of a corpus in “other”/],
    'a rule that is not there': [['--rule', 'unknown-entty=off'], /no rule “unknown-entty”/],
    'options that contradict each other': [['--fix', '--fix-dry-run'], /--fix and --fix-dry-run do not go together/],
    'a baseline that is not there': [['--baseline', 'none.json'], /--update-baseline writes it/],
    'a baseline that is none': [['--baseline', 'entities/people.yaml'], /cannot be read as a baseline/],
    'Git where there is none': [['--changed'], /knows no repository at/],
  }
  for (const [name, [args, says]] of Object.entries(refused)) {
    it(`refuses ${name}`, () => {
      const { status, stdout, stderr } = seedbed(corpus.path, ['check', ...args])
      assert.match(stderr, says)
      assert.deepEqual([status, stdout], [2, ''])
    })
  }

  it('knows the corpus that a file lies in', () => {
    assert.deepEqual(brief(findingsOf(join(corpus.path, 'articles'), ['wrong.seed.md', 'first.seed.md'])), [
      'wrong.seed.md:6 unknown-entity',
    ])
  })

  it('finds the same with one thread and with several', () => {
    const files: Record<string, string> = { ...soundCorpus }
    for (let number = 0; number < 220; number++) files[`articles/more-${number}.seed.md`] = wrongArticle
    const many = temporaryCorpus(files)
    try {
      const one = seedbed(many.path, ['check', '--jobs', '1', '--format', 'json']).stdout
      assert.equal(seedbed(many.path, ['check', '--jobs', '3', '--format', 'json']).stdout, one)
      assert.ok(one.includes('more-219.seed.md'))
      // Fixing checks twice: a thread that has ended one share takes the next.
      const fixed = seedbed(many.path, ['check', '--jobs', '3', '--fix-dry-run'])
      assert.equal(fixed.stdout, seedbed(many.path, ['check', '--jobs', '1', '--fix-dry-run']).stdout)
      // A reader who leaves early is no reason for words.
      const head = execFileSync('sh', ['-c', `"${process.execPath}" "${launcher}" check 2>&1 | head -n 1`], {
        cwd: many.path,
        encoding: 'utf8',
      })
      assert.match(head, /^articles\/more-0\.seed\.md:6:\d+ error unknown-entity\n$/)
    } finally {
      many.remove()
    }
  })

  it('checks a text that is not on the disk', () => {
    const args = ['check', '--stdin', '--stdin-filename', 'articles/new.seed.md']
    const { status, stdout } = seedbed(corpus.path, args, { input: `\ufeff${wrongArticle.replaceAll('\n', '\r\n')}` })
    assert.match(stdout, /articles\/new\.seed\.md:6:\d+ error unknown-entity/)
    assert.match(stdout, /1 error, in 1 of 1 file\./)
    assert.equal(status, 1)
    assert.equal(seedbed(corpus.path, args, { input: article('خبر قصير.') }).status, 0)
    assert.equal(seedbed(corpus.path, ['check', '--stdin', '--stdin-filename', 'a.txt']).status, 2)
  })

  it('writes results to a file', () => {
    const { status, stdout } = seedbed(corpus.path, ['check', '--format', 'json', '--output', 'found.json'])
    assert.deepEqual([status, stdout], [1, ''])
    const written = JSON.parse(readFileSync(join(corpus.path, 'found.json'), 'utf8'))
    assert.deepEqual(brief(written), ['articles/wrong.seed.md:6 unknown-entity'])
  })

  it('refuses a corpus of which something may not be read', () => {
    // Nothing is closed to the superuser, so somebody else is asked; and on Windows modes mean nothing.
    const uid = process.getuid?.() === 0 ? 65534 : undefined
    if (process.platform === 'win32') return
    const closed = temporaryCorpus({ ...soundCorpus, 'articles/closed/a.seed.md': wrongArticle })
    try {
      chmodSync(closed.path, 0o755)
      chmodSync(join(closed.path, 'articles/closed'), 0o000)
      const { status, stderr } = seedbed(closed.path, ['check'], uid === undefined ? {} : { uid })
      assert.match(stderr, /cannot be read:\n.*articles\/closed/)
      assert.equal(status, 2)
    } finally {
      chmodSync(join(closed.path, 'articles/closed'), 0o755)
      closed.remove()
    }
  })

  it('finds nothing wrong in the sample corpus', () => {
    const { status, stdout } = seedbed(ROOT, ['check', 'seeds', '--max-warnings', '0'])
    assert.doesNotMatch(stdout, / (error|warning) /)
    assert.equal(status, 0)
  })
})

describe('seedbed check --changed', () => {
  it('shows what Git holds for changed', () => {
    const corpus = temporaryCorpus({ ...soundCorpus, 'articles/old.seed.md': wrongArticle })
    const git = (...args: readonly string[]): void => {
      const identity = ['-c', 'user.name=A', '-c', 'user.email=a@example.org', '-c', 'commit.gpgsign=false']
      execFileSync('git', [...identity, ...args], { cwd: corpus.path })
    }
    const check = (...args: readonly string[]) => brief(findingsOf(corpus.path, args))
    try {
      git('init', '--quiet', '--initial-branch=main')
      assert.deepEqual(check('--changed'), ['articles/old.seed.md:6 unknown-entity'])
      git('add', '.')
      git('commit', '--quiet', '--message=first')
      assert.deepEqual(check('--changed'), [])
      git('switch', '--quiet', '--create', 'work')
      corpus.write('أخبار/new.seed.md', wrongArticle)
      assert.deepEqual(check('--changed'), ['أخبار/new.seed.md:6 unknown-entity'])
      git('add', '.')
      git('commit', '--quiet', '--message=second')
      assert.deepEqual(check('--changed'), [])
      assert.deepEqual(check('أخبار', '--changed=main'), ['أخبار/new.seed.md:6 unknown-entity'])
      const misread = seedbed(corpus.path, ['check', '--changed', 'articles'])
      assert.match(misread.stderr, /no commit “articles”/)
      assert.equal(misread.status, 2)
    } finally {
      corpus.remove()
    }
  })
})
