import type { Span } from '../../text/span.ts'
import { escapedMarkdown } from './escaped-markdown.ts'
import { withHeads } from './heads-of-pages.ts'
import { languageOfJoiners, withoutHidden } from './hidden-in-capture.ts'
import type { BlockKind, RawBlock, RawText, Replaced } from './raw-block.ts'
import { goesOn, runningHeads } from './running-heads.ts'
import { tabbedTable } from './tabbed-table.ts'
import { announcedVerses, announcesVerses, areCopiedVerses, inStanza } from './verses.ts'

/**
 * The blocks of a text as it was copied from somewhere: each line is one, but for lines that were broken at a certain width.
 * Every character that is no white space stands in a block, or is a hidden one between them.
 */
export function rawText(text: string): RawText {
  const blocks: RawBlock[] = []
  const lang = languageOfJoiners(text)
  let isApart = true
  const { runs, heads } = runsOf(linesOf(text))
  let before: Line | undefined
  for (const run of runs) {
    for (const { lines, areVerses } of partsOf(run, before)) {
      const own = areVerses
        ? [stanzaOf(text, lines, isApart, lang)]
        : stretchesOf(lines).map((stretch, at) => {
            const isOwn = isApart && at === 0
            return tableOf(text, stretch, isOwn, lang) ?? blockOf(text, stretch, isOwn, lang)
          })
      for (const block of own) if (block) blocks.push(block)
      isApart = false
    }
    before = run.at(-1)
    isApart = true
  }
  return { text, blocks: withHeads(text, blocks, heads) }
}

interface Part {
  readonly lines: readonly Line[]
  readonly areVerses: boolean
}

/** A run as it is, or with the verses in it apart: all of it, all but the title above them, or what a line announces, the one before it or one in it. */
function partsOf(run: readonly Line[], before: Line | undefined): readonly Part[] {
  const lines = run.map((line) => line.text)
  const partedAt = (start: number, end: number): readonly Part[] => [
    ...(start > 0 ? [{ lines: run.slice(0, start), areVerses: false }] : []),
    { lines: run.slice(start, end), areVerses: true },
    ...(end < run.length ? partsOf(run.slice(end), run[end - 1]) : []),
  ]
  if (areCopiedVerses(lines)) return partedAt(0, run.length)
  if (run.length > 3 && areCopiedVerses(lines.slice(1))) return partedAt(1, run.length)
  for (let at = before && announcesVerses(before.text) ? 0 : 1; at < run.length; at++) {
    const count = at === 0 || announcesVerses(lines[at - 1] ?? '') ? announcedVerses(lines.slice(at)) : 0
    if (count > 0) return partedAt(at, at + count)
  }
  return [{ lines: run, areVerses: false }]
}

/** Verses are one paragraph with the line breaks that they have. */
function stanzaOf(
  text: string,
  lines: readonly Line[],
  isApart: boolean,
  lang: string | undefined,
): RawBlock | undefined {
  const [first] = lines
  const last = lines.at(-1)
  if (!first || !last) return undefined
  const seen = lines.map(({ span: { start, end } }) => {
    const own = withoutHidden(text.slice(start, end), lang)
    return { text: own.text, replaced: own.replaced.map((one) => ({ ...one, offset: start + one.offset })) }
  })
  return {
    kind: 'paragraph',
    text: seen.map((line) => line.text).join('\n'),
    markdown: inStanza(seen.map((line) => escapedMarkdown(line.text))),
    span: { start: first.span.start, end: last.span.end },
    replaced: seen.flatMap(({ replaced }) => replaced),
    isApart,
  }
}

/** The lines that belong together: rows of a table, and lines of a paragraph. */
function stretchesOf(run: readonly Line[]): readonly (readonly Line[])[] {
  const stretches: Line[][] = []
  for (const line of run) {
    const before = stretches.at(-1)
    if (before?.[0] && isRow(before[0]) === isRow(line)) before.push(line)
    else stretches.push([line])
  }
  return stretches.flatMap((lines) => {
    if (lines[0] && isRow(lines[0]) && tableIn(lines)) return [lines]
    return isWrapped(lines) ? paragraphsIn(lines) : partedLines(lines)
  })
}

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

const isRow = ({ whole }: Line): boolean => /\S\t|\t\S/.test(whole)

const tableIn = (lines: readonly Line[], lang?: string) =>
  tabbedTable(
    lines.map(({ whole }) => whole),
    (cell) => withoutHidden(cell, lang).text,
  )

function tableOf(text: string, lines: readonly Line[], isApart: boolean, lang: string | undefined) {
  const [first] = lines
  const last = lines.at(-1)
  const table = lines.length > 1 && first && isRow(first) ? tableIn(lines, lang) : undefined
  if (!first || !last || !table) return undefined
  const span = { start: first.span.start, end: last.span.end }
  const { replaced } = withoutHidden(text.slice(span.start, span.end), lang)
  const seen = replaced.flatMap((one) => (/\s/.test(one.character) ? [] : { ...one, offset: span.start + one.offset }))
  return { kind: 'table' as const, ...table, span, replaced: seen, isApart }
}

/** Lines that follow each other as the paragraphs that they were before they were broken at a width; each its own where they were not. */
export function linesInOrder(lines: readonly string[]): readonly (readonly string[])[] {
  const run = lines.map((text) => ({ text, whole: text, span: { start: 0, end: 0 } }))
  const paragraphs = isWrapped(run) ? paragraphsIn(run) : run.map((line) => [line])
  return paragraphs.map((paragraph) => paragraph.map(({ text }) => text))
}

