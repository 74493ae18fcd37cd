import { fold } from '../language/fold.ts'
import { looseFolding } from '../language/foldings.ts'
import { wordsIn } from '../language/words.ts'
import type { Span } from '../text/span.ts'

/** A key word and what stands on both sides of it in its passage: plain text on one line, in the order in which it is read. */
export interface InContext {
  readonly before: string
  readonly keyWord: string
  readonly after: string
}

/** A key word with so many characters on each side, about: contexts are cut between words. */
export function inContext(text: string, { start, end }: Span, length: number): InContext {
  return {
    before: onOneLine(text.slice(contextStart(text, start, length), start)),
    keyWord: onOneLine(text.slice(start, end)),
    after: onOneLine(text.slice(end, contextEnd(text, end, length))),
  }
}

/** Characters on each side, where nobody says how many: more than the widest window shows. */
export const CONTEXT = 160

/** Where the context before an offset begins: behind the space before the first word that fits whole. */
export function contextStart(text: string, offset: number, length: number): number {
  const least = offset - length
  if (least <= 0) return 0
  const space = text.slice(least - 1, offset).search(/\s\S/u)
  // Not between the halves of a character.
  return space >= 0 ? least + space : isSecondHalf(text, least) ? least + 1 : least
}

/** Where the context behind an offset ends. */
export function contextEnd(text: string, offset: number, length: number): number {
  const most = offset + length
  if (most >= text.length) return text.length
  for (let at = most; at > offset; at--) if (/\s/u.test(text.charAt(at))) return at
  return isSecondHalf(text, most) ? most - 1 : most
}

/** The end of a text that is on one line, of whole words where one fits; where that is not all, it says so. */
export function lastWords(text: string, length: number): string {
  const start = contextStart(text, text.length, length)
  return start === 0 ? text : `…${text.slice(start)}`
}

/** The beginning of a text, in the same way. */
export function firstWords(text: string, length: number): string {
  const end = contextEnd(text, 0, length)
  return end === text.length ? text : `${text.slice(0, end)}…`
}

const isSecondHalf = (text: string, at: number): boolean => /[\udc00-\udfff]/.test(text.charAt(at))

/** A text without line breaks, and without what turns a line around: it is laid out by whoever shows it. */
export const onOneLine = (text: string): string =>
  text.replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '').replace(/[\s\u0085]+/gu, ' ')

/**
 * By what lines are sorted by the context before or after their key words: the nearest words one after the other, away from the key word, folded as
 * for a search (`looseFolding`), so that spellings of a word stand together, and parted by what comes before all letters.
 */
export function contextKey(text: string, { start, end }: Span, side: 'before' | 'after'): string {
  const part =
    side === 'before'
      ? text.slice(contextStart(text, start, SORTED), start)
      : text.slice(end, contextEnd(text, end, SORTED))
  const words = Array.from(wordsIn(fold(part, looseFolding).key), (word) => word.text)
  return (side === 'before' ? words.reverse() : words).join(' ')
}

/** Lines that have so many characters in common stand in the order of their articles. */
const SORTED = 80
