/**
 * Whether two spellings of the same letters have the same short vowels, where both write them: عُمان is not عَمّان. Undefined where they write none in the same place.
 * The last letter of each word is left out, whose vowel is that of a case; letters are counted from the end, since one may stand without ال.
 */
export function haveSameVowels(a: string, b: string): boolean | undefined {
  const ofA = vowelsOf(a)
  const ofB = vowelsOf(b)
  let same: boolean | undefined
  for (let back = 1; back <= Math.min(ofA.length, ofB.length); back++) {
    const one = ofA.at(-back) ?? ''
    const other = ofB.at(-back) ?? ''
    if (one === '' || other === '') continue
    if (one !== other) return false
    same = true
  }
  return same
}

/** Whether short vowels are written. */
export const hasVowels = (text: string): boolean => vowel.test(text)

const vowel = /[\u064e\u064f\u0650\u0652]/u

/** Of each letter its vowel or the sign that it has none; empty where nothing is written. */
const vowelsOf = (text: string): readonly string[] =>
  Array.from(text.normalize('NFKC').matchAll(letters), ([, marks = '', next]) =>
    next === undefined ? '' : (vowel.exec(marks)?.[0] ?? ''),
  )

/** A letter, its marks, and whether another one follows: each mark is looked at once. */
const letters = /(?!\u0640)\p{L}([\p{M}\u0640]*)(?=(\p{L})?)/gu
