import assert from 'node:assert/strict'
import * as fc from 'fast-check'
import { describe, it } from 'mocha'
import { accountOf } from '../../../../server/src/exchange/read/account.ts'
import { rawHtml } from '../../../../server/src/exchange/read/html/raw-html.ts'
import { propose } from '../../../../server/src/exchange/read/propose.ts'
import { nothingKnown, valueIn } from '../captured.ts'
import { pages, paragraphs } from './pages.ts'

function readPage(html: string) {
  const page = rawHtml(html)
  assert.ok(typeof page !== 'string')
  return { raw: page.raw, proposal: propose(page.raw, { ...nothingKnown, fields: page.fields }) }
}

describe('a page of HTML', () => {
  for (const [name, { html, fields, body = paragraphs }] of Object.entries(pages)) {
    it(`of the kind “${name}” gives its article`, () => {
      const { raw, proposal } = readPage(html)
      const kept = proposal.blocks.flatMap(({ block, fate }) => (fate.kind === 'body' ? block.text : []))
      assert.deepEqual(kept, body)
      for (const [key, value] of Object.entries(fields)) assert.equal(valueIn(proposal, key), value, key)
      assert.equal(
        accountOf(raw, proposal)
          .map(({ span }) => raw.text.slice(span.start, span.end))
          .join(''),
        raw.text,
      )
    })
  }

  it('says its date in figures or words, and less surely by the clock of Greenwich', () => {
    const dateOf = (written: string) => {
      const { proposal } = readPage(
        `<html><head><meta name="date" content="${written}"></head><body><p>${paragraphs[0]}</p></body></html>`,
      )
      const date = proposal.fields.find(({ key }) => key === 'date')
      return date && [date.value, date.certainty]
    }
    assert.deepEqual(dateOf('2024-03-05T22:30:00+02:00'), ['2024-03-05', 'sure'])
    assert.deepEqual(dateOf('2024-03-05T22:30:00Z'), ['2024-03-05', 'likely'])
    assert.deepEqual(dateOf('Tue, 5 March 2024 10:00'), ['2024-03-05', 'sure'])
    assert.deepEqual(dateOf('5 آذار 2024'), ['2024-03-05', 'sure'])
  })

  it('that is hostile gives clean text, or is refused, in bounded time', () => {
    const [first] = paragraphs
    const hostile = `<html><head><script>document.write('x')</script><style>p{}</style></head><body onload="x()">
      <!DOCTYPE x [<!ENTITY a "aaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>
      <article><h1>عنوان المقالة هنا وفيه كلمات</h1><p onclick="x()">${first}</p>
      <p>نص\u0000فيه \u202eقلب\u202c و<a href="javascript:alert(1)">رابط</a> و<a href="https://example.org/a">آخر</a> و&b; و<img src=x onerror=alert(1)> <iframe src="https://example.org"></iframe> تمت الفقرة كلها هنا.</p>
      <p>${paragraphs[1]}</p></article></body></html>`
    const { proposal } = readPage(hostile)
    const text = proposal.blocks.map(({ block }) => block.markdown).join('\n')
    assert.doesNotMatch(text, /javascript|alert|onerror|aaaa|document|<(?!\\)/)
    assert.ok(!text.includes('\u0000') && !text.includes('\u202e'))
    assert.ok(text.includes('[آخر](https://example.org/a)') && text.includes('نصفيه قلب ورابط'))
    for (const [html, refusal] of [
      ['<div>'.repeat(10_000_000), 'too-large'],
      ['<p>x</p>'.repeat(100_000), 'too-many-elements'],
    ] as const) {
      assert.equal(rawHtml(html), refusal)
    }
    const deep = readPage(`${'<div><b>'.repeat(15_000)}<p>${first}</p>`)
    assert.ok(deep.proposal.blocks.some(({ block }) => block.text === first))
  })

  it('of very many lines or headlines, or of much white space, is read like any other', () => {
    const lines = 130_000
    const [first] = paragraphs
    assert.equal(readPage(`<p>${first}</p><pre>${'كلام.\n\n'.repeat(lines)}</pre>`).raw.blocks.length, lines + 1)
    assert.equal(readPage(`<pre>أ${'\u00a0'.repeat(50_000)}ب\nج د</pre>`).raw.blocks.length, 2)
    const articles = Array.from({ length: 100 }, (_, number) => ({ '@type': 'Article', headline: `خبر ${number}` }))
    const script = `<script type="application/ld+json">${JSON.stringify(articles)}</script>`
    assert.equal(readPage(`${script}${`<h1>${'عنوان '.repeat(300)}</h1>`.repeat(500)}`).raw.blocks.length, 500)
    const ticks = readPage(`<pre>${'أ   ب   ج\n'.repeat(2)}${'` '.repeat(130_000)}</pre>`).raw.blocks
    assert.deepEqual([ticks.length, ticks[0]?.markdown.slice(0, 4)], [1, '```\n'])
  })

  it('of any kind is read without a failure', () => {
    const piece = fc.constantFrom(
      '<p>',
      '</p>',
      '<div class="x">',
      '</div>',
      '<table><tr><td>',
      '</table>',
      '<a href="https://x.org">',
      '</a>',
      '<h1>',
      '</h1>',
      '<li>',
      '<br>',
      '<!--',
      '-->',
      '<script>',
      '</script>',
      '&amp;',
      '&#x0;',
      '&lt;b&gt;',
      'كلام عربي. ',
      '"',
      '<',
      '>',
      paragraphs[2],
    )
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string()), { maxLength: 60 }), (pieces) => {
        const { raw, proposal } = readPage(pieces.join(''))
        const all = accountOf(raw, proposal)
        assert.equal(all.map(({ span }) => raw.text.slice(span.start, span.end)).join(''), raw.text)
      }),
    )
  })
})
