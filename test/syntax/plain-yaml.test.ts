import assert from 'node:assert/strict'
import fc from 'fast-check'
import { describe, it } from 'mocha'
import { readFrontMatter } from '../../server/src/syntax/front-matter.ts'
import { readPlainYaml } from '../../server/src/syntax/plain-yaml.ts'
import { parseYaml } from '../../server/src/syntax/yaml-reader.ts'
import type { Span } from '../../server/src/text/span.ts'
import { projectFiles, textOf } from '../support/project.ts'

describe('readPlainYaml', () => {
  for (const path of projectFiles().filter((file) => /^seeds\/.*\.(?:yaml|seed\.md)$/.test(file))) {
    it(`reads the YAML of ${path} as parseYaml does`, () => {
      const text = textOf(path)
      const content = path.endsWith('.yaml') ? whole(text) : readFrontMatter(text).frontMatter?.content
      assert.ok(content)
      assert.ok(isAnswered(text, content))
      const windows = text.slice(content.start, content.end).replaceAll('\n', '\r\n')
      assert.ok(isAnswered(windows))
    })
  }

  for (const [name, text] of [
    ['nothing', ''],
    ['blank lines', ' \n\r\n  '],
    ['comments only', '# a\n\n  # b'],
    ['a BOM', '\ufeffa: b\n c: d'.replace(' c', 'c')],
    ['nested maps', 'a:\n  b:\n      c: x\n  d: y\ne:\n f: g'],
    ['a root that is indented', '  a: b\n  c: d\n'],
    ['lists that are indented, and lists that are not', 'a:\n  - b\n  - c\nd:\n- e\n- f\ng: h\n'],
    ['maps in lists', 'a:\n  - to: x\n    as: y\n  -   to: z\n      as: w\n'],
    ['lists in lists', '- - a\n  - b\n- c\n'],
    ['items below their dash', 'a:\n  -\n    b: c\n  - # d\n    e\n'],
    ['brackets', 'a: [x, \'y\', "z", { b: c, d }, [e, f,], g: h, {}, []]\nb: {"a":1,"b":[1,2],c: , d: }\n'],
    ['brackets alone', '{ ar: علوش, en: Alloush }'],
    ['Arabic', 'عنوان: خبر عاجل، ونصّ\nمن: [علوش, الأسد] # تعليق\n'],
    ['empty values', 'a:\nb: # c\n\nd:\n  e:\n\nf:'],
    ['quotes', "a: \"x \\\"y\\\" \\\\ \\u0628 \\/ \\n \\t\" # c\n'b': 'it''s'\n\"c\" : ''\n"],
    ['numbers', 'a: 012\nb: -0\nc: 0o17\nd: 0xFF\ne: 1.\nf: +.5e-3\ng: 123456789012345678901234567890\n12: x\n'],
    ['what is no number', 'a: 1_000\nb: 2024-10-15\nc: +0x1\nd: .\ne: 1e\nf: 12:30\ng: ١٢\nh: -\u0661\ni: -x\n'],
    ['words of the core schema', 'a: ~\nb: NULL\nc: True\nd: .inf\ne: -.INF\nf: .nan\nnull: y\ntrue: n\nnUll: yes\n'],
    ['colons and hashes in words', 'a: http://a.b/c#d?e:f\nb: x#y\nc: a:b\nd:e: f\n'],
    ['signs in words', 'a: x & y * z | w > v @ u % "t" \'s\' [r] {q}\n'],
    ['comments anywhere', 'a: # c\n  # d\n# e\n  b: c # f\n # g\n  d: e\n#h\n'],
    ['comments to the left of a map', 'a:\n  b:\n #c\n    d: e\n#f\n    g: h\n'],
    ['literal scalars', 'a: |\n  x\n   more\n\n  y\n\n\nb: |- # c\n  z\n# d\nc:\n  - |\n    e'],
    ['folded scalars', 'a: >\n  x\n  y\n\n\n  z\nb: >-\n  w\n\n'],
    ['plain scalars of several lines', 'a: b\n  c  \n\n  d\ne:\n  - f\n    g # h\n  - i\n'],
    ['scalars below their key', 'a:\n  b\nc:\n  "d"\ne:\n  f\n g\n'],
    ['CRLF', 'a: x\r\nb:\r\n  - c\r\n  - |\r\n    d\r\n    e\r\n\r\n# c\r\nd: >\r\n  x\r\n  y\r\nf: g\r\n  h\r\n'],
    [
      'anchors of scalars, and aliases',
      'a: &x b # c\nb: *x\nc:\n  - &y-1 "d"\n  - *y-1 # e\n  -\n    *x\nd: &n 12\ne: *n\n',
    ],
    ['many keys', Array.from({ length: 40 }, (_, index) => `k${index}: v`).join('\n')],
  ] as const) {
    it(`reads ${name}`, () => {
      assert.ok(isAnswered(text))
    })
  }

  for (const [name, text] of [
    ['anchors of collections', 'a: &x [b]'],
    ['anchors of keys', '&x a: b'],
    ['anchors below which more stands', 'a: &x\n  b'],
    ['anchors of scalars of several lines', 'a: &x b\n  c'],
    ['anchors that are given twice', 'a: &x b\nc: &x d'],
    ['aliases in brackets', 'a: &x b\nc: [*x]'],
    ['aliases that are keys', 'a: &x b\n*x : c'],
    ['aliases of nothing', 'a: *x'],
    ['aliases before their anchors', 'a: *x\nb: &x c'],
    ['very many aliases', `a: &x b\nc:${'\n - *x'.repeat(200)}`],
    ['tags', 'a: !t b'],
    ['keys with a question mark', '? a\n: b'],
    ['directives', '%YAML 1.2\n---\na: b'],
    ['a scalar below its key and a comment', 'a:\n  b:\n #c\n    d\n  e: f'],
    ['markers of documents', 'a: b\n---\nc: d'],
    ['tabs', 'a:\tb'],
    ['tabs that indent', 'a:\n\tb: c'],
    ['a CR alone', 'a: b\rc: d'],
    ['a CR at the end', 'a: b\r'],
    ['repeated keys', 'a: 1\nb: 2\n"a": 3'],
    ['repeated keys in brackets', '{ a: 1, a: 2 }'],
    ['repeated keys of many', `${Array.from({ length: 40 }, (_, index) => `k${index}: v`).join('\n')}\nk7: v`],
    ['a colon in a plain value', 'title: خبر: عاجل'],
    ['swallowed items', 'a:\n - b\n  - c\n'],
    ['open quotes', 'a: "b\nc: d'],
    ['quotes of several lines', 'a: "b\n  c"\nd: e'],
    ['open brackets', 'a: [b\nc: d'],
    ['a comment against a quote', 'a: "b"#c'],
    ['text behind a quote', 'a: "b" c'],
    ['a key without a colon', 'a: b\nc'],
    ['a key without a space', 'a: b\nc:d'],
    ['a line that is indented too far', 'a: "b"\n  c: d'],
    ['a line that is not indented enough', 'a:\n    b: c\n  d: e'],
    ['an item on the line of its key', 'a: - b'],
    ['special characters', 'a: @b'],
    ['deep brackets', `a: ${'['.repeat(1000)}`],
    ['deep lists', '- '.repeat(1000)],
    ['a long key', `${'k'.repeat(1100)}: v`],
  ] as const) {
    it(`does not know ${name}`, () => {
      assert.equal(readPlainYaml(text, whole(text)), undefined)
    })
  }

  it('reads a span of a file by itself', () => {
    const text = '"open\n---\na: b\nc: [d]\n---\n\t*x'
    assert.ok(isAnswered(text, { start: 10, end: 22 }))
    assert.ok(isAnswered('a:b', { start: 0, end: 2 }))
    assert.ok(isAnswered('\ufeff', { start: 0, end: 0 }))
  })

  it('reads nine in ten of the documents of its subset, as parseYaml does', () => {
    let answered = 0
    let all = 0
    fc.assert(
      fc.property(documents, (text) => {
        all++
        if (isAnswered(text)) answered++
      }),
      { numRuns: 300 },
    )
    assert.ok(answered >= all * 0.9, `${answered} of ${all}`)
  })

  it('reads what is left of damaged documents as parseYaml does, or does not know', () => {
    fc.assert(
      fc.property(documents, damages, (text, damage) => {
        isAnswered(damage.reduce(damaged, text))
      }),
      { numRuns: 300 },
    )
  })
})

