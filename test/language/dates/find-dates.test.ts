import assert from 'node:assert/strict'
import fc from 'fast-check'
import { describe, it } from 'mocha'
import { readAnchor } from '../../../server/src/language/dates/anchor.ts'
import { datesIn, findDates } from '../../../server/src/language/dates/find-dates.ts'
import { type Token, tokensOf } from '../../../server/src/language/dates/tokens.ts'
import { isEdtfProblem, readEdtf } from '../../../server/src/language/edtf.ts'

/** Texts with their expressions in brackets; each is said as its value, with a sign where it is loose (`?`) or says two things (`|`). */
const said: Readonly<Record<string, readonly (readonly [marked: string, ...values: readonly string[]])[]>> = {
  'days and months': [
    ['في [12 نوفمبر 2024]', '2024-11-12'],
    ['في [١٢ تشرين الثاني ٢٠٢٤]', '2024-11-12'],
    ['في [١٢ تِشرين الثّاني ٢٠٢٤]', '2024-11-12'],
    ['في [12\u00a0نوفمبر\u00a02024م]', '2024-11-12'],
    ['يوم [الثلاثاء، 12 تشرين الثاني (نوفمبر) 2024]', '2024-11-12'],
    ['في [نوفمبر - تشرين الثاني 2024]', '2024-11'],
    ['في [الحادي عشر من نوفمبر الجاري]', '2024-11-11'],
    ['في [الثاني والعشرين من تشرين أول]', '2024-10-22'],
    ['في [الـ15 من يناير المقبل]', '2025-01-15'],
    [
      '[20 غشت 2021] و[3 جانفي 2023] و[5 جويلية 2023] و[1 يوليه 2020]',
      '2021-08-20',
      '2023-01-03',
      '2023-07-05',
      '2020-07-01',
    ],
    ['في [سبتمبر من العام الماضي] وفي [شهر 3 من عام 2020]', '2023-09', '2020-03'],
    ['[أواخر أكتوبر الماضي] و[مطلع نوفمبر]', '2024-10-21~/2024-10-31', '2024-11-01/2024-11-10~'],
    [
      'في [3 الجاري] وفي [5 الشهر الماضي] ويومي [3 و4 من الشهر المقبل]',
      '2024-11-03',
      '2024-10-05',
      '2024-12-03/2024-12-04',
    ],
    ['قُتل 5 [الشهر الجاري]', '2024-11'],
    ['يوم [الأربعاء الواقع في 6 تشرين الثاني]', '2024-11-06'],
    ['في [مارس]، وفي [15 آذار]، وفي [يناير]', '2025-03?', '2025-03-15?', '2025-01'],
    ['بعد هجمات [11 سبتمبر]', '2024-09-11?'],
    ['[الثلاثاء الأول من نوفمبر]', '2024-11-05?'],
    ['[الجمعة الأول من نوفمبر]', '2024-11-01'],
    [
      '[2024-11-12] و[25/11/2024] و[25.11.2024] و[3/11/2024] بحسب',
      '2024-11-12',
      '2024-11-25',
      '2024-11-25',
      '2024-11-03',
    ],
  ],
  'figures beside a day of the week': [
    ['[الاثنين 11/11/2024] و[الثلاثاء 2024-11-11]', '2024-11-11', '2024-11-11|2024-11-12?'],
    ['[الاثنين الموافق 11 نوفمبر 2024]', '2024-11-11'],
  ],
  stretches: [
    ['من [12 إلى 15 نوفمبر]', '2024-11-12/2024-11-15'],
    ['بين [12 و15 نوفمبر 2023]', '2023-11-12/2023-11-15'],
    ['[12–15 نوفمبر]', '2024-11-12/2024-11-15'],
    ['من [30 نوفمبر إلى 2 ديسمبر 2018]', '2018-11-30/2018-12-02'],
    ['من [28 كانون الأول حتى 2 كانون الثاني 2019]', '2018-12-28/2019-01-02'],
    ['بين [مارس ومايو 2017]', '2017-03/2017-05'],
    ['بين عامي [2011 و2018]، وفي [2011-2018]', '2011/2018', '2011/2018'],
    ['يومي [السبت والأحد]', '2024-11-09/2024-11-10'],
    ['أيام [12 و13 و14 نوفمبر]', '2024-11-12/2024-11-14'],
    ['أيام [12، 13 و14 نوفمبر]', '2024-11-12/2024-11-14'],
    ['بلغ العدد 15، [16 نوفمبر 2024]', '2024-11-16'],
    ['يومي [12] و[15 نوفمبر]', '2024-11-12', '2024-11-15'],
    ['في [يوليو/أغسطس 2024]', '2024-07/2024-08'],
    ['من [2011 وحتى 2018]', '2011/2018'],
    ['منذ [2011] ومنذ [أيلول الماضي] وحتى [20 نوفمبر]', '2011/..', '2024-09/..', '../2024-11-20'],
  ],
  'what counts from today': [
    ['[أمس] و[غدًا] و[أول من أمس] و[بعد غد]', '2024-11-10', '2024-11-12', '2024-11-09', '2024-11-13'],
    ['ب[الأمس] ويوم [غد الثلاثاء]', '2024-11-10', '2024-11-12'],
    ['[فجر اليوم الاثنين] و[مساء أمس] و[الليلة الماضية]', '2024-11-11', '2024-11-10', '2024-11-10'],
    ['يوم [الجمعة الماضي] و[الأحد المقبل]', '2024-11-08', '2024-11-17'],
    ['سيُعقد يوم [الخميس]، وقال مسؤول [الخميس]', '2024-11-14?', '2024-11-07?'],
    ['[الشهر المقبل] و[العام قبل الماضي] و[الأسبوع الماضي]', '2024-12', '2022', '2024-11-03~/2024-11-09~'],
    ['[قبل يومين] و[قبل 3 أيام] و[منذ ثلاثة أشهر]', '2024-11-09', '2024-11-08', '2024-08~/..?'],
    ['في وقت سابق من [اليوم]', '2024-11-11'],
    ['[صيف عام 2014] و[الصيف الماضي] و[الربيع القادم]', '2014-22', '2024-22', '2025-21'],
    ['[نهاية العام الجاري] و[منتصف 2023]', '2024-12~', '2023-06~'],
  ],
  'decades and centuries': [
    ['[ثمانينيات القرن الماضي] و[أوائل تسعينات القرن العشرين]', '198X', '1990~/1993~'],
    ['[القرن التاسع عشر] و[القرن الحادي والعشرين]', '18XX', '20XX'],
    ['منذ [التسعينيات]', '199X/..?'],
    ['[عام 1200 قبل الميلاد] و[عام 1500 ق.م]', '-1199', '-1499'],
    ['خلال عقد [التسعينيات]', '199X?'],
  ],
  'the Hijra': [
    ['[25 جمادى الآخرة 1443]', '2022-01-28~'],
    ['[٩ جمادى الأولى ١٤٤٦هـ] الموافق [11 نوفمبر 2024]', '2024-11-11~', '2024-11-11'],
    ['في [عام 1445هـ]', '2023-07-19~/2024-07-06~'],
    ['[ربيع الأول 1443]', '2021-10-07~/2021-11-05~'],
    ['شهر [رمضان الماضي]', '2024-03-11~/2024-04-09~?'],
  ],
  'two things': [
    ['[اليوم الأحد]', '2024-11-10|2024-11-11?'],
    ['[الأربعاء 12 نوفمبر 2024]', '2024-11-12|2024-11-13?'],
    ['[20 كانون الثاني/فبراير 2025]', '2025-01-20|2025-02-20?'],
    ['[سبتمبر الجاري]', '2024-09|2024-11?'],
    ['[عام 2019 الجاري]', '2019|2024?'],
    ['[اليوم الثلاثاء 12 نوفمبر]', '2024-11-12|2024-11-11?'],
  ],
  English: [
    ['[12 November 2024], [November 12, 2024], [Nov. 12]', '2024-11-12', '2024-11-12', '2024-11-12'],
    ['on [Monday], [last Monday] and [next Friday morning]', '2024-11-11', '2024-11-04', '2024-11-15'],
    ['[Last March], in [May 2020], he may march', '2024-03', '2020-05'],
    [
      'since [2017], between [2011 and 2018], from [28 November to 2 December 2018]',
      '2017/..',
      '2011/2018',
      '2018-11-28/2018-12-02',
    ],
    ['[Nov. 28-29, 2018] and [mid-October]', '2018-11-28/2018-11-29', '2024-10-15~'],
    ['the [1980s], the [19th century], [early 2017], [summer 2023]', '198X', '18XX', '2017-01~', '2023-22'],
    [
      '[yesterday], [two days ago], [last week], [late last year]',
      '2024-11-10',
      '2024-11-09',
      '2024-11-03~/2024-11-09~',
      '2023-12~',
    ],
    ['after the [September 11] attacks', '2024-09-11?'],
    ['[Tuesday, November 11, 2024]', '2024-11-11|2024-11-12?'],
    ['it was on [12/11/2024] that', '2024-11-12?'],
  ],
  French: [
    ['le [12 novembre 2024], [lundi 11 novembre], le [1er mai 2021]', '2024-11-12', '2024-11-11', '2021-05-01'],
    ['[mars dernier], en [mars 2020], en [février 2021], [août 2020]', '2024-03', '2020-03', '2021-02', '2020-08'],
    ['du [12 au 15 novembre], les [28 et 29 novembre 2018]', '2024-11-12/2024-11-15', '2018-11-28/2018-11-29'],
    ['depuis [2017], jusqu’en [2018], l’[année dernière], le [mois prochain]', '2017/..', '../2018', '2023', '2024-12'],
    [
      '[hier], [aujourd’hui], [il y a deux jours], [fin novembre], [mi-octobre]',
      '2024-11-10',
      '2024-11-11',
      '2024-11-09',
      '2024-11-21~/2024-11-30',
      '2024-10-15~',
    ],
    ['l’[été dernier], [les années 1980], le [XIXe siècle]', '2024-22', '198X', '18XX'],
  ],
}

