/**
 * The lines of a copied text that are heads and feet of its pages, by their numbers: a line with the number of the page, which is one more each time,
 * and what stands beside such a line on every page. Where it is not said to be that of a page it mostly has to break a sentence; parts of a text are numbered too.
 */
export function runningHeads(lines: readonly string[]): ReadonlySet<number> {
  const heads = new Set<number>()
  const series = new Map<string, PageNumber[]>()
  lines.forEach((line, at) => {
    const read = pageNumber(line)
    if (!read) return
    const same = series.get(read.key)
    if (same) same.push({ ...read, at })
    else series.set(read.key, [{ ...read, at }])
  })
  if (series.size === 0) return heads
  const letters = lettersUpTo(lines)
  const stopsTell = !areLeftOpen(lines, [...series.values()].flat())
  for (const numbers of series.values())
    for (const chain of chainsOf(letters, numbers)) {
      if (chain[0]?.mustBreak && !(stopsTell && mostBreak(lines, chain))) continue
      for (const { at } of chain) heads.add(at)
      for (const at of besides(lines, chain)) heads.add(at)
    }
  return heads
}

/** Whether a paragraph goes on behind the end of a page: its sentence is open before, and what follows begins no other. */
export function goesOn(before: string, after: string): boolean {
  if (before.length < SHORTEST_BROKEN || isClosed(before) || /^(?:[-*•●▪◦‣·#>]|\p{N}+[.)-])/u.test(after)) return false
  return /^["“«(]?(?:\p{Ll}|\p{Script=Arabic})/u.test(after) || (/[,،-]$/u.test(before) && /^\p{L}/u.test(after))
}

/** In UTF-16 code units: headings are shorter, and as open. */
const SHORTEST_BROKEN = 40

interface PageNumber {
  /** The line but for the number. */
  readonly key: string
  readonly number: number
  /** How many there must be of it. */
  readonly fewest: number
  /** How long a page must be at least, in UTF-16 code units. */
  readonly shortest: number
  /** Whether it mostly has to break sentences: parts and chapters are numbered so, too. */
  readonly mustBreak: boolean
  readonly at: number
}

/** In UTF-16 code units. */
const LONGEST = 100

const digits = '[\\d٠-٩۰-۹]{1,4}'
const hasFigure = new RegExp(`^[^\\p{L}\\p{N}]*${digits}(?!\\p{N})|(?<!\\p{N})${digits}[^\\p{L}\\p{N}]*$`, 'u')
const alone = new RegExp(
  `^[-–—|(\\s]*(?:الصفحة|صفحة|صفحه|page|p\\.|pg\\.?|ص\\.?)\\s*(${digits})(?:\\s*(?:/|من|of|از)\\s*${digits})?[-–—|)\\s]*$`,
  'iu',
)
// Of notes “p. 3” stands beside other words.
const inWords = new RegExp(`(?<!\\p{L})(?:الصفحة|صفحة|صفحه|page)\\s*(${digits})(?!\\p{N})`, 'iu')
const ofAll = new RegExp(`^(${digits})(?=\\s*(?:/|من|of|از)\\s*${digits}$)`, 'iu')
const dashed = new RegExp(`^(?:[-–—•·|~]\\s*(${digits})\\s*[-–—•·|~]|[([]\\s*(${digits})\\s*[)\\]])$`, 'u')
const bare = new RegExp(`^(${digits})$`, 'u')
const withText = new RegExp(
  `^(${digits})(?=[\\s|·–—-]+\\S*\\p{L})|(?<=\\p{L}\\S*[\\s|·–—-]+)(?<!(?<!\\p{L})(?:ص|pp?|pg)\\.?\\s*)(${digits})$`,
  'u',
)

/** In UTF-16 code units. */
const SHORTEST_PAGE = 200
/** Of one that is called so; a list of pages has none between them. */
const SHORTEST_SAID = 60

/** In this order: what says the most first. */
const forms: readonly {
  readonly form: RegExp
  readonly fewest: number
  readonly shortest?: number
  readonly mustBreak?: true
}[] = [
  { form: alone, fewest: 2, shortest: SHORTEST_SAID },
  { form: inWords, fewest: 3 },
  { form: ofAll, fewest: 3 },
  { form: dashed, fewest: 3, mustBreak: true },
  { form: bare, fewest: 3, mustBreak: true },
  { form: withText, fewest: 3, mustBreak: true },
]

function pageNumber(line: string): Omit<PageNumber, 'at'> | undefined {
  if (line.length > LONGEST || !hasFigure.test(line)) return undefined
  for (const { form, fewest, shortest = SHORTEST_PAGE, mustBreak = false } of forms) {
    const found = form.exec(line)
    const figure = found?.[1] ?? found?.[2]
    if (!found || figure === undefined) continue
    return {
      key: line.replace(form, (whole) => whole.replace(figure, '#')),
      number: inFigures(figure),
      fewest,
      shortest,
      mustBreak,
    }
  }
  return undefined
}

const inFigures = (figure: string): number =>
  Number(figure.replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 0xf)))

/** Stretches of numbers of which each is one more than the one before, a page behind it. */
function chainsOf(letters: readonly number[], numbers: readonly PageNumber[]): readonly (readonly PageNumber[])[] {
  const chains: PageNumber[][] = []
  for (const number of numbers) {
    const before = chains.at(-1)?.at(-1)
    const isNext =
      before?.number === number.number - 1 &&
      (letters[number.at] ?? 0) - (letters[before.at + 1] ?? 0) >= number.shortest
    if (isNext) chains.at(-1)?.push(number)
    else chains.push([number])
  }
  return chains.filter((chain) => chain.length >= (chain[0]?.fewest ?? 1))
}

const mostBreak = (lines: readonly string[], chain: readonly PageNumber[]): boolean =>
  chain.filter(({ at }) => breaksSentence(lines, at)).length * 2 >= chain.length

/**
 * Whether most paragraphs end without a full stop where no page can have broken them: then numbers between such are those of parts, years or questions,
 * for all that a full stop could tell. `numbered` are the lines that may be of pages.
 */
function areLeftOpen(lines: readonly string[], numbered: readonly PageNumber[]): boolean {
  const broken = new Set(numbered.map(({ at }) => beside(lines, at, -1)))
  const ends = lines.filter(
    (line, at) => line.length >= SHORTEST_BROKEN && !broken.has(at) && (line.length > LONGEST_BROKEN || !lines[at + 1]),
  )
  return ends.filter((line) => !isClosed(line)).length * 2 > ends.length
}

/** In UTF-16 code units: lines that were broken at a width are shorter. */
const LONGEST_BROKEN = 130

/** By line the UTF-16 code units of all lines above it. */
function lettersUpTo(lines: readonly string[]): readonly number[] {
  let sum = 0
  return lines.map(({ length }) => {
    sum += length
    return sum - length
  })
}

const breaksSentence = (lines: readonly string[], at: number): boolean =>
  goesOn(lines[beside(lines, at, -1)] ?? '', lines[beside(lines, at, 1)] ?? '')

/** The lines beside the numbers of pages, before or behind, that say the same three times. */
function besides(lines: readonly string[], chain: readonly PageNumber[]): readonly number[] {
  return ([-1, 1] as const).flatMap((step) => {
    const places = chain.map(({ at }) => beside(lines, at, step))
    const times = new Map<string, number>()
    for (const at of places) times.set(lines[at] ?? '', (times.get(lines[at] ?? '') ?? 0) + 1)
    return places.filter((at) => {
      const line = lines[at] ?? ''
      return line !== '' && line.length <= LONGEST && !isClosed(line) && (times.get(line) ?? 0) >= FEWEST_HEADS
    })
  })
}

const FEWEST_HEADS = 3

/** The next line that is not empty, or an impossible one. */
function beside(lines: readonly string[], from: number, step: 1 | -1): number {
  let at = from + step
  while (lines[at] === '') at += step
  return at
}

const isClosed = (text: string): boolean => /[.؟?!…۔:؛][\s"”’»)\]]*$/u.test(text.slice(-20))
