import assert from 'node:assert/strict'
import * as fc from 'fast-check'
import { describe, it } from 'mocha'
import { rawHtml } from '../../../../server/src/exchange/read/html/raw-html.ts'
import { propose } from '../../../../server/src/exchange/read/propose.ts'
import { noChoices, seedText } from '../../../../server/src/exchange/read/seed-text.ts'
import { parse } from '../../../../server/src/syntax/parse.ts'
import { nothingKnown } from '../captured.ts'
import { paragraphs } from './pages.ts'

const words = fc.constantFrom(
  'كلمة',
  '- بند',
  '# وسم',
  'عنوان #',
  '1. رقم',
  '12) رقم',
  '---',
  '===',
  '***',
  '&gt; قول',
  '*نجمة*',
  '_خط_',
  'a_b_c',
  '`رمز`',
  '[نص](رابط)',
  '[1]',
  '![x](y)',
  'نعم!',
  '&lt;b&gt;',
  '&amp;amp;',
  '\\',
  '\\*',
  '~~x~~',
  '| a | b |',
  '+ x',
  '&nbsp;',
  ' ',
  '\n',
)
const inline = fc.oneof(
  words,
  words.map((text) => `<b>${text}</b>`),
  words.map((text) => `<i> ${text} </i>`),
  words.map((text) => `<a href="https://example.org/a_b">${text}</a>`),
  words.map((text) => `<a href="/x">${text}</a>`),
  fc.constant('<br>'),
)
const run = fc.array(inline, { minLength: 1, maxLength: 5 }).map((parts) => parts.join(''))
const block = fc.oneof(
  run.map((text) => `<p>${text}</p>`),
  run.map((text) => `<div>${text}</div>`),
  run.map((text) => `<h2>${text}</h2>`),
  run.map((text) => `<blockquote><p>${text}</p></blockquote>`),
  fc.tuple(run, run, run).map(([a, b, c]) => `<ul><li>${a}<ol start="7"><li>${b}</li></ol></li><li>${c}</li></ul>`),
  fc.tuple(run, run).map(([a, b]) => `<table><tr><td>${a}</td><td>x</td></tr><tr><td>y</td><td>${b}</td></tr></table>`),
)

describe('the body that is made of a page', () => {
  it('has the words of the blocks that stay for its plain text, whatever signs stand in them', () => {
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 5 }), (blocks) => {
        const [first, second] = paragraphs
        const page = rawHtml(`<article><h1>عنوان</h1><p>${first}</p>${blocks.join('')}<p>${second}</p></article>`)
        assert.ok(typeof page !== 'string')
        const proposal = propose(page.raw, { ...nothingKnown, fields: page.fields })
        const { plain } = parse(seedText(proposal, noChoices))
        const kept = proposal.blocks.flatMap(({ block, fate }) => (fate.kind === 'body' ? block.text : []))
        assert.equal(lettersOf(plain.text), lettersOf(kept.join(' ')))
      }),
    )
  })
})

/** Letters, figures and signs in order, without white space and what nobody sees. */
const lettersOf = (text: string): string => text.replace(/[\s\p{Cc}\p{Cf}]|\u034f/gu, '')
