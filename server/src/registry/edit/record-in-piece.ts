import { readYaml } from '../../syntax/read-yaml.ts'
import type { RegistryPiece } from '../../syntax/registry-pieces.ts'
import type { YamlEntry } from '../../syntax/yaml.ts'
import { lineAfter, lineStart } from '../../text/line-break.ts'
import type { Span } from '../../text/span.ts'
import { blanksAbove, blanksBelow } from './blank-lines.ts'
import type { RecordLines } from './registry-lines.ts'

/** The record that a piece of a file holds, which begins at an offset. Nothing is read of it until someone asks: a file may have a hundred thousand. */
export const recordInPiece = (text: string, start: number, piece: RegistryPiece): RecordLines =>
  new RecordInPiece(text, start, piece)

class RecordInPiece implements RecordLines {
  readonly piece: RegistryPiece
  readonly #text: string
  readonly #start: number
  #id: string | undefined
  #read: Read | undefined
  #own: Span | undefined

  constructor(text: string, start: number, piece: RegistryPiece) {
    this.piece = piece
    this.#text = text
    this.#start = start
  }

  get column(): number {
    return this.piece.column
  }

  get whole(): Span {
    return { start: this.#start, end: this.#start + this.piece.length }
  }

  get id(): string {
    if (this.#id === undefined) {
      usualKey.lastIndex = keyStart(this.#text, this.whole)
      this.#id = usualKey.exec(this.#text)?.[0] ?? this.#entry.id
    }
    return this.#id
  }

  get key(): Span {
    return this.#entry.key
  }

  get own(): Span {
    this.#own ??= ownLines(this.#text, this.#entry, this.column)
    return this.#own
  }

  get top(): number {
    const line = lineStart(this.#text, keyStart(this.#text, this.whole))
    return commentsAbove(this.#text, line, this.#start, this.column)
  }

  get span(): Span {
    return { start: this.top, end: this.own.end }
  }

  get slip(): number | undefined {
    return this.#entry.slip
  }

  get #entry(): Read {
    this.#read ??= readEntry(this.#text, this.whole)
    return this.#read
  }
}

/** A record as it was read. */
interface Read {
  readonly id: string
  readonly key: Span
  readonly span: Span
  readonly slip: number | undefined
}

/** A key as most are written, which is the id as it stands. */
const usualKey = /[\p{L}\p{N}_][\p{L}\p{N}_.-]*(?=:(?:\s|$))/uy

function readEntry(text: string, span: Span): Read {
  const { root, problems } = readYaml(text, span)
  const [entry, second]: readonly (YamlEntry | undefined)[] = root?.kind === 'map' && !root.flow ? root.entries : []
  const slip = problems[0]?.span.start ?? (entry && !second ? undefined : (second?.key.span.start ?? root?.span.start))
  if (entry && !second) return { id: entry.key.text, key: entry.key.span, span: entry.span, slip }
  const start = keyStart(text, span)
  const said = { start, end: Math.max(start, blanksAbove(text, span.end)) }
  return { id: entry?.key.text ?? '', key: entry?.key.span ?? { start, end: start }, span: said, slip: slip ?? start }
}

/** The first character of a piece that is neither blank nor in a comment. */
function keyStart(text: string, { start, end }: Span): number {
  let line = start
  while (line < end) {
    const at = line + indentAt(text, line)
    if (!/[#\r\n]/.test(text.charAt(at))) return at
    line = lineAfter(text, line)
  }
  return start
}

function ownLines(text: string, { span }: Read, column: number): Span {
  const start = lineStart(text, span.start)
  return { start, end: commentsBelow(text, saidEnd(text, span), column) }
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
