import { isInPlace } from '../../language/hidden-in-place.ts'
import type { Replaced } from './raw-block.ts'
import { writtenLanguage } from './written-language.ts'

/** A text without what nobody sees: a white space of another kind becomes a space, all else goes; what belongs where it stands stays. Offsets count from its start. `lang` is what `languageOfJoiners` says. */
export function withoutHidden(
  text: string,
  lang: string | undefined,
): { readonly text: string; readonly replaced: readonly Replaced[] } {
  const replaced: Replaced[] = []
  const seen = text.replace(hidden, (character, index: number) => {
    const before = text.slice(Math.max(0, index - AROUND), index)
    const after = text.slice(index + character.length, index + AROUND)
    if (isInPlace({ character, before, after, lang })) return character
    const by = /\s/u.test(character) && character !== '\ufeff' ? ' ' : ''
    replaced.push({ offset: index, character, by })
    return by
  })
  return { text: seen, replaced }
}

// Arabic signs that stand before numbers are of the same class, and are seen.
/** Some lines without what nobody sees; their breaks and tabs stay. */
export const linesWithoutHidden = (text: string, lang: string | undefined): string =>
  text.replace(/[^\n\t]+/g, (part) => withoutHidden(part, lang).text)

const hidden =
  /\p{Cc}|(?![\u0600-\u0605\u06dd\u070f\u08e2])\p{Cf}|\u034f|[\u00a0\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/gu

const AROUND = 20

/** The language that a capture is written in, for the joiners of its words (سه‌شنبه); undefined where it has none, so that nobody need ask. */
export const languageOfJoiners = (text: string): string | undefined =>
  /[\u200c\u200d]/.test(text) ? writtenLanguage(text) : undefined
