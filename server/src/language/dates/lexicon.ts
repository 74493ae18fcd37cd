import { type CalendarName, monthSpellings, weekdaySpellings } from '../calendar-names.ts'
import { fold } from '../fold.ts'
import { textFolding } from '../foldings.ts'
import { arabicWords } from './words/arabic.ts'
import { englishWords } from './words/english.ts'
import { frenchWords } from './words/french.ts'
import type { Meaning, Role } from './words/meaning.ts'

/** The key of a word under which `meaningsOf` knows it: without vowel signs, and without accents where it is Latin. */
export function wordKey(folded: string): string {
  return latin.test(folded) ? folded.normalize('NFKD').replace(/\p{M}/gu, '') : folded
}

/** What a word, or several with one space between them, can be in a date expression. */
export function meaningsOf(keys: string): readonly Meaning[] | undefined {
  return lexicon.get(keys)
}

/** Whether any date expression has this word in it. */
export function isDateWord(key: string): boolean {
  return words.has(key)
}

/** Whether a date expression can begin with this word: prepositions and what only ends one cannot. */
export function beginsDate(key: string): boolean {
  return beginnings.has(key)
}

/** The most words that mean something together. */
export const LONGEST_PHRASE = 4

/** A month's `value` says from which table its name is, so that the two names of a double can be told from two months. */
export const homes: readonly CalendarName['home'][] = ['levantine', 'arabic', 'english', 'french']

const latin = /[a-z\u00c0-\u024f]/

const lexicon = new Map<string, Meaning[]>()

for (const table of [arabicWords, englishWords, frenchWords]) {
  for (const [role, entries] of Object.entries(table)) {
    for (const [names, value] of Object.entries(entries))
      for (const name of names.split('|')) add(name, role as Role, value)
  }
}
for (const { name, number, home } of monthSpellings) add(name, 'month', number + 100 * homes.indexOf(home))
for (const { name, number, home } of weekdaySpellings) add(name, 'weekday', number + 100 * homes.indexOf(home))

const words: ReadonlySet<string> = new Set([...lexicon.keys()].flatMap((keys) => keys.split(' ')))

const beginning: ReadonlySet<Role> = new Set<Role>([
  'month',
  'hijri-month',
  'weekday',
  'day-word',
  'tomorrow',
  'day-part',
  'shift-before',
  'the-unit',
  'one-unit',
  'two-units',
  'the-units',
  'month-word',
  'year-word',
  'since',
  'article',
  'part',
  'season',
  'ordinal',
  'cardinal',
  'decade',
  'decades-word',
  'century',
  'ago',
  'recent',
  'coming',
  'eve',
])

const beginnings: ReadonlySet<string> = new Set(
  [...lexicon].flatMap(([keys, meanings]) =>
    meanings.some(({ role }) => beginning.has(role)) ? [keys.split(' ')[0] ?? ''] : [],
  ),
)

function add(name: string, role: Role, value: number): void {
  const key = wordKey(fold(name, textFolding).key)
  const known = lexicon.get(key) ?? []
  if (!known.some((one) => one.role === role)) lexicon.set(key, [...known, { role, value }])
}
