import { isBylinedPerson } from '../../language/bylined-person.ts'
import { isDatelineCity } from '../../language/dateline-cities.ts'
import { findDates } from '../../language/dates/find-dates.ts'
import type { Message } from '../../language/message.ts'
import { isNewsAgency } from '../../language/news-agencies.ts'
import { wordsKey } from '../../lint/text/passages.ts'
import type { FieldKey, Known, ProposedField } from './proposal.ts'
import type { Shape } from './shapes-of-lines.ts'

/**
 * What a line says that is names with dashes or commas between them: who wrote an article, where, when, and whose report it gives (“خالد العمر - حلب”,
 * “حلب - رويترز”, “بغداد، 12 حزيران 2019”, “(رويترز)”). Nothing where one of them cannot be told: a headline may look alike.
 */
export function partedCredits({ block: { text, span, kind }, words }: Shape, known: Known): readonly ProposedField[] {
  if (kind !== 'paragraph' || words === 0 || words > MOST_WORDS || /[.؟?!:؛]\s*$/u.test(text.replace(/أ\.|ب\./gu, '')))
    return []
  const inner = /^[([]\s*(.+?)\s*[)\]]$/u.exec(text)?.[1]
  const parts = (inner ?? text)
    .split(/\s+[-–—|/]\s+|\s*[،,|–—]\s+|\s*\((?=[^()]+\))|(?<=\([^()]+)\)\s*/u)
    .filter(Boolean)
  if (parts.length > MOST_PARTS) return []
  if (parts.length === 1) {
    const isAgency = isNewsAgency(inner ?? text) && (inner !== undefined || wordsKey(text).length > SHORT_NAME)
    return isAgency ? [{ key: 'source.via', value: inner ?? text, words: text, span, certainty: 'likely', reason }] : []
  }
  const said = parts.map((part) => partOf(part.trim(), known))
  const has = (kind: Part): boolean => said.includes(kind)
  const isSaid = has('person') || has('agency') || (has('outlet') && has('special')) || (has('place') && has('day'))
  if (!isSaid || said.includes(undefined) || new Set(said).size < said.length) return []
  return said.flatMap((kind, at) => {
    const key = kind && keyOf[kind]
    const part = (parts[at] ?? '').trim()
    const value = kind === 'day' ? dayIn(part) : part
    if (key === undefined || value === undefined) return []
    return [{ key, value, words: text, span, certainty: 'likely' as const, reason }]
  })
}

const MOST_WORDS = 14
const MOST_PARTS = 4
/** Names of agencies so short, in UTF-16 code units, are words too. */
const SHORT_NAME = 4

type Part = 'person' | 'place' | 'agency' | 'outlet' | 'special' | 'day'

const keyOf: Readonly<Record<Part, FieldKey | undefined>> = {
  person: 'byline',
  place: 'dateline',
  agency: 'source.via',
  outlet: 'source.name',
  special: undefined,
  day: 'date',
}

function partOf(part: string, known: Known): Part | undefined {
  if (/^(?:خاص|حصري|متابعات?|exclusive)$/iu.test(part)) return 'special'
  if (isNewsAgency(part)) return 'agency'
  if (isPlaceName(part, known)) return 'place'
  if (known.isPerson(part) || isBylinedPerson(part)) return 'person'
  if (
    known.isOrganisation(part) ||
    known.fields.some(({ key, value }) => key === 'source.name' && wordsKey(value) === wordsKey(part))
  )
    return 'outlet'
  return dayIn(part) === undefined ? undefined : 'day'
}

/** Whether words are a place of the corpus, or a city that datelines name; “مدينة حلب” too. */
export function isPlaceName(words: string, known: Known): boolean {
  const bare = words.replace(/^(?:مدينة|بلدة|قرية|محافظة)\s+/u, '')
  return [words, bare].some((name) => known.isPlace(name) || isDatelineCity(name))
}

/** The day that words say, and nothing else. */
function dayIn(words: string): string | undefined {
  const [date] = findDates(words, { anchor: undefined })
  const isAll = date !== undefined && words.slice(0, date.start).trim() === '' && words.slice(date.end).trim() === ''
  return isAll && /^\d{4}-\d\d-\d\d$/.test(date.value ?? '') ? date.value : undefined
}

const reason: Message = {
  en: 'A line of names says who wrote it, where, or whose report it is.',
  ar: 'سطر من الأسماء يذكر الكاتب أو مكان الكتابة أو الوكالة.',
}
