import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import type { Known } from '../../../server/src/exchange/read/proposal.ts'
import { noChoices, seedText } from '../../../server/src/exchange/read/seed-text.ts'
import { wordsKey } from '../../../server/src/lint/text/passages.ts'
import { proposed, told, valueIn } from './captured.ts'

const title = 'بدء أعمال توسعة الميناء القديم في الشهر المقبل'
const first =
  'قالت وزارة النقل في بيان إن المرحلة الأولى من توسعة الميناء ستبدأ في الشهر المقبل، وإن العمال سيعملون في ثلاث نوبات كل يوم.'
const last = 'وأضاف البيان أن المرحلة الثانية ستشمل بناء رصيف جديد للسفن الكبيرة وطريقا يصل الميناء بالمدينة.'

const keys = ['byline', 'dateline', 'source.name', 'source.via', 'date'] as const
type Said = Partial<Record<(typeof keys)[number], string>>

const saidBy = (text: string, known: Partial<Known> = {}): Said => {
  const proposal = proposed(text, known)
  return Object.fromEntries(keys.flatMap((key) => (valueIn(proposal, key) ? [[key, valueIn(proposal, key)]] : [])))
}

const above = (line: string): string => [title, line, '', first, '', last].join('\n')
const below = (line: string): string => [title, '', first, '', last, '', line].join('\n')

const known: Partial<Known> = {
  isOrganisation: (text) => text === 'عنب بلدي',
  isPlace: (text) => text === 'سرمين',
  isPerson: (text) => text === 'سيلفا كورية',
}

describe('a line of its own gives', () => {
  const lines: readonly (readonly [line: string, said: Said])[] = [
    ['خالد العمر - حلب', { byline: 'خالد العمر', dateline: 'حلب' }],
    ['حلب – خالد العمر', { byline: 'خالد العمر', dateline: 'حلب' }],
    ['سيلفا كورية - سرمين', { byline: 'سيلفا كورية', dateline: 'سرمين' }],
    ['عنب بلدي – خالد العمر', { 'source.name': 'عنب بلدي', byline: 'خالد العمر' }],
    ['عنب بلدي - خاص', { 'source.name': 'عنب بلدي' }],
    ['خاص - عنب بلدي', { 'source.name': 'عنب بلدي' }],
    ['(رويترز)', { 'source.via': 'رويترز' }],
    ['[أ ف ب]', { 'source.via': 'أ ف ب' }],
    ['رويترز', { 'source.via': 'رويترز' }],
    ['الأناضول', { 'source.via': 'الأناضول' }],
    ['حلب - رويترز', { dateline: 'حلب', 'source.via': 'رويترز' }],
    ['رويترز – بيروت', { dateline: 'بيروت', 'source.via': 'رويترز' }],
    ['عواصم - وكالات', { dateline: 'عواصم', 'source.via': 'وكالات' }],
    ['دمشق، سانا', { dateline: 'دمشق', 'source.via': 'سانا' }],
    ['دمشق (سانا)', { dateline: 'دمشق', 'source.via': 'سانا' }],
    ['دمشق - سانا - 12 آذار 2017', { dateline: 'دمشق', 'source.via': 'سانا', date: '2017-03-12' }],
    ['تهران - ایرنا', { dateline: 'تهران', 'source.via': 'ایرنا' }],
    ['Reuters - Beirut', { dateline: 'Beirut', 'source.via': 'Reuters' }],
    ['كتب: خالد العمر', { byline: 'خالد العمر' }],
    ['كتبت ليلى الحداد', { byline: 'ليلى الحداد' }],
    ['ليلى حداد - حلب', { byline: 'ليلى حداد', dateline: 'حلب' }],
    ['ترجمة ليلى حداد', { byline: 'ليلى حداد' }],
    ['كتب خالد العمر', { byline: 'خالد العمر' }],
    ['تقرير: خالد العمر', { byline: 'خالد العمر' }],
    ['تقرير خالد العمر', { byline: 'خالد العمر' }],
    ['إعداد سيلفا كورية', { byline: 'سيلفا كورية' }],
    ['بقلم: د. ليلى حداد', { byline: 'د. ليلى حداد' }],
    ['نویسنده: زهرا کریمی', { byline: 'زهرا کریمی' }],
    ['By Salim Abdi and Leila Haddad', { byline: 'Salim Abdi and Leila Haddad' }],
    ['Reporting by: Salim Abdi', { byline: 'Salim Abdi' }],
    ['عن: رويترز', { 'source.name': 'رويترز' }],
    ['نقلا عن رويترز', { 'source.name': 'رويترز' }],
    ['نقلاً عن صحيفة الشرق الأوسط', { 'source.name': 'صحيفة الشرق الأوسط' }],
    ['المصدر: وكالات', { 'source.name': 'وكالات' }],
    ['منبع: ایسنا', { 'source.name': 'ایسنا' }],
  ]
  for (const [line, said] of lines) {
    it(line, () => {
      assert.deepEqual(saidBy(above(line), known), said)
      assert.deepEqual(saidBy(below(line), known), said)
    })
  }
})

