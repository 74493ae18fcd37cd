import assert from 'node:assert/strict'
import * as fc from 'fast-check'
import { describe, it } from 'mocha'
import { accountOf } from '../../../server/src/exchange/read/account.ts'
import { propose } from '../../../server/src/exchange/read/propose.ts'
import { rawText } from '../../../server/src/exchange/read/raw-text.ts'
import { noChoices, seedText } from '../../../server/src/exchange/read/seed-text.ts'
import { wordsKey } from '../../../server/src/lint/text/passages.ts'
import { parse } from '../../../server/src/syntax/parse.ts'
import { projectFiles, textOf } from '../../support/project.ts'
import { nothingKnown, proposed } from './captured.ts'

const demo = projectFiles().filter((file) => file.startsWith('docs/walkthrough/captured/'))

/** Pieces of which captured texts are made: sentences, headlines, and signs that mean something in Markdown or to a terminal. */
const piece = fc.constantFrom(
  'قال الناطق إن الجلسة ستعقد غدًا في القاعة الكبرى عند التاسعة صباحًا.',
  'قال الناطق إن الجلسة ستعقد...',
  'وصول الوفد إلى المدينة',
  'شارك هذا الخبر',
  'اقرأ أيضًا: خبر آخر',
  'رأي الخبراء',
  '2024/10/09',
  'بقلم: سلمى الجبوري',
  '- بند أول',
  '1. بند',
  '# وسم',
  '> قول',
  '*نجمة* و_خط_ و`رمز` و[نص](رابط) و<b>',
  'a_b_c ~~d~~ 5 * 3 = 15 & x &amp; y \\ z',
  '===',
  '---',
  '1) x',
  '+ y',
  '| a | b |',
  'كلمة\u00a0أخرى\u200f وثالثة\u0000',
  'می‌خواهم 👩‍👩‍👧',
  '    code',
  '\ttab',
  'ftp://x.org/a_b_c',
)
const captured = fc
  .array(
    fc.tuple(
      fc.oneof(piece, fc.string({ maxLength: 20 })),
      fc.constantFrom('\n', '\n\n', '\r\n', '\r\n\r\n', '\u2028', '\n \n'),
    ),
    {
      maxLength: 14,
    },
  )
  .map((lines) => lines.flat().join(''))

describe('an import', () => {
  it('accounts for every character of what was read', () => {
    fc.assert(
      fc.property(captured, (text) => {
        const raw = rawText(text)
        const pieces = accountOf(raw, propose(raw, nothingKnown))
        let at = 0
        for (const { span, fate } of pieces) {
          assert.equal(span.start, at)
          at = span.end
          if (fate.kind === 'space') assert.doesNotMatch(text.slice(span.start, span.end), /[\p{L}\p{N}\p{P}]/u)
        }
        assert.equal(at, text.length)
      }),
    )
  })

  it('writes a body whose plain text is that of the blocks that stay, whatever signs stand in them', () => {
    fc.assert(
      fc.property(captured, (text) => {
        const proposal = proposed(text)
        const { plain } = parse(seedText(proposal, noChoices))
        const kept = proposal.blocks.flatMap(({ block, fate }) => (fate.kind === 'body' ? block.text : []))
        assert.equal(lettersOf(plain.text), lettersOf(kept.join(' ')))
      }),
    )
  })

  it('loses no letter of the article: what is cut of the texts of the walkthrough is the site’s, or stands there again', () => {
    const sites = new Set(['boilerplate', 'furniture', 'glued-headlines', 'caption', 'related-headlines'])
    assert.equal(demo.length, 5)
    for (const file of demo) {
      const proposal = proposed(textOf(file))
      const result = wordsKey(seedText(proposal, noChoices))
      for (const { block, fate } of proposal.blocks) {
        if (fate.kind === 'cut' && sites.has(fate.why)) continue
        const key = wordsKey(block.text.replace(/\S*\.\.\.$/, ''))
        assert.ok(result.includes(key), `${file}: ${block.text}`)
      }
    }
  })
})

/** Letters, figures and signs in order, without white space and what nobody sees. */
const lettersOf = (text: string): string => text.replace(/[\s\p{Cc}\p{Cf}]|\u034f/gu, '')
