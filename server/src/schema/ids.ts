/** A type of entity (docs/format.md §1). */
const TYPE = /^[a-z][a-z0-9-]{1,31}$/

/** A topic or another word of the corpus's closed lists. */
const SLUG = /^[a-z0-9]+(?:[-._][a-z0-9]+)*$/

/**
 * Whether the text can be the id of an article or an entity (docs/format.md §1): ASCII lower case letters and digits, at least one letter, with
 * `-`, `.` or `_` between them. A loop and no regular expression: it is asked twenty times an article.
 */
export function isId(text: string): boolean {
  let hasLetter = false
  let isBehindMark = true
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    const isLetter = unit >= 0x61 && unit <= 0x7a
    if (isLetter || (unit >= 0x30 && unit <= 0x39)) isBehindMark = false
    else if ((unit === 0x2d || unit === 0x2e || unit === 0x5f) && !isBehindMark) isBehindMark = true
    else return false
    hasLetter ||= isLetter
  }
  return hasLetter && !isBehindMark
}

/** Whether the text has the form of a type; whether the corpus has such a type is another question. */
export const isTypeName = (text: string): boolean => TYPE.test(text)

/** Whether the text can be a topic's slug. */
export const isSlug = (text: string): boolean => SLUG.test(text)

/**
 * The nearest id that can be written for a text in Latin letters: `Mohammed Alloush ` gives `mohammed-alloush`; undefined when nothing is left.
 * None begins with `x-`: what stands below such a key is no record (docs/format.md §6).
 */
export function idFrom(text: string): string | undefined {
  const id = text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9._]+/g, '-')
    .replace(/([-._])[-._]+/g, '$1')
    .replace(/^[-._]+|[-._]+$/g, '')
    .replace(/^x-/, 'x')
  return isId(id) ? id : undefined
}

/** A reference `type:id` as it stands in tags and in YAML, cut at its colon. */
export interface Reference {
  readonly type: string
  readonly id: string
}

/** The two halves of `type:id`; undefined when there is no colon or the type cannot be one. The id is as written, good or bad. */
export function readReference(text: string): Reference | undefined {
  const colon = text.indexOf(':')
  if (colon < 0) return undefined
  const type = text.slice(0, colon)
  return isTypeName(type) ? { type, id: text.slice(colon + 1) } : undefined
}

/** Whether the id of a tag says that its entity is not known yet: `?` or `?slug` (docs/format.md §3). */
export const isUnresolved = (id: string): boolean => id === '?' || (id.startsWith('?') && isId(id.slice(1)))