describe('the first sentence begins with', () => {
  const beginnings: readonly (readonly [beginning: string, said: Said])[] = [
    ['حلب - رويترز - ', { dateline: 'حلب', 'source.via': 'رويترز' }],
    ['حلب – رويترز – ', { dateline: 'حلب', 'source.via': 'رويترز' }],
    ['حلب - رويترز: ', { dateline: 'حلب', 'source.via': 'رويترز' }],
    ['دمشق-سانا: ', {}],
    ['دمشق (سانا) - ', { dateline: 'دمشق', 'source.via': 'سانا' }],
    ['دمشق، 12 آذار 2017 (سانا) – ', { dateline: 'دمشق', 'source.via': 'سانا', date: '2017-03-12' }],
    ['(رويترز) - ', { 'source.via': 'رويترز' }],
    ['رويترز - ', { 'source.via': 'رويترز' }],
    ['رويترز - بيروت - ', { dateline: 'بيروت', 'source.via': 'رويترز' }],
    ['Reuters - ', { 'source.via': 'Reuters' }],
    ['BEIRUT (Reuters) - ', { dateline: 'BEIRUT', 'source.via': 'Reuters' }],
    ['DAMASCUS, Syria (AP) — ', { dateline: 'DAMASCUS', 'source.via': 'AP' }],
    ['تهران – ایرنا – ', { dateline: 'تهران', 'source.via': 'ایرنا' }],
    ['سرمين – ', { dateline: 'سرمين' }],
    ['ريف إدلب الجنوبي – ', { dateline: 'ريف إدلب الجنوبي' }],
  ]
  for (const [beginning, said] of beginnings) {
    it(beginning, () => {
      const text = [title, '', beginning + first, '', last].join('\n')
      assert.deepEqual(saidBy(text), said)
      assert.ok(seedText(proposed(text), noChoices).includes(`${beginning}${first}`))
    })
  }
})

describe('no credit is', () => {
  // Between two paragraphs, above them and below: all of it is text, or a headline.
  const texts = [
    'كتب محمد رسالة إلى أخيه',
    'كتب الرئيس خطابا طويلا',
    'كتب محمد الرسالة وأرسلها إلى والدته',
    'تقرير أممي جديد عن الهجرة',
    'تقرير يكشف خفايا الصفقة',
    'عن أي سلام يتحدثون',
    'عن المدينة وأهلها',
    'حلب - قصف عنيف',
    'حلب – هدوء حذر بعد ليلة دامية',
    'انفجار عنيف - حلب',
    'دمشق - بيروت',
    'روسيا، تركيا، إيران',
    'الفجر',
    'فارس',
    'محمد الخطيب',
    'سرمين',
    'إعداد الطعام للنازحين',
    'ترجمة الأقوال إلى أفعال',
    'حوار الطرشان',
    'خاص',
    'By then it was night',
    'Reuters denies the report',
    'رويترز تنفي الخبر',
    'أسباب التوسعة - نتائجها',
  ]
  for (const text of texts) {
    it(text, () => {
      for (const layout of [above(text), below(text), [title, '', first, '', text, '', last].join('\n')])
        assert.deepEqual(saidBy(layout, { isPlace: (name) => name === 'سرمين' }), {}, layout)
    })
  }

  const beginnings = [
    'عاجل – ',
    'والأهم – ',
    'قال أحمد العلي - ',
    'ملاحظة - ',
    'أعلن الناطق الرسمي – وهو سالم العبدي – أن ',
    'كتب محمد رسالة إلى أخيه قال فيها: ',
    'كتب: لم يبق أحد، ثم ',
    'عن رويترز وغيرها: ',
  ]
  for (const beginning of beginnings)
    it(`${beginning}…`, () => assert.deepEqual(saidBy([title, '', beginning + first, '', last].join('\n')), {}))

  it('a line of very much white space', () => {
    assert.equal(valueIn(proposed(`كريم شاهين - ${'\u2003 '.repeat(100_000)}حلب\n\nنص.`), 'byline'), undefined)
  })

  it('a line between two paragraphs', () => {
    for (const line of ['خالد العمر - حلب', '(رويترز)', 'كتب: خالد العمر'])
      assert.deepEqual(saidBy([title, '', first, '', line, '', last].join('\n')), {})
  })
})

describe('a credit that is another than what is known', () => {
  const site = { key: 'source.name', value: 'الجزيرة', certainty: 'sure', reason: { en: '', ar: '' } } as const

  it('is whose report the source gives', () => {
    assert.deepEqual(saidBy(above('المصدر: رويترز'), { fields: [site] }), {
      'source.name': 'الجزيرة',
      'source.via': 'رويترز',
    })
    const text = seedText(proposed(above('المصدر: رويترز'), { fields: [site] }), noChoices)
    assert.match(text, /^source: \{ name: الجزيرة, via: رويترز \}$/m)
    assert.deepEqual(saidBy(above('المصدر: الجزيرة'), { fields: [site] }), { 'source.name': 'الجزيرة' })
  })

  it('stays in the text where there is no key for it', () => {
    const author = { ...site, key: 'byline', value: 'سامر عيسى' } as const
    const proposal = proposed(above('بقلم: ليلى حداد'), { fields: [author] })
    assert.equal(valueIn(proposal, 'byline'), 'سامر عيسى')
    assert.ok(told(proposal).includes('paragraph: بقلم: ليلى حداد'))
  })
})

describe('who wrote a text, and when,', () => {
  it('is read though many texts of the site say the same', () => {
    const readOf = (line: string, text: string): Said => saidBy(text, { isRecurring: (key) => key === wordsKey(line) })
    assert.deepEqual(readOf('بقلم: خالد العمر', above('بقلم: خالد العمر')), { byline: 'خالد العمر' })
    assert.deepEqual(readOf('12 آذار 2017', below('12 آذار 2017')), { date: '2017-03-12' })
  })
})
