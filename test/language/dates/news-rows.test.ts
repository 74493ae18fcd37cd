import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import type { Mask } from '../../../server/src/language/dates/date-expression.ts'
import { findDates } from '../../../server/src/language/dates/find-dates.ts'

/** Date expressions as news of five articles have them, each in a sentence of our own, and what they say on the day of the article. */
const rows: readonly Row[] = [
  row('2024-11-11', 'الوفود تجتمع [اليوم] في العاصمة', '2024-11-11'),
  row('2024-11-11', 'اشتدت الغارات في [الأيام التي سبقت] لقاء القادة', '2024-11-06~/2024-11-10', 'vague'),
  row('2024-11-11', 'يتضمن جدول أعمال [اليوم] مشاورات', '2024-11-11'),
  row('2024-11-11', 'وتُختتم في اليوم الثاني من اللقاءات، [12 نوفمبر]، بجلسة', '2024-11-12'),
  row('2024-11-11', '[اليوم الأحد] قُصفت القرية', '2024-11-10', 'vague', '2024-11-11'),
  row('2024-11-11', 'كان ذلك [قبل ساعات فقط] من بدء الجلسات', '2024-11-11~', 'vague'),
  row('2024-11-11', 'توقف العمل اعتبارًا من يوم [الأحد] في الحقول', '2024-11-10/..'),
  row('2024-11-11', 'جرت المناورة يوم [السبت] قرب القاعدة', '2024-11-09'),
  row('2024-11-11', 'كان العرض [عشية] المحادثات', '2024-11-10', 'vague'),
  row('2024-11-11', 'عدة مناورات [هذا العام] في البحر', '2024'),
  row('2024-11-11', 'مناورات بحرية في [سبتمبر] شاركت فيها سفن', '2024-09'),
  row('2018-11-19', 'لقاء جديد [نهاية الشهر الجاري] يبحث الهدنة', '2018-11-21~/2018-11-30'),
  row('2018-11-19', 'تُعقد يومي [28 و 29 تشرين الثاني/نوفمبر الجاري] بحضور', '2018-11-28/2018-11-29', 'anchored'),
  row('2018-11-19', 'يلتقي الممثلون منذ [كانون الثاني/يناير 2017] برعاية', '2017-01/..', 'explicit'),
  row('2018-11-19', 'التقى الرئيسان في [17 أيلول/سبتمبر الماضي] واتفقا', '2018-09-17'),
  row('2018-11-19', 'بدأ التنفيذ [منتصف تشرين الأول/أكتوبر الماضي]، لكنه تعثر', '2018-10-15~'),
  row('2018-11-19', 'و[صباح اليوم]، سقطت قذائف', '2018-11-19'),
  row('2017-03-06/2017-03-13', 'يُعقد اللقاء يومي [14 و15 من هذا الشهر].', '2017-03-14/2017-03-15'),
  row('2017-03-06/2017-03-13', 'أحصى التقرير مجازر في شهر [فبراير الماضي]، ستّ منها', '2017-02'),
  row('2024-10-09', 'سيُعقد اللقاء في [الفترة المقبلة] بحسب الوزير', '2024-10-09/..', 'vague'),
  row('2024-10-09', 'بدأ المسار في [عام 2017] بالعاصمة', '2017', 'explicit'),
  row('2024-10-09', 'وصلت في [الأسابيع الأخيرة] حشود', '2024-09~/2024-10-09', 'vague'),
  row('2024-10-09', 'أُطلق المسار [عام 2017] بإشراف', '2017', 'explicit'),
  row('2024-10-09', 'الاتفاق الذي وُقع في [مارس 2020] بين البلدين', '2020-03', 'explicit'),
  row('2022-01-28', 'انعقدت الجولة في [كانون الأول الفائت]، بحضور', '2021-12'),
  row('2022-01-28', 'قال ذلك [أمس الخميس]', '2022-01-27'),
  row('2022-01-28', 'الموعد سيكون خلال [الربيع]، وفق الوزير', '2022-21', 'vague'),
  row('2022-01-28', 'اللقاء مقرر خلال [الربيع القادم]', '2022-21'),
  row('2022-01-28', 'غارات خلال [الشهر الحالي]، [كانون الثاني 2022]', '2022-01'),
  row('2022-01-28', 'تقرير صدر [بداية العام الحالي] عن الضحايا', '2022-01~'),
  row('2022-01-28', 'سقط الضحايا خلال [عام 2021 الفائت]، منهم', '2021', 'explicit'),
]

