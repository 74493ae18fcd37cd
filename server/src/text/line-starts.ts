import type { Characters } from './characters.ts'
import type { TextChange } from './text-change.ts'

/**
 * Where the lines of a text begin; they end at LF, CRLF or a lone CR. Immutable. What is typed in one line moves all lines below it by as much: that is
 * noted, and not written down for each of very many lines at each key.
 */
export class LineStarts {
  readonly #starts: Uint32Array
  /** From this line on lines begin by so much further on than is written. */
  readonly #moved: number
  readonly #by: number

  private constructor(starts: Uint32Array, moved = starts.length, by = 0) {
    this.#starts = starts
    this.#moved = moved
    this.#by = by
  }

  /** Those of a text of which the first is given. */
  static of(text: string, first: number): LineStarts {
    const starts = [first]
    addStarts(starts, text, 0, text.length)
    return new LineStarts(Uint32Array.from(starts))
  }

  /** How many lines there are. */
  get count(): number {
    return this.#starts.length
  }

  /** Where a line begins; undefined behind the last. */
  at(line: number): number | undefined {
    const start = this.#starts[line]
    return start === undefined || line < this.#moved ? start : start + this.#by
  }

  /** Those of a text that came of this one by one change: lines that the change did not touch are moved, and not looked for. */
  after(text: Characters, { start, end, length }: TextChange): LineStarts {
    // A CR before the change may meet a LF now, or one behind it a CR before it.
    const from = Math.max(0, start - 1)
    const to = Math.min(text.length, start + length + 1)
    const by = length - (end - start)
    const kept = this.#firstAbove(from)
    const rest = this.#firstAbove(to - by)
    const made: number[] = []
    addStarts(made, text, from, to)
    return this.#movedFrom(kept, rest, made, by) ?? this.#with(kept, rest, made, by)
  }

  /** The same lines, of which those below the change have moved; undefined where lines have come or gone, or others had moved before. */
  #movedFrom(kept: number, rest: number, made: readonly number[], by: number): LineStarts | undefined {
    if (made.length !== rest - kept) return undefined
    let first = kept
    while (first < rest && made[first - kept] === this.at(first)) first++
    for (let line = first; line < rest; line++) if (made[line - kept] !== (this.at(line) ?? 0) + by) return undefined
    if (by === 0) return this
    if (this.#by !== 0 && this.#moved !== first) return undefined
    return new LineStarts(this.#starts, first, this.#by + by)
  }

  /** Others in the place of some lines, with all below moved. */
  #with(kept: number, rest: number, made: readonly number[], by: number): LineStarts {
    const before = this.#starts
    const starts = new Uint32Array(kept + made.length + before.length - rest)
    starts.set(before.subarray(0, kept))
    for (let at = this.#moved; at < kept; at++) starts[at] = (before[at] ?? 0) + this.#by
    starts.set(made, kept)
    const behind = kept + made.length - rest
    const middle = Math.max(rest, this.#moved)
    for (let at = rest; at < middle; at++) starts[behind + at] = (before[at] ?? 0) + by
    for (let at = middle; at < before.length; at++) starts[behind + at] = (before[at] ?? 0) + this.#by + by
    return new LineStarts(starts)
  }

  /** The first line that begins behind an offset. */
  #firstAbove(offset: number): number {
    let low = 0
    let high = this.#starts.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.at(middle) ?? 0) <= offset) low = middle + 1
      else high = middle
    }
    return low
  }
}

/** Adds the starts of the lines whose breaks end in a stretch of a text. */
function addStarts(starts: number[], text: Characters, from: number, to: number): void {
  const part = text.slice(from, Math.min(to + 1, text.length))
  const offset = from
  const end = to - offset
  if (part.includes('\r')) {
    for (let at = 0; at < end; at++) {
      const unit = part.charCodeAt(at)
      if (unit === 10 || (unit === 13 && part.charCodeAt(at + 1) !== 10)) starts.push(offset + at + 1)
    }
    return
  }
  // Most texts; the engine looks for one character many times faster than a loop does.
  for (let at = part.indexOf('\n'); at >= 0 && at < end; at = part.indexOf('\n', at + 1)) starts.push(offset + at + 1)
}
