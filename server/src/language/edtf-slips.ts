import { daysInMonth } from './calendar.ts'
import { isWeekdayName, monthNumber } from './calendar-names.ts'

/** Why a text is no date: what was probably slipped, and the dates that were probably meant, the likeliest first. */
export interface EdtfProblem {
  readonly problem: EdtfSlip
  readonly fixes: readonly string[]
  /** Whether only the writing was mended, so that the one fix leaves no doubt about the date. */
  readonly certain?: true
}

/** The ways in which a date goes wrong that can be told apart; `malformed` is all the rest. */
export type EdtfSlip =
  | 'empty'
  | 'invisible-character'
  | 'quotes'
  | 'question-mark'
  | 'digits'
  | 'letter-case'
  | 'spaces'
  | 'dash'
  | 'separator'
  | 'words'
  | 'order'
  | 'leading-zero'
  | 'short-end'
  | 'dots'
  | 'qualifier-place'
  | 'early-year'
  | 'century'
  | 'short-year'
  | 'unknown'
  | 'no-such-month'
  | 'no-such-day'
  | 'no-such-time'
  | 'season'
  | 'set'
  | 'reversed'
  | 'malformed'

/** Finds the slip in a text that is no date; `isDate` says whether a repaired text is one. */
export function diagnose(text: string, isDate: (text: string) => boolean): EdtfProblem {
  if (text.trim() === '') return { problem: 'empty', fixes: [] }
  if (text.length > 200) return { problem: 'malformed', fixes: [] }
  let readings: readonly string[] = [text]
  let slip: EdtfSlip | undefined
  let certain = true
  for (const [name, repair] of repairs) {
    const repaired = [...new Set(readings.flatMap(repair))]
    if (repaired.join('\n') !== readings.join('\n')) {
      slip ??= name
      certain &&= ofWriting.has(name)
    }
    readings = repaired
    const fixes = readings.filter(isDate)
    if (slip !== undefined && fixes.length > 0)
      return { problem: slip, fixes, ...(certain && fixes.length === 1 && { certain }) }
  }
  const [likeliest = ''] = readings
  const [beyondRepair] = impossible.find(([, is]) => is(likeliest)) ?? []
  return { problem: beyondRepair ?? slip ?? 'malformed', fixes: [] }
}

/** Slips that leave no doubt about the date. */
const ofWriting: ReadonlySet<EdtfSlip> = new Set<EdtfSlip>([
  'invisible-character',
  'quotes',
  'question-mark',
  'digits',
  'letter-case',
  'spaces',
  'dash',
  'separator',
  'leading-zero',
  'short-end',
  'dots',
  'qualifier-place',
])

/** Another writing of a text, or several where it is ambiguous; the text itself where there is nothing to repair. */
type Repair = (text: string) => string | readonly string[]

