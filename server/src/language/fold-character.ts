/** What one character becomes in a key: nothing, one character or several. */
export type CharacterFold = (character: string) => string

/**
 * The fold of spellings of the same name. Vowel signs and invisible characters go; alef, digit, Persian and presentation
 * forms, quotes, dashes, white space and letter case become one. Anything else stays, canonically composed.
 */
export function foldSpelling(character: string): string {
  if (ornament.test(character) || invisible.test(character)) return ''
  if (white.test(character)) return ' '
  const form = character.normalize(presentationForm.test(character) ? 'NFKC' : 'NFC')
  if (form.length > 1 && form !== character) return each(form, foldSpelling).trim().normalize('NFC')
  return each(form.toLowerCase(), (part) => spellings.get(part) ?? part).normalize('NFC')
}

/** `foldSpelling`, and besides: hamza seats, Latin, Greek and Cyrillic accents, ligatures and compatibility forms. */
export function foldForSearch(character: string): string {
  return each(foldSpelling(character), (part) => variants.get(part) ?? each(bare(part), foldBare)).normalize('NFC')
}

/** No fold but that of white space: all else stays, canonically composed. */
export const foldWhite = (character: string): string => (white.test(character) ? ' ' : character.normalize('NFC'))

function foldBare(character: string): string {
  return each(foldSpelling(character), (part) => variants.get(part) ?? part)
}

function bare(character: string): string {
  return character.normalize('NFKD').replace(/[\u0300-\u036f]/g, '')
}

function each(text: string, change: (character: string) => string): string {
  return text.length === 1 ? change(text) : Array.from(text, change).join('')
}

// Harakat, Quranic marks and tatweel.
const ornament = /^[\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u0640]$/

/** One character that is not seen and is no white space: soft hyphen, bidi controls, joiners, BOM. */
export const invisible = /^[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]$/

/** One character of white space, the non-breaking ones included. */
export const white = /^[\s\u0085]$/

const presentationForm = /^[\ufb50-\ufdff\ufe70-\ufefc]$/

/** Each of the characters on the left is written for the one on the right. */
const spellings = table([
  ['أإآٱ', 'ا'],
  ['کڪ', 'ك'],
  ['ی', 'ي'],
  ['ہەۀۂھ', 'ه'],
  ['ۃ', 'ة'],
  ['٠۰', '0'],
  ['١۱', '1'],
  ['٢۲', '2'],
  ['٣۳', '3'],
  ['٤۴', '4'],
  ['٥۵', '5'],
  ['٦۶', '6'],
  ['٧۷', '7'],
  ['٨۸', '8'],
  ['٩۹', '9'],
  ['٫', '.'],
  ['٬', ''],
  ['ς', 'σ'],
  ["“”„‟«»‹›‘’‚‛ʼ'", '"'],
  ['‐‑‒–—―−', '-'],
])

const variants = table([
  ['ؤئ', 'ء'],
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ø', 'o'],
  ['đð', 'd'],
  ['ħ', 'h'],
  ['ı', 'i'],
  ['ł', 'l'],
  ['þ', 'th'],
  // Transliterated ʿayn and hamza, which most writers leave out.
  ['ʾʿ', ''],
])

function table(rows: readonly (readonly [from: string, to: string])[]): ReadonlyMap<string, string> {
  return new Map(rows.flatMap(([from, to]) => Array.from(from, (character) => [character, to] as const)))
}
