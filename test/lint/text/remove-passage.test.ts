import assert from 'node:assert/strict'
import fc from 'fast-check'
import { describe, it } from 'mocha'
import type { Article } from '../../../server/src/corpus/document.ts'
import { linesOf, type Passage, paragraphsOf } from '../../../server/src/lint/text/passages.ts'
import { removePassage } from '../../../server/src/lint/text/remove-passage.ts'
import { plainOffset } from '../../../server/src/syntax/plain-offsets.ts'
import { applyEdits } from '../../../server/src/text/edit.ts'
import { fixtureOfFiles, ROOT } from '../../support/fixture.ts'

const articleOf = (text: string): Article => {
  const { document } = fixtureOfFiles([
    { uri: `${ROOT}/a.seed.md`, path: 'a.seed.md', text, cursor: undefined, spans: [] },
  ])
  assert.ok(document.kind === 'article')
  return document
}

/** Lines and, where they are several together, whole paragraphs. */
const passagesOf = (article: Article): readonly Passage[] => [
  ...linesOf(article),
  ...paragraphsOf(article).flatMap(({ whole, lines }) => (lines.length > 1 ? [whole] : [])),
]

/** The text without the paragraph or the line that reads so; undefined where it is not taken out. */
function without(text: string, words: string): string | undefined {
  const article = articleOf(text)
  const passage = passagesOf(article).find((one) => one.text === words)
  assert.ok(passage, 'the passage is there')
  const [fix] = removePassage(article, passage, false)
  return fix && applyEdits(text, fix.edits)
}

describe('taking out of a text', () => {
  for (const [what, text, words, expected] of [
    ['the first paragraph', 'أ\n\nب\n', 'أ', 'ب\n'],
    ['a paragraph in the middle', 'أ\n\nب\n\n\nج\n', 'ب', 'أ\n\nج\n'],
    ['the last paragraph', 'أ\n\nب\n\n', 'ب', 'أ\n\n'],
    ['the only paragraph', 'أ\n', 'أ', ''],
    ['a paragraph behind front matter', '---\ntitle: خ\n---\n\nأ\n\nب\n', 'أ', '---\ntitle: خ\n---\n\nب\n'],
    ['a paragraph behind a heading, without an empty line', '# خ\nأ\n\nب\n', 'أ', '# خ\n\nب\n'],
    ['an indented paragraph', 'أ\n\n  ب\n\nج\n', 'ب', 'أ\n\nج\n'],
    ['a paragraph of several lines', 'أ\nب\n\nج\n', 'أ\nب', 'ج\n'],
    ['a paragraph between a list and a heading', '- أ\n\nب\n\n# ج\n', 'ب', '- أ\n\n# ج\n'],
    ['the first line', 'أ\nب\n', 'أ', 'ب\n'],
    ['a line in the middle', 'أ\nب\nج\n', 'ب', 'أ\nج\n'],
    ['the last line', 'أ\nب\n\nج\n', 'ب', 'أ\n\nج\n'],
    ['a line with Windows line breaks', 'أ\r\nب\r\nج\r\n', 'ب', 'أ\r\nج\r\n'],
    ['a paragraph with Windows line breaks', 'أ\r\n\r\nب\r\n\r\nج\r\n', 'ب', 'أ\r\n\r\nج\r\n'],
    ['the first line behind a byte order mark', '\ufeffأ\nب\n', 'أ', '\ufeffب\n'],
    ['the first paragraph behind a byte order mark', '\ufeffأ\n\nب\n', 'أ', '\ufeffب\n'],
  ] as const) {
    it(what, () => assert.equal(without(text, words), expected))
  }
})

describe('what is left in a text, since its neighbours would be read otherwise', () => {
  for (const [what, text, words] of [
    ['a paragraph between two lists', '- أ\n\nب\n\n- ج\n', 'ب'],
    ['a paragraph between a list and code', '- أ\n\nب\n\n      ج\n', 'ب'],
    ['a paragraph between two quotations', '> أ\n\nب\n\n> ج\n', 'ب'],
    ['a paragraph between two pieces of code', '    أ\n\nب\n\n    ج\n', 'ب'],
    ['a paragraph above a line that would open front matter', 'أ\n\n---\n\nب: ج\n\n---\n', 'أ'],
    ['a paragraph below a line that would open front matter', '---\nأ\n# ب\n', 'أ'],
    ['a line above what would be a list', 'أ\n14. ب\n', 'أ'],
    ['a line above what would be code', 'أ\n    ب\n', 'أ'],
    ['a line above what would be a definition', 'أ\n[ب]: ج\n', 'أ'],
    ['a line behind a backslash', 'أ\\\nب\n', 'ب'],
  ] as const) {
    it(what, () => assert.equal(without(text, words), undefined))
  }
})

describe('whatever stands around it', () => {
  const pieces = fc.constantFrom(
    'نص',
    'سطر\nسطر آخر',
    'سطر\\\nسطر',
    'سطر  \nسطر',
    '[وسم\nعلى سطرين](place:x)',
    '- بند',
    '14. بند',
    '> اقتباس',
    '# عنوان',
    '    شيفرة',
    '---',
    '***',
    '<!-- تعليق -->',
    '<div>\nنص\n</div>',
    '| أ |\n|---|\n| ب |',
    '[تعريف]: https://example.org',
    '```\nشيفرة\n```',
  )
  const breaks = fc.constantFrom('\n', '\n\n', '\n\n\n')
  const text = fc
    .tuple(fc.constantFrom('', '---\ntitle: خبر\n---\n'), fc.array(fc.tuple(pieces, breaks), { maxLength: 7 }))
    .map(([head, parts]) => head + parts.map((part) => part.join('')).join(''))

  it('nothing else of the text is gone, or read otherwise', () => {
    fc.assert(
      fc.property(text, fc.constantFrom('\n', '\r\n'), (written, lineBreak) => {
        const article = articleOf(written.replaceAll('\n', lineBreak))
        for (const passage of passagesOf(article)) {
          const [fix] = removePassage(article, passage, false)
          if (!fix) continue
          const left = articleOf(applyEdits(article.source.text, fix.edits))
          assert.deepEqual(
            linesIn(left),
            removed(linesIn(article), article, passage),
            JSON.stringify([written, passage]),
          )
        }
      }),
      { numRuns: 300 },
    )
  })
})

/** The lines of the plain text, each with the kind of its block. */
const linesIn = ({ tree }: Article): readonly string[] =>
  tree.blocks.flatMap(({ kind, plain }) =>
    tree.plain.text
      .slice(plain.start, plain.end)
      .split('\n')
      .map((line) => `${kind}: ${line}`),
  )

/** The lines without those of the passage. */
function removed(lines: readonly string[], { tree }: Article, passage: Passage): readonly string[] {
  const end = plainOffset(tree.plain, passage.span.end)
  const upToEnd = tree.blocks.flatMap(({ plain }) =>
    plain.start < end ? tree.plain.text.slice(plain.start, Math.min(plain.end, end)).split('\n') : [],
  )
  const count = passage.text.split('\n').length
  return lines.toSpliced(upToEnd.length - count, count)
}
