import { BOM, CR, HASH, LF, NOTHING, SPACE, TAB } from './plain-yaml-units.ts'
import type { YamlComment, YamlScalar } from './yaml.ts'

/** The column of a cursor behind the last line that says something. */
export const END = -1

/** The column of a cursor that has met what the plain subset of YAML does not have: less than that of any line, so that all open collections end. */
const LOST = -2

/**
 * A place in a YAML text that is read once from start to end, line by line, and the comments that it has passed.
 * It knows the plain subset only: tabs, and a CR with no LF behind it, are where it gets lost.
 */
export class PlainCursor {
  readonly text: string
  readonly end: number
  readonly comments: YamlComment[] = []
  /** Scalars by their anchors, where any has one. */
  anchors: Map<string, YamlScalar> | undefined
  /** How many aliases have been read. */
  aliases = 0
  at: number
  lineStart: number
  /** Of the first character of the line that `nextLine` has found; `END` and `LOST` are less than any. */
  column = LOST

  constructor(text: string, start: number, end: number) {
    this.text = text
    this.end = end
    this.at = start
    this.lineStart = start
  }

  /** The UTF-16 unit at an offset; `NOTHING` behind the end. */
  unit(at: number): number {
    return at < this.end ? this.text.charCodeAt(at) : NOTHING
  }

  /** The first offset from one on where no space stands. */
  skipSpaces(from: number): number {
    const { text, end } = this
    let at = from
    while (at < end && text.charCodeAt(at) === SPACE) at++
    return at
  }

  /** From the start of a line to the first character of the first line that says something. */
  nextLine(): void {
    let start = this.at
    for (;;) {
      const at = this.skipSpaces(start)
      const unit = this.unit(at)
      if (unit === HASH) start = this.#comment(at)
      else if (unit === LF || unit === CR) start = this.behindBreak(at)
      else {
        this.at = at
        this.lineStart = start
        this.column = unit === TAB || unit === BOM ? LOST : at === this.end ? END : at - start
        return
      }
      if (start === LOST) {
        this.column = LOST
        return
      }
    }
  }

  /** From the end of a value over a comment to the next line that says something. False where more stands behind the value. */
  closeLine(): boolean {
    if (!this.closeOwnLine()) return false
    this.nextLine()
    return true
  }

  /** The same, to the start of the next line whatever it says. */
  closeOwnLine(): boolean {
    const at = this.skipSpaces(this.at)
    const unit = this.unit(at)
    // What is written against the value is no comment.
    const next = unit === HASH ? (at > this.at ? this.#comment(at) : LOST) : at === this.end ? at : this.behindBreak(at)
    if (next === LOST) return false
    this.at = next
    return true
  }

  /** The offset behind a line break; `LOST` where none stands. */
  behindBreak(at: number): number {
    const unit = this.unit(at)
    if (unit === LF) return at + 1
    return unit === CR && this.unit(at + 1) === LF ? at + 2 : LOST
  }

  /** The offset of the first line break from one on, or the end of the text. */
  lineEnd(from: number): number {
    const { text, end } = this
    for (let at = from; at < end; at++) {
      const unit = text.charCodeAt(at)
      if (unit === LF || unit === CR) return at
    }
    return end
  }

  #comment(start: number): number {
    const end = this.lineEnd(start)
    this.comments.push({ span: { start, end }, text: this.text.slice(start + 1, end) })
    return end === this.end ? end : this.behindBreak(end)
  }
}
