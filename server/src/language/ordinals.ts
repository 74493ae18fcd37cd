/** What a number in a text says, and how many words it has. */
export interface OrdinalWords {
  readonly value: number
  readonly words: number
}

/**
 * The number of a series that words say, in figures or spelt out, with or without ال: 17, الـ17, السابعة عشرة, الثاني والعشرين. The words are folded (`textFolding`);
 * undefined where the first of them says none.
 */
export function ordinalIn(first: string, second: string | undefined): OrdinalWords | undefined {
  const bare = withoutAl(first)
  if (figures.test(bare)) return { value: Number(bare), words: 1 }
  if (first === 'ال') {
    return second !== undefined && figures.test(second) ? { value: Number(second), words: 2 } : undefined
  }
  const tens = inTens.get(bare)
  if (tens !== undefined) return bare === first ? undefined : { value: tens, words: 1 }
  const value = ones.get(bare)
  if (value === undefined) return undefined
  if (second === 'عشر' || second === 'عشره') return { value: value + 10, words: 2 }
  const more = second?.startsWith('و') ? inTens.get(withoutAl(second.slice(1))) : undefined
  if (more !== undefined) return { value: value + more, words: 2 }
  // حادي says one only beside another number.
  return eleventh.has(bare) ? undefined : { value, words: 1 }
}

/** A folded text (`textFolding`, words parted by single spaces) with the numbers of series in it as figures, but for its first word: الجوله 17. */
export function numbersInFigures(key: string): string {
  // الـ alone belongs to the number behind it.
  const words = key.split(' ').filter((word, at) => at === 0 || word !== 'ال')
  let written = words[0] ?? ''
  for (let at = 1; at < words.length; at++) {
    const number = ordinalIn(words[at] ?? '', words[at + 1])
    written += ` ${number ? number.value : words[at]}`
    if (number) at += number.words - 1
  }
  return written
}

const figures = /^\d{1,4}$/

const withoutAl = (word: string): string => (word.startsWith('ال') && word.length > 2 ? word.slice(2) : word)

const eleventh = new Set(['حادي', 'حاديه'])

const ones: ReadonlyMap<string, number> = new Map(
  [
    ['اول', 'اولي', 'حادي', 'حاديه'],
    ['ثاني', 'ثانيه', 'ثان'],
    ['ثالث', 'ثالثه'],
    ['رابع', 'رابعه'],
    ['خامس', 'خامسه'],
    ['سادس', 'سادسه'],
    ['سابع', 'سابعه'],
    ['ثامن', 'ثامنه'],
    ['تاسع', 'تاسعه'],
    ['عاشر', 'عاشره'],
  ].flatMap((words, at) => words.map((word) => [word, at + 1] as const)),
)

const inTens: ReadonlyMap<string, number> = new Map(
  ['عشر', 'ثلاث', 'اربع', 'خمس', 'ست', 'سبع', 'ثمان', 'تسع'].flatMap((stem, at) => [
    [`${stem}ون`, (at + 2) * 10] as const,
    [`${stem}ين`, (at + 2) * 10] as const,
  ]),
)
