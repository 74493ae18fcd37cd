import { InlineReader } from './inline-nodes.ts'
import type { Content } from './lines.ts'
import { unescapeText } from './link-syntax.ts'
import { PlainWriter } from './plain-writer.ts'
import { Finder } from './quick-finder.ts'
import { typeOf } from './tags.ts'
import type { Link, Tag } from './tree.ts'

/** As much of a tag as says what it names and where. Where its attributes have not been read, they are those of its title as it stands in the file. */
export type QuickTag = Pick<Tag, 'type' | 'id' | 'idSpan' | 'span' | 'label' | 'title'> &
  Partial<Pick<Tag, 'attributes'>>

/**
 * Finds the tags, links and images of one block after the other, in text order. Links as they are mostly written are read in the file itself,
 * from bracket to bracket; a block with anything that asks for more (code, HTML, escapes, brackets in brackets, images) is read as for the tree.
 * Knows no link reference definitions: an article that has any is not read this way.
 */
export class QuickLinks {
  readonly tags: QuickTag[] = []
  readonly links: Link[] = []
  readonly images: Link[] = []
  readonly #text: string
  readonly #opening: Finder
  readonly #closing: Finder
  readonly #angle: Finder
  readonly #backtick: Finder
  readonly #backslash: Finder

  constructor(text: string) {
    this.#text = text
    this.#opening = new Finder(text, '[')
    this.#closing = new Finder(text, ']')
    this.#angle = new Finder(text, '<')
    this.#backtick = new Finder(text, '`')
    this.#backslash = new Finder(text, '\\')
  }

  /** Reads the next block, whose lines stand between these offsets, without what its containers put before them and the white space around the whole. */
  read(starts: readonly number[], ends: readonly number[]): void {
    const start = starts[0] ?? 0
    const end = ends[ends.length - 1] ?? start
    const angle = this.#angle.from(start) < end
    if (!angle && this.#opening.from(start) >= end) return
    const tags = this.tags.length
    const links = this.links.length
    const plain = !angle && this.#backtick.from(start) >= end && this.#backslash.from(start) >= end
    if (plain && this.#hop(start, end)) return
    this.tags.splice(tags)
    this.links.splice(links)
    const { parts } = readExactly(this.#text, starts, ends)
    for (const tag of parts.tags) this.tags.push(tag)
    for (const link of parts.links) this.links.push(link)
    for (const image of parts.images) this.images.push(image)
  }

  /** Reads a block from bracket to bracket; false where that does not do. */
  #hop(start: number, end: number): boolean {
    const text = this.#text
    let open = this.#opening.from(start)
    while (open < end) {
      const close = this.#closing.from(open)
      if (close >= end) return true
      const next = this.#opening.from(open + 1)
      if (next < close || text.charCodeAt(open - 1) === EXCLAMATION) return false
      if (text.charCodeAt(close + 1) !== OPEN) open = next
      else {
        const behind = this.#resource(open, close, end)
        if (behind < 0) return false
        open = this.#opening.from(behind)
      }
    }
    return true
  }

  /** Reads `(destination)` or `(destination "title")` behind the label and says where it ends; -1 where anything else stands there. */
  #resource(open: number, close: number, limit: number): number {
    const text = this.#text
    const start = close + 2
    const builtIn = builtInType(text, start)
    const end = destinationEnd(text, builtIn === undefined ? start : start + builtIn.length, limit)
    if (end <= start) return -1
    const titleEnd = text.charCodeAt(end) === SPACE ? this.#titleEnd(end + 1) : end
    if (titleEnd < 0 || titleEnd >= limit || text.charCodeAt(titleEnd) !== CLOSE) return -1
    const span = { start: open, end: titleEnd + 1 }
    const label = { start: open + 1, end: close }
    const title = titleEnd === end ? undefined : { start: end + 2, end: titleEnd - 1 }
    const type = builtIn ?? typeOf(text.slice(start, end))
    if (type === undefined) {
      const target = unescapeText(text.slice(start, end))
      this.links.push({ form: 'inline', span, label, destination: { start, end }, title, target })
    } else {
      // Between its lines there may be marks of quotations.
      if (title && text.slice(title.start, title.end).includes('\n')) return -1
      const idSpan = { start: start + type.length + 1, end }
      let id = text.slice(idSpan.start, end)
      const hash = type === 'article' ? id.indexOf('#') : -1
      if (hash >= 0) {
        id = id.slice(0, hash)
        idSpan.end = idSpan.start + hash
      }
      this.tags.push({ type, id, idSpan, span, label, title })
    }
    return titleEnd + 1
  }

  /** Behind the title in double quotes that starts at `at`, or -1. */
  #titleEnd(at: number): number {
    if (this.#text.charCodeAt(at) !== QUOTE) return -1
    const close = this.#text.indexOf('"', at + 1)
    return close < 0 ? -1 : close + 1
  }
}

/** The built-in types: most tags have one of them, and that is known without cutting the word out. */
const BUILT_IN = ['person', 'place', 'org', 'event', 'date', 'article'] as const

function builtInType(text: string, start: number): string | undefined {
  const first = text.charCodeAt(start)
  for (const type of BUILT_IN) {
    if (type.charCodeAt(0) === first && text.charCodeAt(start + type.length) === COLON && text.startsWith(type, start))
      return type
  }
  return undefined
}

/** Where the destination ends in whose first word `from` stands, -1 where it holds anything that has to be read more closely. */
function destinationEnd(text: string, from: number, limit: number): number {
  for (let at = from; at < limit; at++) {
    const unit = text.charCodeAt(at)
    if (unit > CLOSE && unit !== DELETE) continue
    if (unit === CLOSE || unit === SPACE) return at
    if (unit < SPACE || unit === OPEN || unit === DELETE) return -1
  }
  return -1
}

/** The inline parts of one block and its plain text, read as for the tree. */
export function readExactly(text: string, starts: readonly number[], ends: readonly number[]) {
  const writer = new PlainWriter()
  const reader = new InlineReader(new Map(), writer)
  reader.read(contentOf(text, starts, ends))
  return { parts: reader.parts, plain: writer.finish().text }
}

function contentOf(text: string, files: readonly number[], ends: readonly number[]): Content {
  const lines = files.map((start, index) => text.slice(start, ends[index]))
  let length = 0
  const starts = lines.map((line) => {
    const start = length
    length += line.length + 1
    return start
  })
  return { text: lines.join('\n'), starts, files }
}

const SPACE = 32
const EXCLAMATION = 33
const QUOTE = 34
const OPEN = 40
const CLOSE = 41
const COLON = 58
const DELETE = 127
