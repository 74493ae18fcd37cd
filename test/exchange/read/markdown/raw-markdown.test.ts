import assert from 'node:assert/strict'
import * as fc from 'fast-check'
import { describe, it } from 'mocha'
import { accountOf } from '../../../../server/src/exchange/read/account.ts'
import { readCapture } from '../../../../server/src/exchange/read/capture-format.ts'
import { propose } from '../../../../server/src/exchange/read/propose.ts'
import { bodyOf, noChoices, seedText } from '../../../../server/src/exchange/read/seed-text.ts'
import { parse } from '../../../../server/src/syntax/parse.ts'
import { nothingKnown } from '../captured.ts'

function read(text: string, name?: string) {
  const capture = readCapture(name?.endsWith('.md') ? 'markdown' : 'text', text)
  assert.ok(typeof capture !== 'string')
  const proposal = propose(capture.raw, { ...nothingKnown, fields: capture.fields })
  const pieces = accountOf(capture.raw, proposal).map(({ span, fate }) => ({
    fate,
    text: text.slice(span.start, span.end),
  }))
  assert.equal(pieces.map((piece) => piece.text).join(''), text)
  for (const { fate, text } of pieces) if (fate.kind === 'space') assert.equal(text.replace(/[\s\ufeff]/g, ''), '')
  return { proposal, pieces }
}

const first =
  'قالت **وزارة النقل** في [بيان](https://example.org/a) إن المرحلة الأولى ستبدأ في *الشهر المقبل*، وإن العمال سيعملون في ثلاث نوبات.'
const last = 'وأضاف البيان أن المرحلة الثانية ستشمل بناء رصيف جديد للسفن الكبيرة وطريقا يصل الميناء بالمدينة.'

