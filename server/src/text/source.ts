import { lineStarts, lineStartsAfter } from './line-starts.ts'
import type { Span } from './span.ts'
import { changeBetween, joined, type TextChange } from './text-change.ts'

/** A place as editors count it: zero-based line, and UTF-16 code units from the start of that line. */
export interface Position {
  readonly line: number
  readonly character: number
}

/** From one position to another, the second exclusive. */
export interface Range {
  readonly start: Position
  readonly end: Position
}

/** What an editor says has changed: the new text of a range, or of the whole document where no range is given. */
export interface Change {
  readonly range?: Range
  readonly text: string
}

/** The version of a text that was read from disk and is not open in an editor; editors number theirs from 0 or 1. */
export const ON_DISK = -1

/**
 * One version of one file: its text, and the way between offsets and positions.
 * Immutable; `apply` makes the next version. Lines end at LF, CRLF or a lone CR, as the Language Server Protocol counts them.
 * The byte order mark of a file on the disk belongs to no line: editors take it away when they open the file. One that an editor sends is counted.
 */
export class Source {
  readonly uri: string
  readonly version: number
  readonly text: string
  #lineStarts: Uint32Array | undefined
  /** What `apply` changed, and in which text: of that the version is known, and not kept. */
  #change: (TextChange & { readonly before: object }) | undefined
  readonly #self = {}
  /** The line that was found last: the next is often the same, or one of those behind it. */
  #near = 0

  constructor(uri: string, version: number, text: string) {
    this.uri = uri
    this.version = version
    this.text = text
  }

  /** How many lines the text has; an empty text has one. */
  get lineCount(): number {
    return this.#starts.length
  }

  /** The position of an offset; offsets outside the text count as its nearest end. */
  position(offset: number): Position {
    const starts = this.#starts
    const at = Math.max(starts[0] ?? 0, Math.min(offset, this.text.length))
    let low = (starts[this.#near] ?? 0) <= at ? this.#near : 0
    let step = 1
    for (; low + step < starts.length && (starts[low + step] ?? 0) <= at; step *= 2) low += step
    let high = Math.min(low + step, starts.length) - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((starts[middle] ?? 0) <= at) low = middle
      else high = middle - 1
    }
    this.#near = low
    return { line: low, character: at - (starts[low] ?? 0) }
  }

  /** The offset of a position; a character beyond its line counts as the line's end, before the line break. */
  offset(position: Position): number {
    if (position.line >= this.lineCount) return this.text.length
    const { start, end } = this.line(position.line)
    return Math.min(start + Math.max(0, position.character), end)
  }

  /** The span of a line without its line break. */
  line(line: number): Span {
    const start = this.#starts[line] ?? this.text.length
    let end = this.#starts[line + 1] ?? this.text.length
    if (line + 1 < this.lineCount) {
      end -= this.text.endsWith('\r\n', end) ? 2 : 1
    }
    return { start, end }
  }

  /** The range of a span, for the wire. */
  range(span: Span): Range {
    return { start: this.position(span.start), end: this.position(span.end) }
  }

  /** The span of a range from the wire. */
  span(range: Range): Span {
    return { start: this.offset(range.start), end: this.offset(range.end) }
  }

  /** The characters of a span. */
  slice(span: Span): string {
    return this.text.slice(span.start, span.end)
  }

  /** The next version: each change counts in the text that the change before it left. */
  apply(changes: readonly Change[], version: number): Source {
    let last: Source = this
    let all: TextChange | undefined
    for (const { range, text } of changes) {
      const span = range ? last.span(range) : { start: 0, end: last.text.length }
      const change = { ...span, length: text.length }
      const before = last
      last = new Source(this.uri, version, before.text.slice(0, span.start) + text + before.text.slice(span.end))
      if (before.#lineStarts && before.version !== ON_DISK && version !== ON_DISK) {
        last.#lineStarts = lineStartsAfter(before.#lineStarts, last.text, change)
      }
      all = all ? joined(all, change) : change
    }
    if (all) last.#change = { ...all, before: this.#self }
    return last
  }

  /** What became of another version's text: what was told to `apply`, or else what the two texts begin and end with alike. */
  changeSince(before: Source): TextChange {
    return this.#change?.before === before.#self ? this.#change : changeBetween(before.text, this.text)
  }

  get #starts(): Uint32Array {
    this.#lineStarts ??= lineStarts(this.text, this.version === ON_DISK && this.text.startsWith('\ufeff') ? 1 : 0)
    return this.#lineStarts
  }
}