// Each works on what those before it have left.
const repairs: readonly (readonly [slip: EdtfSlip, repair: Repair])[] = [
  [
    'invisible-character',
    (text) => text.replace(/[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g, ''),
  ],
  ['quotes', (text) => text.replace(/^\s*["'“”„«»‘’]+(.*?)["'“”„«»‘’]+\s*$/s, '$1')],
  ['question-mark', (text) => text.replace(/(?<=[\dXx٠-٩])؟/g, '?')],
  ['digits', (text) => text.replace(/[٠-٩]/g, digitFrom('٠')).replace(/[۰-۹]/g, digitFrom('۰'))],
  ['spaces', withoutSpaces],
  ['dots', (text) => text.replace(/(?<=[\dXx?~%])(?:\.{2,3}|…)(?=\d)/g, '/').replace(/^(?:\.{2,3}|…)(?=\d)/, '../')],
  ['dots', (text) => text.replace(/(?<=^[^/]*[\dXx?~%])(?:\.{2,3}|…)$/, '/..')],
  ['unknown', (text) => (/^(?:unknown|n\.? ?d\.?|\?+|غير معروف|مجهول)$/i.test(text) ? 'XXXX' : text)],
  ['separator', (text) => text.replace(/(?<!\d)(\d{4})([/.‐-―−])(\d{1,2})\2(\d{1,2})(?!\d)/g, '$1-$3-$4')],
  ['separator', (text) => text.replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3')],
  ['order', inOrder],
  ['dash', (text) => text.replace(/(?<=\d{4}|\d-\d\d)[-‐-―−](?=\d{4}(?!\d))/g, '/').replace(/[‐-―−]/g, '-')],
  ['words', withoutWords],
  ['separator', (text) => text.replace(/^(\d{4})[/.](\d{1,2})$/, '$1-$2')],
  ['leading-zero', (text) => text.replace(/(?<=\d{4}-(?:\d{1,2}-)?)(\d)(?!\d)/g, '0$1')],
  ['letter-case', (text) => text.replace(/[xtz]/g, (letter) => letter.toUpperCase())],
  ['short-end', (text) => text.replace(/^((\d{4}-)\d\d-\d\d)\/(\d\d-\d\d)$/, '$1/$2$3')],
  ['short-end', (text) => text.replace(/^((\d{4}-\d\d-)\d\d)\/(\d\d)$/, '$1/$2$3')],
  ['qualifier-place', (text) => text.split('/').map(qualifierLast).join('/')],
  ['early-year', earlyYear],
  ['century', (text) => text.replace(/^-?\d\d$/, '$&XX').replace(/^-?\d{3}$/, '$&X')],
  ['no-such-month', (text) => text.replace(/(?<=\d{4}-)(1[3-9]|2\d|3[01])-(0\d|1[0-2])(?!\d)/g, '$2-$1')],
]

const impossible: readonly (readonly [slip: EdtfSlip, is: (text: string) => boolean])[] = [
  ['set', (text) => /^[[{]/.test(text)],
  ['short-year', (text) => /^\d{1,2}([-/.])\d{1,2}\1\d{1,2}$/.test(text)],
  ['season', (text) => /(?:\d{4}|X{4})-(?:2[1-9]|3\d|4[01])(?!-?\d)/.test(text)],
  ['no-such-month', (text) => /\d{4}-(?:00|1[3-9]|[2-9]\d)/.test(text)],
  ['no-such-day', hasImpossibleDay],
  ['no-such-time', (text) => /\d{4}-\d\d-\d\dT/.test(text)],
]

function digitFrom(zero: string): (digit: string) => string {
  return (digit) => String(digit.charCodeAt(0) - zero.charCodeAt(0))
}

function withoutSpaces(text: string): string {
  return text
    .trim()
    .replace(/(?<=^\d{4}-\d\d-\d\d)\s+(?=\d\d:\d\d)/, 'T')
    .replace(/(?<=\d)\s+[-‐-―−]\s+(?=\d)/g, '/')
    .replace(/(?<=[\d.X?~%])\s*\/\s*(?=[\d.])/g, '/')
}

/** Day, month, year, as most of the world and nearly all of the Arabic press has it; else month, day, year. */
function inOrder(text: string): string | readonly string[] {
  const found = /^(?:(\d{1,2})([-/.]))?(\d{1,2})[-/.](\d{4})$/.exec(text)
  if (found === null) return text
  const [, first, , second = '', year] = found
  if (first === undefined) return `${year}-${second}`
  return Number(first) > 12 || Number(second) > 12
    ? `${year}-${Number(second) > 12 ? `${first}-${second}` : `${second}-${first}`}`
    : [`${year}-${second}-${first}`, `${year}-${first}-${second}`]
}

/** `9 October 2024`, `الأربعاء 9 تشرين الأول/أكتوبر 2024`, `عام 2024`. */
function withoutWords(text: string): string {
  const numbers = text.match(/\d+/g) ?? []
  const year = numbers.find((number) => number.length === 4)
  const days = numbers.filter((number) => number.length < 3)
  if (year === undefined || days.length !== numbers.length - 1 || days.length > 1) return text
  const words = text
    .replace(/(\d)(?:st|nd|rd|th)\b/g, '$1')
    .split(/[\s\d,،.]+/)
    .filter((word) => !(fillers.has(word) || isWeekdayName(word)))
  const month = monthNumber(words.join(' '))
  if (month !== undefined) return [year, month, ...days].join('-')
  return words.length === 0 && days.length === 0 ? year : text
}

const fillers: ReadonlySet<string> = new Set([
  '',
  'of',
  'the',
  'year',
  'AD',
  'CE',
  'يوم',
  'من',
  'شهر',
  'في',
  'عام',
  'سنة',
  'م',
])

/** `584` is the year 584; `198` is rather a decade of ours. */
function earlyYear(text: string): string | readonly string[] {
  if (!/^\d{3}$/.test(text)) return text
  return /^(?:1[89]|20)/.test(text) ? [`${text}X`, `0${text}`] : [`0${text}`, `${text}X`]
}

function qualifierLast(side: string): string {
  const signs = new Set(side.match(/[?~%]/g))
  if (signs.size === 0 || !/^[-\dX?~%]+$/.test(side)) return side
  const sign = signs.size > 1 ? '%' : [...signs].join('')
  return side.replace(/[?~%]/g, '') + sign
}

function hasImpossibleDay(text: string): boolean {
  return [...text.matchAll(/(\d{4})-(\d\d)-(\d\d)/g)].some(
    ([, year, month, day]) => Number(day) < 1 || Number(day) > daysInMonth(Number(year), Number(month)),
  )
}
