import type { DateExpression } from '../../language/dates/date-expression.ts'
import { findDates } from '../../language/dates/find-dates.ts'
import type { Message } from '../../language/message.ts'
import type { ProposedField } from './proposal.ts'
import type { Shape } from './shapes-of-lines.ts'

/** The day on a line that says nothing else but when the article was published, or changed last. */
export function datedLine({ block: { text, span } }: Shape): ProposedField | undefined {
  if (text.length > LONGEST || !/[\d٠-٩۰-۹]/.test(text)) return undefined
  const isUpdate = updated.test(text)
  const dates = findDates(text, { anchor: undefined })
  const date = dates.find(({ value }) => value !== undefined && isDay.test(value))
  if (!date?.value) return undefined
  const rest = besides(text, dates, date).replace(around, ' ').trim()
  if (rest !== '') return undefined
  const isDoubtful = date.certainty === 'vague'
  return {
    key: isUpdate ? 'updated' : 'date',
    value: date.value,
    words: text,
    span,
    certainty: isDoubtful ? 'guessed' : 'sure',
    reason: isUpdate ? reasons.updated : reasons.published,
  }
}

/** The line without its day, and without the same day by the other calendar. */
function besides(text: string, dates: readonly DateExpression[], date: DateExpression): string {
  const spans = dates.filter((one) => one === date || one.kind === 'hijri')
  return spans.reduceRight((rest, { start, end }) => `${rest.slice(0, start)} ${rest.slice(end)}`, text)
}

const LONGEST = 140
const isDay = /^\d{4}-\d\d-\d\d$/

const updated = /(?:آخر|اخر)\s+(?:تحديث|تعديل)|تم\s+(?:التحديث|التعديل)|محدّ?ث|last\s+updated?|updated/iu

const weekdays =
  'الأحد|الاحد|الاثنين|الإثنين|الأثنين|الثلاثاء|الثلثاء|الأربعاء|الاربعاء|الخميس|الجمعة|السبت|mon(?:day)?|tue(?:sday)?|wed(?:nesday)?|thu(?:rsday)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?'

/** What stands beside the day on such a line: what day it is, of the week and the hour, and what both are for. */
const around = new RegExp(
  [
    '(?:تاريخ|تم|وقت)\\s+(?:النشر|الإضافة|الاضافة|التحديث)',
    '(?:آخر|اخر)\\s+(?:تحديث|تعديل)',
    '(?:نشر|نُشر|نشرت|نُشرت|أضيف|أُضيف|كتب|حرر)(?:\\s+(?:في|بتاريخ|يوم))?',
    'تاريخ|بتاريخ|النشر|التحديث|الموافق|يوم|في|الساعة|بتوقيت\\s+\\S+(?:\\s+\\S+)?|توقيت\\s+\\S+',
    '(?:first\\s+)?(?:published|posted|last\\s+updated?|updated|modified|date)(?:\\s+(?:on|at))?',
    `(?<![\\p{L}])(?:${weekdays})(?![\\p{L}])`,
    '[\\d٠-٩۰-۹]{1,2}[:.٫][\\d٠-٩۰-۹]{2}(?:[:.][\\d٠-٩۰-۹]{2})?',
    '(?<![\\p{L}])(?:[صم]|صباحًا|صباحا|صباحاً|مساءً|مساء|مساءاً|ظهرًا|ظهرا|am|pm|a\\.m\\.|p\\.m\\.|gmt|utc|[ecmp][sd]t|et|bst|ces?t|eet)(?![\\p{L}])',
    '[+-]\\d{1,2}(?::?\\d{2})?',
    '[\\s:،,;|/()\\[\\]•·–—-]+',
  ].join('|'),
  'giu',
)

const reasons = {
  published: { en: 'A line of its own says when it was published.', ar: 'سطر مستقل يذكر وقت النشر.' },
  updated: { en: 'A line of its own says when it was changed last.', ar: 'سطر مستقل يذكر وقت آخر تحديث.' },
} satisfies Readonly<Record<string, Message>>
