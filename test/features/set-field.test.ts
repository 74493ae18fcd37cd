import assert from 'node:assert/strict'
import fc from 'fast-check'
import { describe, it } from 'mocha'
import { articleForm } from '../../server/src/features/article-form.ts'
import { setField } from '../../server/src/features/set-field.ts'
import type { FormField, FormValue, SetFieldAnswer } from '../../server/src/protocol/article-form.ts'
import { readFrontMatter } from '../../server/src/syntax/front-matter.ts'
import type { YamlValue } from '../../server/src/syntax/yaml.ts'
import { applyEdits } from '../../server/src/text/edit.ts'
import { contextOf, fixtureOfFiles, ROOT } from '../support/fixture.ts'

const settings = `topics: { idlib: { ar: إدلب }, astana: { ar: أستانا } }
front-matter: { fields: { verified: { type: boolean }, mood: { enum: [glad, sad] }, tags: { type: array, items: { type: string } } } }
`

const openArticle = (text: string, yaml = settings) =>
  contextOf(
    fixtureOfFiles([
      { uri: `${ROOT}/a.seed.md`, path: 'a.seed.md', text, cursor: 0, spans: [] },
      { uri: `${ROOT}/seedbed.yaml`, path: 'seedbed.yaml', text: yaml, cursor: undefined, spans: [] },
    ]),
  )

/** The text after a field is set. */
function set(text: string, key: string, value: FormValue, yaml?: string): string {
  const context = openArticle(text, yaml)
  const { source } = context.document
  const answer = setField(context, key, value)
  if (answer === 'refused') return text
  const edits = answer.map(({ range, newText }) => ({ span: source.span(range), text: newText }))
  assert.ok(edits.length <= 1)
  return applyEdits(text, edits)
}

const fieldsOf = (text: string): readonly FormField[] => articleForm(openArticle(text))?.fields ?? []

const fieldOf = (text: string, key: string): FormField | undefined => fieldsOf(text).find((one) => one.key === key)

function check(before: string, key: string, value: FormValue, after: string): void {
  assert.equal(set(`---\n${before}---\nنص\n`, key, value), `---\n${after}---\nنص\n`)
}

const answerOf = (before: string, key: string, value: FormValue, yaml?: string): SetFieldAnswer =>
  setField(openArticle(`---\n${before}---\nنص\n`, yaml), key, value)

/** Nothing is changed where that could not be done without harm, and whoever asked is told so. */
const checkRefused = (before: string, key: string, value: FormValue, yaml?: string): void =>
  assert.equal(answerOf(before, key, value, yaml), 'refused')