const whole = (text: string): Span => ({ start: 0, end: text.length })

/** Whether the text is read; what is read must be what `parseYaml` reads. */
function isAnswered(text: string, span = whole(text)): boolean {
  const document = readPlainYaml(text, span)
  if (document) assert.deepEqual(document, parseYaml(text, span), JSON.stringify(text))
  return document !== undefined
}

/** A value as lines: the first goes behind its key or dash, the others are indented from its key. */
interface Written {
  readonly first: string
  readonly below: readonly string[]
}

const words = [
  'علوش',
  'Alloush',
  'a',
  'x1',
  'القصف على إدلب',
  'b:c',
  'd#e',
  '-f',
  'http://a.b/c?d=e',
  "don't",
  'ق.',
  '…',
]
const plainTexts = fc.oneof(
  fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 3 }).map((parts) => parts.join(' ')),
  fc.constantFrom(
    '12',
    '-1.5',
    '2024-10-15',
    '0x1f',
    '0o7',
    '1e3',
    '.5',
    'true',
    'False',
    '~',
    'null',
    '.nan',
    '1_000',
  ),
)
const quotedTexts = fc.constantFrom('""', "''", '"a: b # c"', "'it''s'", '"\\"x\\" \\n"', '"[ق]"', "'{'", '"\\u0628"')
const scalars = fc.oneof({ arbitrary: plainTexts, weight: 3 }, quotedTexts)
const keys = fc.oneof(
  { arbitrary: fc.constantFrom('ar', 'en', 'from', 'name', 'مفتاح', 'a b', '12'), weight: 4 },
  quotedTexts,
)
const anchored = fc.oneof(
  fc.constantFrom('*x', '*y '),
  fc.tuple(fc.nat(999), fc.constantFrom(' ', '  '), scalars).map(([name, spaces, text]) => `&a${name}${spaces}${text}`),
)
const comments = fc.constantFrom('', '', '', ' # c', '   #', ' # تعليق: "')

