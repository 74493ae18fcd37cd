import { fold } from './fold.ts'
import { textFolding } from './foldings.ts'
import { isGivenName, opensName } from './name-neighbours.ts'

/**
 * Whether a few words have the form of a person's name as bylines give it, in Arabic script: a given name that is known, or عبد and أبو, and one to three
 * words behind it. Names that are not known as such are not told from other words.
 */
export function isBylinedPerson(text: string): boolean {
  const words = text.trim().split(/\s+/)
  const [first = ''] = words
  if (words.length < 2 || words.length > 4 || words.some((word) => !/^[\p{L}\p{M}]{2,}$/u.test(word))) return false
  const key = fold(first, textFolding).key
  return isGivenName(key) || opensName(key)
}

/** Whether what stands behind the given name is one more, or a family's: العمر, حلبي. */
export const hasFamilyName = (text: string): boolean =>
  text
    .trim()
    .split(/\s+/)
    .slice(1)
    .every((word) => /^ال[\p{L}]{3}|ي$/u.test(word) || isGivenName(fold(word, textFolding).key))