/** What looks like a date there, and is none that anyone would tag. */
const none: readonly (readonly [anchor: string, text: string])[] = [
  ['2017-03-06/2017-03-13', 'لم يأت رد حتى الآن على العرض'],
  ['2017-03-06/2017-03-13', 'تصميم الموقع: شركة الحلول 2023'],
  ['2024-10-09', '5 أشهر سلفاً.. الإيجارات'],
  ['2024-10-09', 'يجري حاليًا تحضير اللقاء'],
  ['2022-01-28', 'الجولة السابقة والاجتماع المقبل والاجتماعات الأخيرة'],
  ['2022-01-28', 'أستانا 1 وأستانا 2 و13 ألف معتقلة و28 مجزرة و50 ألف دولار والاجتماع الـ22 والقرار رقم 2254'],
  ['2022-01-28', 'مقتل 1,271 مدنيًا و1٬999 جريحًا، منهم 261 و65'],
  ['2024-11-11', 'طائرات سوخوي-34 وسوخوي-24'],
  ['2022-01-28', 'نقل موقع قناة «روسيا اليوم» عن الوزير'],
  ['2022-01-28', 'نقلت روسيا اليوم عن الوزير'],
  ['2022-01-28', 'هذا ما آب إليه الأمر'],
  ['2022-01-28', 'مارس الأندية ضغوطًا، ومارس الوفد حقه'],
  ['2022-01-28', 'خلال عام واحد، ومدة يومين'],
  ['2022-01-28', 'في اليوم الثاني من المؤتمر، وفي اليوم التالي'],
]

describe('the dates of the news', () => {
  for (const { anchor, text, spans, value, certainty, other } of rows) {
    it(`${text} (${anchor})`, () => {
      const found = findDates(text, { anchor })
      assert.deepEqual(
        found.map(({ start, end }) => text.slice(start, end)),
        spans,
        JSON.stringify(found),
      )
      for (const one of found) assert.equal(one.value, value)
      assert.equal(found[0]?.certainty, certainty)
      assert.equal(found[0]?.other, other)
    })
  }

  for (const [anchor, text] of none) it(`has none in: ${text}`, () => assert.deepEqual(findDates(text, { anchor }), []))

  it('take the hours before an event for those of the day just named', () => {
    const [today, hours] = findDates('اليوم الأحد، قبل ساعات فقط من الجلسات', { anchor: '2024-11-11' })
    assert.deepEqual([today?.value, hours?.value], ['2024-11-10', '2024-11-10~'])
  })

  it('say the part of the day beside the date', () => {
    assert.equal(findDates('وصباح اليوم', { anchor: '2018-11-19' })[0]?.dayPart, 'morning')
  })

  it('count from an event whose date is known', () => {
    const text = 'ضحايا منذ التوصل إلى اتفاق إدلب، بحسب التقرير'
    const start = text.indexOf('اتفاق')
    const masked: readonly Mask[] = [{ start, end: start + 10, date: '2018-09-17' }]
    const [one] = findDates(text, { anchor: '2018-11-19', masked })
    assert.deepEqual([one?.value, one?.certainty], ['2018-09-17/2018-11-19', 'vague'])
  })
})

interface Row {
  readonly anchor: string
  readonly text: string
  readonly spans: readonly string[]
  readonly value: string
  readonly certainty: string
  readonly other: string | undefined
}

function row(anchor: string, marked: string, value: string, certainty = 'anchored', other?: string): Row {
  const spans = [...marked.matchAll(/\[([^\]]*)\]/g)].map(([, span = '']) => span)
  return { anchor, text: marked.replace(/[[\]]/g, ''), spans, value, certainty, other }
}
