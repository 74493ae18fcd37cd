import assert from 'node:assert/strict'
import fc from 'fast-check'
import { describe, it } from 'mocha'
import type { Corpus } from '../../server/src/corpus/corpus.ts'
import type { Document } from '../../server/src/corpus/document.ts'
import type { ReportedFinding } from '../../server/src/lint/finding.ts'
import { lint } from '../../server/src/lint/lint.ts'
import { rules } from '../../server/src/lint/rules.ts'
import { applyEdits } from '../../server/src/text/edit.ts'
import type { Span } from '../../server/src/text/span.ts'
import { fixture, nothingOutside, ROOT, readFile } from '../support/fixture.ts'

const lintFixture = (text: string): readonly ReportedFinding[] => {
  const { corpus, document } = fixture(text)
  return lint(document, corpus, rules, nothingOutside)
}

describe('lint', () => {
  it('gives the findings of all rules in the order of the text', () => {
    const found = lintFixture('---\ntitel: أ\ndate: 2024-13-01\n---\n\n[أ](place:a) [](place:b)\n')
    assert.deepEqual(
      found.map(({ code }) => code),
      ['missing-key', 'unknown-key', 'invalid-date', 'unknown-entity', 'empty-label', 'unknown-entity'],
    )
    assert.deepEqual(
      found.map(({ span }) => span.start),
      found.map(({ span }) => span.start).toSorted((a, b) => a - b),
    )
  })

  it('takes the levels of seedbed.yaml before those of the finding and of the rule', () => {
    const settings =
      '//- seedbed.yaml\nfront-matter: { closed: true }\nrules: { unknown-key: hint, unknown-entity: info, missing-key: off }\n'
    const found = lintFixture(`//- a.seed.md\n---\nfoo: أ\n---\n\n[أ](place:a)\n${settings}`)
    assert.deepEqual(
      found.map(({ code, severity }) => [code, severity]),
      [
        ['unknown-key', 'hint'],
        ['unknown-entity', 'info'],
      ],
    )
  })

  it('has a rule’s own level where neither the settings nor the finding have another', () => {
    const found = lintFixture('//- a.seed.md\n---\ntitle: أ\ndate: 2024\nfoo: أ\n---\n')
    assert.deepEqual(
      found.map(({ code, severity }) => [code, severity]),
      [['unknown-key', 'warning']],
    )
  })

  it('does not run a rule that is off', () => {
    const { corpus, document } = fixture('//- a.seed.md\nنص\n//- seedbed.yaml\nrules: { broken: off }\n')
    const broken = {
      code: 'broken',
      summary: { en: '', ar: '' },
      severity: 'error',
      reads: 'document',
      check: { any: () => assert.fail('it runs') },
    } as const
    assert.deepEqual(lint(document, corpus, [broken], nothingOutside), [])
  })

  it('finds nothing in a corpus that is right', () => {
    const { corpus, documents } = fixture(`
//- a.seed.md
---
title: موسكو تعدّ لجولة جديدة
date: 2024-10-09
related: [b]
---

وصل [فيرشينين](person:sergey-vershinin "role=speaker") إلى [أستانا](place:astana) [أمس](date:2024-10-08).
//- b.seed.md
---
date: XXXX
---

# عنوان
//- entities/all.yaml
person:
  sergey-vershinin: { name: سيرغي فيرشينين, aliases: [فيرشينين] }
place:
  astana: { name: أستانا }
//- seedbed.yaml
version: 1
`)
    const found = documents.flatMap((document) => lint(document, corpus, rules, nothingOutside))
    assert.deepEqual(found, [])
  })
})

describe('lint of bad input', () => {
  const codesOf = (text: string) => lintFixture(text).map(({ code }) => code)

  it('an empty file and a lone marker', () => {
    assert.deepEqual(codesOf(''), ['missing-front-matter'])
    assert.ok(codesOf('---').includes('unclosed-front-matter'))
  })

  it('a registry that is a list, or nothing', () => {
    assert.deepEqual(codesOf('//- entities/a.yaml\n- a\n- b\n'), ['wrong-type'])
    assert.deepEqual(codesOf('//- entities/a.yaml\n'), [])
  })

  it('brackets without end, in text and in YAML', () => {
    const quotes = codesOf(`---\ntitle: أ\ndate: 2024\n---\n\n${'['.repeat(10_000)}\n`)
    assert.deepEqual([...new Set(quotes)], ['unbalanced-quotes'])
    assert.ok(quotes.length <= 20)
    const found = lintFixture(`//- entities/a.yaml\nplace: ${'['.repeat(10_000)}\n`)
    assert.deepEqual(
      found.map(({ code }) => code),
      ['yaml-syntax'],
    )
  })

  it('a line of a megabyte, right or wrong, takes no more than its reading', () => {
    const long = 'أ: ب '.repeat(200_000)
    assert.ok(codesOf(`//- entities/a.yaml\nplace:\n  x: ${long}\n`).includes('yaml-syntax'))
    assert.deepEqual(codesOf(`//- entities/a.yaml\nplace:\n  x: { name: "${long}" }\n`), ['unused-entity'])
  })

  it('many slips at once', () => {
    const tags = Array.from({ length: 500 }, (_, number) => `[أ](person:some-body-${number}) `).join('')
    const people = Array.from({ length: 5000 }, (_, number) => `  some-person-${number}: { name: أ${number} }\n`).join(
      '',
    )
    const found = lintFixture(
      `//- a.seed.md\n---\ntitle: أ\ndate: 2024\n---\n\n${tags}\n//- entities/a.yaml\nperson:\n${people}`,
    )
    assert.equal(found.filter(({ code }) => code === 'unknown-entity').length, 500)
  })
})

