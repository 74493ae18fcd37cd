/** A text of the corpus with what would steer the terminal, or turn the line around, shown as its code point. */
export const harmless = (text: string): string => text.replace(steering, (character) => `<${codePoint(character)}>`)

/** The same, isolated if letters from right to left are in it, so that what stands beside it stays where it is. */
export function visible(text: string): string {
  const shown = harmless(text)
  // Nothing is left in it that would end an isolate.
  return rightToLeft.test(shown) ? `\u2068${shown}\u2069` : shown
}

/** The code points of what cannot be seen in a text as `visible` shows it, each once. */
export const invisibleIn = (text: string): readonly string[] => [
  ...new Set(Array.from(text.matchAll(unseen), ([character]) => codePoint(character))),
]

/** Whether a text takes one column for each UTF-16 unit, from left to right, in every terminal. */
export const isOneColumnEach = (text: string): boolean => /^[ -~\u00a1-\u00ac\u00ae-\u02ff‘’“”…–—]*$/.test(text)

const codePoint = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`

// Controls, marks, embeddings and isolates, halves of surrogate pairs.
const steering = /[\p{Cc}\p{Cs}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu

// What is left of them: joiners, soft hyphens, byte order marks, spaces that are not the usual one.
const unseen = /(?![\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069])\p{Cf}|(?! )\p{Zs}/gu

const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u
