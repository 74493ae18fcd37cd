import { arabicAtEnd, arabicLetters } from '../../language/arabic-letters.ts'

/** A run of Latin commas, semicolons and question marks that stands in Arabic text; offsets in that text (UTF-16). */
export interface LatinSigns {
  readonly start: number
  readonly end: number
  /** The signs that are meant. */
  readonly arabic: string
}

/** Every such run of a block of text, from which addresses have been taken. */
export function* latinSignsIn(text: string): Iterable<LatinSigns> {
  if (!/[,;?]/.test(text)) return
  for (const { 0: signs, index: start } of text.matchAll(/[,;?]+/g)) {
    const end = start + signs.length
    if (!isArabicHere(text, start, end)) continue
    yield { start, end, arabic: signs.replace(/[,;?]/g, (sign) => arabicSigns[sign] ?? sign) }
  }
}

/** The text with the Arabic signs in the place of those Latin ones; every offset stays. */
export function withArabicSigns(text: string): string {
  let written = ''
  let done = 0
  for (const { start, end, arabic } of latinSignsIn(text)) {
    written += text.slice(done, start) + arabic
    done = end
  }
  return written + text.slice(done)
}

const arabicSigns: Readonly<Record<string, string>> = { ',': '،', ';': '؛', '?': '؟' }

/** Whether the letters nearest to a sign on both sides are Arabic; digits right at both sides make it part of a number. */
function isArabicHere(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - REACH), start)
  const after = text.slice(end, end + REACH)
  if (/\p{N}$/u.test(before) && /^\p{N}/u.test(after)) return false
  if (text.charAt(end - 1) === ';' && /^-?[)(]/.test(after)) return false
  const next = anyLetter.exec(after)
  return arabicAtEnd.test(before) && (next === null || arabicLetter.test(next[0]))
}

/** How far a letter may be; farther ones say nothing of a sign. */
const REACH = 60

// U+FFFC stands for code and addresses.
const anyLetter = /[\p{L}\ufffc]/u
const arabicLetter = new RegExp(`[${arabicLetters}\\u0640]`, 'u')
