import { cutOf } from '../../syntax/cut-of.ts'
import { readYaml } from '../../syntax/read-yaml.ts'
import { pieceAt, type RegistryCut } from '../../syntax/registry-cut.ts'
import { cutRegistry, type RegistryPiece } from '../../syntax/registry-pieces.ts'
import { endOfDocument } from '../../syntax/yaml-markers.ts'
import { lineAfter, lineStart } from '../../text/line-break.ts'
import { offsetsOf } from '../../text/offsets-of.ts'
import { once } from '../../text/once.ts'
import type { Source } from '../../text/source.ts'
import type { Span } from '../../text/span.ts'
import { recordInPiece } from './record-in-piece.ts'

/**
 * A file of the registry as lines that can be moved: its types, the records under each, and the comments that belong to them. Undefined where a
 * record may depend on others (`cutRegistry`, `tyingSlip`), where the columns of records say two things, and where a type has a slip, is written in brackets or
 * stands twice: no record of such a file is moved. Records are read when someone asks; a slip in one keeps nobody from moving another.
 */
export const registryLines = (text: string): RegistryLines | undefined => untied(text, cutRegistry(text))

/** The same of one version of a file, for whoever asks: an operation asks at several of its steps. */
export const linesOf = (source: Source): RegistryLines | undefined => known(source).lines

const known = once((source: Source): { readonly lines: RegistryLines | undefined } => ({
  lines: untied(source.text, cutOf(source)),
}))

const untied = (text: string, cut: RegistryCut | undefined): RegistryLines | undefined =>
  cut && tyingSlip(text, cut) === undefined ? linesOfCut(text, cut) : undefined

/** The same of a file that has been cut, and in which no record is known that may be tied to others. */
export function linesOfCut(text: string, cut: RegistryCut): RegistryLines | undefined {
  const records: (RecordLines | undefined)[] = []
  const sections: OpenSection[] = []
  for (const [number, piece] of cut.pieces.entries()) {
    if (piece.isShifted) return undefined
    const start = cut.starts[number] ?? 0
    if (piece.kind === 'record') {
      const record = recordInPiece(text, start, piece)
      sections.at(-1)?.records.push(record)
      records.push(record)
      continue
    }
    records.push(undefined)
    const frame = readFrame(text, { start, end: start + piece.length })
    if (!frame || sections.some(({ type }) => type === frame.type)) return undefined
    if (frame.type !== undefined) sections.push({ type: frame.type, line: frame.line, records: [] })
  }
  return { text, cut, sections, records }
}

/**
 * Where a slip stands in a record that may be tied to others for whoever else reads the file: by an alias of what has its anchor elsewhere, or by a
 * line at the margin, which ends a document or was meant for a type.
 */
function tyingSlip(text: string, { pieces, starts }: RegistryCut): number | undefined {
  const atMargin = Array.from(text.matchAll(/\n[^\s#]/g), ({ index }) => index)
  const aliases = offsetsOf(text, ['*']).filter((at) => /[ [{,]/.test(text.charAt(at - 1)))
  const tied = new Set([...aliases, ...atMargin].map((at) => pieceAt(starts, at + 1)))
  for (const number of tied) {
    if (pieces[number]?.kind === 'frame') continue
    const start = starts[number] ?? 0
    const end = start + (pieces[number]?.length ?? 0)
    if (pieces[number]?.isEnded) return start + endOfDocument(text.slice(start, end))
    const { problems } = readYaml(text, { start, end })
    if (problems[0]) return problems[0].span.start
  }
  return undefined
}

/** Where a file has what keeps it from being cut into lines, as far as that is one place. */
export function unsoundAt(text: string): number | undefined {
  const types = new Set<string>()
  const cut = cutRegistry(text)
  for (const [number, piece] of cut?.pieces.entries() ?? []) {
    const start = cut?.starts[number] ?? 0
    if (piece.isShifted) return recordInPiece(text, start, piece).key.start
    if (piece.kind === 'record') continue
    const span = { start, end: start + piece.length }
    const frame = readFrame(text, span)
    const { root, problems } = frame ? { root: undefined, problems: [] } : readYaml(text, span)
    if (!frame) return problems[0]?.span.start ?? root?.span.start
    if (frame.type === undefined) continue
    if (types.has(frame.type)) return frame.line.start
    types.add(frame.type)
  }
  return cut && tyingSlip(text, cut)
}

/** What `registryLines` gives. */
export interface RegistryLines {
  readonly text: string
  readonly cut: RegistryCut
  readonly sections: readonly SectionLines[]
  /** By the number of the piece of the file; undefined of a piece that is no record. */
  readonly records: readonly (RecordLines | undefined)[]
}

/** A type of a registry file with the records under it, in file order. */
export interface SectionLines {
  readonly type: string
  /** The line of its key, with its line break. */
  readonly line: Span
  readonly records: readonly RecordLines[]
}

/** A record of a registry file; it is read when someone asks. */
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
  /** Where `span` begins: for that much nothing is read. */
  readonly top: number
  /** What its file was cut into, and where that stands. */
  readonly piece: RegistryPiece
  readonly whole: Span
  /** Where its YAML has a slip: what it says of itself is a guess then. */
  readonly slip: number | undefined
}

/** The record of an id under a type, unless it has a slip; of repeated ones the first. */
export function recordOf(lines: RegistryLines, type: string, id: string): RecordLines | undefined {
  const record = writtenRecord(lines, type, id)
  return record?.slip === undefined ? record : undefined
}

/** The same, slip or not. */
export const writtenRecord = (lines: RegistryLines, type: string, id: string): RecordLines | undefined =>
  lines.sections.find((section) => section.type === type)?.records.find((record) => record.id === id)

/** Where a slip stands in the record of an id or in one beside it; where there is no such record, the first of all. */
export function slipNear({ sections }: RegistryLines, type: string, id: string): number | undefined {
  const own = sections.find((section) => section.type === type)?.records ?? []
  const at = own.findIndex((record) => record.id === id)
  const asked = at < 0 ? sections.flatMap(({ records }) => records) : own.slice(Math.max(0, at - 1), at + 2)
  return asked.find(({ slip }) => slip !== undefined)?.slip
}

interface OpenSection extends SectionLines {
  readonly records: RecordLines[]
}

/** A type with the line of its key, or comments alone; undefined where anything else stands there. */
function readFrame(text: string, span: Span): { readonly type?: string; readonly line: Span } | undefined {
  const { root, problems } = readYaml(text, span)
  if (problems.length > 0) return undefined
  if (!root) return { line: span }
  const [entry, second] = root.kind === 'map' && !root.flow ? root.entries : []
  if (!entry || second || entry.value) return undefined
  const line = lineStart(text, entry.span.start)
  return { type: entry.key.text, line: { start: line, end: lineAfter(text, line) } }
}
