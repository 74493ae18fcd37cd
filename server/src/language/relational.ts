import { withoutArticle } from './particles.ts'

/**
 * The forms of a relational adjective in its genders and numbers, without ال, the masculine first: روسي has روسية, روسيون and the others
 * (docs/format.md §6). A word that does not end in ي, such as the plural روس, is its own only form.
 */
export function relationalForms(adjective: string): readonly string[] {
  const bare = withoutArticle(adjective) ?? adjective
  return /[يى]$/.test(bare) ? endings.map((ending) => bare.slice(0, -1) + ending) : [bare]
}

/** What of a word may be the masculine that `relationalForms` begins with: its beginnings that end in ي, and the word itself. */
export function relationalBases(word: string): readonly string[] {
  const beginnings = [...word.matchAll(/[يى]/g)].map(({ index }) => word.slice(0, index + 1))
  return [...new Set([...beginnings, word])]
}

const endings = ['ي', 'ية', 'يون', 'يين', 'يان', 'يتان', 'يتين', 'يات', 'يًا']