describe('setting a field of the front matter', () => {
  it('gives a scalar another text in its own quotes, and keeps the comment behind it', () => {
    check('title: قديم # ملاحظة\n', 'title', 'جديد', 'title: جديد # ملاحظة\n')
    check('title: "قديم" # x\n', 'title', 'قال "نعم"', 'title: "قال \\"نعم\\"" # x\n')
    check("title: 'قديم'\n", 'title', "it's", "title: 'it''s'\n")
  })

  it('quotes a plain text only where it has to be', () => {
    check('title: قديم\n', 'title', 'موسكو: جولة جديدة', 'title: "موسكو: جولة جديدة"\n')
    check('title: قديم\n', 'title', 'true', 'title: "true"\n')
    check('title: قديم\n', 'title', '2024', 'title: 2024\n')
    check('title: قديم\n', 'title', '', 'title: ""\n')
  })

  it('edits nothing but the letters that differ, whole characters', () => {
    const context = openArticle('---\ntitle: نص 😀 هنا\n---\n')
    assert.deepEqual(setField(context, 'title', 'نص 😁 هنا'), [
      {
        range: { start: { line: 1, character: 10 }, end: { line: 1, character: 12 } },
        newText: '😁',
      },
    ])
  })

  it('writes a value behind a key that has none', () => {
    check('title: # عنوان\ndate: 2024\n', 'title', 'نص', 'title: نص # عنوان\ndate: 2024\n')
    check('title: ~\n', 'title', 'نص', 'title: نص\n')
    check('topics:\ndate: 2024\n', 'topics', ['idlib'], 'topics: [idlib]\ndate: 2024\n')
  })

  it('adds a key where the table of keys has it', () => {
    check(
      'title: أ\nlang: ar # لغة\ntopics: [idlib]\n',
      'date',
      '2024-10-09',
      'title: أ\ndate: 2024-10-09\nlang: ar # لغة\ntopics: [idlib]\n',
    )
    check('title: أ\n', 'verified', true, 'title: أ\nverified: true\n')
    check('{ title: أ, status: draft }\n', 'date', '2024', '{ title: أ, date: 2024, status: draft }\n')
    check('# فقط تعليق\n', 'title', 'أ', 'title: أ\n# فقط تعليق\n')
  })

  it('takes a key out with its line, and leaves every comment', () => {
    check('title: أ\nstatus: draft\ndate: 2024\n', 'status', null, 'title: أ\ndate: 2024\n')
    check('title: أ\nstatus: draft # حتى الغد\ndate: 2024\n', 'status', null, 'title: أ\n# حتى الغد\ndate: 2024\n')
    check(
      'topics:\n  # عن\n  - idlib # هنا\n  - astana\ntitle: أ\n',
      'topics',
      null,
      '  # عن\n# هنا\ntitle: أ\n'.replace('  # عن', '# عن'),
    )
    check('title: أ\ntitle: ب\ndate: 2024\n', 'title', null, 'date: 2024\n')
    check('{ title: أ, status: draft }\n', 'status', null, '{ title: أ }\n')
    check('title: أ\nmentions: [{ exact: أ, ref: person:x }]\n', 'mentions', null, 'title: أ\n')
  })

  it('makes a front matter where there is none', () => {
    assert.equal(set('نص\n', 'title', 'أ'), '---\ntitle: أ\n---\n\nنص\n')
    assert.equal(set('', 'title', 'أ'), '---\ntitle: أ\n---\n')
    assert.equal(set('\ufeffنص\r\n', 'title', 'أ'), '\ufeff---\r\ntitle: أ\r\n---\r\n\r\nنص\r\n')
    assert.equal(set('\nنص\n', 'source.name', 'تاس'), '---\nsource: { name: تاس }\n---\n\nنص\n')
    assert.equal(set('---\n---\nنص\n', 'topics', ['idlib']), '---\ntopics: [idlib]\n---\nنص\n')
  })

  it('adds and removes items of a list in brackets', () => {
    check(
      'topics: [idlib, "astana"] # x\n',
      'topics',
      ['idlib', 'astana', 'قمة'],
      'topics: [idlib, "astana", قمة] # x\n',
    )
    check('topics: [ idlib, "astana" ]\n', 'topics', ['astana'], 'topics: [ "astana" ]\n')
    check('topics: [idlib, "astana"]\n', 'topics', ['idlib'], 'topics: [idlib]\n')
    check('topics: [idlib]\n', 'topics', [], 'topics: []\n')
    check('topics: []\n', 'topics', ['a', 'b, c'], 'topics: [a, "b, c"]\n')
    check('topics: [a, b, c]\n', 'topics', ['c', 'x', 'a'], 'topics: [c, x, a]\n')
    check('topics: [a,\n  b, # تعليق\n  c]\n', 'topics', ['a', 'b', 'c', 'd'], 'topics: [a,\n  b, # تعليق\n  c, d]\n')
    checkRefused('topics: [a,\n  b, # تعليق\n  c]\n', 'topics', ['a', 'b'])
  })

  it('adds and removes items of a list in lines', () => {
    const list = 'topics: # موضوعات\n  - idlib # أول\n  # ثانٍ\n  - "astana"\ntitle: أ\n'
    check(list, 'topics', ['idlib', 'astana', 'x'], list.replace('"astana"\n', '"astana"\n  - x\n'))
    check(list, 'topics', ['idlib', 'x', 'astana'], list.replace('أول\n', 'أول\n  - x\n'))
    check(list, 'topics', ['x', 'idlib', 'astana'], list.replace('  - idlib', '  - x\n  - idlib'))
    check(list, 'topics', ['astana'], list.replace('- idlib # أول', '# أول'))
    check(list, 'topics', ['idlib'], list.replace('  - "astana"\n', ''))
    check(list, 'topics', [], 'topics: [] # موضوعات\n  # أول\n  # ثانٍ\ntitle: أ\n')
    check('topics:\n- a\ntitle: أ\n', 'topics', ['b'], 'topics:\n- b\ntitle: أ\n')
  })

  it('keeps what a related article is when another is added or removed', () => {
    check(
      'related: [{ to: a, as: background }, b]\n',
      'related',
      ['a', 'b', 'c'],
      'related: [{ to: a, as: background }, b, c]\n',
    )
    check('related:\n  - to: a\n    as: background\n  - b\n', 'related', ['b'], 'related:\n  - b\n')
    check(
      'related:\n  - b\n  - to: a\n    as: background\n',
      'related',
      ['a'],
      'related:\n  - to: a\n    as: background\n',
    )
  })

  it('writes one author alone, several as a list', () => {
    check('title: أ\n', 'byline', ['سلمى'], 'title: أ\nbyline: سلمى\n')
    check('byline: "سلمى" # x\n', 'byline', ['سلمى', 'person:ali'], 'byline: ["سلمى", person:ali] # x\n')
    check('byline: [سلمى, علي]\n', 'byline', ['علي'], 'byline: [علي]\n')
  })

  it('sets the parts of a map', () => {
    check('title: أ\n', 'source.url', 'https://a.org/x', 'title: أ\nsource: { url: https://a.org/x }\n')
    check(
      'source: { url: https://a.org/x } # s\n',
      'source.name',
      'تاس',
      'source: { name: تاس, url: https://a.org/x } # s\n',
    )
    check(
      'source:\n  url: https://a.org/x # u\n',
      'source.accessed',
      '2024',
      'source:\n  url: https://a.org/x # u\n  accessed: 2024\n',
    )
    check(
      'source:\n  name: تاس # n\n  url: https://a.org/x\n',
      'source.name',
      null,
      'source:\n  # n\n  url: https://a.org/x\n',
    )
    check('title: أ\nsource: { name: تاس }\n', 'source.name', null, 'title: أ\n')
    check('rights: محفوظة\n', 'rights', 'حرة', 'rights: حرة\n')
    checkRefused('source: [{ name: أ }, { name: ب }]\n', 'source.name', 'ج')
  })

  it('writes texts of several lines as a block, and keeps a block as it is', () => {
    check('title: أ\n', 'summary', 'سطر\nآخر', 'title: أ\nsummary: |-\n  سطر\n  آخر\n')
    check(
      'summary: | # x\n    سطر\n    آخر\ntitle: أ\n',
      'summary',
      'سطر\n\nثالث\n',
      'summary: | # x\n    سطر\n\n    ثالث\ntitle: أ\n',
    )
    check('summary: >-\n  سطر\n  آخر\n', 'summary', 'سطر آخر\nثالث', 'summary: >-\n  سطر آخر\n\n  ثالث\n')
    check('summary: |\n  سطر\ntitle: أ\n', 'summary', ' يبدأ بفراغ', 'summary: " يبدأ بفراغ"\ntitle: أ\n')
    check('{ title: أ }\n', 'note', 'a\nb', '{ title: أ, note: "a\\nb" }\n')
  })

  it('leaves alone what it could not edit without harm', () => {
    checkRefused('title: &t أ\nsummary: *t\n', 'title', 'ب')
    checkRefused('title: &t أ\nsummary: *t\n', 'summary', 'ب')
    checkRefused('title: &t أ\nsummary: *t\n', 'title', null)
    checkRefused('? title\n: أ\n', 'title', null)
    checkRefused('- title\n', 'title', 'ب')
    checkRefused('title: أ\n', 'mentions', ['x'])
    checkRefused('title: أ\n', 'title', ['x'])
    checkRefused('title: أ\n', 'verified', 'true')
    checkRefused('title: أ\n', 'no-such-key', 'x')
    checkRefused('title: أ\n', 'title', 'ب', 'version: 2\n')
    checkRefused('summary: &x أ\ntitle: *x\n', 'title', 'ب')
    assert.equal(
      setField(
        contextOf(
          fixtureOfFiles([
            { uri: `${ROOT}/seedbed.yaml`, path: 'seedbed.yaml', text: 'lang: ar\n', cursor: 0, spans: [] },
          ]),
        ),
        'lang',
        'en',
      ),
      'refused',
    )
  })

  it('tells what is so already from what cannot be written', () => {
    assert.deepEqual(answerOf('title: أ\n', 'title', 'أ'), [])
    assert.deepEqual(answerOf('title: أ\n', 'date', null), [])
    assert.deepEqual(answerOf('topics: [idlib]\n', 'topics', ['idlib']), [])
    checkRefused('topics: &x [idlib]\n', 'title', ['idlib'])
    checkRefused('title: أ\n', 'no-such-key', null)
  })

  it('changes the value, and nothing else, in whatever front matter', () => {
    fc.assert(
      fc.property(
        frontMatter,
        anyKey,
        anyValue,
        fc.constantFrom('\n', '\r\n'),
        fc.boolean(),
        (lines, key, value, lineBreak, bom) => {
          const before =
            `${bom ? '\ufeff' : ''}${['---', ...lines, '---', 'نص [علي](person:ali)', ''].join('\n')}`.replaceAll(
              '\n',
              lineBreak,
            )
          const field = fieldOf(before, key)
          const after = set(before, key, value)
          if (after === before) return
          const now = fieldOf(after, key)
          if (value === null) assert.equal(now?.range, undefined)
          else assert.deepEqual(now?.value, value)
          assert.deepEqual(others(after, key), others(before, key))
          assert.deepEqual(comments(after), comments(before))
          assert.equal(bodyOf(after), bodyOf(before))
          assert.equal(after.startsWith('\ufeff'), bom)
          assert.ok(lineBreak === '\n' || !/(?<!\r)\n/.test(after), 'line breaks stay')
          assert.equal(set(after, key, value), after, 'the same value again is no edit')
          if (field?.value !== undefined && value !== null)
            assert.deepEqual(fieldOf(set(after, key, field.value), key)?.value, field.value)
        },
      ),
      { numRuns: 1000 },
    )
  })

  it('sets every field that a form can show, of front matter as people write it', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray(soundLines),
        fc.constantFrom('\n', '\r\n'),
        fc.boolean(),
        (lines, lineBreak, bom) => {
          const before = `${bom ? '\ufeff' : ''}${['---', ...lines, '---', ''].join('\n')}`.replaceAll('\n', lineBreak)
          for (const { key, kind, value } of fieldsOf(before)) {
            const wanted = samples[kind]
            if (wanted === undefined) continue
            assert.equal(set(before, key, value ?? null), before)
            assert.deepEqual(fieldOf(set(before, key, wanted), key)?.value, wanted, `${key} in ${before}`)
            const without = set(before, key, null)
            assert.equal(fieldOf(without, key)?.range, undefined)
          }
        },
      ),
      { numRuns: 25 },
    )
  })
})

