import assert from 'node:assert/strict'
import * as fc from 'fast-check'
import { describe, it } from 'mocha'
import { accountOf } from '../../../server/src/exchange/read/account.ts'
import { propose } from '../../../server/src/exchange/read/propose.ts'
import { rawText } from '../../../server/src/exchange/read/raw-text.ts'
import { bodyOf, noChoices } from '../../../server/src/exchange/read/seed-text.ts'
import { nothingKnown } from './captured.ts'

const title = 'تقرير عن توسعة الميناء القديم'
const sentence = (what: string): string =>
  `قالت وزارة النقل في ${what} إن المرحلة الأولى من توسعة الميناء ستبدأ في الشهر المقبل وإن العمال سيعملون في ثلاث نوبات كل يوم حتى نهاية السنة، ثم تفتح الأرصفة الجديدة أمام السفن الكبيرة التي تنتظر منذ أشهر في عرض البحر.`
const texts = ['بيان أول', 'بيان ثان', 'بيان ثالث', 'بيان رابع'].map(sentence)
/** Each text broken in its middle, by the end of a page. */
const halves = texts.map((text): readonly [string, string] => {
  const at = text.indexOf(' كل يوم')
  return [text.slice(0, at), text.slice(at + 1)]
})

function read(text: string): { readonly body: string; readonly cut: readonly string[] } {
  const raw = rawText(text)
  const proposal = propose(raw, nothingKnown)
  const pieces = accountOf(raw, proposal)
  assert.equal(pieces.map(({ span }) => text.slice(span.start, span.end)).join(''), text)
  for (const { span, fate } of pieces)
    if (fate.kind === 'space') assert.doesNotMatch(text.slice(span.start, span.end), /[\p{L}\p{N}\p{P}]/u)
  const cut = pieces.flatMap(({ fate, span }) =>
    fate.kind === 'cut' && fate.why === 'running-head' ? [text.slice(span.start, span.end)] : [],
  )
  return { body: bodyOf(proposal, noChoices), cut }
}

/** A text of which each paragraph is broken by what stands between two pages. */
const paged = (between: (page: number) => readonly string[], seam: string): string =>
  [title, '', ...halves.flatMap(([one, two], at) => [[one, ...between(at + 3), two].join(seam), ''])].join('\n')

