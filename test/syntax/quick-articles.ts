import * as fc from 'fast-check'

const WORDS = [
  'قال', 'وزير الخارجية', 'إن', 'الوفد', 'وصل،', '«لن نقبل»', '2017', 'and', 'the', 'الجولة (الثانية)', '30%', 'UN-led',
  'a*b', '—', 'هل؟', '[كذا]', '!', 'سُوريّة', 'مــا', '😀',
] // biome-ignore format: a list to be read as one

const LINKS = [
  '[علوش](person:mohammed-alloush)', '[وصل](event:arrival "form=noun; cert=low")', '[الإثنين](date:2017-01-23)',
  '[خبر](article:agreement#text)', '[مجهول](person:?)', '[رابط](https://example.org/a?b=c)', '[ملف](../b.seed.md "عنوان")',
  '[وزارة\nالخارجية](org:mfa "role=speaker")', '**[أ](place:b)**', '[سلاح](weapon:t-55)', '[x](Person:A)', '[خطة](plan.pdf#p2)',
] // biome-ignore format: a list to be read as one

const DELICATE = [
  '`code`', '![صورة](a.png "عنوان")', '<https://example.org>', '\\[x\\]', '[أ [ب] ج](person:x)', '<!-- c -->', '<b>نص</b>',
  '[a](<b c>)', '[a](b_(c))', '&amp;', '[x](person:)', '[', ']', '](', 'a\\', '[a](b "c', "[a](b 'c')", '[a]()', '[a]: b',
] // biome-ignore format: a list to be read as one

/** A stretch of running text; where a line break stands, a line of a paragraph ends. */
const running = fc
  .array(
    fc.oneof(
      { weight: 8, arbitrary: fc.constantFrom(...WORDS) },
      { weight: 4, arbitrary: fc.constantFrom(...LINKS) },
      { weight: 1, arbitrary: fc.constantFrom(...DELICATE) },
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((parts) => `و${parts.join(' ')}`)

const oneLine = running.map((text) => text.replaceAll('\n', ' '))

const paragraph = fc.array(running, { minLength: 1, maxLength: 3 }).map((lines) => lines.join('\n'))

/** A text with a mark before its first line and white space or another mark before the rest. */
const marked = (text: string, first: string, rest: string): string => first + text.replaceAll('\n', `\n${rest}`)

const flatList = (mark: string, rest: string): fc.Arbitrary<string> =>
  fc
    .array(paragraph, { minLength: 1, maxLength: 4 })
    .map((items) => items.map((item) => marked(item, mark, rest)).join('\n'))

const table = fc.array(fc.tuple(oneLine, oneLine), { minLength: 1, maxLength: 4 }).map((rows) =>
  rows
    .map((cells) => `| ${cells.join(' | ').replaceAll('\\', '/')} |`)
    .toSpliced(1, 0, '|---|:--:|')
    .join('\n'),
)

const leaf = fc.oneof(
  { weight: 10, arbitrary: paragraph },
  oneLine.map((text) => `## ${text}`),
  oneLine.map((text) => `# ${text} ##`),
  fc.constantFrom('***', '* * *', '___', '\n---'),
  table,
  running.map((text) => `\`\`\`text\n${text}\n\n    x [a](person:b)\n\`\`\``),
  running.map((text) => `~~~\n${text}\n~~~`),
  running.map((text) => `    ${text}\n\n    x`),
  running.map((text) => `<!-- ${text} -->`),
  running.map((text) => `<!--\n${text}\n\n-->`),
)

const list = fc.oneof(
  flatList('- ', '  '),
  flatList('* ', ''),
  flatList('1. ', '   '),
  flatList('-   ', '    '),
  flatList('+ ', '  '),
)

const nestedList = fc
  .tuple(paragraph, list, paragraph)
  .map(([first, inner, last]) => `${marked(`${first}\n${inner}\n\n${last}`, '- ', '  ')}\n${marked(last, '- ', '  ')}`)

const quotation = fc
  .tuple(fc.oneof(paragraph, list, leaf), fc.constantFrom('> ', '>', ''))
  .map(([text, rest]) => marked(text, '> ', rest))

const mixed = fc.tuple(list, quotation).map(([items, text]) => marked(`${items}\n\n${text}`, '2) ', '   '))

const block = fc.oneof({ weight: 4, arbitrary: leaf }, { weight: 2, arbitrary: list }, nestedList, quotation, mixed)

/** The body of an article as people write them, with all that such bodies hold, and now and then with something delicate in it. */
export const quickBodies: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom('', '', '# عنوان [أ](place:b)\n\n', '<!-- seedbed-disable dead-link -->\n# ع\n\n'),
    fc.array(block, { minLength: 1, maxLength: 8 }),
    fc.constantFrom('\n\n', '\n\n', '\n\n', '\n', '\n \t\n'),
    fc.constantFrom('\n', '\n', '\r\n'),
  )
  .map(([head, blocks, separator, lineEnd]) => `${head}${blocks.join(separator)}\n`.replaceAll('\n', lineEnd))

const KEYS = [
  'title', 'date', 'id', 'lang', 'byline', 'dateline', 'source', 'rights', 'topics', 'related', 'summary', 'note', 'beat',
  'x-y', '"byline"', 'الكاتب',
] // biome-ignore format: a list to be read as one

const VALUES = [
  'person:a', 'person:?', 'place:b-c', 'org:?x', 'نص', 'note: x', '"person:a"', "'org:b'", '~', '', 'null', 'x', '12',
  '[a, person:b]', '[person:a, { to: b }]', '{ to: c, as: background }', '{ to: }', '{ holder: org:x, note: 33,5 }',
  '{ entity: org:a, via: تاس, file: ../x/صورة.pdf, url: https://a.b }', '[]', '{}', '>-\n  نص\n  نص', '"a\\u0041"',
  '2024-10-15', '&a person:x', '*a', '[[a]]', 'article:b', '\n  - person:a\n  - محرر', '\n  to: x\n  as: y',
  '\n  - { to: a, as: b }\n  - c', '\n  file: a b.pdf\n  entity: org:z\n  name: x', '\n- name: a\n  via: org:b\n- file: "x"',
] // biome-ignore format: a list to be read as one

const entry = fc
  .tuple(fc.constantFrom(...KEYS), fc.constantFrom(...VALUES))
  .map(([key, value]) => `${key}:${value.startsWith('\n') ? '' : ' '}${value}\n`)

/** Front matter with everything that can name something, in its place and out of it. */
export const quickFrontMatters: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom('', '', '\ufeff'),
    fc.constantFrom('---\n', '---\n', '---\n', '---\n', '--- \n', ''),
    fc.array(entry, { maxLength: 5 }),
    fc.constantFrom('---\n', '---\n', '---\n', '...\n', ''),
    fc.constantFrom('\n', '\n', '\r\n'),
  )
  .map(([mark, open, entries, close, lineEnd]) => `${mark}${open}${entries.join('')}${close}`.replaceAll('\n', lineEnd))
