import type { Span } from '../../text/span.ts'

/** A line of a copied text. */
export interface Line {
  /** Without white space at its ends. */
  readonly span: Span
  readonly text: string
  /** With the white space at its ends. */
  readonly whole: string
  /** Whether its sentence goes on with the next line, on another page. */
  readonly isBroken?: true
}

/** Lines that follow each other as the paragraphs that they were before they were broken at a width; each its own where they were not. */
export function linesInOrder(lines: readonly string[]): readonly (readonly string[])[] {
  const run = lines.map((text) => ({ text, whole: text, span: { start: 0, end: 0 } }))
  return paragraphsOf(run).map((paragraph) => paragraph.map(({ text }) => text))
}

/** The same of lines that know where they stand. A heading right above its paragraph is one of its own, and one that the end of a page breaks goes on. */
export function paragraphsOf(lines: readonly Line[]): readonly (readonly Line[])[] {
  if (isWrapped(lines)) return paragraphsIn(lines)
  const [head, ...rest] = lines
  if (head && isHeadingOf(head, rest) && isWrapped(rest)) return [[head], ...paragraphsIn(rest)]
  return partedLines(lines)
}

const isHeadingOf = ({ text }: Line, rest: readonly Line[]): boolean =>
  !isClosed(text) && text.length < (rest[0]?.text.length ?? 0) * FULL

/** A paragraph a line, but for one that the end of a page breaks. */
function partedLines(lines: readonly Line[]): readonly (readonly Line[])[] {
  const parts: Line[][] = []
  for (const line of lines) {
    const before = parts.at(-1)
    if (before?.at(-1)?.isBroken) before.push(line)
    else parts.push([line])
  }
  return parts
}

/**
 * Whether the lines of a run were broken where they reached a width: most end in the middle of a sentence, and where the first word of the next would
 * not have had room. Verses and lists of headlines, which may be about equally long, hardly ever end a sentence.
 */
function isWrapped(run: readonly Line[]): boolean {
  const inner = run.slice(0, -1)
  if (isBrokenOnce(run)) return true
  if (inner.length < 2 || !run.some(({ text }) => isClosed(text))) return false
  const width = widthOf(run)
  if (width > WIDEST || width < NARROWEST) return false
  const full = inner.filter(
    ({ text, whole }, at) => isBrokenInWord(whole) || text.length + 1 + firstWordOf(run[at + 1]) > width,
  )
  const open = inner.filter(({ text }) => !isClosed(text))
  return full.length >= inner.length * MOSTLY && open.length >= inner.length * MOSTLY
}

/** A sentence on two lines of which the second begins in small letters. */
const isBrokenOnce = ([one, two, ...others]: readonly Line[]): boolean =>
  others.length === 0 &&
  one !== undefined &&
  two !== undefined &&
  one.text.length >= NARROWEST &&
  one.text.length <= WIDEST &&
  two.text.length <= one.text.length + 1 + firstWordOf(two) &&
  /[\p{L},]$/u.test(one.text) &&
  /^\p{Ll}/u.test(two.text) &&
  isClosed(two.text)

const isBrokenInWord = (whole: string): boolean => /\p{Ll}[-\u00ad\u2010]\s*$/u.test(whole.slice(-REACH))

const REACH = 20
const WIDEST = 130
const NARROWEST = 40
const FULL = 0.75
const MOSTLY = 0.75

const widthOf = (run: readonly Line[]): number => run.reduce((width, { text }) => Math.max(width, text.length), 0)

const firstWordOf = (line: Line | undefined): number => line?.text.search(/\s|$/) ?? 0

/** A wrapped run parts where a line is short and ends a sentence. */
function paragraphsIn(run: readonly Line[]): readonly (readonly Line[])[] {
  const width = widthOf(run)
  const paragraphs: Line[][] = [[]]
  for (const line of run) {
    paragraphs.at(-1)?.push(line)
    if (line.text.length < width * FULL && isClosed(line.text)) paragraphs.push([])
  }
  return paragraphs.filter(({ length }) => length > 0)
}

const isClosed = (text: string): boolean => /[.؟?!…۔][\s"”’»)\]]*$/u.test(text.slice(-20))
