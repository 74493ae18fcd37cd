import fc from 'fast-check'
import { NameIndex } from '../../../server/src/corpus/names/name-index.ts'
import { NameIndexBuilder } from '../../../server/src/corpus/names/name-index-builder.ts'

/** The index in which each owner, numbered in steps of three, has the names of its row. */
export function indexOf(rows: readonly (readonly string[])[]): NameIndex {
  const builder = new NameIndexBuilder()
  for (const [row, names] of rows.entries()) builder.add(row * 3, names)
  return new NameIndex(builder.done())
}

/** Words that have much in common: articles and what only looks like one, heads, endings that fold, marks, two-unit letters. */
const word = fc.constantFrom(
  ...['ال', 'الله', 'اللهب', 'اللجنة', 'الزنكي', 'زنكي', 'زنك', 'الب', 'البا', 'ا', 'ل', 'للأمم', 'الأمم', 'أمم'],
  ...['عبد', 'أبو', 'أبي', 'الرحمن', 'على', 'علي', 'مدينة', 'مدينه', 'أستانا', 'أستانة', 'مُحَمَّد', 'محمـد', 'محمد'],
  ...[
    'al',
    'Al',
    'Zenki',
    'zen',
    'Erdoğan',
    'Straße',
    '2017',
    '١٢',
    '𞤀𞤁',
    '𞤀',
    'ال𞤀𞤁',
    'ال𞤀',
    'कि',
    '漢字',
    '\ud83a',
    '"',
    '',
  ],
)

const joint = fc.constantFrom(' ', ' ', ' ', ' ', '-', '’', '  ', '\u00a0', '«', '.', '\n', '')

/** A name as it may be written. */
export const name: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: fc.array(fc.tuple(word, joint), { maxLength: 5 }).map((parts) => parts.flat().join('')) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
)

/** The names of several owners; some have none. */
export const rows: fc.Arbitrary<readonly (readonly string[])[]> = fc.array(fc.array(name, { maxLength: 4 }), {
  maxLength: 12,
})

/** What somebody types: a name, or a piece of one. */
export const typed: fc.Arbitrary<string> = fc
  .tuple(name, fc.nat({ max: 8 }), fc.integer({ min: 1, max: 9 }))
  .map(([text, from, length]) => text.slice(Math.min(from, Math.floor(text.length / 2))).slice(0, length))
