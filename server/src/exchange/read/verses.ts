import { wordCount, wordsKey } from '../../lint/text/passages.ts'

/** Verses as a paragraph of Markdown: a backslash at the end of a line but the last is a line break. Lines are Markdown already. */
export const inStanza = (lines: readonly string[]): string => lines.join('\\\n')

/** Whether lines that a page breaks are verses: short ones without full stops; none says first what it is about, as credits do, or has a sign of a list. */
export function areVerses(lines: readonly string[], fewest = FEWEST_VERSES): boolean {
  if (lines.length < fewest) return false
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
 * quotation marks, and to rhyme, to be parted into hemistichs by asterisks, to have all their vowels, or mostly to end in commas.
 */
export function areCopiedVerses(lines: readonly string[]): boolean {
  if (!areVerses(lines, 2) || lines.some((line) => isOfHeadlines.test(line))) return false
  const lengths = lines.map((line) => line.length)
  if (Math.max(...lengths) > 2 * Math.min(...lengths)) return false
  const keys = lines.map(wordsKey)
  if (keys.some((key) => wordCount(key) < FEWEST_WORDS)) return false
  const areMost = (expression: RegExp): boolean =>
    lines.filter((line) => expression.test(line)).length * 4 >= lines.length * 3
  const ends = keys.map((key) => key.replaceAll(' ', '').slice(-2))
  // A ticker has asterisks too: couplets have to rhyme.
  if (lines.length < FEWEST_VERSES) return areMost(starred) && endAlike(ends)
  if (areMost(starred) || (areMost(parted) && endAlike(ends)) || doRhyme(ends)) return true
  return lines.every(hasItsVowels) || doPause(lines, keys)
}

/** Whether a line says that verses follow: «وأنشد الشاعر:», “He read from the poem:”. */
export const announcesVerses = (line: string): boolean =>
  /[:：]["”’»)\]]*$/u.test(line.slice(-5)) && ofVerses.test(line.slice(-REACH)) && !ofList.test(line.slice(-REACH))

const REACH = 200

const ofVerses =
  /(?<!\p{L})(?:[وفبلك]|ال|لل)*(?:قصيد(?:ة|تي?ه?ا?)|أبيات(?:ا|ه|ها)?|بيتين|شاعرة?|شعر(?:ا|ًا|اً|ي|ية)|[أي]نشدت?|نشيد|أنشودة|أغني(?:ة|تها?)|زجل|موال|معلقة)(?!\p{L})|(?<=ال)شعر(?!\p{L})|\b(?:poems?|poet|verses?|song|lyrics|anthem|hymn|stanza|couplet)\b/iu

/** Names and titles are no verses, whoever won for which poem. */
const ofList = /(?<!\p{L})[وفبل]*(?:ال)?(?:أسماء|قائمة|لائحة|عناوين|فائز|مشارك)|\b(?:names?|titles?|list|winners?)\b/iu

/** How many lines, from the first on, are the verses that were announced: all up to an empty line, or as many of them as rhyme. */
export function announcedVerses(lines: readonly string[]): number {
  if (areVerses(lines, 2)) return lines.length
  const end = lines.slice(0, MOST_ANNOUNCED).findIndex((line) => !isVerseLine(line))
  for (let count = end < 0 ? Math.min(lines.length, MOST_ANNOUNCED) : end; count >= 2; count--) {
    const first = lines.slice(0, count)
    const ends = first.map((line) => wordsKey(line).replaceAll(' ', '').slice(-1))
    if (areVerses(first, 2) && (areCopiedVerses(first) || new Set(ends).size === 1)) return count
  }
  return 0
}

const MOST_ANNOUNCED = 40

const isVerseLine = (line: string): boolean => line.length <= LONGEST_VERSE && !isNoVerse.test(line)

/** Arabic that is written with its vowels, as no headline is: more marks than words by half. */
const hasItsVowels = (line: string): boolean =>
  (line.match(/[\u064b-\u0650\u0652]/gu)?.length ?? 0) * 2 >= (line.match(/\S+/gu)?.length ?? 0) * 3

/** Whether half of the lines or more end in a comma, as headlines do not; not all, as those of an enumeration do. */
function doPause(lines: readonly string[], keys: readonly string[]): boolean {
  if (lines.length < FEW || keys.some((key) => wordCount(key) < FEWEST_OF_PHRASE)) return false
  const inner = lines.slice(0, -1)
  const pausing = inner.filter((line) => /[,،]$/u.test(line)).length
  return pausing * 2 >= inner.length && pausing < inner.length
}

const FEWEST_OF_PHRASE = 4

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
