import type { Reader, Term } from './reader.ts'

/** Whether a word for a day is one here: اليوم is also “the day”, “nowadays” and a part of names, غدا is also “became”. */
export function guardedToday(reader: Reader, word: Term, isCued: boolean): 'yes' | 'vague' | 'no' {
  const { key, raw } = reader.token(word.start) ?? { key: '', raw: '' }
  if (key === 'غدا') return isCued || tanwin.test(raw) || endsClause(reader, word.next) ? 'yes' : 'vague'
  if (key === 'امس') return reader.is(word.next, 'القريب') ? 'no' : 'yes'
  // بالأمس is yesterday, عالم الأمس is not.
  if (key === 'الامس') return isGlued(reader, word.start) && !reader.is(word.next, 'القريب') ? 'yes' : 'no'
  if (key === 'الليله') return reader.is(word.start - 1, 'تلك', 'في', 'نفس', 'ذات') ? 'no' : 'yes'
  if (key === 'today') return guardedEnglish(reader, word)
  if (key !== 'اليوم' || word.next !== word.start + 1) return 'yes'
  return guardedArabic(reader, word, isCued)
}

/** Whether a particle is glued to a word. */
const isGlued = (reader: Reader, at: number): boolean =>
  reader.token(at)?.spaced === false && reader.token(at - 1)?.kind === 'word'

const tanwin = /\u064b/

const endsClause = (reader: Reader, at: number): boolean => {
  const token = reader.token(at)
  return token === undefined || token.kind !== 'word'
}

function guardedArabic(reader: Reader, { start, next }: Term, isCued: boolean): 'yes' | 'vague' | 'no' {
  if (reader.term(next, 'ordinal') || reader.term(next, 'never-today')) return 'no'
  if (isCued) return 'yes'
  if (reader.termBefore(start, 'since')) return 'yes'
  if (reader.is(start - 1, 'من') && reader.is(start - 2, 'سابق', 'لاحق', 'مبكر', 'متاخر')) return 'yes'
  if (reader.termBefore(start, 'not-before-today') || reader.termBefore(start, 'title-before-today')) return 'no'
  return isInTitle(reader, start) ? 'no' : 'yes'
}

/** صحيفة … اليوم; and what is between quotation marks with no more than three words before it. */
function isInTitle(reader: Reader, at: number): boolean {
  for (let before = at - 1; before >= at - 3; before--) {
    const token = reader.token(before)
    if (token === undefined || token.kind === 'wall') return false
    if (reader.term(before, 'medium')) return true
    if (token.key === '"') return reader.is(at + 1, '"')
    if (token.kind === 'sign') return false
  }
  return false
}

/** Russia Today, USA Today: a capital letter within a sentence. */
function guardedEnglish(reader: Reader, { start }: Term): 'yes' | 'no' {
  const before = reader.token(start - 1)
  return reader.token(start)?.capital && before?.kind === 'word' ? 'no' : 'yes'
}
