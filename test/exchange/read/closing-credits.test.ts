import assert from 'node:assert/strict'
import * as fc from 'fast-check'
import { describe, it } from 'mocha'
import { accountOf } from '../../../server/src/exchange/read/account.ts'
import { readCapture } from '../../../server/src/exchange/read/capture-format.ts'
import type { Proposal } from '../../../server/src/exchange/read/proposal.ts'
import { propose } from '../../../server/src/exchange/read/propose.ts'
import { rawText } from '../../../server/src/exchange/read/raw-text.ts'
import { bodyOf, noChoices } from '../../../server/src/exchange/read/seed-text.ts'
import { nothingKnown, valueIn } from './captured.ts'

const title = 'Harbour road reopens after a week'
const text =
  'The harbour road was opened again on Tuesday, the ministry of transport said in a statement to the press, and ships may enter.'
const arabic =
  'قالت وزارة النقل في بيان إن المرحلة الأولى من توسعة الميناء ستبدأ في الشهر المقبل، وإن العمال سيعملون ليلًا.'

function read(captured: string, format: 'text' | 'html' = 'text'): Proposal {
  const capture = readCapture(format, captured)
  assert.ok(typeof capture !== 'string')
  const proposal = propose(capture.raw, { ...nothingKnown, fields: capture.fields })
  const pieces = accountOf(capture.raw, proposal)
  assert.equal(pieces.map(({ span }) => capture.raw.text.slice(span.start, span.end)).join(''), capture.raw.text)
  for (const { fate, span } of pieces)
    if (fate.kind === 'space') assert.doesNotMatch(capture.raw.text.slice(span.start, span.end), /[\p{L}\p{N}\p{P}]/u)
  return proposal
}

const body = (proposal: Proposal): string => bodyOf(proposal, noChoices)
const cuts = (proposal: Proposal): readonly string[] =>
  proposal.blocks.flatMap(({ block, fate }) => (fate.kind === 'cut' ? [`${fate.why}: ${block.text}`] : []))

const lines: readonly (readonly [line: string, byline: string | undefined])[] = [
  ['(Reporting by Suleiman Al-Khalidi; Editing by Mark Heinrich)', 'Suleiman Al-Khalidi'],
  [
    '(Reporting by Tom Perry in Beirut and Suleiman al-Khalidi in Amman; Writing by Tom Perry; Editing by the Cairo newsroom)',
    'Tom Perry and Suleiman al-Khalidi',
  ],
  ['(Additional reporting by Dominic Evans; Editing by Jon Boyle.)', undefined],
  ['(Writing by Dominic Evans, Editing by Jon Boyle)', 'Dominic Evans'],
  ['[Editing by William Maclean]', undefined],
  ['(إعداد سلمى نجم للنشرة العربية - تحرير أحمد حسن)', 'سلمى نجم'],
  ['(تغطية صحفية سليمان الخالدي - إعداد محمد فرج للنشرة العربية - تحرير علي خفاجي)', 'سليمان الخالدي'],
  ['(إعداد: خالد العمر؛ تحرير: ليلى حداد)', 'خالد العمر'],
  ['إعداد خالد العمر - تحرير ليلى حداد', 'خالد العمر'],
  ['(تحرير علي خفاجي)', undefined],
  ['إعداد خالد العمر من بيت لحم', 'خالد العمر'],
  ['إعداد محمد درويش - تحرير ليلى حداد', 'محمد درويش'],
  ['(إعداد جوناثان سبايسر - تحرير نيك تاترسال)', 'جوناثان سبايسر'],
  [
    'Reporting by Laila Bassam and Timour Azhari in Beirut, Maayan Lubell in Jerusalem; additional reporting by Jana Choukeir; Writing by Tom Perry; Editing by Alison Williams',
    'Laila Bassam and Timour Azhari, Maayan Lubell',
  ],
  [
    '(تغطية صحفية للنشرة العربية سليمان الخالدي من عمان ومها الدهان من دبي – إعداد مروة سلام للنشرة العربية – تحرير علي خفاجي ومحمد اليماني)',
    'سليمان الخالدي ومها الدهان',
  ],
  ['(تغطية صحفية خالد العمر من عمان وبيروت - تحرير علي خفاجي)', 'خالد العمر'],
  ['(شارك في التغطية خالد العمر من إدلب - الكتابة: سلمى نجم، التحرير: أحمد حسن)', 'سلمى نجم'],
  ['إعداد: مها الدهان / تحرير: علي خفاجي', 'مها الدهان'],
  ['(إعداد وتحرير: قسم الاقتصاد)', 'قسم الاقتصاد'],
  ['(د.ص / م.س / ن.خ)', undefined],
  ['ع.ش/أ.ح (د ب أ، رويترز)', undefined],
]

