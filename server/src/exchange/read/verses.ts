import { wordCount, wordsKey } from '../../lint/text/passages.ts'

/** Verses as a paragraph of Markdown: a backslash at the end of a line but the last is a line break. Lines are Markdown already. */
export const inStanza = (lines: readonly string[]): string => lines.join('\\\n')

/** Whether lines that a page breaks are verses: short ones without full stops; none says first what it is about, as credits do, or has a sign of a list. */
export function areVerses(lines: readonly string[]): boolean {
  if (lines.length < FEWEST_VERSES) return false
  if (lines.some((line) => line.length > LONGEST_VERSE || /\s/.test(line) === false || isNoVerse.test(line)))
    return false
  const closed = lines.slice(0, -1).filter((line) => /[.؛۔]["”’»)\]]*$/u.test(line))
  return closed.length * 4 <= lines.length
}

const FEWEST_VERSES = 3
/** How long a verse can be, in UTF-16 code units: a line of two hemistichs has some seventy. */
export const LONGEST_VERSE = 100

const isNoVerse = /^(?:\S+\s){0,2}\S*[:：](?:\s|$)|^(?:[-*•●▪◦‣·#>+]|\d+[.)]|[٠-٩]+[.)-])|\d{4}|[٠-٩۰-۹]{4}|@|:\/\/|\|/u

/**
 * Whether lines of a copied text are verses: of such lines each may be a headline as well, so they have to be about equally long, without figures and
 * quotation marks, and to rhyme, or to be parted into hemistichs by asterisks.
 */
export function areCopiedVerses(lines: readonly string[]): boolean {
  if (!areVerses(lines) || lines.some((line) => isOfHeadlines.test(line))) return false
  const lengths = lines.map((line) => line.length)
  if (Math.max(...lengths) > 2 * Math.min(...lengths)) return false
  const keys = lines.map(wordsKey)
  if (keys.some((key) => wordCount(key) < FEWEST_WORDS)) return false
  const areMost = (expression: RegExp): boolean =>
    lines.filter((line) => expression.test(line)).length * 4 >= lines.length * 3
  const ends = keys.map((key) => key.replaceAll(' ', '').slice(-2))
  return areMost(starred) || (areMost(parted) && endAlike(ends)) || doRhyme(ends)
}

const FEWEST_WORDS = 2

const isOfHeadlines = /\p{N}|["“”«»]/u

/** Two hemistichs, of two words or more each. */
const starred = /^\S+\s+\S[^*]*\s\*{1,3}\s+\S+\s+\S[^*]*$/u

/** The same with signs between them that headlines and columns have as well. */
const parted = /^\S+ +\S.*?(?:\t+|\s{3,}|\s*(?:…|\.{3,}|\/{1,2}|={1,3})\s*)\S+\s+\S/u

/** Whether lines end alike, by their last two letters: all of them, every other one, or in Latin letters by twos. */
function doRhyme(ends: readonly string[]): boolean {
  if (ends.length >= FEW ? endAlike(ends) : new Set(ends).size === 1 && !ofManyWords.test(ends[0] ?? '')) return true
  const seconds = ends.filter((_, at) => at % 2 === 1)
  if (seconds.length >= FEWEST_VERSES && ends.length % 2 === 0 && endAlike(seconds)) return true
  const isPaired = (end: string, at: number): boolean =>
    /^[a-z]/.test(end) &&
    !ofManyWords.test(end) &&
    ends.some((other, index) => index !== at && Math.abs(index - at) <= 3 && other === end)
  return ends.length >= FEW && ends.every(isPaired)
}

/** Of fewer lines two letters may be the same by chance. */
const FEW = 4

/** The same two letters, or the same one where it does not end every third word. */
const endAlike = (ends: readonly string[]): boolean =>
  new Set(ends).size === 1 ||
  (new Set(ends.map((end) => end.slice(-1))).size === 1 && /[^a-zهيانتو]$/u.test(ends[0] ?? ''))

/** Endings of so many words that headlines have them side by side. */
const ofManyWords = /^(?:يه|ات|ين|ون|ان|ها|ed|ng|es|on|er|ly|nt|al|ts|rs|ns|ia)$/u
