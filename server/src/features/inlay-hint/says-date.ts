import { dateInWords } from '../../language/date-words.ts'
import type { EdtfDate } from '../../language/edtf.ts'
import { searchKey } from '../../language/fold.ts'
import { wordsIn } from '../../language/words.ts'

/**
 * Whether words say a date in full: in figures as it is written, or in Arabic or English with the months of any country, in any order and
 * with more around them (`الاثنين، 11 نوفمبر 2024`). `11 نوفمبر` does not say 2024-11-11: the year is missing.
 */
export function saysDate(label: string, date: EdtfDate): boolean {
  if (` ${searchKey(label)} `.includes(` ${searchKey(date.text)} `)) return true
  const said = new Set(keysOf(label))
  return languages.some((language) => keysOf(dateInWords(date, language)).every((key) => said.has(key)))
}

/** One language for each table of month names. */
const languages = ['ar', 'ar-SY', 'ar-EG', 'ar-MA', 'ar-DZ', 'ar-MR', 'en']

const keysOf = (text: string): readonly string[] => Array.from(wordsIn(text), (word) => searchKey(word.text))
