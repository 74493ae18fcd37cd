import type { Span } from '../../text/span.ts'
import { escapedMarkdown } from './escaped-markdown.ts'
import { withHeads } from './heads-of-pages.ts'
import { languageOfJoiners, withoutHidden } from './hidden-in-capture.ts'
import type { BlockKind, RawBlock, RawText, Replaced } from './raw-block.ts'
import { goesOn, runningHeads } from './running-heads.ts'
import { tabbedTable } from './tabbed-table.ts'
import { announcedVerses, announcesVerses, areCopiedVerses, inStanza } from './verses.ts'
import { type Line, paragraphsOf } from './wrapped-lines.ts'

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
    return paragraphsOf(lines)
  })
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
