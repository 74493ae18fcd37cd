import * as fc from 'fast-check'

/** Pieces of which Markdown is made and by which it is broken, to be thrown together. */
const PIECES = [
  '[', ']', '(', ')', '](', '![', '[a]', '[b]', '[]', '(person:x)', '(place:y "t")', "(x 'k=v')", '(<a b>)', '(<', '>)',
  '(u\\))', '((a))', '"', "'", '\\', '\\\\', '`', '``', '*', '**', '_', '__', '~', '~~', '~~~', '\n', '\n', '\n\n', '> ',
  '>', '- ', '-', '+ ', '* ', '1. ', '2) ', '10. ', ' ', '  ', '    ', '\t', '# ', '## ', '#', '===', '---', '***', '|',
  '|-|', '|-|-|', '\n|-|\n', '-|-', ':-', '<b>', '</b>', '<b x="', '<div>', '</div>', '<pre>', '</pre>', '<script>',
  '<!--', '-->', '<!-- c -->', '<?', '?>', '<![CDATA[', ']]>', '<!X', '<', '>', '<http://x>', '<a@b.c>', '&amp;',
  '&#65;', '&', ';', '&copy', '\\[', '\\]', '\\(', '\\"', '\\|', '\\`', '\\*', '\\<', 'مرحبا', 'و', 'سُ', 'ـ', '😀',
  '\u00a0', '،', '؟', '«', '»', 'a', 'b', 'foo', ':', '[a]: x', '[b]: <y> "t"\n', '\n[a]: x\n', '\n\n[b]:\nz\n\n',
  '```', '```\n', '~~~\n', '``` x', '!', '.', '=', '\\\n', '  \n', '\t- ', '   ', '<source>', '<search>', '<x-y a=b>',
  '[a][b]', '[c](d)', '![e](f)', '`[a](b)`',
] // biome-ignore format: a list to be read as one

const INLINES = [
  'مرحبا', 'foo', ' ', ' ', '[', ']', '[علوش](person:x)', '[a](org:b "k=v; z=\'q\'")', '[a [b] c](person:x)',
  '[a](<b c>)', '![i](j)', '[a]', '[a][b]', '[b][]', '`c`', '`` ` ``', '*e*', '**s**', '_u_', '~~d~~', '~', '<b>',
  '</b>', '<!-- x -->', '<http://x.y>', '&amp;', '\\[', '\\]', '\\', '|', '\\|', '"', "'", '(', ')', '](', '](x)',
  '](x "', '](y (', '<a href="[q](w)">', '`', '``', '*', '_', '**', '!', '\u00a0', '😀', 'ً', ':', '-', '#', '>', '1.',
  '=', '\t', '  ', '<', '[x](\ny)', '[x](y\n"z\nw")', '\\\\',
] // biome-ignore format: a list to be read as one

const INDENTS = [
  '', '', '', '', '> ', '>', '>  ', '> > ', '- ', '-   ', '* ', '+ ', '1. ', '2. ', '1) ', '12. ', '  ', '   ', '    ',
  '     ', '\t', ' \t', '\t\t', '- - ', '> - ', '- > ', '>\t', '-\t', '- \t', '1.\t', '1. > ', '      ', '        ',
] // biome-ignore format: a list to be read as one

const STARTS = [
  '# ', '## ', '###### ', '#', '---', '===', '- - -', '***', '```', '~~~', '````', '```x', '| a | b |', '|---|---|',
  '|---|:-:|', '|-|', 'a|b', '-|-', '| `x|y` | \\| |', '[a]: x', '[b]: <y z> "t"', '[c]:', '"t"', "'t", '<div>',
  '</div>', '<pre>', '</pre>', '<!--', '-->', '<b>', '<?x', '?>', '<x>', '<source>', '<script>', '</script>', '', '', '',
] // biome-ignore format: a list to be read as one

const ENDS = ['', '', '', '', '', '', '', '  ', ' ', '\t', '\\']

