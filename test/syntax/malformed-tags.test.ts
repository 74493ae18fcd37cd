import assert from 'node:assert/strict'
import * as fc from 'fast-check'
import { describe, it } from 'mocha'
import { parse } from '../../server/src/syntax/parse.ts'
import type { MalformedTag, SyntaxProblem } from '../../server/src/syntax/tree.ts'
import { applyEdits } from '../../server/src/text/edit.ts'
import { soup } from './documents.ts'

/** Marks that lay text out or let it break, and draw nothing themselves. */
const INVISIBLE = [
  ...'\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200b\u2060\ufeff\u00ad',
]

/** The slip, the text in which it is made, what of it is reported, and what mends it. */
const SLIPS: readonly (readonly [MalformedTag['slip'], string, string, string])[] = [
  ['space-before-parenthesis', 'قال [علوش] (person:alloush) إن', '[علوش] (person:alloush)', '[علوش](person:alloush)'],
  ['space-before-parenthesis', '[أ]\u00a0(place:a "role=x")', '[أ]\u00a0(place:a "role=x")', '[أ](place:a "role=x")'],
  ['space-after-colon', 'و[علوش](person: alloush).', '[علوش](person: alloush)', '[علوش](person:alloush)'],
  ['space-after-colon', '[أمس](date: 2024-10-09)', '[أمس](date: 2024-10-09)', '[أمس](date:2024-10-09)'],
  ['space-in-destination', '[أ](person :a)', '[أ](person :a)', '[أ](person:a)'],
  [
    'space-in-destination',
    '[أ](org:al jazeera "role=x")',
    '[أ](org:al jazeera "role=x")',
    '[أ](org:al-jazeera "role=x")',
  ],
  ['curly-quotes', '[أ](person:a “role=speaker”)', '[أ](person:a “role=speaker”)', '[أ](person:a "role=speaker")'],
  [
    'curly-quotes',
    '[أ](person:a «role=speaker؛ cert=low»)',
    '[أ](person:a «role=speaker؛ cert=low»)',
    '[أ](person:a "role=speaker; cert=low")',
  ],
  [
    'attribute-separator',
    '[أ](person:a "role=x؛ cert=low") ب',
    '[أ](person:a "role=x؛ cert=low")',
    '[أ](person:a "role=x; cert=low")',
  ],
  ['arabic-punctuation', '[أ](person:؟)', '[أ](person:؟)', '[أ](person:?)'],
  ['arabic-punctuation', '[أ](person:؟ali "role=x")', '[أ](person:؟ali "role=x")', '[أ](person:?ali "role=x")'],
  ['missing-closing-bracket', 'قال [علوش(person:x) إن', '[علوش(person:x)', '[علوش](person:x)'],
  ['missing-closing-parenthesis', '[علوش](person:alloush قال', '[علوش](person:alloush', '[علوش](person:alloush)'],
  ['missing-closing-parenthesis', '[علوش](person:alloush، قال', '[علوش](person:alloush', '[علوش](person:alloush)'],
  ['missing-closing-parenthesis', '[علوش](person:alloush. قال', '[علوش](person:alloush', '[علوش](person:alloush)'],
  ['missing-closing-parenthesis', '[أ](person:a "role=x" قال', '[أ](person:a "role=x"', '[أ](person:a "role=x")'],
  ['missing-opening-parenthesis', 'قال [علوش]person:x) إن', '[علوش]person:x)', '[علوش](person:x)'],
  [
    'missing-opening-parenthesis',
    'قال [أ]person:x "role=speaker") إن',
    '[أ]person:x "role=speaker")',
    '[أ](person:x "role=speaker")',
  ],
  ['missing-opening-bracket', 'قال علوش](person:x) إن', 'علوش](person:x)', '[علوش](person:x)'],
  ['reversed-brackets', 'قال (علوش)[person:x] إن', '(علوش)[person:x]', '[علوش](person:x)'],
  ['unclosed-title', '[أ](person:a "role=speaker) ب', '[أ](person:a "role=speaker)', '[أ](person:a "role=speaker")'],
  ['unclosed-title', '[أ](person:a role=speaker) ب', '[أ](person:a role=speaker)', '[أ](person:a "role=speaker")'],
  ['unclosed-title', '[أ](person:a, role=speaker) ب', '[أ](person:a, role=speaker)', '[أ](person:a "role=speaker")'],
  [
    'unclosed-title',
    '[أ](person:a، role=x, cert=low)',
    '[أ](person:a، role=x, cert=low)',
    '[أ](person:a "role=x; cert=low")',
  ],
  [
    'attribute-separator',
    '[أ](person:a "role=x، cert=low") ب',
    '[أ](person:a "role=x، cert=low")',
    '[أ](person:a "role=x; cert=low")',
  ],
  ['space-in-destination', '[أ](person:محمد علوش)', '[أ](person:محمد علوش)', '[أ](person:محمد-علوش)'],
  [
    'space-in-destination',
    '[ي](date:2024-10-09 / 2024-10-11)',
    '[ي](date:2024-10-09 / 2024-10-11)',
    '[ي](date:2024-10-09 / 2024-10-11)',
  ],
  [
    'space-in-destination',
    '[ي](date:11 نوفمبر 2024, cert=low)',
    '[ي](date:11 نوفمبر 2024, cert=low)',
    '[ي](date:11 نوفمبر 2024 "cert=low")',
  ],
  ['wrong-colon', '[حلب](place؛aleppo)', '[حلب](place؛aleppo)', '[حلب](place:aleppo)'],
  ['wrong-colon', '[حلب](place;aleppo "role=x")', '[حلب](place;aleppo "role=x")', '[حلب](place:aleppo "role=x")'],
  ['wrong-colon', '[حلب](place：aleppo)', '[حلب](place：aleppo)', '[حلب](place:aleppo)'],
  ['wrong-colon', '[حلب](place؛ aleppo)', '[حلب](place؛ aleppo)', '[حلب](place:aleppo)'],
  ['curly-brackets', '[حلب]{place:aleppo}', '[حلب]{place:aleppo}', '[حلب](place:aleppo)'],
  ['wrong-bracket', '[حلب](place:aleppo] هنا', '[حلب](place:aleppo]', '[حلب](place:aleppo)'],
  ['wrong-bracket', '[حلب](place:aleppo} هنا', '[حلب](place:aleppo}', '[حلب](place:aleppo)'],
  ['wrong-bracket', '[حلب](place:aleppo "role=x"]', '[حلب](place:aleppo "role=x"]', '[حلب](place:aleppo "role=x")'],
  ['wrong-bracket', '[حلب}(place:aleppo) هنا', '[حلب}(place:aleppo)', '[حلب](place:aleppo)'],
  ['wrong-bracket', '[حلب)(place:aleppo) هنا', '[حلب)(place:aleppo)', '[حلب](place:aleppo)'],
  ['wrong-bracket', 'في {حلب}(place:aleppo) هنا', '{حلب}(place:aleppo)', '[حلب](place:aleppo)'],
  ['wrong-bracket', 'في [حلب][place:aleppo] هنا', '[حلب][place:aleppo]', '[حلب](place:aleppo)'],
  ['curly-brackets', '[حلب]{place:aleppo)', '[حلب]{place:aleppo)', '[حلب](place:aleppo)'],
  ['missing-closing-parenthesis', '[في [حلب](place:aleppo] ب', '[حلب](place:aleppo', '[حلب](place:aleppo)'],
  [
    'missing-closing-bracket',
    'في [قرية (النيرب)(place:nayrab) أمس',
    '[قرية (النيرب)(place:nayrab)',
    '[قرية (النيرب)](place:nayrab)',
  ],
  ['space-after-colon', '[حلب](Place: aleppo)', '[حلب](Place: aleppo)', '[حلب](place:aleppo)'],
  ['space-in-destination', '[حلب](place:al aleppo]', '[حلب](place:al aleppo]', '[حلب](place:al-aleppo)'],
  [
    'attribute-separator',
    '[أ](person:a "role=victim"; "cert=low")',
    '[أ](person:a "role=victim"; "cert=low")',
    '[أ](person:a "role=victim; cert=low")',
  ],
  [
    'attribute-separator',
    '[أ](person:a "role=victim" "cert=low")',
    '[أ](person:a "role=victim" "cert=low")',
    '[أ](person:a "role=victim; cert=low")',
  ],
  [
    'quote-in-title',
    '[أ](person:a "note=لقبه "أبو فلان" في الحي")',
    '[أ](person:a "note=لقبه "أبو فلان" في الحي")',
    '[أ](person:a "note=لقبه \\"أبو فلان\\" في الحي")',
  ],
  ['reversed-order', 'في (place:aleppo)[حلب] أمس', '(place:aleppo)[حلب]', '[حلب](place:aleppo)'],
  ['reversed-order', 'في (place:?)[حلب] أمس', '(place:?)[حلب]', '[حلب](place:?)'],
  ...INVISIBLE.flatMap((mark) => {
    const slips: readonly (readonly [string, string])[] = [
      [`[حلب]${mark}(place:aleppo)`, '[حلب](place:aleppo)'],
      [`[حلب](${mark}place:aleppo)`, '[حلب](place:aleppo)'],
      [`[حلب](pl${mark}ace:aleppo)`, '[حلب](place:aleppo)'],
      [`[حلب](place${mark}:aleppo)`, '[حلب](place:aleppo)'],
      [`[حلب](place:aleppo ${mark}"role=x")`, '[حلب](place:aleppo "role=x")'],
      [`[حلب](place:aleppo "role=x"${mark})`, '[حلب](place:aleppo "role=x")'],
      [`[حلب](place:aleppo "${mark}role=x")`, '[حلب](place:aleppo "role=x")'],
      [`[${mark}حلب${mark}]${mark}(place:aleppo)`, `[${mark}حلب${mark}](place:aleppo)`],
    ]
    return slips.map(([text, mended]) => ['invisible-character', `في ${text} أمس`, text, mended] as const)
  }),
  ['invisible-character', '[حلب](\u00a0place:aleppo)', '[حلب](\u00a0place:aleppo)', '[حلب](place:aleppo)'],
  ['space-after-colon', '[أ](org: \u200fx)', '[أ](org: \u200fx)', '[أ](org:x)'],
]