interface Line {
  /** Without white space at its ends. */
  readonly span: Span
  readonly text: string
  /** With the white space at its ends. */
  readonly whole: string
  /** Whether its sentence goes on with the next line, on another page. */
  readonly isBroken?: true
}

const lineBreak = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/g

function linesOf(text: string): readonly Line[] {
  const lines: Line[] = []
  let start = 0
  const add = (end: number): void => {
    const line = text.slice(start, end)
    const whole = text.slice(start, end)
    const from = start + (leading.exec(line)?.[0].length ?? 0)
    const trimmed = text.slice(from, end).replace(trailing, '')
    lines.push({ span: { start: from, end: from + trimmed.length }, text: trimmed, whole })
  }
  for (const { 0: sign, index } of text.matchAll(lineBreak)) {
    add(index)
    start = index + sign.length
  }
  add(text.length)
  return lines
}

/** Hidden characters at the ends of a line say nothing: NULs, marks of direction, a byte order mark. */
const around = '\\s\\p{Cc}\\u00ad\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2069\\ufeff'
const leading = new RegExp(`^[${around}]+`, 'u')
// Not anchored at the end alone: that would be tried at every white space of a long line.
const trailing = new RegExp(`(?<![${around}])[${around}]+$`, 'u')

/** Lines that follow each other without an empty one; heads of pages are none, and where they break a sentence it goes on. */
function runsOf(lines: readonly Line[]): {
  readonly runs: readonly (readonly Line[])[]
  readonly heads: readonly Span[]
} {
  const heads = runningHeads(lines.map(({ text }) => text))
  const runs: Line[][] = []
  let isOpen = false
  let isBehindHead = false
  lines.forEach((line, number) => {
    if (heads.has(number)) isBehindHead = true
    if (line.text === '' || heads.has(number)) {
      isOpen = false
      return
    }
    const run = runs.at(-1)
    const before = run?.at(-1)
    if (isBehindHead && run && before && goesOn(before.text, line.text))
      run.splice(-1, 1, { ...before, isBroken: true }, line)
    else if (isOpen) run?.push(line)
    else runs.push([line])
    isOpen = true
    isBehindHead = false
  })
  return { runs, heads: [...heads].sort((a, b) => a - b).flatMap((number) => lines[number]?.span ?? []) }
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

function blockOf(
  text: string,
  lines: readonly Line[],
  isApart: boolean,
  lang: string | undefined,
): RawBlock | undefined {
  const [first] = lines
  const last = lines.at(-1)
  if (!first || !last) return undefined
  const span = { start: first.span.start, end: last.span.end }
  const sign = signOf(first.text)
  const start = span.start + (sign?.length ?? 0)
  const replaced: Replaced[] = []
  const words = lines.reduce((before, line, index) => {
    const from = index === 0 ? start : line.span.start
    const seen = withoutHidden(text.slice(from, line.span.end), lang)
    const seam = index === 0 ? { before, sign: '' } : seamOf(text, before, seen.text)
    const end = lines[index - 1]?.span.end ?? 0
    if (seam.before.length < before.length) replaced.push({ offset: end - 1, character: before.slice(-1), by: '' })
    for (const one of seen.replaced) replaced.push({ ...one, offset: from + one.offset })
    const isSoft = text.charAt(end) === '\u00ad'
    return seam.before + (isSoft ? '' : seam.sign) + seen.text
  }, '')
  const kind: BlockKind = sign?.kind ?? 'paragraph'
  const number = sign?.number === undefined ? '' : `${sign.number}. `
  return { kind, text: words, markdown: number + escapedMarkdown(words), span, replaced, isApart }
}

/** How the end of a line and the beginning of the next are put together: a word that was broken between them is one again. */
function seamOf(text: string, before: string, next: string): { readonly before: string; readonly sign: string } {
  const first = /^\p{Ll}[\p{L}\p{M}]*/u.exec(next)?.[0]
  const last = /\p{Ll}+[-\u2010]$/u.exec(before.slice(-LONGEST_WORD))?.[0]
  if (first === undefined || last === undefined) return { before, sign: ' ' }
  // What the text writes with a hyphen elsewhere keeps it.
  return { before: text.includes(last + first) ? before : before.slice(0, -1), sign: '' }
}

const LONGEST_WORD = 40

interface Sign {
  readonly kind: BlockKind
  /** With the space behind, in UTF-16 code units. */
  readonly length: number
  /** Of an item that is numbered. */
  readonly number?: number
}

const inFigures = (digits: string): number =>
  Number(digits.replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) & 0xf)))

/** The sign with which a list item or a quotation begins. */
function signOf(line: string): Sign | undefined {
  const item = /^(?:[-*•●▪◦‣·]\s+|(\d{1,3}|[٠-٩]{1,3})(?:[.)]\s+|-\s*(?=\p{L})))(?=\S)/u.exec(line)
  if (item) {
    const [{ length }, digits] = item
    return { kind: 'item', length, ...(digits === undefined ? {} : { number: inFigures(digits) }) }
  }
  const quotation = /^(?:>\s*)+(?=\S)/.exec(line)
  return quotation ? { kind: 'quotation', length: quotation[0].length } : undefined
}
