import { findDates } from '../../language/dates/find-dates.ts'
import type { Message } from '../../language/message.ts'
import { isNewsAgency } from '../../language/news-agencies.ts'
import { isPlaceName } from './parted-credits.ts'
import type { Known, ProposedField } from './proposal.ts'
import type { RawBlock } from './raw-block.ts'

/**
 * Where an article was written, and perhaps when, by whom and by which agency, as its first sentence begins: “دمشق، 12 آذار 2017 (سانا) –”,
 * “حلب - رويترز -”, “Reuters -”. It stays where it is: the sentence goes on.
 */
export function datelineOf({ text, span }: RawBlock, known: Known): readonly ProposedField[] {
  const found = form.exec(text.slice(0, REACH))?.groups
  const { all = '', place = '', rest = '' } = found ?? {}
  if (!/^\p{L}/u.test(place)) return bracketed(text, span)
  const next = behind.exec(text.slice(all.length, all.length + REACH))?.groups?.words?.trim() ?? ''
  const agency = isNewsAgency(place) ? place : isNewsAgency(next) ? next : agencyIn(rest)
  const where = isNewsAgency(place) ? (isPlaceName(next, known) ? next : undefined) : place
  // What stands between two dashes is a clause put into the sentence, or a place and its agency.
  if (rest === '' && agency === undefined && /^[^.؟?!،–—]*[–—]/u.test(text.slice(all.length))) return []
  if (where !== undefined && agency === undefined && !mayBePlace(where, rest, known)) return []
  const isNextSaid = next !== '' && (next === agency || next === where)
  const words = text.slice(0, isNextSaid ? text.indexOf(next, all.length) + next.length : all.length).trim()
  const at = { words, span: { start: span.start, end: span.start + words.length }, certainty: 'likely' } as const
  const [date] = findDates(rest, { anchor: undefined }).filter(({ value }) => isDay.test(value ?? ''))
  return [
    ...(where === undefined ? [] : [{ key: 'dateline', value: where.trim(), ...at, reason: reasons.place } as const]),
    ...(agency === undefined ? [] : [{ key: 'source.via', value: agency, ...at, reason: reasons.agency } as const]),
    ...(date?.value === undefined ? [] : [{ key: 'date', value: date.value, ...at, reason: reasons.date } as const]),
  ]
}

/** “(رويترز) - …” names an agency and no place. */
function bracketed(text: string, { start }: RawBlock['span']): readonly ProposedField[] {
  const [words = '', agency = ''] = /^\(([^()]{2,30})\)\s*(?:[-–—:]\s?)?(?=\S)/u.exec(text) ?? []
  if (!isNewsAgency(agency)) return []
  const said = words.trim()
  const at = { words: said, span: { start, end: start + said.length } }
  return [{ key: 'source.via', value: agency, ...at, certainty: 'likely', reason: reasons.agency }]
}

/** The agency beside a place: in brackets, or behind a comma. */
const agencyIn = (rest: string): string | undefined =>
  rest
    .split(/[()،,]/)
    .map((part) => part.trim())
    .find((part) => part !== '' && isNewsAgency(part))

/**
 * Whether words can be the place with which a sentence begins: one that is known, one beside a day or something in brackets, one in capitals, or one
 * word that opens no sentence.
 */
function mayBePlace(words: string, rest: string, known: Known): boolean {
  if (rest !== '' || isPlaceName(words, known) || /^\p{Lu}/u.test(words)) return true
  const [first = '', ...others] = words.trim().split(' ')
  return (others.length === 0 && !opens.test(first)) || kinds.test(first)
}

/** Words with which news begin that are no place, or the verb of a sentence. */
const opens =
  /^(?:عاجل|خاص|حصري|ملاحظة|تنويه|متابعات?|تحديث|فيديو|صور|شاهد|لكن|والأهم|الأهم|نعم|لا|وقال|وقالت|قال|قالت|أعلنت?|أكدت?|أضافت?|أفادت?|ذكرت?|كتبت?|نشرت?|دعت?|دعا|شهدت?|سيطرت?|قتلت?|أصيبت?)$/u

const kinds = /^(?:ريف|مدينة|بلدة|قرية|محافظة|مخيم|معبر|جبل|تل|عين|دير|رأس|أبو|خان|كفر|باب|بيت|شمال|جنوب|شرق|غرب)$/u

/** In UTF-16 code units. */
const REACH = 90
const isDay = /^\d{4}-\d\d-\d\d$/

/** What stands behind, before another dash or a colon. */
const behind = /^\s*(?<words>\(?[\p{L}\p{M}.]+(?: [\p{L}\p{M}.]+){0,2}\)?)\s?(?:[–—:]|-(?=\s))\s?\S/u

// A place of up to three words, then a date or an agency in brackets or between dashes, then a dash or a colon.
const form =
  /^(?<all>(?<place>\p{L}[\p{L}\p{M}]*(?: \p{L}[\p{L}\p{M}]*){0,2}) ?(?<rest>(?:[،,] ?[^–—:().]{3,40})?(?: ?\([^()]{2,30}\))?) ?(?:[–—]|(?<=\)) ?[-:]| - )) ?\S/u

const reasons = {
  place: { en: 'The first sentence begins with a place.', ar: 'تبدأ الجملة الأولى باسم مكان.' },
  agency: { en: 'The first sentence begins with an agency.', ar: 'تبدأ الجملة الأولى باسم وكالة.' },
  date: { en: 'The first sentence begins with a place and a day.', ar: 'تبدأ الجملة الأولى بمكان ويوم.' },
} satisfies Readonly<Record<string, Message>>
