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

  it('has them as words where nobody sees what stands before them', () => {
    assert.equal(
      bodyWith(
        '<p>\u200f1. رقم</p><p>\u200b# وسم</p><p>\u200e&gt; قول</p><p>a &amp;\u200blt; b</p><p>\u200b</p><ul><li>\u200b</li></ul>',
      ),
      '1\\. رقم\n\n\\# وسم\n\n\\> قول\n\na \\&lt; b',
    )
    assert.equal(
      bodyWith('<table><tr><td>أ &amp;\u200blt;</td><td>ب</td></tr><tr><td>ج</td><td>د</td></tr></table>'),
      '| أ \\&lt; | ب |\n| --- | --- |\n| ج | د |',
    )
  })

  it('has verses as lines, stanza by stanza', () => {
    const verses = ['على قدر أهل العزم تأتي العزائم', '- وتأتي على قدر الكرام المكارم', 'وتعظم في عين الصغير صغارها']
    const marked = 'على قدر أهل العزم تأتي العزائم\\\n\\- وتأتي على قدر الكرام المكارم\\\nوتعظم في عين الصغير صغارها'
    const [first = '', , third = ''] = verses
    assert.equal(
      bodyWith(`<pre>\n${verses.join('\n')}\n\n${first}\n${third}</pre>`),
      `${marked}\n\n${first}\\\n${third}`,
    )
    const plainVerses = [first, 'وتأتي على قدر الكرام المكارم', third]
    assert.equal(
      bodyWith(`<p>${plainVerses.join('<br>')}<br><br>${first}<br>${third}</p>`),
      `${plainVerses.join('\\\n')}\n\n${first}\\\n${third}`,
    )
    assert.equal(
      bodyWith(`<blockquote><p>${plainVerses.join('<br />\n')}</p></blockquote>`),
      `> ${plainVerses.join('\\\n> ')}`,
    )
    assert.equal(
      bodyWith(`<ul><li>${plainVerses.join('<br>')}</li><li>آخر</li></ul>`),
      `- ${plainVerses.join('\\\n  ')}\n- آخر`,
    )
  })

  it('keeps hemistichs apart, and a sign at the end of a verse', () => {
    const pre = '<pre>صدر البيت الأول    عجز البيت الأول\nصدر البيت الثاني\tعجزه \\</pre>'
    const [first, second] = bodyWith(pre).split('\\\n')
    assert.equal(first, 'صدر البيت الأول    عجز البيت الأول')
    assert.match(second ?? '', /^صدر البيت الثاني {2,}عجزه \\\\?$/)
  })

  it('has paragraphs that a page parts by line breaks, and credits, each on its own', () => {
    const [one, two] = ['ذهب الوفد إلى المدينة صباحا.', 'وعاد منها بعد الظهر كما قال.']
    assert.equal(bodyWith(`<p>${one}<br>${two}<br>${one}</p>`), `${one}\n\n${two}\n\n${one}`)
    const credits = ['تصوير: سامر عيسى', 'إخراج: ليلى حداد', 'مونتاج: كريم شاهين']
    assert.equal(bodyWith(`<p>${credits.join('<br>')}</p>`), credits.join('\n\n'))
  })

  it('has columns as they are set, in code that nothing in them ends', () => {
    assert.equal(
      bodyWith('<pre>المدينة   القتلى\nحلب       12 *\nدمشق      7 ```\n</pre>'),
      '````\nالمدينة   القتلى\nحلب       12 *\nدمشق      7 ```\n````',
    )
  })

  it('has the paragraphs of a wire that was broken at a width', () => {
    const lines = [
      'قالت وزارة النقل في بيان نشرته صباح الأربعاء إن المرحلة الأولى',
      'من توسعة الميناء ستبدأ في الأسبوع المقبل، وإن العمال سيعملون',
      'في ثلاث نوبات كل يوم.',
    ]
    assert.equal(bodyWith(`<pre>${lines.join('\n')}</pre>`), lines.join(' '))
  })

  it('tells the figures of notes and exponents from the words before them', () => {
    assert.equal(
      bodyWith('<p>وصل إلى دمشق<sup>1</sup> ثم حلب<sup><a href="#n2">2</a></sup>.</p>'),
      'وصل إلى دمشق\\[1\\] ثم حلب\\[2\\].',
    )
    assert.equal(bodyWith('<p>وصل<sup>[3]</sup> والنص<sup>٤</sup> هنا.</p>'), 'وصل\\[3\\] والنص\\[٤\\] هنا.')
    assert.equal(
      bodyWith('<p>مساحته 12 كم<sup>2</sup> أو 10<sup>-6</sup> من الكل.</p>'),
      'مساحته 12 كم² أو 10⁻⁶ من الكل.',
    )
    assert.equal(bodyWith('<p>in the 5<sup>th</sup> year, H<sub>2</sub>O.</p>'), 'in the 5th year, H2O.')
  })

  it('keeps the rows of a table with a hidden character', () => {
    const table =
      '<table><tr><th>الاسم</th><th>العدد</th></tr><tr><td>أحمد&nbsp;علي</td><td>12<sup>1</sup></td></tr></table>'
    assert.match(bodyWith(table), /\n\| أحمد علي \| 12¹ \|$/)
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
