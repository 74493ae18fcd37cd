import { idFrom } from '../../schema/ids.ts'

/**
 * An id for a text that is none: cleaned up, and Arabic letters written in Latin ones as well as can be done without vowels.
 * Something to begin with, which its user may better; undefined where nothing is left.
 */
export function latinId(text: string): string | undefined {
  const words = text
    .normalize('NFC')
    .replace(/[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g, '')
    .replace(/[\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0640]/g, '')
    .split(/[^\p{L}\p{N}._]+/u)
    .map(latinWord)
  return idFrom(words.join('-'))
}

function latinWord(word: string): string {
  let latin = ''
  for (const letter of word.replace(/^ال(?=\p{L}{2})/u, 'al-')) {
    const after = /[bcdfghjklmnpqrstvxz]$/.test(latin)
    latin += (after ? vowels.get(letter) : undefined) ?? letters.get(letter) ?? letter
  }
  return latin
}

const pairs = (table: string): ReadonlyMap<string, string> =>
  new Map(table.split(' ').map((pair) => [pair.charAt(0), pair.slice(1)] as const))

/** What a half-vowel is behind a consonant. */
const vowels = pairs('وu يi ىa ةa')

const letters = pairs(
  'ء اa أa إi آa ٱa بb تt ثth جj حh خkh دd ذdh رr زz سs شsh صs ضd طt ظz عa غgh فf قq كk لl مm نn هh ةa وw ؤu يy ىa ئi ' +
    'پp چch ژzh گg ڤv کk یy ٠0 ١1 ٢2 ٣3 ٤4 ٥5 ٦6 ٧7 ٨8 ٩9 ۰0 ۱1 ۲2 ۳3 ۴4 ۵5 ۶6 ۷7 ۸8 ۹9',
)
