import type { Characters } from './characters.ts'
import { LineStarts } from './line-starts.ts'
import { LongText } from './long-text.ts'
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
  /** The text, for whoever looks at some of it: of a long one that is being edited nothing is copied for that. */
  readonly characters: Characters
  #lineStarts: LineStarts | undefined
  /** What `apply` changed, and in which text: of that the version is known, and not kept. */
  #change: (TextChange & { readonly before: object }) | undefined
  readonly #self = {}
  /** The line that was found last: the next is often the same, or one of those behind it. */
  #near = 0

  constructor(uri: string, version: number, text: string | LongText) {
    this.uri = uri
    this.version = version
    this.characters = typeof text === 'string' && text.length > LONG ? LongText.of(text) : text
  }

  /** The whole text. Of a long one that is being edited it has to be put together, which is felt at a keystroke: `characters` and `slice` go without. */
  get text(): string {
    return this.characters.toString()
  }

  /** The length of the text in UTF-16 code units. */
  get length(): number {
    return this.characters.length
  }

  /** How many lines the text has; an empty text has one. */
  get lineCount(): number {
    return this.#starts.count
  }

  /** Finds the lines, which takes long in a long text, before someone asks where something stands. */
  findLines(): void {
    this.#lineStarts = this.#starts
  }

  /** The position of an offset; offsets outside the text count as its nearest end. */
  position(offset: number): Position {
    const starts = this.#starts
    const at = Math.max(starts.at(0) ?? 0, Math.min(offset, this.length))
    let low = (starts.at(this.#near) ?? 0) <= at ? this.#near : 0
    let step = 1
    for (; low + step < starts.count && (starts.at(low + step) ?? 0) <= at; step *= 2) low += step
    let high = Math.min(low + step, starts.count) - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((starts.at(middle) ?? 0) <= at) low = middle
      else high = middle - 1
    }
    this.#near = low
    return { line: low, character: at - (starts.at(low) ?? 0) }
  }

  /** The offset of a position; a character beyond its line counts as the line's end, before the line break. */
  offset(position: Position): number {
    if (position.line >= this.lineCount) return this.length
    const { start, end } = this.line(position.line)
    return Math.min(start + Math.max(0, position.character), end)
  }

  /** The span of a line without its line break. */
  line(line: number): Span {
    const start = this.#starts.at(line) ?? this.length
    let end = this.#starts.at(line + 1) ?? this.length
    if (line + 1 < this.lineCount) {
      end -= this.characters.endsWith('\r\n', end) ? 2 : 1
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
    return this.characters.slice(span.start, span.end)
  }

  /** The next version: each change counts in the text that the change before it left. */
  apply(changes: readonly Change[], version: number): Source {
    let last: Source = this
    let all: TextChange | undefined
    for (const { range, text } of changes) {
      const span = range ? rising(last.span(range)) : { start: 0, end: last.length }
      const change = { ...span, length: text.length }
      const before = last
      last = new Source(this.uri, version, replaced(before.characters, span, text))
      if (before.#lineStarts && before.version !== ON_DISK && version !== ON_DISK) {
        last.#lineStarts = before.#lineStarts.after(last.characters, change)
      }
      all = all ? joined(all, change) : change
    }
    if (all) last.#change = { ...all, before: this.#self }
    return last
  }

  /** What became of another version's text: what was told to `apply`, or else what the two texts begin and end with alike. */
  changeSince(before: Source): TextChange {
    if (this === before) return { start: 0, end: 0, length: 0 }
    return this.#change?.before === before.#self ? this.#change : changeBetween(before.text, this.text)
  }

  get #starts(): LineStarts {
    this.#lineStarts ??= LineStarts.of(this.text, this.version === ON_DISK && this.text.startsWith('\ufeff') ? 1 : 0)
    return this.#lineStarts
  }
}

/** In UTF-16 code units: of a longer text an edit makes no copy. */
const LONG = 1 << 20

/** What an editor sends the wrong way round is meant the right one. */
const rising = ({ start, end }: Span): Span => ({ start: Math.min(start, end), end: Math.max(start, end) })

const replaced = (text: Characters, { start, end }: Span, inserted: string): string | LongText =>
  text instanceof LongText && text.length - (end - start) > LONG
    ? text.replaced(start, end, inserted)
    : text.slice(0, start) + inserted + text.slice(end)
