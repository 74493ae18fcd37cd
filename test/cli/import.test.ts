import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'mocha'
import { pages, title } from '../exchange/read/html/pages.ts'
import { projectFiles, textOf } from '../support/project.ts'
import { launcher, seedbed } from './command-line.ts'
import { textIn, withCorpus } from './with-corpus.ts'

const captured = Object.fromEntries(
  projectFiles()
    .filter((file) => file.startsWith('docs/walkthrough/captured/'))
    .map((file) => [file.replace('docs/walkthrough/captured/', 'inbox/'), textOf(file)]),
)

const articlesIn = (path: string): readonly string[] =>
  readdirSync(join(path, 'articles')).filter((name) => name.endsWith('.seed.md'))

describe('seedbed import', () => {
  it('makes articles of a folder of captured texts, in which check finds no error', () => {
    withCorpus({ 'seedbed.yaml': 'version: 1\nlang: ar\n', ...captured }, (corpus) => {
      const { status, stdout, stderr } = seedbed(corpus.path, ['import', 'text', 'inbox', '--to', 'articles/new'])
      assert.equal(status, 0, stderr)
      assert.match(stderr, /Articles written: 5 of 5/)
      assert.match(stdout, /bridge\.txt.* -> articles\/new\/.*\(cut: 4; no date found\)/)
      const found = JSON.parse(seedbed(corpus.path, ['check', '--format', 'json']).stdout)
      const settled = [
        'boilerplate',
        'duplicate-paragraph',
        'title-repeated',
        'truncated-paragraph',
        'single-newline-paragraphs',
        'very-long-line',
        'hidden-character',
        'missing-front-matter',
        'date-conflict',
      ]
      assert.deepEqual(
        found.filter(
          ({ severity, code }: { severity: string; code: string }) => severity === 'error' || settled.includes(code),
        ),
        [],
      )
    })
  })

  it('makes an article of a flash that is one line', () => {
    withCorpus(
      { 'flash.txt': 'زلزال بقوة خمس درجات يضرب السواحل الشمالية.\n', 'none.txt': ' \n\u200f\n' },
      (corpus) => {
        const { status, stderr } = seedbed(corpus.path, ['import', 'text', 'flash.txt', 'none.txt', '--to', 'articles'])
        assert.equal(status, 1)
        assert.match(stderr, /none\.txt” is skipped: there is no article in it/)
        const [name = ''] = articlesIn(corpus.path).filter((one) => one.startsWith('zlzal'))
        assert.equal(
          textIn(corpus, `articles/${name}`),
          '---\ntitle: زلزال بقوة خمس درجات يضرب السواحل الشمالية\ndate: XXXX\n---\n\n',
        )
      },
    )
  })

  it('never overwrites, and skips what the corpus has already', () => {
    withCorpus(captured, (corpus) => {
      const args = ['import', 'text', 'inbox/ports.txt', '--to', 'articles']
      assert.equal(seedbed(corpus.path, args).status, 0)
      const [name = ''] = articlesIn(corpus.path).filter((one) => one.startsWith('birut'))
      const before = textIn(corpus, `articles/${name}`)
      const again = seedbed(corpus.path, args)
      assert.equal(again.status, 1)
      assert.match(again.stderr, /is skipped: “articles\/birut.* has mostly the same text/)
      const count = articlesIn(corpus.path).length
      assert.equal(seedbed(corpus.path, [...args, '--duplicates']).status, 0)
      assert.equal(articlesIn(corpus.path).length, count + 1)
      assert.equal(textIn(corpus, `articles/${name}`), before)
    })
  })

  it('numbers articles of one title, past those that are there', () => {
    const column = (place: string) =>
      `نشرة الأخبار\n\nانعقدت في ${place} جلسة للمجلس البلدي ناقشت أعمال الطرق والجسور في الأحياء القديمة من ${place}.\n`
    const id = 'nshra-al-akhbar'
    withCorpus(
      {
        'inbox/a.txt': column('صور'),
        'inbox/b.txt': column('حلب'),
        'inbox/c.txt': column('عدن'),
        [`articles/${id}-2.seed.md`]: '---\ntitle: نشرة قديمة\ndate: 2020-01-01\n---\n\nنص قديم.\n',
        'old/any.seed.md': `---\nid: ${id}-4\ntitle: نشرة أخرى\ndate: 2020-01-01\n---\n\nنص آخر.\n`,
      },
      (corpus) => {
        const { status, stderr } = seedbed(corpus.path, ['import', 'text', 'inbox', '--to', 'articles', '--duplicates'])
        assert.equal(status, 0, stderr)
        const written = articlesIn(corpus.path).filter((name) => name.startsWith(id))
        assert.deepEqual(
          written.toSorted(),
          ['', '-2', '-3', '-5'].map((number) => `${id}${number}.seed.md`).toSorted(),
        )
        assert.match(textIn(corpus, `articles/${id}-2.seed.md`), /نص قديم/)
      },
    )
  })

  it('shows as a diff what it would write, and writes nothing', () => {
    withCorpus(captured, (corpus) => {
      const before = articlesIn(corpus.path)
      const { status, stdout } = seedbed(corpus.path, [
        'import',
        'text',
        'inbox/bridge.txt',
        '--to',
        'articles',
        '--dry-run',
      ])
      assert.equal(status, 0)
      assert.match(stdout, /^-تصميم واستضافة/m)
      assert.match(stdout, /^\+## رأي المهندسين$/m)
      assert.deepEqual(articlesIn(corpus.path), before)
    })
  })

  it('takes what it is told, keeps the capture, tags, and accounts for every character', () => {
    const text = `عنوان قصير للمقالة\n\nقال علي سالم إن الجلسة ستعقد غدًا في القاعة الكبرى بحضور الجميع.\n\nشارك هذا الخبر\n`
    withCorpus({ 'inbox/a.txt': text }, (corpus) => {
      const told = ['--date', '2024-01-02', '--lang', 'ar', '--source', 'وكالة: الفرات', '--keep-raw', '--tag']
      const { status } = seedbed(corpus.path, [
        'import',
        'text',
        'inbox/a.txt',
        '--to',
        'articles',
        ...told,
        '--report',
        'r.json',
      ])
      assert.equal(status, 0)
      const written = textIn(corpus, 'articles/anuan-qsir-llmqala.seed.md')
      assert.match(written, /^date: 2024-01-02$/m)
      assert.match(written, /^source: \{ name: "وكالة: الفرات", file: anuan-qsir-llmqala\.raw\.txt \}$/m)
      assert.match(written, /\[علي سالم\]\(person:ali-salem "resp=auto"\)/)
      assert.equal(textIn(corpus, 'articles/anuan-qsir-llmqala.raw.txt'), text)
      const [report] = JSON.parse(textIn(corpus, 'r.json'))
      assert.equal(report.pieces.at(-1).end, text.length)
      assert.deepEqual(
        report.pieces
          .filter(({ fate }: { fate: string }) => fate !== 'space')
          .map(({ fate, why, key }: Record<string, string>) => why ?? key ?? fate),
        ['title', 'body', 'boilerplate'],
      )
    })
  })

  it('reads the encodings of old files', () => {
    const windows1256 = Buffer.from([0xe6, 0xd5, 0xe1, 0x20, 0xc7, 0xe1, 0xe6, 0xdd, 0xcf, 0x0a, 0x0a])
    const sentence = 'وصل الوفد إلى المدينة صباح اليوم وقال إنه سيبقى فيها ثلاثة أيام كاملة.'
    withCorpus({}, (corpus) => {
      const path = (name: string): string => join(corpus.path, name)
      writeFileSync(
        path('utf16.txt'),
        Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(`عنوان أول للنص\r\n\r\n${sentence}`, 'utf16le')]),
      )
      writeFileSync(path('utf16-bare.txt'), Buffer.from(`عنوان ثان للنص\r\n\r\nثم ${sentence} وعاد.`, 'utf16le'))
      writeFileSync(path('windows.txt'), Buffer.concat([windows1256, windows1256]))
      writeFileSync(path('bytes.txt'), Buffer.from([0, 1, 2, 3, 4, 5, 6, 7, 8, 0x81, 0, 1, 2, 3]))
      const { status, stderr } = seedbed(corpus.path, [
        'import',
        'text',
        'utf16.txt',
        'utf16-bare.txt',
        'windows.txt',
        'bytes.txt',
        '--to',
        'articles',
      ])
      assert.equal(status, 2)
      assert.match(stderr, /bytes\.txt” is no text/)
      assert.ok(readFileSync(path('articles/anuan-awl-llns.seed.md'), 'utf8').includes(sentence))
      assert.ok(articlesIn(corpus.path).some((name) => textIn(corpus, `articles/${name}`).includes('وصل الوفد\n')))
    })
  })

  it('makes articles of saved pages', () => {
    const files = Object.fromEntries(
      ['wordpress', 'amp'].map((name) => [`saved/${name}.html`, pages[name]?.html ?? '']),
    )
    withCorpus({ ...files, 'saved/large.html': '<p>x</p>'.repeat(50_000) }, (corpus) => {
      const { status, stderr } = seedbed(corpus.path, ['import', 'html', 'saved', '--to', 'articles'])
      assert.equal(status, 2)
      assert.match(stderr, /large\.html” is not read: it has more elements/)
      assert.match(stderr, /wordpress\.html” is skipped|amp\.html” is skipped/, 'the two are one article')
      const [name = ''] = articlesIn(corpus.path).filter((one) => one.startsWith('afttah'))
      assert.ok(textIn(corpus, `articles/${name}`).includes(`title: ${title}`))
    })
  })

  it('remembers the lines of a site that were cut, each once, and keeps all else of the settings', () => {
    const settings = '# إعدادات\r\nlang: ar # لغة\r\nboilerplate: ["زر الذهاب إلى الأعلى"]\r\n'
    withCorpus({ 'seedbed.yaml': settings, ...captured }, (corpus) => {
      const args = ['import', 'text', 'inbox', '--to', 'articles', '--remember']
      assert.equal(seedbed(corpus.path, [...args, '--dry-run']).status, 0)
      assert.equal(textIn(corpus, 'seedbed.yaml'), settings)
      const { status, stderr } = seedbed(corpus.path, args)
      assert.equal(status, 0, stderr)
      assert.match(stderr, /Lines of sites that seedbed.yaml lists now: \d+\./)
      const after = textIn(corpus, 'seedbed.yaml')
      assert.ok(after.startsWith(settings.slice(0, -3)), after)
      assert.ok(after.endsWith('"]\r\n'), after)
      for (const line of ['تابعونا على تيليغرام', 'زر الذهاب إلى الأعلى'])
        assert.equal(after.split(`"${line}"`).length, 2, after)
      assert.equal(seedbed(corpus.path, [...args, '--duplicates']).status, 0)
      assert.equal(textIn(corpus, 'seedbed.yaml'), after)
    })
  })

  it('asks, where that is wanted', () => {
    withCorpus(captured, (corpus) => {
      const run = spawnSync(
        process.execPath,
        [launcher, 'import', 'text', 'inbox/bridge.txt', '--to', 'articles', '--interactive'],
        {
          cwd: corpus.path,
          input: '2\ndate = 2020-05-06\n\n',
          encoding: 'utf8',
          env: { ...process.env, LANG: 'en_US.UTF-8' },
        },
      )
      assert.equal(run.status, 0, run.stderr)
      assert.match(run.stderr, /- 2 {2}.*a button, menu or footer/)
      const [name = ''] = articlesIn(corpus.path).filter((one) => one.startsWith('lmadha'))
      const written = textIn(corpus, `articles/${name}`)
      assert.match(written, /^date: 2020-05-06$/m)
      assert.ok(written.includes('تابعونا على تيليغرام'))
    })
  })

  const article = `عنوان قصير للمقالة\n\nقال علي سالم إن الجلسة ستعقد غدًا في القاعة الكبرى بحضور الجميع.\n`

  const asked = (corpus: { readonly path: string }, input: string) =>
    spawnSync(process.execPath, [launcher, 'import', 'text', 'inbox/a.txt', '--to', 'articles', '--interactive'], {
      cwd: corpus.path,
      input,
      encoding: 'utf8',
      env: { ...process.env, LANG: 'en_US.UTF-8' },
    })

  it('says that nothing was imported where nobody answers', () => {
    withCorpus({ 'inbox/a.txt': article }, (corpus) => {
      const { status, stderr } = asked(corpus, '')
      assert.equal(status, 1)
      assert.match(stderr, /Articles written: 0 of 1; left out: 1/)
    })
  })

  it('takes no answer that is no date or identifier', () => {
    withCorpus({ 'inbox/a.txt': article }, (corpus) => {
      const { status, stderr } = asked(corpus, 'date = soon\nid = two words\nid = note\n\n')
      assert.equal(status, 0)
      assert.match(stderr, /That is no date/)
      assert.match(stderr, /That is no identifier/)
      assert.match(textIn(corpus, 'articles/note.seed.md'), /^date: XXXX$/m)
    })
  })

  it('writes its report over nothing but a report', () => {
    withCorpus({ 'inbox/a.txt': article, 'notes.md': 'x' }, (corpus) => {
      for (const report of ['inbox/a.txt', 'notes.md']) {
        const before = textIn(corpus, report)
        const { status, stderr } = seedbed(corpus.path, [
          'import',
          'text',
          'inbox',
          '--to',
          'articles',
          '--report',
          report,
        ])
        assert.equal(status, 2)
        assert.match(stderr, /is not written over/)
        assert.equal(textIn(corpus, report), before)
      }
    })
  })

  it('reports what failed, and no article that was not written', () => {
    withCorpus({ 'inbox/a.txt': article, file: 'no folder' }, (corpus) => {
      writeFileSync(join(corpus.path, 'inbox/b.txt'), Buffer.from([0, 1, 2, 3, 4, 5, 6, 7, 8, 0x81, 0, 1, 2, 3]))
      assert.equal(seedbed(corpus.path, ['import', 'text', 'inbox', '--to', 'file', '--report', 'r.json']).status, 2)
      assert.deepEqual(
        JSON.parse(textIn(corpus, 'r.json')).map((one: Record<string, unknown>) => [
          one.file,
          one.article,
          typeof one.failed,
        ]),
        [
          ['inbox/a.txt', undefined, 'string'],
          ['inbox/b.txt', undefined, 'string'],
        ],
      )
    })
  })

  it('leaves a capture and a link of the same name alone', () => {
    withCorpus({ 'inbox/a.txt': article, 'articles/anuan-qsir-llmqala.raw.txt': 'kept' }, (corpus) => {
      symlinkSync('nowhere', join(corpus.path, 'articles/anuan-qsir-llmqala-2.seed.md'))
      assert.equal(seedbed(corpus.path, ['import', 'text', 'inbox', '--to', 'articles', '--keep-raw']).status, 0)
      assert.equal(textIn(corpus, 'articles/anuan-qsir-llmqala.raw.txt'), 'kept')
      assert.equal(textIn(corpus, 'articles/anuan-qsir-llmqala-3.raw.txt'), article)
    })
  })
})