describe('heads and feet of pages in a copied text', () => {
  const forms: readonly (readonly [what: string, between: (page: number) => readonly string[]])[] = [
    ['in words', (page) => [`صفحة ${page} من 7`]],
    ['in English words', (page) => [`Page ${page} of 7`]],
    ['in Arabic figures', (page) => [`الصفحة ${'٠١٢٣٤٥٦٧٨٩'.charAt(page)}`]],
    ['between dashes', (page) => [`- ${page} -`]],
    ['of so many', (page) => [`${page} / 9`]],
    ['bare', (page) => [`${page}`]],
    ['behind a title', (page) => [`وزارة النقل - التقرير السنوي ${page}`]],
    ['before a title', (page) => [`${page} | وزارة النقل`]],
    ['with a head of their own', (page) => [`${page}`, 'وزارة النقل: تقرير']],
  ]
  for (const [what, between] of forms) {
    it(`${what} are cut, and the paragraphs that they break are one again`, () => {
      for (const seam of ['\n', '\n\n', '\r\n\r\n']) {
        const { body, cut } = read(paged(between, seam))
        assert.equal(body, `${texts.join('\n\n')}\n`)
        assert.deepEqual(
          cut,
          texts.flatMap((_, at) => between(at + 3)),
        )
      }
    })
  }

  it('that are called pages are cut where pages are short', () => {
    const short = [
      'قالت الوزارة إن العمل في الأرصفة الجديدة للميناء',
      'سيبدأ في الشهر المقبل بثلاث نوبات كل يوم. وقال الوزير إن السفن الكبيرة',
      'ستدخل في نهاية السنة.',
    ]
    const { body, cut } = read(
      [title, '', short[0], '', 'صفحة ١ من ٣', '', short[1], '', 'صفحة ٢ من ٣', '', short[2]].join('\n'),
    )
    assert.equal(body, `${short.join(' ')}\n`)
    assert.equal(cut.length, 2)
    const list = [title, '', texts[0] ?? '', '', 'الغلاف', 'صفحة 1', 'كلمة العدد', 'صفحة 2', 'الأخبار', 'صفحة 3']
    assert.deepEqual(read(list.join('\n')).cut, [])
  })

  it('leave the heading of a section that stands right above its broken lines', () => {
    const lines = [
      'ما زال أكثر من أربعة ملايين شخص في شمال غرب البلاد يعتمدون على المساعدات الإنسانية، ويعيش',
      'مليون منهم في مخيمات ومواقع إيواء لا تقيهم برد الشتاء، وقد تسببت الأمطار في غرق الخيام',
      'ونزحت بسببها أربعمئة أسرة نزوحا جديدا إلى قرى مجاورة.',
    ]
    const { body } = read([title, '', texts[0], '', 'ثانيا: الإيواء', ...lines].join('\n'))
    assert.equal(body, `${texts[0]}\n\n## ثانيا: الإيواء\n\n${lines.join(' ')}\n`)
  })

  it('between whole paragraphs are cut, and part them', () => {
    const lines = texts.flatMap((text, at) => [text, `صفحة ${at + 1} من 4`])
    const { body, cut } = read([title, '', ...lines].join('\n\n'))
    assert.equal(body, `${texts.join('\n\n')}\n`)
    assert.equal(cut.length, 4)
  })

  it('in a text that was broken at a width are cut, and the lines go on', () => {
    const text =
      'In the spring of that year the inhabitants of the old village gathered at the bank of the river, and the older ones among them recalled a song that had been well known in the days of their own fathers, who had come there from the mountains and had never been back since the great flood of which it told. '
    const lines = (
      text
        .repeat(4)
        .trimEnd()
        .match(/.{30,70}(?:\s|$)/gu) ?? []
    ).map((line) => line.trim())
    const pages = lines.flatMap((line, at) => (at % 5 === 4 ? [line, '', `Page ${(at + 1) / 5} of 4`, ''] : [line]))
    const { body } = read(`The song of the river\n\n${pages.join('\n')}\n`)
    assert.equal(body.replace(/\n\n/g, ' ').trim(), text.repeat(4).trim())
    assert.doesNotMatch(body, /Page \d/)
  })

  const kept: readonly (readonly [what: string, lines: readonly string[]])[] = [
    ['the numbers of parts', texts.flatMap((text, at) => [`${at + 1}`, text])],
    ['years', texts.flatMap((text, at) => [text, `${2018 + at}`])],
    ['one mention of a page', [texts[0] ?? '', 'صفحة 3 من الكتاب', texts[1] ?? '']],
    ['chapters', texts.flatMap((text, at) => [`الفصل ${at + 1}`, text])],
    ['signs between parts', texts.flatMap((text, at) => [`- ${at + 1} -`, text])],
    ['notes', texts.flatMap((text, at) => [text, `المصدر نفسه، ص ${at + 1}`])],
    ['a numbered list', ['1 بند أول', '2 بند ثان', '3 بند ثالث', ...texts]],
    ['scores', [texts[0] ?? '', '1 / 3', '2 / 3', '3 / 3', texts[1] ?? '']],
    ['numbers that do not rise', texts.flatMap((text, at) => [text, `- ${9 - at} -`])],
  ]
  for (const [what, lines] of kept)
    it(`are not ${what}`, () => assert.deepEqual(read([title, '', ...lines].join('\n\n')).cut, []))

  for (const [what, form] of [
    ['numbers', (at: number) => `${at}`],
    ['years', (at: number) => `${2018 + at}`],
    ['words and numbers', (at: number) => `المحور ${at}`],
    ['signs', (at: number) => `- ${at} -`],
  ] as const)
    it(`are not the ${what} of parts in a text that ends no paragraph with a full stop`, () => {
      const parts = texts.flatMap((text, at) => [form(at + 1), text.slice(0, -1)])
      for (const seam of ['\n', '\n\n']) {
        const { body, cut } = read([title, '', ...parts].join(seam))
        assert.deepEqual(cut, [])
        for (const text of texts) assert.ok(body.split('\n').includes(text.slice(0, -1)))
      }
    })

  it('are looked for in very many lines of very many kinds, too', () => {
    const lines = [1, 2].flatMap((page) => Array.from({ length: 30_000 }, (_, number) => `سطر${number} ${page}`))
    assert.deepEqual(read(lines.join('\n')).cut, [])
  })

  it('are accounted for wherever they stand', () => {
    const piece = fc.constantFrom(
      ...halves.flat(),
      ...[1, 2, 3, 4, 5].flatMap((page) => [`صفحة ${page}`, `- ${page} -`, `${page}`, `وزارة ${page}`]),
      'a\tb',
      '- بند',
      '\u200f',
      '',
    )
    fc.assert(fc.property(fc.array(piece, { maxLength: 20 }), (lines) => void read(lines.join('\n'))))
  })
})
