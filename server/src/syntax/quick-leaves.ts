import type { Span } from '../text/span.ts'
import { Finder } from './quick-finder.ts'
import { headingContent, LeadingHeading } from './quick-heading.ts'
import {
  CODE_INDENT,
  endOfText,
  fenceLength,
  headingLevel,
  interruptsParagraph,
  isBlank,
  LEFT_BRACKET,
  type LineStart,
  mayUnderline,
  runLength,
  startOf,
} from './quick-lines.ts'
import { QuickLinks } from './quick-links.ts'
import { cellsOf, headCells } from './quick-table.ts'

/** What becomes of a line: the open block takes it, or it is free for another to begin, or that is not known here. */
export type Step = 'taken' | 'free' | 'unsure'

/**
 * Reads leaf blocks (CommonMark §4) line by line. Of a line it is told where its text begins behind the marks of containers (`base`) and behind white space (`at`),
 * and where it ends; methods that say no more than whether they could give false where something is met that is not read here.
 */
export class LeafReader {
  readonly #text: string
  readonly #inline: QuickLinks
  readonly #leading = new LeadingHeading()
  readonly #definitions: Finder
  readonly #commentEnds: Finder
  /** The block that goes on in the next line unless something else begins there. */
  #open: 'none' | 'paragraph' | 'table' | 'code' | 'fence' | 'comment' = 'none'
  /** The lines of the open paragraph. */
  #starts: number[] = []
  #ends: number[] = []
  /** Whether the last of them is not indented as code is. */
  #flush = true
  #fenceUnit = 0
  #fenceLength = 0
  #commentEnd = 0

  constructor(text: string) {
    this.#text = text
    this.#inline = new QuickLinks(text)
    this.#definitions = new Finder(text, ']:')
    this.#commentEnds = new Finder(text, '-->')
  }

  /** What has been found. */
  get body() {
    const { tags, links, images } = this.#inline
    return { tags, links, images, heading: this.#leading.found }
  }

  /** Goes on with the open block; `all` where the containers that it stands in all go on. */
  goOn(base: number, at: number, end: number, all: boolean): Step {
    const flush = at - base < CODE_INDENT
    if (this.#open === 'paragraph') return at < end ? this.#goOnParagraph(at, end, flush, all) : 'free'
    if (this.#open === 'none' || !all) return 'free'
    switch (this.#open) {
      case 'table':
        return flush && at < end ? this.#goOnTable(at, end) : 'free'
      case 'code':
        return flush && at < end ? 'free' : 'taken'
      case 'fence':
        if (flush && this.#closesFence(at, end)) this.#open = 'none'
        else if (at < end) this.#leading.meetText('yes')
        return 'taken'
      default:
        this.#endComment(end)
        return 'taken'
    }
  }

  /** Goes on in a line outside all containers that a tab indents as code. */
  goOnBehindTab(at: number, end: number): boolean {
    const open = this.#open
    if (open === 'paragraph') this.#addLine(at, end, false)
    else if (open === 'comment') this.#endComment(end)
    else if (open === 'fence') this.#leading.meetText('yes')
    else return this.beginCode()
    return true
  }

  /** Begins the block whose first line starts like this; `top` outside all containers. */
  begin(start: LineStart, at: number, end: number, top: boolean): boolean {
    const text = this.#text
    switch (start) {
      case 'text':
        this.#open = 'paragraph'
        this.#addLine(at, end, true)
        return true
      case 'heading':
        return this.#readHeading(at, end, top)
      case 'fence':
        this.#open = 'fence'
        this.#fenceUnit = text.charCodeAt(at)
        this.#fenceLength = fenceLength(text, at, end)
        this.#leading.meetText('unsure')
        return true
      case 'comment':
        this.#open = 'comment'
        this.#commentEnd = this.#commentEnds.from(at)
        this.#endComment(end)
        return true
      default:
        return start === 'break'
    }
  }

  /** Begins indented code, or goes on with it. */
  beginCode(): boolean {
    this.#open = 'code'
    this.#leading.meetText('yes')
    return true
  }

  /** Ends the open block. */
  end(): boolean {
    this.#open = 'none'
    return this.#starts.length === 0 || this.#endParagraph()
  }

  #goOnParagraph(at: number, end: number, flush: boolean, all: boolean): Step {
    const text = this.#text
    const start = flush ? startOf(text, at, end) : 'text'
    if (start === 'unsure') return 'unsure'
    if (start === 'quote' || (start === 'item' && (!all || interruptsParagraph(text, at, end)))) return 'free'
    if (flush && all && mayUnderline(text, at, end)) return this.#beginTable(at, end)
    if (start !== 'item' && start !== 'text') return 'free'
    this.#addLine(at, end, flush)
    return 'taken'
  }

  /** Makes the last line of the paragraph the head of a table, if the line at `at` says so. */
  #beginTable(at: number, end: number): Step {
    const start = this.#starts.at(-1) ?? at
    const cells = this.#flush ? headCells(this.#text, { start, end: this.#ends.at(-1) ?? at }, at, end) : undefined
    if (!cells) return 'unsure'
    this.#starts.pop()
    this.#ends.pop()
    if (!this.end()) return 'unsure'
    this.#open = 'table'
    this.#leading.meetText('unsure')
    this.#readCells(cells)
    return 'taken'
  }

  #goOnTable(at: number, end: number): Step {
    const start = startOf(this.#text, at, end)
    if (start !== 'text') return start === 'unsure' ? 'unsure' : 'free'
    const cells = cellsOf(this.#text, at, end)
    if (cells) this.#readCells(cells)
    return cells ? 'taken' : 'unsure'
  }

  #readCells(cells: readonly Span[]): void {
    for (const { start, end } of cells) this.#inline.read([start], [end])
  }

  #closesFence(at: number, end: number): boolean {
    if (at >= end || this.#text.charCodeAt(at) !== this.#fenceUnit) return false
    const length = runLength(this.#text, at, end)
    return length >= this.#fenceLength && isBlank(this.#text, at + length, end)
  }

  /** Ends the open comment if it ends in the line that ends at `end`. */
  #endComment(end: number): void {
    if (this.#commentEnd >= end) return
    this.#open = 'none'
    if (!isBlank(this.#text, this.#commentEnd + COMMENT_END_LENGTH, end)) this.#leading.meetText('unsure')
  }

  #readHeading(at: number, end: number, top: boolean): boolean {
    const level = headingLevel(this.#text, at, end)
    const content = headingContent(this.#text, at, level, end)
    this.#inline.read([content.start], [content.end])
    return this.#leading.meetHeading(this.#text, content, level, top)
  }

  #addLine(at: number, end: number, flush: boolean): void {
    this.#starts.push(at)
    this.#ends.push(end)
    this.#flush = flush
  }

  #endParagraph(): boolean {
    const text = this.#text
    const start = this.#starts[0] ?? 0
    const end = endOfText(text, this.#ends.pop() ?? start)
    this.#ends.push(end)
    const first = text.charCodeAt(start)
    if (first === LEFT_BRACKET && this.#definitions.from(start) < end) return false
    this.#leading.meetText(isLetter(first) ? 'yes' : 'unsure')
    this.#inline.read(this.#starts, this.#ends)
    this.#starts = []
    this.#ends = []
    return true
  }
}

/** Whether this can only be text. */
const isLetter = (unit: number): boolean =>
  unit > 127 || (unit >= 48 && unit <= 57) || (unit >= 65 && unit <= 90) || (unit >= 97 && unit <= 122)

const COMMENT_END_LENGTH = 3
