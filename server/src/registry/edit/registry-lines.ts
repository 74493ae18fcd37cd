import { readYaml } from '../../syntax/read-yaml.ts'
import { registryChunks } from '../../syntax/registry-chunks.ts'
import { lineAfter, lineStart } from '../../text/line-break.ts'
import type { Span } from '../../text/span.ts'
import { blanksAbove, blanksBelow } from './blank-lines.ts'

/**
 * A file of the registry as lines that can be moved: its types, the records under each, and the comments that belong to them. Undefined where what a
 * record says may depend on others, or does not end with its lines (anchors, types in brackets, several documents: `registryChunks`): no record
 * of such a file is moved.
 */
export function registryLines(text: string): RegistryLines | undefined {
  const chunks = registryChunks(text)
  if (!chunks) return undefined
  const sections: OpenSection[] = []
  let next = 0
  for (let at = text.startsWith('\ufeff') ? 1 : 0; at < text.length; ) {
    const chunk = chunks[next]
    const section = sections.at(-1)
    if (chunk && section && chunk.span.start === at) {
      section.records.push(recordLines(text, section, chunk.span))
      at = chunk.span.end
      next++
    } else {
      if (!/[\s#]/.test(text.charAt(at))) sections.push(openSection(text, at))
      at = lineAfter(text, at)
    }
  }
  return { text, sections }
}

/** What `registryLines` gives. */
export interface RegistryLines {
  readonly text: string
  readonly sections: readonly SectionLines[]
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

function openSection(text: string, start: number): OpenSection {
  const type = /^[^:]*?(?=\s*:)/.exec(text.slice(start, lineAfter(text, start)))?.[0] ?? ''
  return { type, line: { start, end: lineAfter(text, start) }, records: [] }
}

function recordLines(text: string, { line, records }: OpenSection, { start, end }: Span): RecordLines {
  const column = columnAt(text, start)
  const key = keyAt(text, start + column, end)
  const above = commentsAbove(text, start, records.at(-1)?.own.end ?? line.end, column)
  const own = { start, end: commentsBelow(text, saidEnd(text, start, end), column) }
  return { id: key.id, key: key.span, column, own, span: { start: above, end: own.end } }
}

function keyAt(text: string, start: number, end: number): { readonly id: string; readonly span: Span } {
  plainKey.lastIndex = start
  const plain = plainKey.exec(text)?.[0]
  if (plain !== undefined) return { id: plain, span: { start, end: start + plain.length } }
  const { root } = readYaml(text, { start: lineStart(text, start), end })
  const key = root?.kind === 'map' ? root.entries[0]?.key : undefined
  return key ? { id: key.text, span: key.span } : { id: '', span: { start, end: start } }
}

const plainKey = /[a-z0-9][\w.-]*(?=:(?:\s|$))/y

/** The end of a record without the empty lines below its last text in lines, where these are none of that text. */
const saidEnd = (text: string, start: number, end: number): number =>
  /[|>][1-9]?\+/.test(text.slice(start, end)) ? end : blanksAbove(text, end)

/** The start of the comments that stand directly above a line in its column. A comment that silences rules for a whole file belongs to no record. */
function commentsAbove(text: string, start: number, from: number, column: number): number {
  let above = start
  while (above > from) {
    const line = text.lastIndexOf('\n', above - 2) + 1
    const isComment = line >= from && columnAt(text, line) === column && text.charAt(line + column) === '#'
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
    const deep = columnAt(text, at)
    if (deep <= column || text.charAt(at + deep) !== '#') break
    last = lineAfter(text, at)
  }
  return last
}

function columnAt(text: string, start: number): number {
  let at = start
  while (text.charAt(at) === ' ') at++
  return at - start
}
