import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import type { YamlDocument, YamlValue } from '../../server/src/syntax/yaml.ts'
import { parseYaml } from '../../server/src/syntax/yaml-reader.ts'
import type { Span } from '../../server/src/text/span.ts'

describe('parseYaml', () => {
  it('gives text, ids and dates as they are written, and what YAML makes of them', () => {
    const document = read(
      'title: 1271\ndate: 2024-10\nday: 2024-10-09\nflag: yes\non: true\nhex: 0x1F\nexp: 1e3\nnone: ~\nnull: null\nنص: "أ\\u0628"\n',
    )
    assert.deepEqual(
      entriesOf(document.root).map(({ key, value }) => [
        key.text,
        value?.kind === 'scalar' && value.text,
        value?.kind === 'scalar' && value.value,
      ]),
      [
        ['title', '1271', 1271],
        ['date', '2024-10', '2024-10'],
        ['day', '2024-10-09', '2024-10-09'],
        ['flag', 'yes', 'yes'],
        ['on', 'true', true],
        ['hex', '0x1F', 31],
        ['exp', '1e3', 1000],
        ['none', '~', null],
        ['null', 'null', null],
        ['نص', 'أب', 'أب'],
      ],
    )
  })

  it('has the span of every key, value and entry, in a file with CRLF too', () => {
    const text =
      '---\r\nsource: { name: وكالة, url: "u" } # c\r\ntopics:\r\n  - a\r\n  - \'b\'\r\nnote: |\r\n  x\r\n  y\r\nempty:\r\n'
    const document = parseYaml(text, { start: 5, end: text.length })
    const at = ({ start, end }: { start: number; end: number }) => text.slice(start, end)
    const [source, topics, note, empty] = entriesOf(document.root)
    assert.ok(source?.value && topics?.value?.kind === 'list' && note?.value?.kind === 'scalar' && empty)
    assert.equal(at(source.span), 'source: { name: وكالة, url: "u" }')
    assert.deepEqual(
      entriesOf(source.value).map(({ key, value, span }) => [at(key.span), value && at(value.span), at(span)]),
      [
        ['name', 'وكالة', 'name: وكالة'],
        ['url', '"u"', 'url: "u"'],
      ],
    )
    assert.deepEqual(
      topics.value.items.map((item) => item.kind === 'scalar' && [at(item.span), at(item.content), item.style]),
      [
        ['a', 'a', 'plain'],
        ["'b'", 'b', 'single'],
      ],
    )
    assert.equal(at(topics.value.span), "- a\r\n  - 'b'")
    assert.deepEqual([note.value.text, note.value.style, at(note.value.content)], ['x\ny\n', 'block', '  x\r\n  y\r\n'])
    assert.deepEqual([empty.value, at(empty.span)], [undefined, 'empty:'])
    assert.deepEqual(
      document.comments.map(({ span, text: comment }) => [at(span), comment]),
      [['# c', ' c']],
    )
    assert.deepEqual(document.problems, [])
  })

  it('reads an empty document and one of comments only', () => {
    assert.equal(read('').root, undefined)
    const document = read('# seedbed-disable-file x\n\n# ب\n')
    assert.equal(document.root, undefined)
    assert.deepEqual(
      document.comments.map(({ text }) => text),
      [' seedbed-disable-file x', ' ب'],
    )
  })

  for (const [name, text, code, at] of [
    ['duplicate keys', 'a: 1\nb: 2\na: 3', 'DUPLICATE_KEY', 'a'],
    ['keys that read the same', '1: a\n"1": b', 'DUPLICATE_KEY', '"1"'],
    ['tabs', 'a:\n\tb: c', 'TAB_AS_INDENT', '\t'],
    ['a colon in a plain value', 'title: خبر: عاجل', 'BLOCK_AS_IMPLICIT_KEY', 'خبر: عاجل'],
    ['a special character', 'title: @a', 'BAD_SCALAR_START', '@'],
    ['an open quote', 'title: "a', 'MISSING_CHAR', undefined],
    ['an open bracket', 'topics: [a', 'BAD_INDENT', undefined],
    ['an unknown anchor', 'a: *b', 'BAD_ALIAS', '*b'],
    ['an alias to what holds it', 'a: &a [*a]', 'BAD_ALIAS', '*a'],
    ['an unknown tag', 'a: !t b', 'TAG_RESOLVE_FAILED', '!t'],
    ['several documents', 'a: 1\n---\nb: 2\n', 'MULTIPLE_DOCS', '---'],
    ['deep brackets', `a: ${'['.repeat(10_000)}`, 'TOO_DEEP', '['],
    ['deep lists', '- '.repeat(10_000), 'TOO_DEEP', undefined],
  ] as const) {
    it(`reports ${name} where it stands`, () => {
      const problem = read(text).problems[0]
      assert.ok(problem)
      assert.equal(problem.code, code)
      if (at !== undefined) assert.equal(text.slice(problem.span.start, problem.span.end), at)
    })
  }

  it('keeps what can be read beside a slip', () => {
    const document = read('title: خبر: عاجل\ndate: 2024-10-09\nlang: ar\n')
    assert.ok(
      entriesOf(document.root).some(
        ({ key, value }) => key.text === 'date' && value?.kind === 'scalar' && value.text === '2024-10-09',
      ),
    )
    assert.deepEqual(
      entriesOf(read('a: 1\na: 2').root).map(({ key }) => key.text),
      ['a', 'a'],
    )
  })

  for (const [name, text, code, reported, title] of [
    ['a colon', 'title: خبر: عاجل # ت\ndate: 2024\nlang: ar\n', 'BLOCK_AS_IMPLICIT_KEY', 'خبر: عاجل', 'خبر: عاجل'],
    ['an open double quote', 'title: "خبر\ndate: 2024\nlang: ar\n', 'MISSING_CHAR', '"خبر', 'خبر'],
    ['an open single quote', "title: 'خبر\r\ndate: 2024\r\nlang: ar\r\n", 'MISSING_CHAR', "'خبر", 'خبر'],
  ] as const) {
    it(`keeps the keys behind a value with ${name}`, () => {
      const { root, problems } = read(text)
      assert.deepEqual(
        entriesOf(root).map(({ key, value }) => [key.text, value?.kind === 'scalar' && value.text]),
        [
          ['title', title],
          ['date', '2024'],
          ['lang', 'ar'],
        ],
      )
      assert.deepEqual(
        problems.map((problem) => [problem.code, text.slice(problem.span.start, problem.span.end)]),
        [[code, reported]],
      )
    })
  }

  it('reads what tabs indent as it was meant, every span at its place', () => {
    const text = 'a:\n\tb:\n\t\tc: x # r\n  \td: y\ne: [1,\n\t2]\n'
    const { root, comments, problems } = read(text)
    const written = ({ start, end }: Span) => text.slice(start, end)
    const [a, e] = entriesOf(root)
    const [b] = entriesOf(a?.value)
    const inner = entriesOf(b?.value)
    assert.deepEqual(
      [a, e, b, ...inner].map((entry) => entry && written(entry.key.span)),
      ['a', 'e', 'b', 'c', 'd'],
    )
    assert.deepEqual(
      inner.map(({ value }) => value && written(value.span)),
      ['x', 'y'],
    )
    assert.equal(e?.value && written(e.value.span), '[1,\n\t2]')
    assert.deepEqual(
      comments.map(({ span }) => written(span)),
      ['# r'],
    )
    assert.deepEqual(
      problems.map(({ code, span }) => [code, written(span)]),
      [['TAB_AS_INDENT', '\t']],
    )
  })

  it('sees an item that goes on as the text of the one before it', () => {
    const text = 'a:\n - b\n  - c\n - d - e\n'
    assert.deepEqual(
      read(text).problems.map(({ code, span }) => [code, text.slice(span.start, span.end)]),
      [['ITEM_IN_TEXT', '- c']],
    )
  })

  it('repeats what aliases stand for, at their place', () => {
    const text = 'a: &x { b: c }\nd: *x\n'
    const [, repeated] = entriesOf(read(text).root)
    const [inner] = entriesOf(repeated?.value)
    assert.ok(repeated?.value && inner?.value?.kind === 'scalar')
    assert.equal(text.slice(repeated.value.span.start, repeated.value.span.end), '*x')
    assert.deepEqual([inner.value.text, inner.value.alias, inner.value.span], ['c', true, repeated.value.span])
  })

  it('gives up on aliases of aliases without end', () => {
    const lines = ['a: &a [x, x, x, x, x, x, x, x, x]']
    for (const [name, before] of ['ba', 'cb', 'dc', 'ed', 'fe', 'gf'])
      lines.push(`${name}: &${name} [${Array(9).fill(`*${before}`).join(', ')}]`)
    assert.deepEqual(
      read(lines.join('\n')).problems.map(({ code }) => code),
      ['TOO_MANY_ALIASES'],
    )
  })

  it('takes every key for text', () => {
    const keys = [
      '? [a, b]\n: 1',
      '? { c: d }\n: 1',
      ': 1',
      '~: 1',
      '*x : 1',
      '!!int 3: 1',
      '? |\n  z\n: 1',
      '"": 1',
    ].map((text) => entriesOf(read(text).root)[0]?.key.text)
    assert.deepEqual(keys, ['[a, b]', '{ c: d }', '', '~', '', '3', 'z\n', ''])
  })

  it('reads a line of a megabyte', () => {
    const long = 'ن '.repeat(500_000).trim()
    for (const text of [`a: ${long}`, `a: "${long}"`, `a: '${long}'`, `a: >\n  ${long}`]) {
      const value = entriesOf(read(text).root)[0]?.value
      assert.ok(value?.kind === 'scalar')
      assert.equal(value.text.trim(), long)
    }
  })

  it('finds duplicates among many keys in reasonable time', () => {
    const limit = process.cpuUsage().user + 5_000_000
    const text = Array.from({ length: 20_000 }, (_, index) => `k${index}: v`).join('\n')
    assert.deepEqual(
      read(`${text}\nk7: v`).problems.map(({ code }) => code),
      ['DUPLICATE_KEY'],
    )
    assert.ok(process.cpuUsage().user < limit)
  })
})

const read = (text: string): YamlDocument => parseYaml(text, { start: 0, end: text.length })

const entriesOf = (value: YamlValue | undefined) => (value?.kind === 'map' ? value.entries : [])
