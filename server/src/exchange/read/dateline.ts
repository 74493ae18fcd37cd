import { findDates } from '../../language/dates/find-dates.ts'
import type { Message } from '../../language/message.ts'
import type { ProposedField } from './proposal.ts'
import type { RawBlock } from './raw-block.ts'

/**
 * Where an article was written, and perhaps when and by which agency, as its first sentence begins: “دمشق، 12 آذار 2017 (سانا) –”. It stays where it is:
 * the sentence goes on.
 */
export function datelineOf({ text, span }: RawBlock): readonly ProposedField[] {
  const found = form.exec(text.slice(0, REACH))?.groups
  if (!found?.place || !/^\p{L}/u.test(found.place)) return []
  // What stands between two dashes is a clause put into the sentence.
  if (!found.rest && /^[^.؟?!،–—]*[–—]/u.test(text.slice((found.all ?? '').length))) return []
  const words = (found.all ?? '').trim()
  const at = { words, span: { start: span.start, end: span.start + words.length } }
  const [date] = findDates(found.rest ?? '', { anchor: undefined }).filter(({ value }) => isDay.test(value ?? ''))
  return [
    { key: 'dateline', value: found.place.trim(), ...at, certainty: 'likely', reason: reasons.place },
    ...(date?.value === undefined
      ? []
      : [{ key: 'date', value: date.value, ...at, certainty: 'likely', reason: reasons.date } as const]),
  ]
}

/** In UTF-16 code units. */
const REACH = 90
const isDay = /^\d{4}-\d\d-\d\d$/

// A place of up to three words, then a date or an agency in brackets or between dashes, then a dash or a colon.
const form =
  /^(?<all>(?<place>\p{L}[\p{L}\p{M}]*(?: \p{L}[\p{L}\p{M}]*){0,2}) ?(?<rest>(?:[،,] ?[^–—:().]{3,40})?(?: ?\([^()]{2,30}\))?) ?(?:[–—]|(?<=\)) ?[-:]| - )) ?\S/u

const reasons = {
  place: { en: 'The first sentence begins with a place.', ar: 'تبدأ الجملة الأولى باسم مكان.' },
  date: { en: 'The first sentence begins with a place and a day.', ar: 'تبدأ الجملة الأولى بمكان ويوم.' },
} satisfies Readonly<Record<string, Message>>
