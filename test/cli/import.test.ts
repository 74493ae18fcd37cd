import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { chmodSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
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

  const lines = ['انضم إلى قائمة القراء', 'أسعار العملات اليوم في السوق المحلية']
  const copied = (title: string, who: string): string =>
    `${title}\n\nوصل ${who} إلى الميناء القديم صباح اليوم ومعه ما يكفي المدينة من الطحين شهرًا كاملًا كما قيل.\n\n${lines.join('\n\n')}\n`

  it('cuts of a third text what an editor has cut of the two before it, whose captures were kept', () => {
    const files = { 'seedbed.yaml': 'lang: ar\n', '3.txt': copied('Third convoy arrives today', 'الوفد الثالث') }
    withCorpus(files, (corpus) => {
      for (const [number, who] of [
        [1, 'الوفد الأول'],
        [2, 'الوفد الثاني'],
      ] as const) {
        writeFileSync(join(corpus.path, `${number}.txt`), copied(`Convoy number ${number} arrives`, who))
        const args = ['import', 'text', `${number}.txt`, '--to', 'articles', '--keep-raw']
        assert.equal(seedbed(corpus.path, args).status, 0)
        const file = `articles/convoy-number-${number}-arrives.seed.md`
        const written = textIn(corpus, file)
        assert.ok(lines.every((line) => written.includes(line)))
        writeFileSync(
          join(corpus.path, file),
          lines.reduce((text, line) => text.replace(line, ''), written),
        )
      }
      const { status, stderr } = seedbed(corpus.path, [
        'import',
        'text',
        '3.txt',
        '--to',
        'articles',
        '--report',
        'r.json',
      ])
      assert.equal(status, 0, stderr)
      const [report] = JSON.parse(textIn(corpus, 'r.json'))
      assert.deepEqual(
        report.pieces.flatMap(({ why, text }: Record<string, string>) => (why === undefined ? [] : [[why, text]])),
        lines.map((line) => ['left-out', line]),
      )
    })
  })

  it('asks nothing of lines that were remembered: they are cut of the next text of the site', () => {
    const settings = 'version: 1\nlang: ar\n'
    const files = { 'seedbed.yaml': settings, '1.txt': copied('First', 'الأول'), '2.txt': copied('Second', 'الثاني') }
    withCorpus({ ...files, '3.txt': copied('Third', 'الثالث'), '4.txt': copied('Fourth', 'الرابع') }, (corpus) => {
      const four = ['1.txt', '2.txt', '3.txt', '4.txt']
      const all = seedbed(corpus.path, ['import', 'text', ...four, '--to', 'articles', '--remember', '--duplicates'])
      assert.equal(all.status, 0, all.stderr)
      assert.ok(lines.every((line) => textIn(corpus, 'seedbed.yaml').includes(line)))
      writeFileSync(join(corpus.path, '5.txt'), copied('Fifth convoy arrives today', 'الخامس'))
      const { stdout } = seedbed(corpus.path, [
        'import',
        'text',
        '5.txt',
        '--to',
        'articles',
        '--report',
        'r.json',
        '--duplicates',
      ])
      assert.match(stdout, /\(cut: 2; no date found\)/)
      const [report] = JSON.parse(textIn(corpus, 'r.json'))
      assert.deepEqual(
        report.pieces.flatMap(({ why }: Record<string, string>) => why ?? []),
        ['listed', 'listed'],
      )
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

  it('asks in Arabic, and lets what is cut be kept and cut again, and fields be changed and left out', () => {
    withCorpus(captured, (corpus) => {
      const args = ['import', 'text', 'inbox/bridge.txt', '--to', 'articles', '--interactive', '--language', 'ar']
      const answers = ['ما هذا', '٩٩', '٢، 1', '1', 'title = جسر جديد', 'id = note', 'byline =', 'date = 2020', '']
      const { status, stderr } = seedbed(corpus.path, args, { input: answers.map((line) => `${line}\n`).join('') })
      assert.equal(status, 0, stderr)
      for (const said of ['استيراد؟', 'لم يُفهم.', 'لا شيء هنا بهذا الرقم.', 'تعليق على صورة|زر أو قائمة'])
        assert.match(stderr, new RegExp(said, 'u'))
      assert.match(stderr, /\+ 2 {2}/)
      const written = textIn(corpus, 'articles/note.seed.md')
      assert.match(written, /^title: جسر جديد$/m)
      assert.match(written, /^date: 2020$/m)
      assert.ok(written.includes('تابعونا على تيليغرام'))
      assert.ok(!written.includes('byline:'))
    })
  })

  it('shows what is cut in the middle of what is kept', () => {
    const text = `عنوان قصير للمقالة\n\nقالت وزارة النقل إن المرحلة الأولى من توسعة الميناء ستبدأ في\n\nصفحة ١ من ٣\n\nالشهر المقبل، وإن العمال سيعملون في ثلاث نوبات كل يوم من الأسبوع حتى\n\nصفحة ٢ من ٣\n\nنهاية السنة.\n`
    withCorpus({ 'inbox/a.txt': text }, (corpus) => {
      const { stderr } = asked(corpus, 's\n')
      assert.match(stderr, /^ {2}- in 2 {2}.*صفحة ٢ من ٣.* \[at the head or foot of each page\]$/m)
    })
  })

  it('says what was settled by the answers, not what was proposed', () => {
    const more = 'وأضاف أن الدعوة عامة وأن الأبواب ستفتح قبل ساعة من بدء الجلسة.'
    withCorpus({ 'inbox/a.txt': `${article}\n${more}\n` }, (corpus) => {
      assert.match(asked(corpus, 'date = 2020-05-06\n3\n\n').stdout, /\.seed\.md \(cut: 1\)/)
    })
  })

  it('lets the id follow a title that is changed, and says where a line goes on', () => {
    const long = `${article}\n${'وأضاف أن الدعوة عامة وأن الأبواب ستفتح قبل ساعة من بدء الجلسة، '.repeat(4)}\n`
    withCorpus({ 'inbox/a.txt': long }, (corpus) => {
      const { status, stderr } = asked(corpus, 'title = New title\nb\n\n')
      assert.equal(status, 0, stderr)
      assert.match(stderr, /^ {2}id: new-title$/m)
      assert.match(stderr, /^ {2}\+ 3 {2}.*…/m)
      assert.match(textIn(corpus, 'articles/new-title.seed.md'), /^title: New title$/m)
    })
  })

  it('shows what is kept where that is asked, and lets it be cut, which the report says', () => {
    const more = 'وأضاف أن الدعوة عامة وأن الأبواب ستفتح قبل ساعة من بدء الجلسة.'
    withCorpus(
      { 'inbox/a.txt': `${article}\n${more}\n\nإعلان من راعي الموقع في آخر النص لا يعرفه أحد.\n` },
      (corpus) => {
        const args = ['import', 'text', 'inbox/a.txt', '--to', 'articles', '--interactive', '--report', 'report.json']
        const answers = ['b', '4 3', '3', 'id = note', '']
        const { status, stderr } = seedbed(corpus.path, args, { input: answers.map((line) => `${line}\n`).join('') })
        assert.equal(status, 0, stderr)
        assert.match(stderr, /\+ 3 {2}\S?وأضاف/u)
        assert.match(stderr, /- 4 {2}\S?إعلان.*\[by you\]/u)
        const written = textIn(corpus, 'articles/note.seed.md')
        assert.ok(written.includes(more))
        assert.ok(!written.includes('إعلان'))
        const [{ pieces }] = JSON.parse(textIn(corpus, 'report.json'))
        assert.deepEqual(
          pieces.filter(({ why }: { why?: string }) => why === 'chosen').map(({ text }: { text: string }) => text),
          ['إعلان من راعي الموقع في آخر النص لا يعرفه أحد.'],
        )
      },
    )
  })

  it('goes from text to text, skips one and ends where that is asked', () => {
    const other = article.replaceAll('علي سالم', 'كريم شاهين').replaceAll('الجلسة', 'الندوة')
    withCorpus({ 'inbox/a.txt': article, 'inbox/b.txt': other, 'inbox/c.txt': 'خبر ثالث هنا.\n' }, (corpus) => {
      const args = ['import', 'text', 'inbox', '--to', 'articles', '--interactive']
      const { status, stdout, stderr } = seedbed(corpus.path, args, { input: 's\ny\nq\n' })
      assert.equal(status, 1)
      assert.match(stderr, /inbox\/a\.txt” is skipped/)
      assert.match(stdout, /^inbox\/b\.txt -> /)
      assert.match(stderr, /Articles written: 1 of 3; left out: 2/)
    })
  })

  it('makes articles of notes in Markdown, and none of articles', () => {
    const note = `---\ntitle: عنوان من الدفتر\nurl: https://example.org/n\n---\n\n${article.split('\n\n')[1]?.replace('علي', '*علي*')}`
    withCorpus({ 'inbox/a.md': note, 'inbox/b.seed.md': note }, (corpus) => {
      const { status, stderr } = seedbed(corpus.path, ['import', 'text', 'inbox', '--to', 'articles'])
      assert.equal(status, 0, stderr)
      assert.match(stderr, /Articles written: 1 of 1/)
      const [name = ''] = articlesIn(corpus.path).filter((one) => one.startsWith('anuan'))
      const written = textIn(corpus, `articles/${name}`)
      assert.match(written, /^source: \{ url: https:\/\/example\.org\/n \}$/m)
      assert.ok(written.includes('*علي*'))
    })
  })

  it('takes no answer that is no date or identifier', () => {
    withCorpus({ 'inbox/a.txt': article }, (corpus) => {
      const { status, stderr } = asked(corpus, 'date = soon\nid = two words\nlang = عربي\nid = note\n\n')
      assert.equal(status, 0)
      assert.match(stderr, /This is no date as 2022-01-28/)
      assert.match(stderr, /An id has lower-case Latin letters/)
      assert.match(stderr, /This is no language tag/)
      assert.match(textIn(corpus, 'articles/note.seed.md'), /^date: XXXX\n---$/m)
    })
  })

  it('takes no date and no language that check would not take', () => {
    withCorpus({ 'inbox/a.txt': article }, (corpus) => {
      for (const [option, value] of [
        ['--date', 'أمس'],
        ['--date', '2024-13-45'],
        ['--date', '2023-02-30'],
        ['--lang', 'عربي'],
      ] as const) {
        const before = articlesIn(corpus.path)
        const { status, stderr } = seedbed(corpus.path, ['import', 'text', 'inbox', '--to', 'articles', option, value])
        assert.equal(status, 2, value)
        assert.ok(stderr.includes(`${option} takes a`) && stderr.includes(value), stderr)
        assert.deepEqual(articlesIn(corpus.path), before)
      }
    })
  })

  it('names what the corpus requires and no text says', () => {
    const settings = 'version: 1\nlang: ar\nfront-matter: { required: [source, topics, desk] }\n'
    const other = 'عنوان آخر للمقالة\n\nوصلت الشاحنات إلى الميناء القديم صباحًا ومعها ما يكفي المدينة شهرًا كاملًا.\n'
    withCorpus({ 'seedbed.yaml': settings, 'inbox/a.txt': article, 'inbox/b.txt': other }, (corpus) => {
      const args = ['import', 'text', 'inbox', '--to', 'articles', '--report', 'r.json']
      const { stdout, stderr } = seedbed(corpus.path, [...args, '--source', 'جريدة'])
      assert.match(stdout, /a\.txt -> [^\n]*still wanted: topics, desk\)/)
      assert.match(stderr, /requires what was not found in these texts: topics \(2\), desk \(2\)\./)
      assert.deepEqual(
        JSON.parse(textIn(corpus, 'r.json')).map(({ missing }: { missing?: string[] }) => missing),
        [
          ['topics', 'desk'],
          ['topics', 'desk'],
        ],
      )
      const again = seedbed(corpus.path, [...args, '--dry-run', '--duplicates'])
      assert.match(again.stderr, /source \(2\), topics \(2\), desk \(2\)/)
    })
  })

  it('names a folder that cannot be read, and imports the others', () => {
    // Nothing is closed to the superuser, so somebody else is asked; and on Windows modes mean nothing.
    const uid = process.getuid?.() === 0 ? 65534 : undefined
    if (process.platform === 'win32') return
    withCorpus({ 'inbox/a.txt': article, 'inbox/closed/b.txt': article, 'inbox/z/c.txt': 'خبر آخر.\n' }, (corpus) => {
      for (const folder of ['.', 'articles']) chmodSync(join(corpus.path, folder), 0o777)
      const closed = join(corpus.path, 'inbox/closed')
      chmodSync(closed, 0)
      try {
        const run = (...given: readonly string[]) =>
          seedbed(corpus.path, ['import', 'text', ...given, '--to', 'articles'], uid === undefined ? {} : { uid })
        const { status, stdout, stderr } = run('inbox')
        assert.equal(status, 2, stderr)
        assert.match(stderr, /The folder “.*inbox\/closed” cannot be read, and nothing in it is imported: EACCES/)
        assert.match(stderr, /Articles written: 2 of 2/)
        assert.match(stdout, /inbox\/a\.txt -> .*\n.*inbox\/z\/c\.txt -> /)
        const alone = run('inbox/closed')
        assert.equal(alone.status, 2)
        assert.match(alone.stderr, /cannot be read/)
      } finally {
        chmodSync(closed, 0o755)
      }
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
