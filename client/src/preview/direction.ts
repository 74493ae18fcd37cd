/** The direction of a text by its first letter, as HTML's `dir=auto` finds it; `undefined` for a text without letters. */
export function direction(text: string): 'rtl' | 'ltr' | undefined {
  const letter = /\p{L}/u.exec(text)?.[0]
  if (letter === undefined) return undefined
  return rightToLeft.test(letter) ? 'rtl' : 'ltr'
}

// The blocks that Unicode keeps for right-to-left scripts (DerivedBidiClass, default classes R and AL).
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u

/** The direction of a whole article: that of its language, or else of its text. */
export function articleDirection(lang: string | undefined, text: string): 'rtl' | 'ltr' {
  if (lang !== undefined) return rightToLeftLanguage.test(lang) ? 'rtl' : 'ltr'
  return direction(text) ?? 'ltr'
}

// ISO 639 codes of the languages written from right to left by default, or a subtag that says so.
const rightToLeftLanguage = /^(?:ar|ckb|dv|fa|he|ps|sd|syr|ug|ur|yi)(?:-|$)|-(?:arab|hebr|syrc|thaa)(?:-|$)/i
