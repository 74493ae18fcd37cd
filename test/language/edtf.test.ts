import assert from 'node:assert/strict'
import fc from 'fast-check'
import { describe, it } from 'mocha'
import { compareDays } from '../../server/src/language/calendar.ts'
import { type EdtfDate, isEdtfProblem, readEdtf } from '../../server/src/language/edtf.ts'

const dates: readonly (readonly [text: string, kind: string, precision: string, ...days: (string | undefined)[]])[] = [
  ['2024', 'year', 'year', '2024-01-01', '2024-12-31'],
  ['2024-10', 'month', 'month', '2024-10-01', '2024-10-31'],
  ['2024-02', 'month', 'month', '2024-02-01', '2024-02-29'],
  ['2024-10-09', 'day', 'day', '2024-10-09', '2024-10-09'],
  ['2024-02-29', 'day', 'day', '2024-02-29', '2024-02-29'],
  ['0000', 'year', 'year', '0000-01-01', '0000-12-31'],
  ['-0044-03-15', 'day', 'day', '-0044-03-15', '-0044-03-15'],
  ['Y17000', 'year', 'year', '17000-01-01', '17000-12-31'],
  ['2022-21', 'season', 'season', '2022-03-01', '2022-06-21'],
  ['2022-22', 'season', 'season', '2022-06-01', '2022-09-23'],
  ['2022-23', 'season', 'season', '2022-09-01', '2022-12-22'],
  ['2022-24', 'season', 'season', '2022-01-01', '2023-03-21'],
  // Half past midnight in Damascus is still the day before in Greenwich.
  ['2024-10-15T00:30+03:00', 'datetime', 'time', '2024-10-15', '2024-10-15'],
  ['2024-10-15T23:30:00-05:00', 'datetime', 'time', '2024-10-15', '2024-10-15'],
  ['2024-10-15T14:30:00.123Z', 'datetime', 'time', '2024-10-15', '2024-10-15'],
  ['2024-10-15T24:00:00', 'datetime', 'time', '2024-10-15', '2024-10-15'],
  ['201X', 'year', 'decade', '2010-01-01', '2019-12-31'],
  ['20XX', 'year', 'century', '2000-01-01', '2099-12-31'],
  ['1X24', 'year', 'unknown', '1024-01-01', '1924-12-31'],
  ['-201X', 'year', 'decade', '-2019-01-01', '-2010-12-31'],
  ['XXXX', 'year', 'unknown'],
  ['XXXX-12-25', 'day', 'unknown'],
  ['2024-XX', 'month', 'year', '2024-01-01', '2024-12-31'],
  ['2024-1X', 'month', 'year', '2024-10-01', '2024-12-31'],
  ['2024-XX-XX', 'day', 'year', '2024-01-01', '2024-12-31'],
  ['2023-02-XX', 'day', 'month', '2023-02-01', '2023-02-28'],
  ['2023-02-2X', 'day', 'month', '2023-02-20', '2023-02-28'],
  ['2024-10-X9', 'day', 'month', '2024-10-09', '2024-10-29'],
  ['2024-XX-31', 'day', 'year', '2024-01-31', '2024-12-31'],
  ['201X-02-29', 'day', 'decade', '2012-02-29', '2016-02-29'],
  ['2024-11-11/2024-11-12', 'interval', 'day', '2024-11-11', '2024-11-12'],
  ['2017/2017', 'interval', 'year', '2017-01-01', '2017-12-31'],
  ['2024-10-09/2024-10', 'interval', 'month', '2024-10-09', '2024-10-31'],
  ['2017-01/..', 'interval', 'month', '2017-01-01', undefined],
  ['../2024-11-10', 'interval', 'day', undefined, '2024-11-10'],
  ['2024/', 'interval', 'year', '2024-01-01', undefined],
  ['/2024', 'interval', 'year', undefined, '2024-12-31'],
  ['2024-05-XX/2024-06-XX', 'interval', 'month', '2024-05-01', '2024-06-30'],
  ['2024-10-15T10:00/2024-10-15T12:00', 'interval', 'time', '2024-10-15', '2024-10-15'],
]

