import { arabicLetters, arabicMarks } from './arabic-letters.ts'

/** A hidden character with what stands around it. */
export interface Hidden {
  readonly character: string
  readonly before: string
  readonly after: string
  /** The BCP 47 tag of the language that is written here, if it is known. */
  readonly lang: string | undefined
}

/** Whether a hidden character belongs where it stands: a joiner in Persian or in an emoji, a no-break space in a number or in French. */
export function isInPlace({ character, before, after, lang }: Hidden): boolean {
  const language = lang?.split('-')[0]?.toLowerCase() ?? ''
  if (/[\u00a0\u202f]/.test(character)) {
    return (
      (/\p{N}$/u.test(before) && /^\p{N}/u.test(after)) ||
      (language === 'fr' && /«$|^[»:;!?%]/m.test(`${before}\n${after}`))
    )
  }
  if (!/[\u200c\u200d]/.test(character)) return false
  if (character === '\u200d' && emojiAtEnd.test(before) && emojiFirst.test(after)) return true
  if (ownScript.test(before)) return true
  if (!arabicAtEnd.test(before)) return false
  return (
    withJoiners.has(language) || lettersOfOthers.test(`${wordAtEnd.exec(before)?.[0]}${wordFirst.exec(after)?.[0]}`)
  )
}

/** A letter of the Arabic script with its marks, or a tatweel: a piece of an expression. */
export const arabicLetter = `[${arabicLetters}${arabicMarks}\\u0640]`

/** Whether a text ends with such a letter. */
export const arabicAtEnd = new RegExp(`${arabicLetter}$`, 'u')

const wordAtEnd = new RegExp(`(?:${arabicLetter}|\\u200c)*$`, 'u')
const wordFirst = new RegExp(`^(?:${arabicLetter}|\\u200c)*`, 'u')
const emojiAtEnd = /(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f)$/u
const emojiFirst = /^\p{Extended_Pictographic}/u

// Scripts of India and others that cannot be written without joiners.
const ownScript = /[\u0900-\u0fff\u1000-\u109f\u1780-\u18af\ua800-\uabff][\u0300-\u036f]*$/

/** Languages in Arabic script that write joiners inside of words. */
const withJoiners: ReadonlySet<string> = new Set(
  'fa ur ps ku ckb kmr sdh sd ug pnb azb bal ks glk mzn lrc bqi prs tly'.split(' '),
)

/** Letters that those languages have and Arabic has not; only foreign names in Arabic have some of them, and those no joiners. */
const lettersOfOthers = /[\u0679-\u06bf\u06c0-\u06cf\u06d2\u06d5]/