const CLEAN: readonly string[] = [
  'قال [علوش](person:alloush "role=speaker; cert=low") إن [الأمر](event:?) [كذا](place:?here)',
  '`[a] (person:x)` و``[a](person: x)``',
  '    [a] (person:x)',
  '<!-- [a] (person:x) -->',
  '<b title="[a] (person:x)">',
  '\\[a] (person:x)',
  '![a] (person:x)',
  'قال \\[محمد علوش](person:x) إن',
  '[a](https: //example.org)',
  '[a] (http://example.org)',
  'كلام (ملاحظة: نص) و[قوسان] (كلام)',
  '[a] (person)',
  '(انظر [1]person:x)',
  '[1]person:x',
  '[ ] (person:x)',
  '[a] ( b:',
  '[\u200fحلب\u200f](place:aleppo "note=\u200fكذا")',
  '[حلب\u200b](place:aleppo)\u200f ثم',
  '[1](http://example.org) و[2](\u200fhttp://example.org)',
  '(انظر: الملحق)[1] و(انظر: place)[ب]',
  '(place:aleppo)[1] و(place:aleppo)[^أ]',
  'في الساعة 10:30 (الموعد: 11:00)[صباحًا]',
  '[نص] (ملاحظة: كذا) و[نص]{كذا: كذا} و[نص]{.person ref=x}',
  '[a] (place; aleppo) (person; b)[c]',
  '[حلب][place:aleppo]\n\n[place:aleppo]: x.md',
  '(انظر [حلب)(place:aleppo) [^أ][place:aleppo]',
  '[1][place:aleppo] و{حلب} (place: aleppo) و[حلب] (Place: aleppo) و(حلب)(place:aleppo)',
  '`[حلب]{place:aleppo}` و`(place:aleppo)[حلب]` و`[حلب]\u200f(place:aleppo)`',
  '[a](person:a "note=\'كذا، role=x\'")',
  '[a](file;name.md) [b](./a;b) [c](../ملف؛ب.md)',
  '![a](\u200fplace:aleppo)',
]