const samples: Readonly<Partial<Record<FormField['kind'], FormValue>>> = {
  text: 'نص: جديد',
  'long-text': 'سطر أول\nسطر ثانٍ',
  date: '2017-03-06/2017-03-13',
  language: 'en',
  choice: 'glad',
  chips: ['idlib', 'جديد'],
  articles: ['a', 'b', 'z'],
  url: 'https://example.org/?a=b#c',
  switch: true,
}

const soundLines = [
  'title: "عنوان: فرعي" # عنوان',
  'date: 2024-10-09',
  '# تعليق',
  'topics: [idlib, astana]',
  'related:\n  - to: a # أ\n    as: background\n  - b',
  'source:\n  name: تاس\n  url: https://a.org',
  "byline: 'سلمى'",
  'summary: >\n  سطر\n  آخر\n\n  ثالث',
  'verified: false',
  'mood: sad',
  'tags:\n- a\n- b # ب',
  'note: |-\n  ملاحظة\n  # ليس تعليقًا',
  'x-own: { deep: [1, 2] }',
]

const frontMatter = fc.array(
  fc.oneof(
    fc.constantFrom(...soundLines),
    fc.constantFrom(
      'topics:',
      'topics: [a, [b]]',
      'topics: [a, # c\n  b]',
      'topics: !!seq [a]',
      'title: &t نص',
      'summary: *t',
      'title: أ\n  ب',
      'date: [2024]',
      'source: [{ name: أ }]',
      'source: { name: أ, other: ب }',
      'status: draft # seedbed-disable x -- y',
      'unknown: [ 1, yes ]',
      '"title": ب',
      '  title: ب',
      'title: "غير مغلق',
      '',
    ),
  ),
  { maxLength: 6 },
)