const slips: readonly (readonly [text: string, problem: string, ...fixes: string[]])[] = [
  ['', 'empty'],
  [' \u00a0', 'empty'],
  ['٢٠٢٤-١٠-٠٩', 'digits', '2024-10-09'],
  ['۲۰۲۴-۱۰', 'digits', '2024-10'],
  ['٩ تشرين الأول ٢٠٢٤', 'digits', '2024-10-09'],
  ['\u200f2024-10-09', 'invisible-character', '2024-10-09'],
  [' 2024-10-09', 'spaces', '2024-10-09'],
  ['2024-10-09 / 2024-10-12', 'spaces', '2024-10-09/2024-10-12'],
  ['2024 / ..', 'spaces', '2024/..'],
  ['2024-10-09 - 2024-10-12', 'spaces', '2024-10-09/2024-10-12'],
  ['2024-10-09 14:30', 'spaces', '2024-10-09T14:30'],
  ['2024–2025', 'dash', '2024/2025'],
  ['2024-2025', 'dash', '2024/2025'],
  ['2024-10-09–2024-10-12', 'dash', '2024-10-09/2024-10-12'],
  ['2024–10', 'dash', '2024-10'],
  ['2024/10/09', 'separator', '2024-10-09'],
  ['2024.10.9', 'separator', '2024-10-09'],
  ['2024–10–09', 'separator', '2024-10-09'],
  ['20241009', 'separator', '2024-10-09'],
  ['2024/10', 'separator', '2024-10'],
  ['09-10-2024', 'order', '2024-10-09', '2024-09-10'],
  ['9/10/2024', 'order', '2024-10-09', '2024-09-10'],
  ['13/10/2024', 'order', '2024-10-13'],
  ['10/13/2024', 'order', '2024-10-13'],
  ['10/2024', 'order', '2024-10'],
  ['9 October 2024', 'words', '2024-10-09'],
  ['October 9, 2024', 'words', '2024-10-09'],
  ['Wednesday, 9th of October 2024', 'words', '2024-10-09'],
  ['Oct 2024', 'words', '2024-10'],
  ['9 تشرين الأول 2024', 'words', '2024-10-09'],
  ['الأربعاء، 9 تشرين الأول/أكتوبر 2024م', 'words', '2024-10-09'],
  ['شهر غشت من عام 2024', 'words', '2024-08'],
  ['عام 2024', 'words', '2024'],
  ['2024-1-5', 'leading-zero', '2024-01-05'],
  ['2024-1', 'leading-zero', '2024-01'],
  ['2024-10-9/2024-11-2', 'leading-zero', '2024-10-09/2024-11-02'],
  ['201x', 'letter-case', '201X'],
  ['2024-10-09t10:00z', 'letter-case', '2024-10-09T10:00Z'],
  ['2024-10-09/12', 'short-end', '2024-10-09/2024-10-12'],
  ['2024-10-09/11-12', 'short-end', '2024-10-09/2024-11-12'],
  ['~2024', 'qualifier-place', '2024~'],
  ['2024?-10', 'qualifier-place', '2024-10?'],
  ['2024?~', 'qualifier-place', '2024%'],
  ['19', 'century', '19XX'],
  ['201', 'early-year', '201X', '0201'],
  ['584', 'early-year', '0584', '584X'],
  ['٥٨٤', 'digits', '0584', '584X'],
  ['2024-11-11؟', 'question-mark', '2024-11-11?'],
  ['“2024-11-11”', 'quotes', '2024-11-11'],
  ['2024-11-11..2024-11-12', 'dots', '2024-11-11/2024-11-12'],
  ['..2024', 'dots', '../2024'],
  ['2024…', 'dots', '2024/..'],
  ['24-11-11', 'short-year'],
  ['unknown', 'unknown', 'XXXX'],
  ['غير معروف', 'unknown', 'XXXX'],
  ['2024-13-01', 'no-such-month', '2024-01-13'],
  ['2024-13', 'no-such-month'],
  ['2024-00-10', 'no-such-month'],
  ['2024-04-31', 'no-such-day'],
  ['2023-02-29', 'no-such-day'],
  ['1900-02-29', 'no-such-day'],
  ['2024-10-00', 'no-such-day'],
  ['31/4/2024', 'no-such-day'],
  ['2024-02-30/2024-03-01', 'no-such-day'],
  ['2024-10-09T25:00', 'no-such-time'],
  ['2024-10-09T10', 'no-such-time'],
  ['2024-25', 'season'],
  ['2024-21~', 'season'],
  ['2024-21/2024-22', 'season'],
  ['[2024,2025]', 'set'],
  ['{2024}', 'set'],
  ['2024-10-12/2024-10-09', 'reversed', '2024-10-09/2024-10-12'],
  ['2025/2024-12', 'reversed', '2024-12/2025'],
  ['../..', 'malformed'],
  ['/', 'malformed'],
  ['2024/2025/2026', 'malformed'],
  ['1950S2', 'malformed'],
  ['10 أيلول/أكتوبر 2024', 'malformed'],
  ['soon', 'malformed'],
]