const { flow } = fc.letrec<{ flow: string; list: string; map: string }>((tie) => ({
  flow: fc.oneof({ maxDepth: 3 }, scalars, tie('list'), tie('map')),
  list: fc.array(tie('flow'), { maxLength: 4 }).map((items) => `[${items.join(', ')}]`),
  map: fc
    .uniqueArray(fc.tuple(keys, tie('flow')), { maxLength: 4, selector: ([key]) => key })
    .map((entries) => `{ ${entries.map(([key, value]) => `${key}: ${value}`).join(', ')} }`),
}))

const blockScalars = fc
  .tuple(
    fc.constantFrom('|', '|-', '>', '>-'),
    fc.array(fc.constantFrom('نص', 'a: b', '- c # d', '"', ''), { maxLength: 4 }),
  )
  .map(([first, lines]): Written => ({ first, below: ['x', ...lines, ''].map((line) => line && `  ${line}`) }))

const manyLines = fc
  .tuple(
    fc.constantFrom(...words),
    fc.array(fc.constantFrom('a', 'وقال', '', '"b" [c]'), { minLength: 1, maxLength: 3 }),
  )
  .map(([first, lines]): Written => ({ first, below: [...lines, 'e'].map((line) => line && `    ${line}`) }))

const between = [[], [], [], [''], ['#c'], ['', '  # "', '']] as const

