import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { rawHtml } from '../../../../server/src/exchange/read/html/raw-html.ts'
import { propose } from '../../../../server/src/exchange/read/propose.ts'
import { bodyOf, noChoices } from '../../../../server/src/exchange/read/seed-text.ts'
import { nothingKnown, valueIn } from '../captured.ts'
import { paragraphs, title } from './pages.ts'

function read(inner: string, root = '') {
  const page = rawHtml(`<html><head><title>${title}</title></head><body ${root}>${inner}</body></html>`)
  assert.ok(typeof page !== 'string')
  return propose(page.raw, { ...nothingKnown, fields: page.fields })
}

const bodyWith = (inner: string): string => {
  const [first, ...rest] = paragraphs.map((text) => `<p>${text}</p>`)
  const body = bodyOf(read(`<article><h1>${title}</h1>${first}${inner}${rest.join('')}</article>`), noChoices)
  const [, second = ''] = paragraphs
  return body.slice(body.indexOf('\n\n') + 2, body.indexOf(second)).trimEnd()
}

describe('the Markdown of a page', () => {
  it('has signs at the beginning of a line as words', () => {
    assert.equal(
      bodyWith('<p>كلام<br>\n- بند<br>\n# وسم<br>\n1. رقم<br>\n---<br>\n&gt; قول</p>'),
      'كلام\n\n\\- بند\n\n\\# وسم\n\n1\\. رقم\n\n\\---\n\n\\> قول',
    )
  })

  it('has lists in lists, as deep as what holds them', () => {
    const list = '<ol start="x"><li>أول<ul><li>فرعي<ul><li>أعمق</li></ul></li></ul></li><li>ثان</li></ol>'
    assert.equal(bodyWith(list), '1. أول\n   - فرعي\n     - أعمق\n1. ثان')
    assert.equal(bodyWith('<ul><li><ul><li><ul><li>وحيد</li></ul></li></ul></li></ul>'), '- وحيد')
  })

  it('parts the words of a cell where a line breaks', () => {
    const table = '<table><tr><th>الاسم</th><th>العدد</th></tr><tr><td>أحمد<br>علي</td><td>12</td></tr></table>'
    assert.match(bodyWith(table), /^\| أحمد علي \| 12 \|$/m)
  })
})

describe('a page', () => {
  const text = paragraphs.map((one) => `<p>${one}</p>`).join('')

  it('accounts for the caption of a table', () => {
    const rows = '<tr><th>الاسم</th><th>العدد</th></tr><tr><td>أحمد</td><td>12</td></tr>'
    const { blocks } = read(`<article><h1>${title}</h1>${text}<table><caption>حصيلة</caption>${rows}</table></article>`)
    assert.deepEqual(
      blocks.flatMap(({ block, fate }) => (block.text === 'حصيلة' ? [fate] : [])),
      [{ kind: 'cut', why: 'caption' }],
    )
  })

  it('whose headline has two lines has it once', () => {
    const [start, ...rest] = title.split(' ')
    const proposal = read(`<article><h1>${start}<br>${rest.join(' ')}</h1>${text}</article>`)
    assert.deepEqual(
      proposal.blocks.flatMap(({ block, fate }) => (fate.kind === 'body' ? block.text : [])),
      [...paragraphs],
    )
  })

  it('that is hidden until a script shows it is read', () => {
    for (const root of ['style="visibility:hidden"', 'hidden', 'style="display: none"'])
      assert.ok(read(`<h1>${title}</h1>${text}`, root).blocks.some(({ block }) => block.text === paragraphs[0]))
  })

  it('with its deck in its head keeps it as the summary', () => {
    const deck = 'أربعون ألف كتاب على رفوف جديدة تنتظر القراء الصغار والكبار في كل يوم.'
    const proposal = read(
      `<div class="header"><h1>${title}</h1><p class="lead">${deck}</p></div><div class="content">${text}</div>`,
    )
    const kept = proposal.blocks.some(({ block, fate }) => block.text === deck && fate.kind === 'body')
    assert.ok(kept || valueIn(proposal, 'summary') === deck)
  })
})