describe('readEdtf', () => {
  for (const [text, kind, precision, ...days] of dates) {
    it(`reads ${text}`, () => {
      const date = read(text)
      assert.deepEqual([date.kind, date.precision, date.earliest, date.latest], [kind, precision, days[0], days[1]])
      assert.equal(date.text, text)
    })
  }

  for (const [text, problem, ...fixes] of slips) {
    it(`sees what is wrong with ${text.trim() || 'nothing'}`, () => {
      const read = readEdtf(text)
      assert.ok(isEdtfProblem(read))
      assert.deepEqual([read.problem, ...read.fixes], [problem, ...fixes])
    })
  }

  it('is certain of a date only where nothing but its writing was mended', () => {
    const certain = ['٢٠٢٤-١٠-٠٩', '2024-11-11؟', '“2024-11-11”', '2024-1-5', '2024..']
    const doubtful = ['٥٨٤', '٩٧', '584', '19', '9/10/2024', '٩ تشرين الأول ٢٠٢٤', '2024-13-01', '2024/2023']
    for (const text of [...certain, ...doubtful]) {
      const read = readEdtf(text)
      assert.ok(isEdtfProblem(read))
      assert.equal(read.certain === true, certain.includes(text), text)
    }
  })

  it('knows what is uncertain, approximate or unspecified', () => {
    for (const [text, uncertain, approximate, unspecified] of [
      ['2024', false, false, false],
      ['2024?', true, false, false],
      ['2024-10~', false, true, false],
      ['2024-10-09%', true, true, false],
      ['201X', false, false, true],
      ['2024~/2025', false, true, false],
      ['201X/2025?', true, false, true],
    ] as const) {
      const date = read(text)
      assert.deepEqual(
        [date.uncertain, date.approximate, date.unspecified],
        [uncertain, approximate, unspecified],
        text,
      )
    }
  })

  it('tells an end that is open from one that is unknown', () => {
    for (const [text, from, to] of [
      ['../2024', 'open', '2024'],
      ['/2024', 'unknown', '2024'],
      ['2024/..', '2024', 'open'],
      ['2024/', '2024', 'unknown'],
    ] as const) {
      const date = read(text)
      assert.ok(date.kind === 'interval')
      const written = [date.from, date.to].map((end) => (typeof end === 'string' ? end : end.text))
      assert.deepEqual(written, [from, to])
    }
  })

  it('gives the parts as written', () => {
    const { year, month, day, time, season } = point('2024-10-15T00:30+03:00')
    assert.deepEqual(
      { year, month, day, time, season },
      { year: '2024', month: '10', day: '15', time: '00:30+03:00', season: undefined },
    )
    assert.equal(point('2022-21').season, 'spring')
    assert.equal(point('-201X').year, '-201X')
  })

  it('offers only fixes that are dates', () => {
    for (const [, , ...fixes] of slips) for (const fix of fixes) read(fix)
  })

  it('agrees with the library on everything in figures, leap days apart', async () => {
    // By a name that the compiler does not see: the package has no types.
    const { parse } = (await import(['edtf'].join())) as { parse(text: string): { level: number } }
    const figures = fc
      .tuple(
        fc.integer({ min: 0, max: 2100 }),
        fc.option(fc.integer({ min: 0, max: 26 })),
        fc.option(fc.integer({ min: 0, max: 32 })),
        fc.constantFrom('', '', '?', '~', '%'),
      )
      .map(
        ([year, month, day, doubt]) =>
          [
            String(year).padStart(4, '0'),
            ...[month, day].filter((part) => part !== null).map((part) => String(part).padStart(2, '0')),
          ].join('-') + doubt,
      )
    fc.assert(
      fc.property(fc.array(figures, { minLength: 1, maxLength: 2 }), (sides) => {
        const text = sides.join('/')
        const date = readEdtf(text)
        const refused = isEdtfProblem(date) && date.problem !== 'reversed'
        if (!text.includes('02-29')) assert.equal(refused, !accepts(text), text)
      }),
    )

    function accepts(text: string): boolean {
      try {
        return parse(text).level < 2
      } catch {
        return false
      }
    }
  })

  it('never throws, and what may be unspecified has its first day before its last', () => {
    const figures = fc.string({ unit: fc.constantFrom(...'0123456789X-/.~?%TYZ:+ ٢,[}'), maxLength: 30 })
    const masked = fc
      .tuple(
        ...[4, 2, 2].map((length) =>
          fc.string({ unit: fc.constantFrom(...'012X'), minLength: length, maxLength: length }),
        ),
      )
      .map((parts) => parts.join('-'))
    fc.assert(
      fc.property(fc.oneof(figures, masked, fc.string({ unit: 'binary' })), (text) => {
        const date = readEdtf(text)
        if (isEdtfProblem(date) || date.earliest === undefined || date.latest === undefined) return
        assert.ok(compareDays(date.earliest, date.latest) <= 0)
      }),
    )
    assert.deepEqual(readEdtf(`2024${'-'.repeat(100_000)}`), { problem: 'malformed', fixes: [] })
  })
})

function read(text: string): EdtfDate {
  const date = readEdtf(text)
  assert.ok(!isEdtfProblem(date), `${text} is no date`)
  return date
}

function point(text: string) {
  const date = read(text)
  assert.ok(date.kind !== 'interval')
  return date
}
