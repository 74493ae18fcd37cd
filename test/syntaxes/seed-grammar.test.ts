import assert from 'node:assert/strict'
import { before, describe, it } from 'mocha'
import type { IGrammar } from 'vscode-textmate'
import { parts, seedGrammar, tokenize } from './tokens.ts'

const open = '[ punctuation.definition.tag.begin'
const middle = ['] punctuation.definition.tag.end', '( punctuation.definition.target.begin']
const colon = ': punctuation.separator.type'
const close = ') punctuation.definition.target.end'
const tag = (label: string, type: string, id: string, ...title: string[]) => [
  open,
  `${label} string.other.link.title.${type}`,
  ...middle,
  `${type} entity.name.tag`,
  colon,
  `${id} variable.other.constant.id`,
  ...title,
  close,
]
const quote = (end: 'begin' | 'end') => `" punctuation.definition.title.${end}`
const attribute = (key: string, value: string) => [
  `${key} entity.other.attribute-name`,
  '= keyword.operator.assignment',
  `${value} string.unquoted.attribute-value`,
]

/** What stands in tags: each token with its innermost scope, less the `.seed` at its end. */
const rows: readonly { readonly name: string; readonly text: string; readonly expect: readonly string[] }[] = [
  {
    name: 'a plain tag',
    text: 'قال [علوش](person:mohammed-alloush) إن',
    expect: tag('علوش', 'person', 'mohammed-alloush'),
  },
  { name: 'a glued particle stays outside', text: 'و[إدلب](place:idlib)', expect: tag('إدلب', 'place', 'idlib') },
  { name: 'harakat and tatweel', text: '[مُحَمَّد عَلّـوش](person:x)', expect: tag('مُحَمَّد عَلّـوش', 'person', 'x') },
  { name: 'a type of the corpus', text: '[اتفاق](agreement:x-1.2)', expect: tag('اتفاق', 'agreement', 'x-1.2') },
  {
    name: 'two tags in a line',
    text: '[علوش](person:a)، [إدلب](place:b)',
    expect: [...tag('علوش', 'person', 'a'), ...tag('إدلب', 'place', 'b')],
  },
  { name: 'an escaped bracket in a label', text: '[جيش \\] نص](org:x)', expect: tag('جيش \\] نص', 'org', 'x') },
  { name: 'nested brackets in a label', text: '[جيش [كذا] نص](org:x)', expect: tag('جيش [كذا] نص', 'org', 'x') },
  {
    name: 'only the inner one of two tags',
    text: '[جيش [الإسلام](concept:i)](org:x)',
    expect: tag('الإسلام', 'concept', 'i'),
  },
  {
    name: 'a code span in a label',
    text: '[أ `](person:y)` ب](person:x)',
    expect: tag('أ |`](person:y)`| ب', 'person', 'x'),
  },
  {
    name: 'attributes',
    text: `[علوش](person:a "role=speaker; note='قال؛ ثم'")`,
    expect: tag(
      'علوش',
      'person',
      'a',
      quote('begin'),
      ...attribute('role', 'speaker'),
      '; punctuation.separator.attribute',
      ...attribute('note', "'قال؛ ثم'"),
      quote('end'),
    ),
  },
  {
    name: 'a note',
    text: '[علوش](person:a "هو نفسه")',
    expect: tag('علوش', 'person', 'a', quote('begin'), 'هو نفسه string.other.link.description.note', quote('end')),
  },
  {
    name: 'angle brackets',
    text: '[علوش](<person:a>)',
    expect: [
      open,
      'علوش string.other.link.title.person',
      ...middle,
      '< punctuation.definition.target.begin',
      'person entity.name.tag',
      colon,
      'a variable.other.constant.id',
      '> punctuation.definition.target.end',
      close,
    ],
  },
  {
    name: 'a date',
    text: 'يومي [11 و12 تشرين الثاني](date:2024-11-11/2024-11-12).',
    expect: [
      open,
      '11 و12 تشرين الثاني string.other.link.title.date',
      ...middle,
      'date support.type.date',
      colon,
      '2024-11-11/2024-11-12 constant.numeric.date',
      close,
    ],
  },
  {
    name: 'an article',
    text: '[الجولة](article:astana-17#نتائج)',
    expect: [
      open,
      'الجولة string.other.link.title.article',
      ...middle,
      'article keyword.other.article',
      colon,
      'astana-17#نتائج markup.underline.link.article',
      close,
    ],
  },
  {
    name: 'an unresolved mention',
    text: '[شاهد](person:?)',
    expect: [
      open,
      'شاهد string.other.link.title.person',
      ...middle,
      'person entity.name.tag',
      colon,
      '? keyword.operator.unresolved',
      close,
    ],
  },
  {
    name: 'an entity of this article',
    text: '[شاهد](person:?witness-1)',
    expect: [
      open,
      'شاهد string.other.link.title.person',
      ...middle,
      'person entity.name.tag',
      colon,
      '? keyword.operator.unresolved',
      'witness-1 variable.parameter.unresolved',
      close,
    ],
  },
  {
    name: 'a bad id of a known type',
    text: '[علوش](person:محمد)',
    expect: [
      open,
      'علوش string.other.link.title.person',
      ...middle,
      'person entity.name.tag',
      colon,
      'محمد invalid.illegal.id',
      close,
    ],
  },
  {
    name: 'an id that is still to be typed',
    text: '[علوش](person:) إن',
    expect: [open, 'علوش string.other.link.title.person', ...middle, 'person entity.name.tag', colon, close],
  },
  {
    name: 'in a list',
    text: '- بند [علوش](person:a)\n  1. [إدلب](place:b)',
    expect: [...tag('علوش', 'person', 'a'), ...tag('إدلب', 'place', 'b')],
  },
  { name: 'in a quotation', text: '> قال [علوش](person:a)', expect: tag('علوش', 'person', 'a') },
  { name: 'in a heading', text: '## قال [علوش](person:a) ##', expect: tag('علوش', 'person', 'a') },
  { name: 'in a heading that is underlined', text: 'قال [علوش](person:a)\n===', expect: tag('علوش', 'person', 'a') },
  {
    name: 'in a table',
    text: '| أ | [علوش](person:a) |\n|---|---|\n| [إدلب](place:b) | ب |',
    expect: [...tag('علوش', 'person', 'a'), ...tag('إدلب', 'place', 'b')],
  },
  { name: 'in strong text', text: '**قال [علوش](person:a)**', expect: tag('علوش', 'person', 'a') },
  { name: 'in emphasis', text: '*قال [علوش](person:a) ذلك*', expect: tag('علوش', 'person', 'a') },
  { name: 'in struck text', text: '~~قال [علوش](person:a)~~', expect: tag('علوش', 'person', 'a') },
  { name: 'after a comment', text: 'قال <!-- [س](person:b) --> [علوش](person:a)', expect: tag('علوش', 'person', 'a') },
  {
    name: 'the second line of a label',
    text: 'قال [الهيئة العليا\nللمفاوضات](org:hnc) إن',
    expect: tag('للمفاوضات', 'org', 'hnc').slice(1),
  },
  {
    name: 'a title on the next line',
    text: '[علوش](person:a\n"role=speaker")',
    expect: tag('علوش', 'person', 'a').slice(0, -1),
  },
  ...[
    ['a code span', '`[علوش](person:a)`'],
    ['a code block', '```\n[علوش](person:a)\n```'],
    ['an indented code block', '\n    [علوش](person:a)'],
    ['an HTML block', '<div>\n[علوش](person:a)\n</div>'],
    ['an HTML attribute', 'قال <b title="[علوش](person:a)">'],
    ['a comment', '<!-- [علوش](person:a) -->'],
    ['front matter', '---\ntitle: "[علوش](person:a)"\n---'],
    ['an image', '![علوش](person:a)'],
    ['an escaped link', '\\[علوش](person:a)'],
    ['a link definition', '[علوش]: person:a'],
    ['a reference link', '[علوش][person:a]'],
    ['a web address', '[علوش](https://example.org/a)'],
    ['a mail address', '[علوش](mailto:a)'],
    ['an external id', '[علوش](wikidata:q1)'],
    ['a host and port', '[علوش](localhost:8080)'],
    ['an unknown type with a bad id', '[علوش](agreement:Bad)'],
    ['a space after the colon', '[علوش](person: a)'],
    ['a relative link', '[علوش](../b.seed.md)'],
  ].map(([name = '', text = '']) => ({ name: `no tag: ${name}`, text, expect: [] })),
]