/** What has the words of dates and says none. */
const none = [
  'روسيا اليوم، صحيفة المصري اليوم، «أخبار اليوم»، قناة سوريا اليوم',
  'حتى الآن، حتى اليوم، إلى اليوم',
  'في ذلك اليوم، في اليوم نفسه، اليوم العالمي للمرأة، في اليوم التالي، طوال اليوم',
  'ما آب إليه الأمر، مارس الأندية ضغوطا، آذار بلا رقم، نيسان اليابانية',
  'قال الأمين العام الحالي للأمم المتحدة والمدير العام السابق',
  'تيريزا ماي وجوان بايز وجامعة تشرين',
  'رجب طيب أردوغان ورمضان قديروف وشعبان عبد الرحيم',
  'صلاة الجمعة، كل يوم جمعة، أيام الجمعة، الأحد عشر',
  'في 2000 منزل، 1995 مدنيا، القرار 2254، 1,271 و1٬999، رقم 2021',
  'سوخوي-34، COVID-19، أستانا 1، الـ22، الساعة 12:30، 1/2',
  'خلال عام، مدة يومين، قبل يومين من الهجوم، في الستينيات من عمره',
  '30 فبراير 2024، 31 أبريل، 2024-13-01، 99/99/2024',
  'Russia Today, USA Today, he may march in a fall of snow',
  'il a été 1500 fois, les six et sept',
]

