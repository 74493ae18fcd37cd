import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { chmodSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'mocha'
import { temporaryCorpus } from '../support/language-server.ts'
import { launcher, seedbed } from './command-line.ts'
import { article, soundCorpus } from './samples.ts'
import { crlf, textIn, withCorpus } from './with-corpus.ts'

const untagged = article('عاد علي سالم مساءً يوم 3 كانون الثاني 2024.')
const withName = article('عاد [علي سالم](person:ali-salem) مساءً يوم 3 كانون الثاني 2024.')
const withDate = article('عاد [علي سالم](person:ali-salem) مساءً يوم [3 كانون الثاني 2024](date:2024-01-03).')

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
      assert.match(seedbed(corpus.path, ['tag']).stderr, /There is nothing to tag/)
      assert.match(seedbed(corpus.path, ['check']).stdout, /Nothing found/)
    })
  })

  it('shows as a diff what it would tag, and changes nothing', () => {
    withCorpus({ 'articles/a.seed.md': untagged, 'articles/b.seed.md': crlf(untagged) }, (corpus) => {
      const { status, stdout, stderr } = seedbed(corpus.path, ['tag', '--dry-run', '--dates', '--stats'])
      assert.equal(status, 0)
      assert.match(stderr, /would be written: 4, in files: 2\./)
      assert.match(stderr, /^ +found +to tag +left$/m)
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
      assert.match(arabic.stderr, /للوسم/)
      assert.match(arabic.stderr, /علي سالم/)
    })
  })

  const unsound: Readonly<
    Record<string, readonly [files: Readonly<Record<string, string | Uint8Array>>, says: RegExp]>
  > = {
    'settings that are no YAML': [{ 'seedbed.yaml': 'version: 1\ntagging: [\n' }, /seedbed\.yaml:2 cannot be read/],
    'settings with a word for tagging that is none': [
      { 'seedbed.yaml': 'version: 1\ntagging: frist\n' },
      /seedbed\.yaml:2 cannot be read/,
    ],
    'settings with names to ignore that are no list': [
      { 'seedbed.yaml': 'ignore-names: علي سالم\n' },
      /seedbed\.yaml:1 cannot be read/,
    ],
    'settings with a key that was to be tagging': [
      { 'seedbed.yaml': 'taging: first\n' },
      /seedbed\.yaml:1 cannot be read.*tagging/,
    ],
    'settings that are no keys': [{ 'seedbed.yaml': 'tagging first\n' }, /seedbed\.yaml:1 cannot be read/],
    'settings whose slip a comment silences': [
      { 'seedbed.yaml': '# seedbed-disable-file yaml-syntax -- later\nrules: { yaml-syntax: off }\ntagging: [\n' },
      /seedbed\.yaml:3 cannot be read/,
    ],
    'a registry of which a file is no YAML': [
      { 'entities/more.yaml': 'person:\n  x: [\n  bad' },
      /entities\/more\.yaml:\d cannot be read/,
    ],
    'a registry with a record that has a slip': [
      { 'entities/more.yaml': 'person:\n  x: { name: س }\n  y:\n    name: "ص\n  z: { name: ع }\n' },
      /entities\/more\.yaml:4 cannot be read/,
    ],
    'a registry of which a file is no UTF-8': [
      { 'entities/more.yaml': Buffer.from('person:\n  x: { name: \xd3\xea }\n', 'latin1') },
      /entities\/more\.yaml:1 cannot be read.*UTF-8/,
    ],
  }
  for (const [name, [files, says]] of Object.entries(unsound)) {
    it(`tags nothing under ${name}, and says where`, () => {
      withCorpus({ 'articles/a.seed.md': untagged, ...files }, (corpus) => {
        for (const args of [['tag'], ['tag', '--dry-run'], ['tag', '--entity', 'person:nobody']]) {
          const { status, stdout, stderr } = seedbed(corpus.path, args)
          assert.match(stderr, says)
          assert.match(stderr, /Nothing is tagged in/)
          assert.deepEqual([status, stdout], [2, ''])
        }
        assert.match(seedbed(corpus.path, ['tag', '--language', 'ar']).stderr, /لا يُقرأ كما أُريد به/)
        assert.equal(textIn(corpus, 'articles/a.seed.md'), untagged)
      })
    })
  }

  it('goes by settings and a registry in which something else is wrong', () => {
    const files = {
      'articles/a.seed.md': untagged,
      'seedbed.yaml': 'version: 1\nlater-key: 1\ntopics: 5\nrules: { yaml-syntax: loud }\n',
      'entities/more.yaml': 'person:\n  x: { name: س, latt: 5 }\nplace:\n  y: { name: ص }\nperson:\n  z: { name: ع }\n',
    }
    withCorpus(files, (corpus) => {
      assert.equal(seedbed(corpus.path, ['tag']).status, 0)
      assert.equal(textIn(corpus, 'articles/a.seed.md'), withName)
    })
  })

  it('leaves an article whose front matter cannot be read or does not end, and says so', () => {
    const files = {
      'articles/a.seed.md': untagged.replace('title: خبر', 'title: [خبر'),
      'articles/b.seed.md': untagged.replace('---\n\n', '\n'),
      'articles/c.seed.md': untagged,
      'articles/d.seed.md': 'عاد علي سالم مساءً.\n',
    }
    withCorpus(files, (corpus) => {
      for (const args of [['tag', '--dry-run'], ['tag']]) {
        const { status, stderr } = seedbed(corpus.path, args)
        assert.match(stderr, /left as it is: articles\/a\.seed\.md:3 /)
        assert.match(stderr, /left as it is: articles\/b\.seed\.md:1 /)
        assert.match(stderr, /: 2, in files: 2\./)
        assert.equal(status, 2)
      }
      for (const name of ['a', 'b'] as const) {
        assert.equal(textIn(corpus, `articles/${name}.seed.md`), files[`articles/${name}.seed.md`])
      }
      assert.equal(textIn(corpus, 'articles/c.seed.md'), withName)
    })
  })

  it('leaves in a dry run what the run leaves, and shows what Git can apply', () => {
    // Nothing is closed to the superuser, so somebody else is asked; and on Windows modes mean nothing.
    const uid = process.getuid?.() === 0 ? 65534 : undefined
    if (process.platform === 'win32') return
    const elsewhere = temporaryCorpus({ 'far.seed.md': untagged })
    chmodSync(elsewhere.path, 0o755)
    const files = {
      'articles/a.seed.md': Buffer.concat([Buffer.from(untagged), Buffer.from([0xff, 0x0a])]),
      'articles/b.seed.md': untagged,
      'articles/read-only.seed.md': untagged,
      'drafts/text.md': untagged,
    }
    try {
      withCorpus(files, (corpus) => {
        symlinkSync('../drafts/text.md', join(corpus.path, 'articles/link.seed.md'))
        symlinkSync('b.seed.md', join(corpus.path, 'articles/a-link.seed.md'))
        symlinkSync(join(elsewhere.path, 'far.seed.md'), join(corpus.path, 'articles/out.seed.md'))
        for (const folder of ['.', 'articles', 'drafts']) chmodSync(join(corpus.path, folder), 0o777)
        const open = (file: string): void => chmodSync(join(corpus.path, file), 0o666)
        const written = ['articles/b.seed.md', 'drafts/text.md']
        written.forEach(open)
        chmodSync(join(corpus.path, 'articles/read-only.seed.md'), 0o444)
        const run = (...args: readonly string[]) =>
          seedbed(corpus.path, ['tag', ...args], uid === undefined ? {} : { uid })
        const dry = run('--dry-run')
        const applied = spawnSync('git', ['apply', '-'], { cwd: corpus.path, input: dry.stdout, encoding: 'utf8' })
        assert.equal(applied.stderr, '')
        const texts = (): readonly string[] =>
          [...written, 'articles/read-only.seed.md'].map((file) => textIn(corpus, file))
        assert.deepEqual(texts(), [withName, withName, untagged])
        for (const file of written) corpus.write(file, untagged)
        // Git has made them anew.
        written.forEach(open)
        const done = run()
        assert.deepEqual(texts(), [withName, withName, untagged])
        assert.equal(readFileSync(join(elsewhere.path, 'far.seed.md'), 'utf8'), untagged)
        for (const { status, stderr } of [dry, done]) {
          assert.match(stderr, /a\.seed\.md” is left as it is: .*UTF-8/)
          assert.match(stderr, /read-only\.seed\.md” cannot be written: .*read-only/)
          assert.match(stderr, /out\.seed\.md” is left as it is: .*leads out/)
          assert.match(stderr, /: 2, in files: 2\./)
          assert.equal(status, 2)
        }
        assert.equal(statSync(join(corpus.path, 'articles/read-only.seed.md')).mode & 0o777, 0o444)
      })
    } finally {
      elsewhere.remove()
    }
  })

  it('says where there is no registry, no corpus and no article', () => {
    const bare = temporaryCorpus({ 'a.seed.md': untagged, 'empty/note.txt': '' })
    try {
      const { status, stderr } = seedbed(bare.path, ['tag'])
      assert.match(stderr, /There is no corpus in “.*”: no seedbed\.yaml/)
      assert.doesNotMatch(stderr, /Tags written/)
      assert.equal(status, 2)
      assert.match(seedbed(bare.path, ['tag', 'empty']).stderr, /nothing of a corpus in “empty”/)
      bare.write('seedbed.yaml', 'version: 1\n')
      assert.match(seedbed(bare.path, ['tag']).stderr, /There is no registry in “/)
      assert.match(seedbed(bare.path, ['tag', '--language', 'ar']).stderr, /لا سجل في «/)
      // Dates need none.
      assert.equal(seedbed(bare.path, ['tag', '--dates']).status, 0)
      assert.match(textIn(bare, 'a.seed.md'), /\(date:2024-01-03\)/)
    } finally {
      bare.remove()
    }
    withCorpus({}, (corpus) => {
      const { status, stderr } = seedbed(corpus.path, ['tag', 'entities'])
      assert.match(stderr, /There is no article/)
      assert.equal(status, 0)
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
