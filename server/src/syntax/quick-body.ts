import { LeafReader } from './quick-leaves.ts'
import {
  CODE_INDENT,
  GREATER,
  isBlank,
  itemMarkLength,
  SPACE,
  skipBlanks,
  skipSpaces,
  startOf,
  TAB,
} from './quick-lines.ts'
import type { QuickTag } from './quick-links.ts'
import type { Heading, Link } from './tree.ts'

/** What names something in the Markdown part of a seed file: the same as in its tree, in the same order. */
export interface QuickBody {
  readonly tags: readonly QuickTag[]
  readonly links: readonly Link[]
  readonly images: readonly Link[]
  /** The level-1 heading that the body begins with, if it does. */
  readonly heading: Pick<Heading, 'text' | 'content'> | undefined
}

/**
 * Reads the Markdown part of a seed file, which starts at `start`, without making a tree; undefined where it holds something that only `parse` reads:
 * an underlined heading, a definition, a block of HTML that is no comment, an item that begins with an empty line, a tab that has to be measured, a lone CR.
 */
export function quickBody(text: string, start: number): QuickBody | undefined {
  const reader = new BodyReader(text)
  return reader.read(start) ? reader.body : undefined
}

/** Containers nest no deeper than this in what is read here. */
const MAX_DEPTH = 16

/** Stands for a block quotation among the widths of list items. */
const QUOTATION = 0

/** Reads lines: the containers of each (CommonMark §5), and what they hold by a reader of leaf blocks. Its methods give false where something is met that is not read here. */
class BodyReader {
  readonly #text: string
  readonly #leaves: LeafReader
  /** The containers that are open: of a list item how much further than itself its lines are indented, or QUOTATION. */
  readonly #containers: number[] = []

  constructor(text: string) {
    this.#text = text
    this.#leaves = new LeafReader(text)
  }

  get body(): QuickBody {
    return this.#leaves.body
  }

  read(start: number): boolean {
    const text = this.#text
    let carriage = text.indexOf('\r', start)
    for (let at = start; at < text.length; ) {
      const newline = text.indexOf('\n', at)
      const next = newline < 0 ? text.length : newline
      let end = next
      if (carriage >= 0 && carriage < next) {
        if (carriage !== next - 1 || newline < 0) return false
        end = carriage
        carriage = text.indexOf('\r', next)
      }
      if (!this.#line(at, end)) return false
      at = next + 1
    }
    return this.#leaves.end()
  }

  #line(start: number, end: number): boolean {
    const text = this.#text
    let at = this.#skip(start, end)
    if (at < 0) return this.#containers.length === 0 && this.#leaves.goOnBehindTab(skipBlanks(text, start, end), end)
    let base = start
    let depth = 0
    for (; depth < this.#containers.length; depth++) {
      const width = this.#containers[depth] ?? QUOTATION
      if (width === QUOTATION) {
        if (at >= end || text.charCodeAt(at) !== GREATER || at - base >= CODE_INDENT) break
        base = behindQuoteMark(text, at, end)
        at = this.#skip(base, end)
        if (at < 0) return false
      } else if (at < end) {
        if (at - base < width) break
        base += width
      }
    }
    const step = this.#leaves.goOn(base, at, end, depth === this.#containers.length)
    if (step !== 'free') return step === 'taken'
    if (!this.#leaves.end()) return false
    if (depth < this.#containers.length) this.#containers.length = depth
    return at >= end || this.#begin(base, at, end)
  }

  /** Reads what begins at `at`: containers, and a leaf block in them. */
  #begin(from: number, first: number, end: number): boolean {
    const text = this.#text
    let base = from
    let at = first
    while (at - base < CODE_INDENT) {
      const start = startOf(text, at, end)
      if (start === 'quote') {
        this.#containers.push(QUOTATION)
        base = behindQuoteMark(text, at, end)
        at = this.#skip(base, end)
        if (at >= end) return true
      } else if (start === 'item') {
        const markEnd = at + itemMarkLength(text, at, end)
        at = this.#skip(markEnd, end)
        if (at >= end) return false
        // White space that makes code of the text belongs to the text, but for the first of it.
        const content = at > markEnd + CODE_INDENT ? markEnd + 1 : at
        this.#containers.push(content - base)
        base = content
      } else return this.#leaves.begin(start, at, end, this.#containers.length === 0)
      if (at < 0 || this.#containers.length > MAX_DEPTH) return false
    }
    return this.#leaves.beginCode()
  }

  /** The offset of the first character that is neither space nor tab, `end` where there is none; -1 where a tab before it would have to be measured. */
  #skip(from: number, end: number): number {
    const at = skipSpaces(this.#text, from, end)
    if (at >= end || this.#text.charCodeAt(at) !== TAB) return at
    return isBlank(this.#text, at, end) ? end : -1
  }
}

/** Behind the `>` and the one space that belongs to it. */
const behindQuoteMark = (text: string, at: number, end: number): number =>
  at + 1 < end && text.charCodeAt(at + 1) === SPACE ? at + 2 : at + 1
