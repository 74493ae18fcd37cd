import type { EdtfSlip } from '../../language/edtf-slips.ts'
import type { Message } from '../../language/message.ts'

/** What to say of each way in which a date goes wrong. */
export const dateSlips: Readonly<Record<EdtfSlip, Message>> = {
  empty: { en: 'There is no date here.', ar: 'لا تاريخ هنا.' },
  'invisible-character': { en: 'it holds an invisible character.', ar: 'فيه حرف خفي.' },
  quotes: { en: 'it stands without such quotation marks.', ar: 'يُكتب دون علامتي الاقتباس هاتين.' },
  'question-mark': { en: 'a doubt is marked by “?”, not by “؟”.', ar: 'علامة الشك فيه «?» لا «؟».' },
  digits: { en: 'its digits have to be 0 to 9.', ar: 'تُكتب أرقامه بالصورة 0–9.' },
  'letter-case': { en: 'the letters X, T and Z are capitals.', ar: 'الحروف X وT وZ تُكتب كبيرة.' },
  spaces: {
    en: 'there are no spaces in a date; a time follows a “T”.',
    ar: 'لا مسافات في التاريخ، والوقت يلي الحرف «T».',
  },
  dash: {
    en: 'its parts are joined by plain hyphens, and two dates by “/”.',
    ar: 'تفصل بين أجزائه شرطة عادية، وبين تاريخين «/».',
  },
  separator: { en: 'year, month and day are parted by hyphens.', ar: 'تفصل بين السنة والشهر واليوم شرطات.' },
  words: { en: 'it is written in figures.', ar: 'يُكتب بالأرقام.' },
  order: { en: 'the year comes first, then the month, then the day.', ar: 'تأتي السنة أولًا ثم الشهر ثم اليوم.' },
  'leading-zero': { en: 'month and day have two digits each.', ar: 'لكل من الشهر واليوم رقمان.' },
  'short-end': { en: 'the end of a span is written in full.', ar: 'تُكتب نهاية المدة كاملة.' },
  dots: { en: 'two dates are joined by “/”, and “..” is an open end.', ar: 'يفصل بين التاريخين «/»، و«..» طرف مفتوح.' },
  'qualifier-place': {
    en: '“?”, “~” or “%” stands once, at the end.',
    ar: 'تُكتب «?» أو «~» أو «%» مرة واحدة في الآخر.',
  },
  'early-year': { en: 'a year has four digits.', ar: 'للسنة أربعة أرقام.' },
  'short-year': {
    en: 'a year has four digits, so it cannot be told which number is the year.',
    ar: 'للسنة أربعة أرقام، فلا يُعرف أي الأعداد هو السنة.',
  },
  century: {
    en: 'a century or decade is written with X for the digits left open.',
    ar: 'يُكتب القرن أو العقد بالحرف X مكان الأرقام المجهولة.',
  },
  unknown: { en: 'a date that is not known is “XXXX”.', ar: 'التاريخ المجهول هو «XXXX».' },
  'no-such-month': { en: 'there is no such month.', ar: 'لا شهر بهذا الرقم.' },
  'no-such-day': { en: 'there is no such day in that month.', ar: 'لا يوم بهذا الرقم في ذلك الشهر.' },
  'no-such-time': { en: 'there is no such time.', ar: 'الوقت غير صحيح.' },
  season: { en: 'seasons are 21 to 24 in the place of the month.', ar: 'الفصول من 21 إلى 24 مكان الشهر.' },
  set: { en: 'a choice of dates in brackets is not allowed.', ar: 'لا تُقبل مجموعة تواريخ بين قوسين.' },
  reversed: { en: 'it ends before it begins.', ar: 'نهايته قبل بدايته.' },
  malformed: { en: 'it cannot be read.', ar: 'تتعذر قراءته.' },
}