const anyKey = fc.constantFrom(
  'title',
  'date',
  'lang',
  'topics',
  'related',
  'byline',
  'summary',
  'note',
  'source',
  'source.name',
  'source.url',
  'status',
  'verified',
  'mood',
  'tags',
  'unknown',
  'x-own',
)

const text = fc.oneof(
  fc.constantFrom(
    '',
    'نص',
    'a: b',
    '# x',
    '- x',
    "'",
    '"',
    'null',
    'true',
    '12',
    ' x ',
    'a\nb',
    'a\n',
    '\n',
    'a\r\nb',
    '\ud800',
    'مُحَمَّد',
    '*t',
    '&t',
    '|',
    '{a',
    'a,b',
    '😀',
  ),
  fc.string({ maxLength: 6, unit: 'binary' }),
)

const anyValue: fc.Arbitrary<FormValue> = fc.oneof(
  text,
  fc.array(fc.oneof(fc.constantFrom('a', 'b', 'idlib', 'astana'), text), { maxLength: 4 }),
  fc.boolean(),
  fc.constant(null),
)

/** What the other keys say. */
function others(text: string, key: string): unknown {
  const root = readFrontMatter(text).frontMatter?.yaml.root
  const [own, part] = key.split('.')
  const entries = root?.kind === 'map' ? root.entries : []
  return entries.flatMap((entry) => {
    if (entry.key.text !== own) return [[entry.key.text, entry.value && said(entry.value)]]
    if (part === undefined || entry.value?.kind !== 'map') return []
    return entry.value.entries
      .filter((one) => one.key.text !== part)
      .map((one) => [one.key.text, one.value && said(one.value)])
  })
}

const said = (value: YamlValue): unknown => {
  if (value.kind === 'scalar') return value.text
  if (value.kind === 'list') return value.items.map(said)
  return value.entries.map((entry) => [entry.key.text, entry.value && said(entry.value)])
}

const comments = (text: string): readonly string[] =>
  (readFrontMatter(text).frontMatter?.yaml.comments ?? []).map((one) => one.text)

const bodyOf = (text: string): string => text.slice(readFrontMatter(text).bodyStart)