const anchor = '2024-11-11'

describe('findDates', () => {
  for (const [name, cases] of Object.entries(said)) {
    describe(name, () => {
      for (const [marked, ...values] of cases) {
        it(marked, () => {
          const { text, spans } = unmarked(marked)
          const found = findDates(text, { anchor })
          assert.deepEqual(
            found.map(({ start, end }) => text.slice(start, end)),
            spans,
          )
          assert.deepEqual(found.map(shown), values)
        })
      }
    })
  }

  for (const text of none)
    it(`finds none in: ${text}`, () =>
      assert.deepEqual(
        findDates(text, { anchor }).map(({ start, end }) => text.slice(start, end)),
        [],
      ))

  it('says how it came by a value', () => {
    const [one] = findDates('يوم السبت', { anchor })
    assert.deepEqual(one?.reason, {
      en: 'the Saturday before \u20662024-11-11\u2069',
      ar: 'السبت قبل \u20662024-11-11\u2069',
    })
  })

  describe('with an article’s date that is wider than a day', () => {
    for (const [date, text, value] of [
      ['2017-03', 'أمس', '2017-03~'],
      ['2017-03', '15 من هذا الشهر', '2017-03-15'],
      ['2017-03', 'الشهر الماضي', '2017-02'],
      ['2017-03-06/2017-03-13', 'أمس', '2017-03-05/2017-03-12'],
      ['2024', '12 نوفمبر', '2024-11-12'],
      ['2024', 'العام الماضي', '2023'],
      ['2024', 'الشهر الماضي', '2024~'],
      ['2022-21', 'أمس', '2022-21'],
      ['2024-10-15T00:30+03:00', 'أمس', '2024-10-14'],
    ] as const) {
      it(`${text} of ${date}`, () => assert.equal(findDates(text, { anchor: date })[0]?.value, value))
    }
  })

  it('sees no contradiction where “yesterday, Thursday” may be right on one of the days', () => {
    assert.equal(findDates('أمس الخميس', { anchor: '2022-01' })[0]?.other, undefined)
    assert.equal(findDates('أمس الخميس', { anchor: '2022-01-27/2022-01-29' })[0]?.other, undefined)
    assert.notEqual(findDates('أمس الخميس', { anchor: '2022-01-24/2022-01-26' })[0]?.other, undefined)
  })

  it('gives no value to what counts from a date that is not known', () => {
    for (const date of [undefined, 'XXXX', 'قريبا', '2022-01/..', '../2024']) {
      const found = findDates('أمس، وفي 12 نوفمبر، وعام 2017', { anchor: date })
      assert.deepEqual(
        found.map(({ value }) => value),
        [undefined, undefined, '2017'],
      )
    }
  })

  it('reads nothing that is masked, and nothing across it', () => {
    const text = 'نقلت روسيا اليوم أن 12 كذا آب'
    const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length })
    assert.deepEqual(findDates('أمس السبت', { anchor, masked: [{ start: 4, end: 9 }] }).map(shown), ['2024-11-10'])
    assert.deepEqual(findDates(text, { anchor, masked: [at('روسيا اليوم'), at('كذا')] }), [])
  })

  it('reads nothing across an empty line', () => {
    assert.deepEqual(findDates('عام 2017 ومنذ 12\n\nنوفمبر', { anchor }).map(shown), ['2017', '2024-11?'])
    assert.deepEqual(findDates('في 12\nنوفمبر', { anchor }).map(shown), ['2024-11-12'])
  })

  it('has exact spans whatever marks stand in the words', () => {
    const cases = Object.values(said).flat()
    fc.assert(
      fc.property(fc.constantFrom(...cases), fc.infiniteStream(fc.nat(60)), ([marked], chance) => {
        const text = Array.from(unmarked(marked).text)
        let written = ''
        const ends: number[] = []
        const starts: number[] = []
        for (const character of text) {
          starts.push(written.length)
          const mark = isArabic.test(character) ? marks[chance.next().value ?? 0] : undefined
          written += character === ' ' && (chance.next().value ?? 0) % 3 === 0 ? '\u00a0' : character
          written += mark ?? ''
          ends.push(written.length)
        }
        const plain = findDates(text.join(''), { anchor })
        const found = findDates(written, { anchor })
        assert.deepEqual(found.map(shown), plain.map(shown), JSON.stringify(written))
        for (const [index, { start, end }] of found.entries()) {
          const was = plain[index]
          assert.equal(start, starts[was?.start ?? 0], JSON.stringify(written))
          assert.equal(
            written.slice(start, end).replace(unseen, '').replaceAll('\u00a0', ' '),
            text.join('').slice(was?.start, was?.end).replace(unseen, '').replaceAll('\u00a0', ' '),
          )
        }
      }),
      { numRuns: 500 },
    )
  })

  it('answers to any text with values that are dates, in order and without overlaps', () => {
    const words = fc.constantFrom(
      ...Object.values(said)
        .flat()
        .flatMap(([marked]) => unmarked(marked).text.split(/(?=[\s،])|(?<=[\s،])/)),
      ...'/-()،.\n'.split(''),
      '2017',
      '31',
      '٥',
      '😀',
      '\u0301',
      'ـ',
    )
    const anyText = fc.oneof(
      fc.array(words, { maxLength: 14 }).map((all) => all.join('')),
      fc.array(words, { maxLength: 14 }).map((all) => all.join(' ')),
      fc.string({ unit: 'binary', maxLength: 40 }),
    )
    const anyAnchor = fc.constantFrom(
      undefined,
      '2024-11-11',
      '2024-02-29',
      '2017-03',
      '2024',
      '2017-03-06/2017-03-13',
      '202X',
      '-0044-03-15',
      '2022-24',
      'Y17000',
    )
    fc.assert(
      fc.property(anyText, anyAnchor, (text, date) => {
        let last = 0
        for (const { start, end, value, other, point } of findDates(text, { anchor: date })) {
          assert.ok(last <= start && start < end && end <= text.length)
          last = end
          for (const one of [value, other, point])
            assert.ok(one === undefined || !isEdtfProblem(readEdtf(one)), `${one} of ${JSON.stringify(text)}`)
        }
      }),
      { numRuns: 3000 },
    )
  })

  it('looks at each token a bounded number of times', () => {
    const texts = [
      '12 و',
      'يومي السبت و',
      'من 12 إلى ',
      'كانون الثاني/',
      'اليوم ',
      'منذ ',
      'قبل يومين ',
      'سيعقد السبت ',
      '2024-',
      '« ',
      'نهاية ',
      'في آب ',
      'Nov. ',
    ]
    for (const text of texts) {
      const looks = [200, 400].map((times) => looksAt(tokensOf(text.repeat(times), [])))
      const [few = 0, many = 0] = looks
      assert.ok(many < 2.2 * few + 100, `${text}: ${looks.join(', ')}`)
    }
  })
})

const marks = ['\u064e', '\u0651', '\u0640', '\u200d', '\u0650', '\u200c']
const isArabic = /[\u0621-\u064a]/
const unseen = /\u064e|\u0651|\u0640|\u200d|\u0650|\u200c/g

const shown = ({ value, other, certainty }: ReturnType<typeof findDates>[number]): string =>
  `${value}${other === undefined ? '' : `|${other}`}${certainty === 'vague' ? '?' : ''}`

function unmarked(marked: string): { readonly text: string; readonly spans: readonly string[] } {
  return {
    text: marked.replace(/[[\]]/g, ''),
    spans: [...marked.matchAll(/\[([^\]]*)\]/g)].map(([, span = '']) => span),
  }
}

/** How often tokens are asked for. */
function looksAt(tokens: readonly Token[]): number {
  let looks = 0
  const counted = new Proxy(tokens, {
    get(target, key) {
      if (typeof key === 'string' && /^\d+$/.test(key)) looks++
      return Reflect.get(target, key)
    },
  })
  datesIn(counted, readAnchor(anchor))
  return looks
}