describe('a text in Markdown', () => {
  it('of a clipper gives its fields, and accounts for the keys that articles do not have', () => {
    const clip = [
      '---',
      'title: "توسعة الميناء"',
      'source: https://example.org/a?b=1',
      'site: الميناء',
      'author:',
      '  - "[[كريم شاهين]]"',
      '  - ليلى حداد',
      'published: 2024-03-05T10:00:00',
      'created: 2024-04-01',
      'tags: [clippings]',
      '---',
      '# توسعة الميناء',
      '',
      first,
      '',
      '## ما بعدها',
      '',
      last,
      '',
    ].join('\n')
    const { proposal, pieces } = read(clip)
    assert.equal(
      seedText(proposal, { ...noChoices, lang: 'ar' }),
      [
        '---',
        'title: توسعة الميناء',
        'date: 2024-03-05',
        'byline: كريم شاهين، ليلى حداد',
        'source: { name: الميناء, url: https://example.org/a?b=1 }',
        '---',
        '',
        first,
        '',
        '## ما بعدها',
        '',
        last,
        '',
      ].join('\n'),
    )
    assert.deepEqual(
      pieces.flatMap(({ fate, text }) => (fate.kind === 'cut' ? [[fate.why, text]] : [])),
      [
        ['front-matter', 'created: 2024-04-01'],
        ['front-matter', 'tags: [clippings]\n---'],
      ],
    )
  })

  it('is known by its name or by such front matter; of any other text signs are words', () => {
    const text = `# عنوان\n\n${first}\n`
    assert.ok(bodyOf(read(text, 'a.md').proposal, noChoices).includes('**وزارة النقل**'))
    assert.ok(bodyOf(read(text, 'a.txt').proposal, noChoices).includes('\\*\\*وزارة النقل\\*\\*'))
    for (const beginning of ['---\nكلام\n---\n', '---\nnote: x\n---\n', '--- \ntitle: x\n---\n', '---\ntitle: x\n'])
      assert.ok(bodyOf(read(beginning + text).proposal, noChoices).includes('\\*\\*وزارة النقل\\*\\*'), beginning)
    assert.ok(bodyOf(read(`\ufeff---\r\ntitle: x\r\n---\r\n${text}`).proposal, noChoices).includes('**وزارة النقل**'))
  })

  it('keeps headings, lists, tables, quotations, code and definitions as they are written', () => {
    const parts = [
      '## قسم',
      '- أول\n  - فرعي\n- ثان',
      '> قول\n> آخر',
      '| ا | ب |\n| --- | --- |\n| 1 | 2 |',
      '```\nx *y*\n```',
      '    مرصوف\n    كذلك',
      'نص [مع مرجع][m]، وسطر\\\nآخر',
      '***',
      '[m]: https://example.org/m',
    ]
    const body = [first, ...parts, last].join('\n\n')
    assert.equal(bodyOf(read(`# عنوان المقالة هنا\n\n${body}\n`, 'a.md').proposal, noChoices), `${body}\n`)
    const underlined = `عنوان المقالة هنا\n===\n\n${first}\n\nقسم\n---\n\n${last}`
    assert.equal(bodyOf(read(underlined, 'a.md').proposal, noChoices), `${first}\n\n## قسم\n\n${last}\n`)
  })

  it('loses addresses that run something, code of a page, and what nobody sees', () => {
    const hostile = `${first}\n\n<script>alert(1)</script>\n\n[اضغط](javascript:alert(2)) هنا\u200b\u00a0الآن.\n\n<div>كلام في صندوق</div>\n\n${last}`
    const { proposal, pieces } = read(`# عنوان المقالة هنا\n\n${hostile}`, 'a.md')
    const body = bodyOf(proposal, noChoices)
    assert.doesNotMatch(body, /script|alert|[\u200b\u00a0]/)
    assert.ok(body.includes('اضغط هنا الآن.') && body.includes('\n\nكلام في صندوق\n\n'))
    assert.deepEqual(
      pieces.flatMap(({ fate, text }) => (fate.kind === 'cut' ? [[fate.why, text]] : [])),
      [['hidden', '<script>alert(1)</script>']],
    )
  })

  it('loses scripts and styles within a paragraph, and no word beside them', () => {
    const parts: readonly (readonly [written: string, body: string, cut: readonly string[]])[] = [
      [
        'وصل الوفد <script>var a = "<b>x</b>"; track(a)</script>إلى *المدينة* مساء.',
        'وصل الوفد إلى *المدينة* مساء.',
        ['<script>var a = "<b>x</b>"; track(a)</script>'],
      ],
      [
        'وصل<STYLE type="a">p { color: red }\n.b {}</style> الوفد.',
        'وصل الوفد.',
        ['<STYLE type="a">p { color: red }\n.b {}</style>'],
      ],
      ['وصل <script src="x.js"></script>الوفد.', 'وصل الوفد.', ['<script src="x.js"></script>']],
      [
        '<script>a()</script> وصل الوفد <script>b()</script>مساء.',
        'وصل الوفد مساء.',
        ['<script>a()</script>', '<script>b()</script>'],
      ],
      ['<div>صندوق <script>a()</script>فيه كلام.</div>', 'صندوق فيه كلام.', ['<script>a()</script>']],
      ['- بند <script>a()</script>أول', '- بند أول', ['<script>a()</script>']],
      ['</script># ليس عنوانًا.', '\\# ليس عنوانًا.', ['</script>']],
      ['> قول <script>a()</script>مأثور', '> قول مأثور', ['<script>a()</script>']],
      [
        'الوسم <script> يفتح ما يغلقه </script> في الصفحة.',
        'الوسم يفتح ما يغلقه في الصفحة.',
        ['<script>', '</script>'],
      ],
      [
        'كتب <script> (في الكتاب): هذا؛ وقال file(s); وزاد </script> كلمة.',
        'كتب (في الكتاب): هذا؛ وقال file(s); وزاد كلمة.',
        ['<script>', '</script>'],
      ],
      ["وصل <script>ga('send', x)</script> الوفد.", 'وصل الوفد.', ["<script>ga('send', x)</script>"]],
      ['وصل <script>a()</script>  \nالوفد.', 'وصل   \nالوفد.', ['<script>a()</script>']],
      ['وصل <script>الوفد إلى المدينة.', 'وصل الوفد إلى المدينة.', ['<script>']],
      ['[اضغط <script>a()</script>هنا](javascript:b()) الآن.', 'اضغط هنا الآن.', ['<script>a()</script>']],
    ]
    for (const [written, expected, cut] of parts) {
      const { proposal, pieces } = read(`# عنوان المقالة هنا\n\n${first}\n\n${written}\n\n${last}\n`, 'a.md')
      assert.equal(bodyOf(proposal, noChoices), `${first}\n\n${expected}\n\n${last}\n`)
      assert.deepEqual(
        pieces.flatMap(({ fate, text }) => (fate.kind === 'cut' ? [[fate.why, text]] : [])),
        cut.map((code) => ['hidden', code]),
      )
    }
  })

  it('has its subheadings on one line each', () => {
    const { proposal } = read(
      `# عنوان المقالة هنا\n\n${first}\n\nما بعد\nالتوسعة\n\n${last}\n\nما قبل\\\n# التوسعة\n\n${first.replace('قالت', 'زادت')}\n`,
      'a.md',
    )
    const headings = parse(bodyOf(proposal, noChoices)).headings
    assert.ok(headings.length > 0)
    assert.deepEqual(
      proposal.blocks.flatMap(({ block, fate }) => (fate.kind === 'body' && fate.as === 'heading' ? block.text : [])),
      headings.map(({ text }) => text),
    )
  })

  it('keeps the tabs that make items of lists and code what they are', () => {
    const body = [
      first,
      '- بند\n\t- فرعي\n\t\t- أعمق',
      'كلام بينهما.\n\n-\tبند بعيد\n\n\tوفقرته',
      'كلام آخر.\n\n\tرمز\tآخر',
      '```\n\tرمز\n```',
      '> قول\n>\n>\t\tرمز',
      last,
    ].join('\n\n')
    for (const hidden of ['', '\u200b']) {
      const { proposal } = read(`# عنوان المقالة هنا\n\n${body.replace('فرعي', `فر${hidden}عي`)}\n`, 'a.md')
      assert.equal(bodyOf(proposal, noChoices), `${body}\n`)
    }
  })

  it('keeps scripts that it writes about', () => {
    const body = [
      first,
      'الوسم `<script>a()</script>` خطر.',
      '```html\n<script>a()</script>\n```',
      '    <style>b {}</style>',
      last,
    ]
    const { proposal } = read(`# عنوان المقالة هنا\n\n${body.join('\n\n')}\n`, 'a.md')
    assert.equal(bodyOf(proposal, noChoices), `${body.join('\n\n')}\n`)
  })

  it('loses such addresses of pictures and definitions too, and no picture besides', () => {
    const drawn = 'صورة ![المرفأ](data:image/png;base64,AA==) من [المكان][موقع].'
    const hostile = `${first}\n\nانظر ![الجسر](javascript:alert(1)) و[الخبر][خبر].\n\n[خبر]: <javascript:alert(2)>\n\n${drawn}\n\n[موقع]: https://example.org/\n\n${last}`
    const { proposal, pieces } = read(`# عنوان المقالة هنا\n\n${hostile}`, 'a.md')
    const body = bodyOf(proposal, noChoices)
    assert.ok(body.includes('\n\nانظر الجسر والخبر.\n\n') && body.includes(drawn) && body.includes('[موقع]: https'))
    assert.doesNotMatch(body, /alert/)
    assert.deepEqual(
      pieces.flatMap(({ fate, text }) => (fate.kind === 'cut' ? [[fate.why, text]] : [])),
      [['hidden', '[خبر]: <javascript:alert(2)>']],
    )
  })

  it('of very many blocks, keys, or white space is read like any other', () => {
    const many = 30_000
    assert.equal(read('- بند من القائمة\n'.repeat(many), 'a.md').proposal.blocks.length, many)
    for (const tags of ['<script> كلام '.repeat(many), `${'<script> كلام '.repeat(many)}</script>`])
      assert.doesNotMatch(bodyOf(read(`كلام ${tags}`, 'a.md').proposal, noChoices), /script/)
    const keys = Array.from({ length: many }, (_, number) => `k${number}: v`).join('\n')
    assert.equal(read(`---\ntitle: x\n${keys}\n---\n\n${first}\n`, 'a.md').proposal.blocks.length, many + 2)
    const white = `---\ntitle: x\nnote: "${'[['.repeat(200_000)}${' '.repeat(400_000)}"\n---\n\n${first}\n`
    assert.equal(read(white, 'a.md').proposal.blocks.length, 3)
  })

  it('keeps all signs of a key that is wanted in its text', () => {
    const { proposal } = read(`---\ntitle: x\nquote: \`قال\` ثم ...\n---\n\n${first}\n`, 'a.md')
    const key = proposal.blocks.findIndex(({ fate }) => fate.kind === 'cut' && fate.why === 'front-matter')
    const body = bodyOf(proposal, { ...noChoices, turned: new Set([key]) })
    assert.equal(parse(body).plain.text.split('\n')[0], 'quote: `قال` ثم ...')
  })

  it('has no language of a word that is no tag of one', () => {
    const languageOf = (words: string): string | undefined => {
      const capture = readCapture('markdown', `---\ntitle: x\nlanguage: ${words}\n---\n\n${first}\n`)
      return typeof capture === 'string' ? capture : capture.fields.find(({ key }) => key === 'lang')?.value
    }
    assert.deepEqual(['ar', 'en_US', 'ar-SY', 'English', 'Arabic'].map(languageOf), [
      'ar',
      'en',
      'ar',
      undefined,
      undefined,
    ])
  })

  it('of any kind is all in its account, and what stays has its words in the body', () => {
    const piece = fc.constantFrom(
      '# عنوان\n',
      'سطر\n---\n',
      '- بند\n',
      '  - فرعي\n',
      '   1. رقم\n',
      '\n',
      '\n\n',
      '> قول\n',
      '```\nرمز\n',
      '| ا | ب |\n|---|---|\n| 1 | 2 |\n',
      'كلام **غامق** و[رابط](https://x.org).\n',
      '<div>\nصندوق\n',
      'كلام <script>a({})</script>',
      '<style>b { c: d }</style>',
      '*<script>*',
      '</script>',
      '<!-- سر -->\n',
      '[m]: /x\n',
      '\t\tمرصوف\n',
      '\r\n',
      '\u00a0',
      '***\n',
    )
    const front = fc.constantFrom(
      '',
      '---\ntitle: x\n---\n',
      '---\na: b\n# c\ndate: soon\n\nurl: https://x.org\n...\n',
      '---\n- a\n---\n',
      '\ufeff---\n---\n',
    )
    fc.assert(
      fc.property(front, fc.array(piece, { maxLength: 12 }), (head, pieces) => {
        const { proposal } = read(head + pieces.join(''), 'a.md')
        const { plain } = parse(seedText(proposal, noChoices))
        const kept = proposal.blocks.flatMap(({ block, fate }) =>
          fate.kind === 'body' && !/^(?:\[m\]: \/x|\*\*\*|---|\s*(?:<!-- سر -->\s*)+)$/.test(block.markdown)
            ? block.text
            : [],
        )
        assert.equal(plain.text.replace(/\s/g, ''), kept.join('').replace(/\s/g, ''))
      }),
      { numRuns: 500 },
    )
  })
})