describe('malformed tags', () => {
  for (const [slip, text, reported, mended] of SLIPS) {
    it(`finds ${slip} in ${text}`, () => {
      const tree = parse(withFrontMatter(text))
      const found = tree.problems.filter(isMalformed)
      assert.deepEqual(
        found.map((problem) => [
          problem.slip,
          tree.text.slice(problem.span.start, problem.span.end),
          mendedText(problem),
        ]),
        [[slip, reported, mended]],
      )
    })
  }

  for (const text of CLEAN) {
    it(`finds nothing in ${text}`, () => assert.deepEqual(parse(withFrontMatter(text)).problems, []))
  }

  it('finds slips in quotations, lists, tables, headings and emphasis', () => {
    const text = '# [a] (person:x)\n\n> - **[b] (person:x)**\n> و[c](person: y)\n\n| [d] (org:z) | e |\r\n|---|---|\r\n'
    const tree = parse(withFrontMatter(text))
    const found = tree.problems.map(({ span }) => tree.text.slice(span.start, span.end))
    assert.deepEqual(found, ['[a] (person:x)', '[b] (person:x)', '[c](person: y)', '[d] (org:z)'])
  })

  it('says where it stops in a block that holds too many', () => {
    const slips = (count: number) =>
      parse(withFrontMatter('[a] (person:x) '.repeat(count))).problems.filter(isMalformed)
    assert.ok(slips(20).length === 20 && slips(20).every(({ more }) => more === undefined))
    const more = slips(30).map((slip) => slip.more === true)
    assert.deepEqual([more.length, more.indexOf(true)], [20, 19])
  })

  it('finds several slips in one line', () => {
    const found = parse(withFrontMatter('[a] (person:x)[b](person: y) [c](person:z')).problems.filter(isMalformed)
    assert.deepEqual(
      found.map(({ slip }) => slip),
      ['space-before-parenthesis', 'space-after-colon', 'missing-closing-parenthesis'],
    )
  })

  it('mends every slip that it reports', () => {
    let reported = 0
    const count = (text: string): void => {
      reported += assertMends(text)
    }
    fc.assert(fc.property(nearTags, count), { numRuns: 4000 })
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(nearTagPiece, { maxLength: 16 }).map((parts) => parts.join('')),
          soup,
        ),
        count,
      ),
      { numRuns: 2000 },
    )
    assert.ok(reported > 500)
  })
})