const pieces = (list: readonly string[], maxLength: number): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom(...list), { maxLength }).map((parts) => parts.join(''))

const line = fc
  .tuple(
    fc.constantFrom(...INDENTS),
    fc.oneof({ weight: 5, arbitrary: fc.constant('') }, { weight: 1, arbitrary: fc.constantFrom(...INDENTS) }),
    fc.oneof({ weight: 2, arbitrary: fc.constant('') }, { weight: 1, arbitrary: fc.constantFrom(...STARTS) }),
    pieces(INLINES, 6),
    fc.constantFrom(...ENDS),
  )
  .map((parts) => parts.join(''))

const lineEnds = (text: string, lineEnd: string): string => text.replaceAll('\n', lineEnd)

const withLineEnds = (texts: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc
    .tuple(texts, fc.constantFrom('\n', '\n', '\n', '\r\n', '\r\n', '\r'))
    .map(([text, lineEnd]) => lineEnds(text, lineEnd))

/** Markdown thrown together from its pieces. */
export const soup: fc.Arbitrary<string> = withLineEnds(pieces(PIECES, 24))

/** Markdown line by line: containers, blocks and inlines in all their combinations. */
export const document: fc.Arbitrary<string> = withLineEnds(
  fc.array(line, { minLength: 1, maxLength: 9 }).map((lines) => lines.join('\n')),
)

/** A text with a few characters lost, doubled, replaced or cut off. */
export const damaged = (texts: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc
    .tuple(
      texts,
      fc.array(fc.tuple(fc.nat(), fc.constantFrom('', '[', ']', '(', ')', '\n', '`', '<', '"', '\\', '|', '> ')), {
        minLength: 1,
        maxLength: 3,
      }),
    )
    .map(([text, blows]) =>
      blows.reduce((left, [place, piece]) => {
        const at = place % (left.length + 1)
        return left.slice(0, at) + piece + left.slice(at + (place % 3))
      }, text),
    )

/** Any text: pieces of Markdown and YAML with characters of every kind, unpaired surrogates included. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(fc.nat({ max: 0xffff }).map((unit) => String.fromCharCode(unit))).map((units) => units.join('')),
  soup,
  document,
  fc
    .tuple(
      fc.constantFrom('', '\ufeff'),
      fc.constantFrom('---\n', '---\r\n', '---\r', '--- \n', '---'),
      soup,
      fc.constantFrom('---\n', '...\r\n', ''),
      document,
    )
    .map((parts) => parts.join('')),
)

const YAML_PIECES = [
  'a', 'b: ', 'title: ', 'نص: ', 'سُ', '😀', '\n', '\n', '\r\n', '\r', '  ', ' ', '\t', '- ', '-', '? ', ': ', ':', '[', ']', '{', '}', ', ', ',',
  '"', "'", '|\n', '>-\n  ', '|2+\n', '# c', ' # d\n', '&a ', '*a', '*b', '!t ', '!!str ', '---\n', '...\n', '%YAML 1.2\n', '~', 'null',
  '2024-10', '0x1F', '1e3', '.inf', 'true', '<<: ', '@', '`', '%', '\\', '\\x41', '\\"', '\ufeff', '\u0000', '\u2028', '\ud800',
] // biome-ignore format: a list to be read as one

const YAML_LINES = [
  'title: t',
  'date: 2024-10',
  'k: [a, b]',
  'm: { x: y, z }',
  '- i',
  '  - j',
  '  n: "q"',
  "s: 'it''s'",
  'f: >',
  '  folded',
  '',
  '# c',
  'x: &a [1]',
  'y: *a',
  '? c',
  ': d',
  'title: u',
  '\tt: 1',
  'e:',
]

/** Any text, and text that is nearly YAML. */
export const anyYaml: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'binary' }),
  pieces(YAML_PIECES, 20),
  withLineEnds(fc.array(fc.constantFrom(...YAML_LINES), { maxLength: 8 }).map((lines) => lines.join('\n'))),
)
