import assert from 'node:assert/strict'
import * as fc from 'fast-check'
import { Parser } from 'htmlparser2'
import { describe, it } from 'mocha'
import { accountOf } from '../../../../server/src/exchange/read/account.ts'
import { rawHtml } from '../../../../server/src/exchange/read/html/raw-html.ts'
import { propose } from '../../../../server/src/exchange/read/propose.ts'
import { bodyOf, noChoices } from '../../../../server/src/exchange/read/seed-text.ts'
import { nothingKnown } from '../captured.ts'
import { pages, paragraphs, title } from './pages.ts'

/** The letters of all texts in the code of a page but those of its scripts, styles and title, in the order of their code points. */
function lettersOfCode(html: string): string {
  const open: string[] = []
  let text = ''
  const parser = new Parser({
    onopentag: (name) => open.push(name),
    onclosetag: () => open.pop(),
    ontext: (part) => {
      if (!open.some((name) => name === 'script' || name === 'style' || name === 'title')) text += part
    },
  })
  parser.write(html)
  parser.end()
  return sorted(text)
}

const sorted = (text: string): string => [...text.replace(/\s/g, '').replaceAll('\0', '')].sort().join('')

function account(html: string) {
  const page = rawHtml(html)
  assert.ok(typeof page !== 'string')
  const proposal = propose(page.raw, { ...nothingKnown, fields: page.fields })
  const pieces = accountOf(page.raw, proposal).map(({ span, fate }) => ({
    text: page.raw.text.slice(span.start, span.end),
    fate,
  }))
  return { pieces, proposal }
}

const lettersOfAccount = (html: string): string =>
  sorted(
    account(html)
      .pieces.map(({ text }) => text)
      .join(''),
  )

const names = ['p', 'div', 'li', 'ul', 'td', 'tr', 'table', 'caption', 'h1', 'h2', 'blockquote', 'pre', 'b', 'a', 'i']
const unseen =
  'button select option optgroup textarea noscript template iframe object svg text title canvas audio video dialog xmp'
const held = fc.constantFrom(
  ...[
    ...names,
    ...unseen.split(' '),
    'label',
    'form',
    'script',
    'style',
    'head',
    'body',
    'html',
    'details',
    'frameset',
  ],
)
const attributes = fc.constantFrom('', '', ' hidden', ' aria-hidden="true"', ' style="display:none"', ' why="control"')
const text = fc.constantFrom('كلام ', 'نص', 'دمشق. ', ' a b', '&lt;x&gt;', '&amp;', '\n', '[1]', '|', '\u00a0س', '12')
const single = fc.constantFrom(
  '<br>',
  '<hr>',
  '<input value="x">',
  '<img alt="y">',
  '<!-- c -->',
  '<embed>',
  '</p>',
  '</td>',
)
const { markup } = fc.letrec<{ markup: string }>((tie) => ({
  markup: fc
    .array(
      fc.oneof(
        { maxDepth: 5 },
        text,
        single,
        fc.tuple(held, attributes, tie('markup')).map(([name, of, inner]) => `<${name}${of}>${inner}</${name}>`),
        fc.tuple(held, tie('markup')).map(([name, inner]) => `<${name}>${inner}`),
      ),
      { maxLength: 5 },
    )
    .map((parts) => parts.join('')),
}))

describe('all text of a page is in its account', () => {
  for (const [name, { html }] of Object.entries(pages)) {
    it(`of the kind “${name}”`, () => assert.equal(lettersOfAccount(html), lettersOfCode(html)))
  }

  it('whatever its code', () => {
    fc.assert(
      fc.property(markup, (html) => {
        assert.equal(lettersOfAccount(html), lettersOfCode(html))
      }),
      { numRuns: 300 },
    )
  })

  it('deeper than it is read', () => {
    const html = `${'<div>a<button>b'.repeat(100)}<noscript>c`
    assert.equal(lettersOfAccount(html), lettersOfCode(html))
  })

  it('with the reason for which nobody sees it', () => {
    const [first, second] = paragraphs
    const html = `<html><head><noscript>أ</noscript><title>${title}</title></head><body><h1>${title}</h1>
      <p>${first}<button>شارك</button></p><form><label>بلدك</label><select><option>سوريا</option><option>لبنان</option></select></form>
      <p hidden>مخفي</p><svg><title>اسم</title><text>رسم</text></svg><template><p>قالب</p></template><p>${second}</p></body></html>`
    const { pieces, proposal } = account(html)
    const cut = pieces.flatMap(({ text, fate }) => (fate.kind === 'cut' ? [`${fate.why}: ${text}`] : []))
    assert.deepEqual(cut.toSorted(), [
      'control: سوريا لبنان',
      'control: شارك',
      'furniture: بلدك',
      'hidden: أ',
      'hidden: رسم',
      'hidden: قالب',
      'hidden: مخفي',
    ])
    assert.equal(bodyOf(proposal, noChoices), `${first}\n\n${second}\n`)
  })

  it('so that what was hidden can be kept as the paragraph that it is', () => {
    const { proposal } = account(
      `<h1>${title}</h1>${paragraphs.map((one, at) => `<p${at === 3 ? ' hidden' : ''}>${one}</p>`).join('')}`,
    )
    const hidden = proposal.blocks.findIndex(({ fate }) => fate.kind === 'cut' && fate.why === 'hidden')
    assert.ok(bodyOf(proposal, { ...noChoices, turned: new Set([hidden]) }).endsWith(`\n\n${paragraphs[3]}\n`))
  })
})
