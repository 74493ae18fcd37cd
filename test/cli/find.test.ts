import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { ROOT, textOf } from '../support/project.ts'
import { seedbed } from './command-line.ts'
import { article } from './samples.ts'
import { crlf, textIn, withCorpus } from './with-corpus.ts'

const files = {
  'articles/a.seed.md': crlf(article('عاد [علي سالم](person:ali-salem) مساءً.\n\nثم غادر عَليّ سالـم، وقال Ali.')),
  'articles/b.seed.md': article('وصل [سالم](person:ali-salem) `x`.', '2023-05'),
  'other/c.seed.md': article('سالم\u0007 و\u202eسالم\u001b[31m'),
}

describe('seedbed find', () => {
  it('finds a text as Arabic readers see it, in what the paths lead to', () => {
    withCorpus(files, (corpus) => {
      const { status, stdout, stderr } = seedbed(corpus.path, ['find', 'علي سالم'])
      assert.deepEqual([status, stderr], [0, ''])
      const lines = stdout.trimEnd().split('\n')
      assert.deepEqual(
        lines.filter((line) => line.startsWith('articles/a')).map((line) => line.replace(/^[^:]*:/, '')),
        ['6:6: \u2068عاد علي سالم مساءً.\u2069', '8:9: \u2068ثم غادر عَليّ سالـم، وقال Ali.\u2069'],
      )
      assert.equal(seedbed(corpus.path, ['find', 'سالم', 'articles/b.seed.md', '--count']).stdout, '1\n')
      assert.equal(seedbed(corpus.path, ['find', 'سالم', 'articles', 'other/*.md', '--count']).stdout, '6\n')
      assert.equal(seedbed(corpus.path, ['find', '--exact', 'سالـم', '--count']).stdout, '1\n')
      assert.equal(seedbed(corpus.path, ['find', '--regex', 'سا\\pL+', 'articles', '--count']).stdout, '5\n')
    })
  })

  it('finds every mention of an entity', () => {
    withCorpus(files, (corpus) => {
      const args = ['find', '--entity', 'person:ali-salem', 'articles', '--sort', 'date', '--json']
      const found: readonly { readonly file: string; readonly keyWord: string }[] = JSON.parse(
        seedbed(corpus.path, args).stdout,
      )
      assert.deepEqual(
        found.filter(({ file }) => /[ab]\.seed/.test(file)).map(({ file, keyWord }) => [file, keyWord]),
        [
          ['articles/b.seed.md', 'سالم'],
          ['articles/a.seed.md', 'علي سالم'],
        ],
      )
      const newest = JSON.parse(seedbed(corpus.path, [...args, '--reverse']).stdout)
      assert.equal(newest.at(-1).file, 'articles/b.seed.md')
    })
  })

  it('writes JSON and CSV for other programs, in English', () => {
    withCorpus(files, (corpus) => {
      const args = ['find', 'سالم', 'articles/b.seed.md', '--context', '6', '--language', 'ar']
      assert.deepEqual(JSON.parse(seedbed(corpus.path, [...args, '--json']).stdout), [
        {
          file: 'articles/b.seed.md',
          line: 6,
          column: 6,
          date: '2023-05',
          title: titleOf(corpus),
          before: 'وصل ',
          keyWord: 'سالم',
          after: ' x.',
          entity: 'person:ali-salem',
        },
      ])
      assert.equal(
        seedbed(corpus.path, [...args, '--csv']).stdout,
        `File,Line,Column,Date,Title,Before,Key word,After,Entity\r\narticles/b.seed.md,6,6,2023-05,${titleOf(corpus)},وصل ,سالم, x.,person:ali-salem\r\n`,
      )
      assert.equal(seedbed(corpus.path, ['find', 'زززز', '--json']).stdout, '[]\n')
      assert.equal(seedbed(corpus.path, [...args, '--csv', '--output', 'out.csv']).stdout, '')
      assert.match(textIn(corpus, 'out.csv'), /^\ufeffFile,.*\r\narticles/)
    })
  })

  it('lets nothing of the corpus steer the terminal', () => {
    withCorpus(files, (corpus) => {
      const { stdout } = seedbed(corpus.path, ['find', 'سالم', 'other', '--color'])
      assert.match(stdout, /\u2068.*سالم.*<U\+0007> و.*سالم.*<U\+001B>\[31m\u2069$/m)
      for (const one of ['\u202e', '\u0007']) assert.ok(!stdout.includes(one))
      assert.doesNotMatch(
        seedbed(corpus.path, ['find', 'سالم', 'other', '--csv']).stdout.replaceAll('\r\n', ''),
        /\p{Cc}|\u202e/u,
      )
    })
  })

  it('shows no name that must not be shown', () => {
    const registry =
      'person:\n  ali-salem: { name: { ar: علي سالم, en: Ali Salem }, withhold: true, pseudonym: { ar: شاهد } }\n'
    withCorpus({ ...files, 'entities/people.yaml': registry }, (corpus) => {
      for (const more of [['--json'], ['--csv'], []]) {
        const { status, stdout } = seedbed(corpus.path, ['find', 'علي سالم', 'articles', ...more])
        assert.equal(status, 0)
        assert.match(stdout, /شاهد/)
        assert.doesNotMatch(stdout, /سال|ali-salem/)
      }
    })
  })

  it('has a page that names each of its options, and no other', () => {
    const { stdout } = seedbed(ROOT, ['find', '--help'])
    const rows =
      textOf('docs/finding.md')
        .match(/^\| .*? \|/gm)
        ?.join('') ?? ''
    assert.deepEqual(
      [...new Set(rows.match(/--[a-z-]+/g))].sort(),
      [...new Set(stdout.match(/(?<=^ {2}(-h, )?)--[a-z-]+/gm))].sort(),
    )
  })

  it('says by its exit code whether anything was found, as grep does', () => {
    withCorpus(files, (corpus) => {
      const ended = (...args: readonly string[]) => seedbed(corpus.path, ['find', ...args])
      assert.deepEqual([ended('سالم').status, ended('زززز').status, ended('زززز').stdout], [0, 1, ''])
      assert.equal(ended('زززز', '--count').stdout, '0\n')
      const refused: readonly (readonly [readonly string[], RegExp])[] = [
        [[], /Say what is to be found/],
        [[' '], /Write what is to be found/],
        [['--regex', '('], /a “\)” is missing/],
        [['--entity', 'علي'], /takes a type and an id/],
        [['--entity', 'person:nobody'], /no record of “person:nobody”/],
        [['x', '--sort', 'size'], /--sort takes one of/],
        [['x', '--context', '-1'], /whole number/],
        [['x', '--json', '--csv'], /cannot be used with/],
        [['--regex', 'x', '--entity', 'person:a'], /cannot be used with/],
        [['x', 'nowhere'], /no file and no folder/],
      ]
      for (const [args, says] of refused) {
        const { status, stderr } = ended(...args)
        assert.equal(status, 2, args.join(' '))
        assert.match(stderr, says)
      }
      assert.match(ended('x', '--json', '--csv', '--language', 'ar').stderr, /لا يجتمع/)
      assert.match(ended('--help', '--language', 'ar').stdout, /رموز grep/)
    })
  })
})

const titleOf = (corpus: Parameters<typeof textIn>[0]): string =>
  /title: (.*)/.exec(textIn(corpus, 'articles/b.seed.md'))?.[1] ?? ''