describe('the TextMate grammar', () => {
  let grammar: IGrammar
  before(async () => {
    grammar = await seedGrammar()
  })

  for (const { name, text, expect } of rows) {
    it(name, () => {
      const found = tokenize(grammar, text)
        .flat()
        .filter(({ text, scopes }) => scopes.includes('meta.link.seed') && text.trim() !== '')
        .map(({ text, scopes }) => `${text} ${scopes.at(-1)?.replace(/\.seed$/, '')}`)
      assert.deepEqual(name === 'a code span in a label' ? joinedLabel(found) : found, expect)
    })
  }

  it('opens front matter at the start of the file only, as YAML, and closes it with `---` or `...`', () => {
    for (const fence of ['---', '...']) {
      const [, title, end, body] = tokenize(grammar, `---\ntitle: نص\n${fence}\nنص`)
      assert.ok(title)
      assert.ok(title.every(({ scopes }) => scopes[0] === 'meta.embedded.block.frontmatter'))
      assert.ok(title.some(({ text, scopes }) => text.endsWith('itle') && scopes.includes('entity.name.tag.yaml')))
      assert.deepEqual(
        end?.map(({ scopes }) => scopes),
        [['punctuation.definition.end.frontmatter.seed']],
      )
      assert.deepEqual(
        body?.map(({ scopes }) => scopes),
        [['meta.paragraph.markdown']],
      )
    }
    for (const text of ['\n---\ntitle: نص\n---', '----\ntitle: نص\n---', '--- \ntitle: نص\n---']) {
      assert.ok(
        !tokenize(grammar, text)
          .flat()
          .some(({ scopes }) => scopes.includes('meta.embedded.block.frontmatter')),
      )
    }
  })

  it('leaves VS Code a part of its own for label, type and id', () => {
    assert.deepEqual(parts(grammar, 'قال [علوش](person:a) إن'), [
      'قال ',
      '[',
      'علوش',
      ']',
      '(',
      'person',
      ':',
      'a',
      ')',
      ' إن',
    ])
  })

  it('names the type in the scopes of a tag, so that a theme can colour by type', () => {
    const [line] = tokenize(grammar, '[علوش](person:a)')
    assert.ok(line?.every(({ scopes }) => scopes.includes('meta.link.person.seed')))
  })

  it('survives ten thousand brackets', () => {
    assert.equal(
      tokenize(grammar, '['.repeat(10_000))[0]
        ?.map(({ text }) => text)
        .join('').length,
      10_000,
    )
  })
})

/** A label that holds a code span is more than one token; joins them with a bar where one ends. */
function joinedLabel(found: readonly string[]): readonly string[] {
  const isLabel = (token: string) => / (string\.other\.link\.title\.person|.*\braw\b.*)$/.test(token)
  const texts = found.filter(isLabel).map((token) => token.slice(0, token.lastIndexOf(' ')))
  const [before = '', ...rest] = texts
  const label = `${before}|${rest.slice(0, -1).join('')}|${rest.at(-1)} string.other.link.title.person`
  return [...found.slice(0, 1), label, ...found.slice(1).filter((token) => !isLabel(token))]
}