/** Lines of a map or a list; `between` are comments and blank lines before them. */
const { block } = fc.letrec<{
  block: readonly string[]
  value: Written
  map: readonly string[]
  list: readonly string[]
}>((tie) => ({
  block: fc.oneof(tie('map'), tie('list')),
  value: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    fc.tuple(flow, comments).map(([text, comment]) => ({ first: text + comment, below: [] })),
    fc.tuple(anchored, comments).map(([text, comment]) => ({ first: text + comment, below: [] })),
    blockScalars,
    manyLines,
    fc
      .tuple(tie('block'), comments, fc.nat(3))
      .map(([lines, first, more]) => ({ first, below: lines.map((line) => line && ' '.repeat(more + 1) + line) })),
    fc.tuple(tie('list'), comments).map(([below, first]) => ({ first, below })),
  ),
  map: fc
    .uniqueArray(fc.tuple(keys, tie('value'), fc.constantFrom(...between)), {
      minLength: 1,
      maxLength: 4,
      selector: ([key]) => key,
    })
    .map((entries) =>
      entries.flatMap(([key, { first, below }, before]) => [...before, `${key}: ${first}`.trimEnd(), ...below]),
    ),
  list: fc
    .array(
      fc.tuple(
        fc.oneof(
          fc.tuple(flow, comments).map((parts) => [parts.join('')]),
          tie('block'),
        ),
        fc.nat(2),
      ),
      {
        minLength: 1,
        maxLength: 4,
      },
    )
    .map((items) =>
      items.flatMap(([lines, more]) =>
        lines.map((line, index) =>
          index === 0 ? `-${' '.repeat(more + 1)}${line}` : line && ' '.repeat(more + 2) + line,
        ),
      ),
    ),
}))
const documents = fc
  .tuple(block, fc.constantFrom('\n', '\r\n'), fc.boolean())
  .map(([lines, lineBreak, open]) => withAnchors(lines).join(lineBreak) + (open ? '' : lineBreak))

/** Puts what aliases repeat before them. */
function withAnchors(lines: readonly string[]): readonly string[] {
  if (!lines.some((line) => line.includes('*'))) return lines
  const first = lines.find((line) => /^[^ #]/.test(line))
  return first?.startsWith('-') ? ['- &x علوش', '- &y 12', ...lines] : ['x: &x علوش', 'y: &y 12', ...lines]
}

interface Damage {
  readonly at: number
  readonly removed: number
  readonly inserted: string
}

const damages = fc.array(
  fc.record({
    at: fc.nat(1000),
    removed: fc.oneof({ arbitrary: fc.nat(3), weight: 6 }, fc.nat(300)),
    inserted: fc.oneof(
      fc.constant(''),
      fc
        .array(
          fc.constantFrom(
            ...[
              '"',
              "'",
              ':',
              ': ',
              '- ',
              '\t',
              '\r',
              '\n',
              '\r\n',
              '\n  ',
              '[',
              ']',
              '{',
              '}',
              ',',
              '#',
              ' #',
              '&',
              '*',
            ],
            ...[
              '|',
              '>',
              '|\n',
              '>-\n',
              '|+',
              '|2',
              '!',
              '?',
              '? ',
              '%',
              '@',
              '`',
              '-',
              '---',
              '\n---\n',
              '...',
              '~',
              ' ',
            ],
            ...[
              '\\',
              '\\x',
              '\ufeff',
              '\u00a0',
              '\u2028',
              '\u0085',
              '\0',
              '<<: ',
              '\n#c\n',
              '\n #c\n',
              'ق',
              'a: b',
              '\n\n',
              '  ',
              '    \n',
            ],
          ),
          { minLength: 1, maxLength: 3 },
        )
        .map((pieces) => pieces.join('')),
    ),
  }),
  { minLength: 1, maxLength: 4 },
)

function damaged(text: string, { at, removed, inserted }: Damage): string {
  const start = at % (text.length + 1)
  return text.slice(0, start) + inserted + text.slice(start + removed)
}
