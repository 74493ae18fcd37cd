import type { RecordHead } from '../registry/entity.ts'
import { fingerprint } from '../text/fingerprint.ts'

/**
 * What findings in other files can depend on, as one number: as long as it is the same, no other file is checked again.
 * Of an article that is its id; of a file of the registry its ids and what its records say (`said.ts`), in whatever order; the rest is asked for when it is shown.
 */
export const declaredByArticle = (id: string | undefined): number => fingerprint(id ?? '')

/** What the records of a file of the registry declare together. */
export function declaredByRecords(entities: Iterable<RecordHead>): number {
  let sum = 0
  for (const entity of entities) sum = addDeclared(sum, entity)
  return sum
}

/** What is declared with one record more. */
export const addDeclared = (sum: number, { ref, said }: RecordHead): number =>
  summed(sum, fingerprint(`${ref}\n${said}`) % MODULUS)

/** What two parts of a file declare together. */
export const summed = (a: number, b: number): number => (a + b) % MODULUS

/** What is declared without a part of it. */
export const without = (sum: number, part: number): number => (sum - part + MODULUS) % MODULUS

/** Sums of two smaller numbers are exact. */
const MODULUS = 2 ** 52
