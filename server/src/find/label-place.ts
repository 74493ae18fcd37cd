import { invisible } from '../language/fold-character.ts'
import { onceForText } from '../text/once.ts'
import type { Span } from '../text/span.ts'

/**
 * Where words of a text are the label of a name: with the signs at the ends of its name (`Yahoo!`, `.NET`, a bracket) where they are there, and with the quotation mark that closes
 * one in it, as in مسار «أستانا». Undefined where a number is cut out of another one: 1,271 is no 1.
 */
export function labelPlace(text: string, words: Span, name: string): Span | undefined {
  return isCut(text, words) ? undefined : withQuote(text, withSigns(text, words, signsOf(name)))
}

/** Whether a span begins or ends inside a number: one with a fraction or thousands, of a percentage, a date, a time or a range. */
function isCut(text: string, { start, end }: Span): boolean {
  if (digit.test(text.charAt(start)) && numberBefore.test(text.slice(Math.max(0, start - 2), start))) return true
  if (!digit.test(text.charAt(end - 1)) || !numberBehind.test(text.slice(end, end + 2))) return false
  return !yearOfResolution.test(text.slice(Math.max(0, end - 4), end + 6))
}

const digit = /\p{Nd}/u
const numberBefore = /\p{Nd}[.,٫٬/:%٪–-]$/u
const numberBehind = /^(?:[.,٫٬/:–-]\p{Nd}|\s?[%٪])/u

/** القرار 2254/2015: no day or month has so many figures. */
const yearOfResolution = /^(?:[^\p{Nd}]?\p{Nd}{3}|\p{Nd}{4})\/\p{Nd}{4}(?:$|[^\p{Nd}/])/u

interface Signs {
  readonly before: string
  readonly behind: string
}

/** The signs that a name begins and ends with, but for quotation marks. */
const signsOf = onceForText((name: string): Signs => {
  const [before = ''] = /^[^\p{L}\p{M}\p{N}]*/u.exec(name) ?? []
  const [behind = ''] = /[^\p{L}\p{M}\p{N}]*$/u.exec(name) ?? []
  return { before: before.replace(noSign, ''), behind: behind.replace(noSign, '') }
})

const noSign = /[\s\p{Cf}"“”„«»‹›]/gu

function withSigns(text: string, { start, end }: Span, { before, behind }: Signs): Span {
  return {
    start: before === '' ? start : placeBefore(text, start, before),
    end: behind === '' ? end : placeBehind(text, end, behind),
  }
}

/** Where signs end that stand at an offset, whatever is unseen between them; the offset itself where they do not. */
function placeBehind(text: string, offset: number, signs: string): number {
  let at = offset
  for (let next = 0; next < signs.length; at++) {
    if (text.charAt(at) === signs.charAt(next)) next++
    else if (!invisible.test(text.charAt(at))) return offset
  }
  return at
}

/** The same for signs before an offset. */
function placeBefore(text: string, offset: number, signs: string): number {
  let at = offset
  for (let left = signs.length; left > 0; at--) {
    if (text.charAt(at - 1) === signs.charAt(left - 1)) left--
    else if (!invisible.test(text.charAt(at - 1))) return offset
  }
  return at
}

function withQuote(text: string, { start, end }: Span): Span {
  const open = quotes.exec(text.slice(start, end))
  const isOpen = open !== null && !quotes.test(text.slice(start + open.index + 1, end))
  return { start, end: isOpen && closing.test(text.charAt(end)) ? end + 1 : end }
}

const quotes = /["“”„«»‹›]/u
const closing = /["“”»›]/u