describe('credits below a text', () => {
  for (const [line, byline] of lines) {
    const own = /^\P{L}*\p{Script=Latin}/u.test(line) ? text : arabic
    it(line, () => {
      for (const captured of [`${title}\n\n${own}\n\n${line}\n`, `${title}\n${own}\n${line}\n\nشارك هذا الخبر\n`]) {
        const proposal = read(captured)
        assert.equal(valueIn(proposal, 'byline'), byline)
        assert.equal(body(proposal), `${own}\n`)
      }
      assert.equal(
        body(read(`<article><h1>${title}</h1><p>${own}</p><p>${own} x</p><p>${line}</p></article>`, 'html')).includes(
          line,
        ),
        false,
      )
    })
  }

  it('are cut, with their reason, where the author is known', () => {
    const line = '(Reporting by Suleiman Al-Khalidi; Editing by Mark Heinrich)'
    const proposal = read(`${title}\nBy Tom Perry\n\n${text}\n\n${line}\n`)
    assert.equal(valueIn(proposal, 'byline'), 'Tom Perry')
    assert.deepEqual(cuts(proposal), [`closing-credits: ${line}`])
  })

  it('say nothing of the topics of the text', () => {
    const captured = `${title}\n\n${arabic}\n\n(تغطية صحفية خالد العمر من إدلب - تحرير علي خفاجي)\n`
    const topics = [
      { topic: 'idlib', names: ['إدلب'] },
      { topic: 'transport', names: ['النقل'] },
    ]
    const { fields } = propose(rawText(captured), { ...nothingKnown, topics })
    assert.deepEqual(
      fields.flatMap(({ key, value }) => (key === 'topics' ? [value] : [])),
      ['transport'],
    )
  })

  it('are told from the sentence before them on the same line', () => {
    const line = '(Reporting by Suleiman Al-Khalidi; Editing by Mark Heinrich)'
    const proposal = read(`${title}\n\n${text} ${line}\n`)
    assert.equal(body(proposal), `${text}\n`)
    assert.equal(valueIn(proposal, 'byline'), 'Suleiman Al-Khalidi')
  })

  const sentences = [
    '(Reporting by the agency was not confirmed by anyone in the city.)',
    '(Editing by committee)',
    '(This story has been corrected to fix the name of the harbour)',
    '(وقال الوزير إن الإعداد للمرحلة الثانية بدأ.)',
    '(إعداد الطعام للنازحين)',
    'إعداد الطعام - تحرير الأسرى',
    '(تحرير المدينة)',
    '(تحرير الموصل - إعداد الخطة)',
    '(تحرير حلب - تغطية خاصة)',
    'كتابة محمد حسنين هيكل في الأهرام كانت مدرسة لأجيال.',
    'ترجمة محمد عناني من الإنجليزية أثرت المكتبة العربية.',
    'تحرير عمر المختار.',
    'Reporting by Tom Perry was widely read',
    'Editing by Hand',
    'شارك في التغطية خمسون صحفيا',
    '(تحرير قسم المدينة القديمة)',
    '(ص.ب. 1234 / دمشق)',
  ]
  for (const sentence of sentences) {
    it(`are not: ${sentence}`, () => {
      for (const seam of ['\n\n', ' ']) {
        const own = /\p{Script=Arabic}/u.test(sentence) ? arabic : text
        const proposal = read(`${title}\n\n${own}${seam}${sentence}\n`)
        assert.ok(body(proposal).includes(sentence))
        assert.equal(valueIn(proposal, 'byline'), undefined)
      }
    })
  }

  it('are not such lines above or between paragraphs', () => {
    const line = '(Reporting by Suleiman Al-Khalidi; Editing by Mark Heinrich)'
    assert.ok(body(read(`${title}\n\n${text}\n\n${line}\n\n${text.replace('Tuesday', 'Monday')}\n`)).includes(line))
  })

  it('are accounted for wherever they stand', () => {
    const piece = fc.constantFrom(
      ...lines.map(([line]) => line),
      text,
      arabic,
      '\u200f',
      '«(',
      '*b*',
      '.',
      ' ',
      '\n',
      '\n\n',
      '(x)',
    )
    fc.assert(fc.property(fc.array(piece, { maxLength: 10 }), (pieces) => void read(pieces.join(''))))
  })
})
