import { isProclitic, proclitics } from '../../language/particles.ts'
import { LONGEST_LABEL } from '../../registry/label-names.ts'

/** What is known of the names that a label may be. */
export interface KnownNames {
  /** Whether a text is a name of the entity that is tagged. */
  isName(text: string): boolean
  /** Whether a text is a name of any entity. */
  isAnyName(text: string): boolean
  /** The names of the entity as they are written. */
  readonly written: readonly string[]
}

/** The part of a label that refers; offsets in its plain text. */
export interface LabelBounds {
  readonly start: number
  readonly end: number
  /** Where a glued particle begins that stands before `start`. */
  readonly particle: number | undefined
}

/**
 * Leaves out what docs/format.md §3 keeps outside a label: outer white space, outer punctuation that is not paired, and a glued particle, which
 * is told from a letter by the names that are known. A label without any letter or digit stays whole.
 */
export function labelBounds(label: string, names?: KnownNames): LabelBounds {
  const whole = { start: 0, end: label.length, particle: undefined }
  if (label.length > LONGEST_LABEL) return whole
  let { start, end } = whole
  while (start < end && isOuter(label, start, end, 'start', names)) start++
  while (end > start && isOuter(label, start, end, 'end', names)) end--
  // Of a pair one half may have gone out at the other side.
  while (start < end && isOuter(label, start, end, 'start', names)) start++
  if (!/[\p{L}\p{N}]/u.test(label.slice(start, end))) return whole
  const particle = names ? particleLength(label.slice(start, end), names) : 0
  return { start: start + particle, end, particle: particle > 0 ? start : undefined }
}

function isOuter(label: string, start: number, end: number, side: 'start' | 'end', names?: KnownNames): boolean {
  const at = side === 'start' ? start : end - 1
  const sign = label.charAt(at)
  if (/\s/u.test(sign)) return true
  if (pairs.some((pair) => pair.includes(sign))) return isUnpaired(label.slice(start, end), sign)
  if (!(side === 'start' ? before : behind).includes(sign)) return false
  if (names?.written.some((name) => name.at(side === 'start' ? 0 : -1) === sign)) return false
  return !(sign === '.' && side === 'end' && abbreviation.test(label.slice(start, end)))
}

/** An exclamation mark before a bracket would make an image of the tag. */
const before = '،؛؟:.…,;?–—'
const behind = '،؛؟:.…,;?–—!'

/** A last word that is a letter or two, has dots in it, or is a short one in Latin letters with a capital: `د.`, `ش.م.م.`, `Inc.` */
const abbreviation =
  /(?:^|\s)(?:\p{L}[\p{M}\u0640]*){1,2}\.$|\p{L}[\p{M}\u0640]*\.\p{L}[\p{M}\u0640]*\.$|(?:^|\s)\p{Lu}[a-z]{1,3}\.$/u

/** Each the opening signs and the closing ones; of the first two classes both are written at either side. */
const pairs = ['""', '“”„', '«»', '‹›', '()', '[]', '{}']

function isUnpaired(text: string, sign: string): boolean {
  const pair = pairs.find((one) => one.includes(sign)) ?? ''
  const count = (signs: string): number => Array.from(text).filter((one) => signs.includes(one)).length
  if (pair === '""' || pair === '“”„') return count(pair) % 2 === 1
  // Some write the closing one first: a pair all the same.
  const other = pair.replace(sign, '')
  return count(sign) > count(other)
}

/** How long the particle is that is glued to a name; 0 where there is none, or where the whole is a name itself. */
function particleLength(label: string, { isName, isAnyName }: KnownNames): number {
  if (!/^[وفبلكأ]/.test(label) || isName(label)) return 0
  const quoted = /^([^\s"“”„«]+)["“”„«]/u.exec(label)?.[1]
  if (quoted !== undefined && isProclitic(quoted) && isName(label.slice(quoted.length))) return quoted.length
  const found = proclitics(label).find(({ rest }) => isName(rest))
  return found && !isAnyName(label) ? found.start : 0
}