describe('nested tags', () => {
  it('reports the outer one with its parts and what it holds', () => {
    const tree = parse(withFrontMatter('قال [جيش [الإسلام](concept:islam)](org:jaysh-al-islam "role=x") إن'))
    const [problem] = tree.problems
    assert.ok(problem?.kind === 'nested-tag' && tree.problems.length === 1)
    assert.equal(
      tree.text.slice(problem.span.start, problem.span.end),
      '[جيش [الإسلام](concept:islam)](org:jaysh-al-islam "role=x")',
    )
    assert.equal(tree.text.slice(problem.label.start, problem.label.end), 'جيش [الإسلام](concept:islam)')
    assert.equal(tree.text.slice(problem.destination.start, problem.destination.end), 'org:jaysh-al-islam')
    assert.equal(problem.type, 'org')
    assert.deepEqual(problem.inner, tree.tags)
  })

  it('reports each outer one once, however deep', () => {
    const tree = parse(withFrontMatter('[a [b [c](person:x) d](org:y) [e](person:z)](place:w)'))
    assert.deepEqual(
      tree.problems.map(
        (problem) => problem.kind === 'nested-tag' && [problem.type, problem.inner.map(({ id }) => id)],
      ),
      [
        ['place', ['x', 'z']],
        ['org', ['x']],
      ],
    )
  })

  it('reports a tag around an ordinary link, and no link around a tag', () => {
    assert.equal(parse(withFrontMatter('[a [b](https://x.org)](org:y)')).problems.length, 1)
    assert.deepEqual(parse(withFrontMatter('[a [b](org:y)](https://x.org)')).problems, [])
  })
})

const nearTagPiece = fc.constantFrom(
  ...[
    '[',
    ']',
    '(',
    ')',
    '](',
    '[a]',
    'علوش',
    ' ',
    'person:',
    'place: ',
    'org :',
    'x',
    '?',
    '؟',
    '"',
    '“',
    '”',
    '»',
    "'",
    'role=s',
    '؛',
    ';',
  ],
  ...['`', '*', '\\', '!', '<', '>', '\n', '[a](person:x)', '|', '.', '،', '&quot;'],
)

const nearTag = fc
  .tuple(
    fc.constantFrom('[', '[', '[', '(', '{', ''),
    fc.constantFrom('علوش', 'محمد علوش', 'أ (ب)', '**أ**', '`أ`', 'أ "ب"', '«أ»', 'أ\\]ب'),
    fc.constantFrom('](', '](', '](', '] (', '(', ' (', ')[', '}(', ')(', '][', ']{'),
    fc.constantFrom('person:', 'org: ', 'Org: ', 'place :', 'event:\u00a0'),
    fc.constantFrom('x', 'a-b', 'a b', '?', '؟', '?c', 'محمد', 'x.'),
    fc.constantFrom(
      '',
      '',
      '',
      ' "role=s"',
      ' “role=s؛ cert=l”',
      ' «n»',
      " 'role=s",
      ' role=s',
      '؛ role=s',
      ' "a "b" c"',
      ' "role=s" "cert=l"',
      ' "role=s\\',
    ),
    fc.constantFrom(')', ')', ')', '', ']', '}'),
    fc.constantFrom(' ', ' ثم ', '. ', '\n', '`', '<b>', '!', '\\', '|'),
  )
  .map((parts) => parts.join(''))

const nearTags = fc.array(nearTag, { minLength: 1, maxLength: 4 }).map((parts) => `قال ${parts.join('')}إن`)

const withFrontMatter = (body: string): string => `---\n---\n${body}`

const isMalformed = (problem: SyntaxProblem): problem is MalformedTag => problem.kind === 'malformed-tag'

const mendedText = ({ before, type, id, behind }: MalformedTag): string => `${before}${type}:${id}${behind}`

/** Asserts that each slip's mended text is a tag in its place, and says how many there were. */
function assertMends(text: string): number {
  const tree = parse(withFrontMatter(text))
  const slips = tree.problems.filter(isMalformed)
  for (const slip of slips) {
    const { span, type } = slip
    const mended = mendedText(slip)
    const after = applyEdits(tree.text, [{ span, text: mended }])
    const tag = parse(after).tags.find((candidate) => candidate.span.start === span.start)
    assert.ok(tag, `${JSON.stringify(after)} has no tag at ${span.start}`)
    assert.equal(tag.type, type)
    assert.equal(tag.span.end, span.start + mended.length)
  }
  return slips.length
}
