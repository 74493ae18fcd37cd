/** A word as one place of a text spells it. */
export interface SpelledWord {
  /** With its shaddas, without other harakat and tatweel: what counts as one spelling. */
  readonly text: string
  /** Without harakat. */
  readonly letters: string
  /** Whether the article ال stands before it. */
  readonly isDefinite: boolean
  /** Whether it ends in ا and is certainly a name there. */
  readonly isName: boolean
}

/**
 * What makes a spelling a slip beside another one of the same text, if anything does; the places of each are given.
 * Pairs that can be two words are none: أن and إن, على and علي, أعتقد and اعتقد, كتابة and كتابه, كبيرا and كبيرة.
 */
export function isSlip(
  places: readonly SpelledWord[],
  others: readonly SpelledWord[],
): 'hamza' | 'ending' | 'shadda' | undefined {
  const [word] = places
  const [other] = others
  if (!word || !other) return undefined
  const kind = differenceOf(word.letters, other.letters, [...places, ...others]) ?? shaddaAlone(word, other)
  if (kind === undefined || places.length > others.length) return undefined
  if (places.length < others.length) return kind
  return isWorse(word.text, other.text) ? kind : undefined
}

function differenceOf(word: string, other: string, places: readonly SpelledWord[]): 'hamza' | 'ending' | undefined {
  if (word === other || word.length !== other.length) return undefined
  const at = Array.from(word, (_, index) => index).filter((index) => word[index] !== other[index])
  const bare = at.every((index) => word[index] === 'ا') ? word : other
  const marked = bare === word ? other : word
  if (at.every((index) => bare[index] === 'ا' && /[أإآ]/.test(marked[index] ?? ''))) {
    return isHamzaSlip(bare, marked, at, places) ? 'hamza' : undefined
  }
  if (at.length !== 1 || at[0] !== word.length - 1) return undefined
  return isEndingSlip(word, other, places) ? 'ending' : undefined
}

function isHamzaSlip(bare: string, marked: string, at: readonly number[], places: readonly SpelledWord[]): boolean {
  if (alwaysMarked.has(marked)) return true
  const definite = places.every(({ isDefinite }) => isDefinite)
  if (bare.length + (definite ? 2 : 0) < MIN_LETTERS || notOneWord.has(marked)) return false
  // The first person begins with أ where the third begins with ا: أستمر, أعتقد, أنتقل; and so do command and report: اخرجوا, أخرجوا.
  const isVerb = /^أ(?:ن|ست|.ت|ت)/u.test(marked) || /^أ.{3}(?:وا|ي)$/u.test(marked)
  return !(at.includes(0) && isVerb && !places.some(({ isDefinite }) => isDefinite))
}

const MIN_LETTERS = 5

/** Short ones that are words with a hamza only. */
const alwaysMarked: ReadonlySet<string> = new Set(['إلى', 'أيضا', 'أكثر', 'إدلب', 'إيران'])

/** Those without the hamza are words too: القران, اتباع, اطلاع. */
const notOneWord: ReadonlySet<string> = new Set(['قرآن', 'أتباع', 'إتباع', 'إطلاع'])

function isEndingSlip(word: string, other: string, places: readonly SpelledWord[]): boolean {
  const endings = [word.slice(-1), other.slice(-1)].toSorted().join('')
  if (endings === 'ةه') return word.length > 3 && places.every(({ isDefinite }) => isDefinite)
  if (endings === 'ىي') return finalAlefs.has(word) || finalAlefs.has(other)
  // سورية is said of a state and of a town: not another سوريا.
  if (endings !== 'اة' || word.length < MIN_LETTERS || /ي.$/u.test(word)) return false
  return places.some(({ isName }) => isName) && !places.some(({ isDefinite }) => isDefinite)
}

/** Words that end in ى and are none with ي. */
const finalAlefs: ReadonlySet<string> = new Set([
  'حتى',
  'متى',
  'مصطفى',
  'موسى',
  'عيسى',
  'يحيى',
  'ليلى',
  'مستشفى',
  'كبرى',
])

/** One with a shadda and one without; of verbs it tells one from the other, of nouns in ة hardly ever. */
function shaddaAlone(word: SpelledWord, other: SpelledWord): 'shadda' | undefined {
  const differs = word.letters === other.letters && word.text.includes(SHADDA) !== other.text.includes(SHADDA)
  return differs && word.letters.endsWith('ة') && !twoWords.has(word.letters) ? 'shadda' : undefined
}

const SHADDA = '\u0651'

/** Nouns in ة that are two words, with a shadda and without. */
const twoWords: ReadonlySet<string> = new Set([
  'سنة',
  'مدرسة',
  'عدة',
  'ذرة',
  'علامة',
  'حدة',
  'جدة',
  'أمة',
  'كرة',
  'هبة',
  'حرة',
  'برة',
  'كلية',
  'عمالة',
  'حمالة',
  'مكرمة',
])

/** Of two spellings that are equally frequent: the one without hamza or with a shadda, and ه where ة is meant. But إستقبال is worse than استقبال. */
function isWorse(word: string, other: string): boolean {
  if (word.includes(SHADDA) !== other.includes(SHADDA)) return word.includes(SHADDA)
  const joining = /^إ(?:ست|.ت|ن)/u
  if (joining.test(word) !== joining.test(other)) return joining.test(word)
  const marked = (text: string): number => text.match(/[أإآةى]/gu)?.length ?? 0
  const finals = word.endsWith('ا') && other.endsWith('ة')
  return finals ? false : marked(word) < marked(other) || (word.endsWith('ة') && other.endsWith('ا'))
}
