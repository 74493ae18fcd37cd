import { readYaml } from '../../syntax/read-yaml.ts'
import { cutRegistry } from '../../syntax/registry-pieces.ts'
import { lineAfter, lineStart } from '../../text/line-break.ts'
import { moved, type Span } from '../../text/span.ts'
import { blanksAbove, blanksBelow } from './blank-lines.ts'

/**
 * A file of the registry as lines that can be moved: its types, the records under each, and the comments that belong to them. Undefined where a
 * record may depend on others (`cutRegistry`), where anything has a slip, and where a type is written in brackets or stands twice: no record of such
 * a file is moved. Of a file that came of another one by an edit only what differs is read.
 */
export function registryLines(text: string, before?: RegistryLines): RegistryLines | undefined {
  const cut = cutRegistry(text)
  if (!cut) return undefined
  const pieces = new Map<string, PieceLines>()
  const sections: OpenSection[] = []
  let end = 0
  for (const { kind, type, column, isShifted, length } of cut.pieces) {
    if (isShifted) return undefined
    const start = end
    end += length
    const written = text.slice(start, end)
    const piece = before?.pieces.get(written) ?? pieces.get(written) ?? readPiece(written)
    if (!piece) return undefined
    pieces.set(written, piece)
    const section = sections.at(-1)
    if (piece.kind === 'comments') continue
    if (kind === 'record') section?.records.push(recordLines(text, section, piece, start, column))
    else if (piece.hasValue || sections.some((one) => one.type === type)) return undefined
    else {
      const line = lineStart(text, start + piece.span.start)
      sections.push({ type, line: { start: line, end: lineAfter(text, line) }, records: [] })
    }
  }
  return { text, sections, pieces }
}

/** Where a file has what keeps it from being cut into lines, as far as that is one place. */
export function unsoundAt(text: string): number | undefined {
  const types = new Set<string>()
  let end = 0
  for (const { kind, type, length } of cutRegistry(text)?.pieces ?? []) {
    const start = end
    end += length
    const written = text.slice(start, end)
    const piece = readPiece(written)
    if (!piece) return start + (readYaml(written, { start: 0, end: length }).problems[0]?.span.start ?? 0)
    if (kind === 'record' || piece.kind === 'comments') continue
    if (piece.hasValue || types.has(type)) return start + piece.span.start
    types.add(type)
  }
  return undefined
}

/** What `registryLines` gives. */
export interface RegistryLines {
  readonly text: string
  readonly sections: readonly SectionLines[]
  /** What was read, by its text. */
  readonly pieces: ReadonlyMap<string, PieceLines>
}

/** What stands in a piece of a file (`RegistryPiece`): a record or the key of a type, with where that stands in the piece; or comments alone. */
type PieceLines = { readonly kind: 'comments' } | PieceEntry

interface PieceEntry {
  readonly kind: 'entry'
  readonly id: string
  readonly key: Span
  readonly span: Span
  readonly hasValue: boolean
}

/** A type of a registry file with the records under it, in file order. */
export interface SectionLines {
  readonly type: string
  /** The line of its key, with its line break. */
  readonly line: Span
  readonly records: readonly RecordLines[]
}

/** A record of a registry file. */
export interface RecordLines {
  readonly id: string
  /** The id as it stands, in its quotes where it has some. */
  readonly key: Span
  /** The column of the key. */
  readonly column: number
  /** Whole lines from that of the key, with the last line break; comments behind its last value that stand deeper than the key are its own. */
  readonly own: Span
  /** The same with the comments directly above it at its column. */
  readonly span: Span
}

/** The record of an id under a type; of repeated ones the first. */
export const recordOf = (lines: RegistryLines, type: string, id: string): RecordLines | undefined =>
  lines.sections.find((section) => section.type === type)?.records.find((record) => record.id === id)

interface OpenSection extends SectionLines {
  readonly records: RecordLines[]
}

/** Undefined where anything but one entry in lines stands there. */
function readPiece(written: string): PieceLines | undefined {
  const { root, problems } = readYaml(written, { start: 0, end: written.length })
  if (problems.length > 0) return undefined
  if (!root) return { kind: 'comments' }
  const [entry, second] = root.kind === 'map' && !root.flow ? root.entries : []
  if (!entry || second) return undefined
  const { key, value, span } = entry
  return { kind: 'entry', id: key.text, key: key.span, span, hasValue: value !== undefined }
}

/** A record whose piece begins at an offset. */
function recordLines(
  text: string,
  { line, records }: OpenSection,
  { id, key, span }: PieceEntry,
  offset: number,
  column: number,
): RecordLines {
  const said = moved(span, offset)
  const start = lineStart(text, said.start)
  const above = commentsAbove(text, start, records.at(-1)?.own.end ?? line.end, column)
  const own = { start, end: commentsBelow(text, saidEnd(text, said), column) }
  return { id, key: moved(key, offset), column, own, span: { start: above, end: own.end } }
}

/** The end of the last line of a record, without the empty lines below its last text in lines where these are none of that text. */
function saidEnd(text: string, { start, end }: Span): number {
  const last = lineStart(text, end) === end ? end : lineAfter(text, end)
  return /[|>][1-9]?\+/.test(text.slice(start, end)) ? last : blanksAbove(text, last)
}

/** The start of the comments that stand directly above a line in its column. A comment that silences rules for a whole file belongs to no record. */
function commentsAbove(text: string, start: number, from: number, column: number): number {
  let above = start
  while (above > from) {
    const line = text.lastIndexOf('\n', above - 2) + 1
    const isComment = line >= from && indentAt(text, line) === column && text.charAt(line + column) === '#'
    if (!isComment || ofFile.test(text.slice(line + column, above))) break
    above = line
  }
  return above
}

const ofFile = /^#\s*seedbed-disable-file\b/

/** The end of the comments below a record that stand deeper than its key, blank lines between them included. */
function commentsBelow(text: string, end: number, column: number): number {
  let last = end
  for (let at = blanksBelow(text, end); at < text.length; at = blanksBelow(text, last)) {
    const deep = indentAt(text, at)
    if (deep <= column || text.charAt(at + deep) !== '#') break
    last = lineAfter(text, at)
  }
  return last
}

/** How many spaces a line begins with. */
function indentAt(text: string, start: number): number {
  let at = start
  while (text.charAt(at) === ' ') at++
  return at - start
}
