import { kind, kinds, signs, textFolding } from './foldings.ts'

/** Stands in `foldedLetters` for a unit that counts for nothing: harakat, tatweel, an invisible character. */
export const DELETED = -1

/**
 * What becomes of each code unit where texts are compared by their letters alone: a folded letter or digit, 0 for what parts words, or `DELETED`.
 * One look-up: for whoever looks at every unit of every article.
 */
export const foldedLetters: Int32Array = Int32Array.from({ length: 0x10000 }, (_, unit) => {
  const known = textFolding.table[unit] ?? signs.unlisted
  if (known === signs.deleted) return DELETED
  if (known === signs.unlisted) return unit
  return known < signs.unlisted && kinds[known] !== kind.other ? known : 0
})