const article = `---
title: "موسكو: جولة"
date: 2024-10-09
lang: ar
source: { name: تاس, url: https://example.org/a, accessed: 2024 }
topics: [astana, idlib]
related:
  - { to: b, as: background }
mentions:
  - exact: [شمال, سوريا]
    ref: place:syria
  - { exact: إدلب, ref: place:?x, occurrence: 2 }
---

# عنوان [إدلب](place:idlib "form=adjective; role='x'")

قال [علوش](person:alloush) [أمس](date:2022-01-27) و[[روسيا](place:russia)](org:x) [ب] (place:b).

<!-- seedbed-disable unknown-entity -- why -->

- شمال غرب سوريا 😀 [](place:?) [ج](article:nowhere#x) [د](موسكو.seed.md)
`

const registry = `# seedbed-disable unknown-key
person:
  alloush:
    name: { ar: محمد علوش, en: "Alloush" }
    aliases: [علوش, { text: A, from: 2019-03-23, use: official }]
    roles:
      - { title: { ar: أ }, org: org:x, from: 2018 }
place:
  idlib: &idlib { name: إدلب, within: place:syria, coordinates: { lat: 35.9, lon: 36.6 } }
  syria: { redirect: place:idlib }
  copy: *idlib
`

const settings = `version: 1
lang: ar
types: { agreement: { like: event, required: [date] } }
front-matter: { required: [source], closed: true }
topics: [astana, idlib]
rules: { unknown-key: off }
`

/** A text of ours with some pieces cut out, doubled or put in. */
const spoilt = (text: string): fc.Arbitrary<string> =>
  fc
    .array(
      fc.tuple(fc.nat(text.length), fc.nat(12), fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'grapheme' }))),
      {
        maxLength: 6,
      },
    )
    .map((changes) => changes.reduce((all, [at, cut, put]) => all.slice(0, at) + put + all.slice(at + cut), text))

const pieces = [
  '---\n',
  '\n',
  '\r\n',
  '\r',
  '\t',
  ' ',
  ': ',
  ' #',
  '[',
  ']',
  '(',
  ')',
  '{',
  '}',
  '"',
  "'",
  '`',
  '@',
  '*',
  '&x ',
  '!',
  '|',
  '>',
  '?',
  ',',
  '،',
  '؛',
  '“',
  '”',
  '\u00a0',
  '\u200f',
  '\ufeff',
  '\ud83d',
  '\u0000',
  'place:',
  'person:?',
  'date:',
  '[أ](place:x)',
  '<!--',
  '-->',
  'x: y',
  '- ',
  '<<: *idlib',
  'seedbed-disable unknown-key',
  '\ufffd',
  '2024',
  '٢٠٢٤',
  'title: ',
]

describe('lint, whatever the text', () => {
  for (const [path, base] of [
    ['a.seed.md', article],
    ['entities/a.yaml', registry],
    ['seedbed.yaml', settings],
  ] as const) {
    it(`never throws, and keeps to ${path}`, () => {
      fc.assert(
        fc.property(
          fc.oneof({ weight: 4, arbitrary: spoilt(base) }, { weight: 1, arbitrary: fc.string({ unit: 'binary' }) }),
          (text) => {
            const { corpus, document } = corpusWith(path, text)
            for (const finding of lint(document, corpus, rules, nothingOutside)) checkFinding(finding, document)
          },
        ),
        { numRuns: 100 },
      )
    })
  }
})

const { corpus, files, documents } = fixture(
  `//- a.seed.md\n${article}//- entities/a.yaml\n${registry}//- seedbed.yaml\n${settings}`,
)

/** The three files, one of them with another text. */
function corpusWith(path: string, text: string): { readonly corpus: Corpus; readonly document: Document } {
  const file = files.find((one) => one.path === path)
  assert.ok(file)
  const document = readFile({ ...file, uri: `${ROOT}/${path}`, text }, corpus.settings)
  return { corpus: corpus.apply({ open: [document] }), document }
}

function checkFinding({ code, span, message, fixes = [], related = [] }: ReportedFinding, document: Document): void {
  const { text } = document.source
  assert.ok(isIn(span, text), `${code} stands in the text`)
  assert.ok(message.en !== '' && message.ar !== '')
  for (const { uri, range } of related) {
    const { source } = uri === document.uri ? document : (documents.find((one) => one.uri === uri) ?? assert.fail())
    assert.deepEqual(source.range(source.span(range)), range)
  }
  for (const { edits, title, alias } of fixes) {
    assert.ok(title.en !== '' && title.ar !== '')
    // What it adds stands in another file.
    if (alias) continue
    assert.ok(edits.length > 0)
    for (const edit of edits) assert.ok(isIn(edit.span, text))
    assert.notEqual(applyEdits(text, edits), text, `${code}: “${title.en}” changes something`)
  }
}

const isIn = ({ start, end }: Span, text: string): boolean => 0 <= start && start <= end && end <= text.length
