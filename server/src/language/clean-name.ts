import { hiddenRuns } from './hidden-characters.ts'
import { isInPlace } from './hidden-in-place.ts'

/**
 * Words as a name that is written into a record: in NFC and in one line, without what nobody sees, such as direction marks from a page of the web,
 * and without the tatweel that stretches a word for its line (in هـ it stands for a form of the letter, and stays). Joiners stay
 * where they belong, as in Persian.
 */
export function cleanName(words: string, lang?: string): string {
  const text = words.normalize('NFC')
  const seen = text.replace(hiddenRuns(), (run: string, ...[, at]: readonly [string, number, string]) => {
    const [before, after] = [text.slice(0, at), text.slice(at + run.length)]
    if (/[\u00a0\u202f\u2028\u2029]/.test(run)) return ' '
    return isInPlace({ character: run.charAt(0), before, after, lang }) ? run : ''
  })
  return seen
    .replace(/(?<=\p{L}\p{M}*)\u0640+(?=\p{L})/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
}
