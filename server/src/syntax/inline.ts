import type { Span } from '../text/span.ts'
import { type Delimiter, pairDelimiters, readDelimiter } from './delimiters.ts'
import { AngleReader } from './inline-html.ts'
import { isEscapable, normalizeLabel, readCharacterReference, readLabel, readResource } from './link-syntax.ts'

/** A piece of inline Markdown; spans count in the text of its block. What no child covers is the piece's own text or marker. */
export interface Inline {
  readonly kind: InlineKind
  readonly span: Span
  /** What stands between the markers: of a link its label, of a code span its code, of an autolink its address. */
  readonly content: Span
  readonly link: InlineLink | undefined
  readonly children: readonly Inline[]
}

/** What CommonMark and its extensions for tables and strikethrough know within a paragraph. What is none of these is text, and no node. */
export type InlineKind =
  | 'link'
  | 'image'
  | 'autolink'
  | 'code-span'
  | 'emphasis'
  | 'strong'
  | 'strikethrough'
  | 'html'
  | 'comment'
  | 'escape'
  | 'character-reference'
  | 'line-break'

/** Where a link leads: by its own parentheses, or by a definition elsewhere. */
export type InlineLink =
  | { readonly form: 'inline'; readonly destination: Span; readonly title: Span | undefined }
  | { readonly form: 'reference'; readonly label: string }

/** Brackets that would be a link if no link stood in their label: links do not nest, and the inner one holds (CommonMark §6.3). */
export interface OuterLink {
  readonly span: Span
  readonly content: Span
  readonly destination: Span
}

/** The inline structure of one block. */
export interface InlineStructure {
  readonly inlines: readonly Inline[]
  readonly outerLinks: readonly OuterLink[]
}

/** The labels that definitions give a meaning, normalised. */
export type Labels = Pick<ReadonlySet<string>, 'has' | 'size'>

/** Deeper nesting than this is left flat: no article has it, and what walks the tree may recurse. */
const MAX_DEPTH = 64

const SPECIAL = /[\\`*_~[\]!<&\n]/g

/** The inline structure of a block's text (CommonMark §6): one pass, in time proportional to the text. */
export function parseInline(text: string, definitions: Labels): InlineStructure {
  const parser = new InlineParser(text, definitions)
  return { inlines: nest(parser.run()), outerLinks: parser.outerLinks }
}

interface Bracket {
  /** Of the `[`, or of the `!` before it. */
  readonly start: number
  readonly contentStart: number
  readonly image: boolean
  /** How many delimiters came before it. */
  readonly delimiters: number
  /** Whether another bracket has opened behind it; then its text cannot be a label. */
  nested: boolean
}

type Flat = Inline & { readonly children: Inline[] }

class InlineParser {
  readonly outerLinks: OuterLink[] = []
  readonly #text: string
  readonly #definitions: Labels
  readonly #angles: AngleReader
  readonly #found: Flat[] = []
  readonly #brackets: Bracket[] = []
  #delimiters: Delimiter[] = []
  /** Brackets of links below this depth of the stack already hold a link, and links do not nest. */
  #inactive = 0
  #codeRuns: Map<number, number[]> | undefined

  constructor(text: string, definitions: Labels) {
    this.#text = text
    this.#definitions = definitions
    this.#angles = new AngleReader(text)
  }

  run(): Flat[] {
    let at = this.#nextSpecial(0)
    while (at < this.#text.length) at = this.#nextSpecial(this.#step(at))
    this.#emphasize(0)
    return this.#found
  }

  #nextSpecial(from: number): number {
    SPECIAL.lastIndex = from
    const match = SPECIAL.exec(this.#text)
    return match ? match.index : this.#text.length
  }

  /** Reads what begins at `at` and says where reading goes on. */
  #step(at: number): number {
    switch (this.#text[at]) {
      case '\\':
        return this.#backslash(at)
      case '`':
        return this.#codeSpan(at)
      case '<':
        return this.#angle(at)
      case '&':
        return this.#reference(at)
      case '\n':
        return this.#lineBreak(at, at)
      case '!':
        return this.#text[at + 1] === '[' ? this.#open(at, true) : at + 1
      case '[':
        return this.#open(at, false)
      case ']':
        return this.#close(at)
      default:
        return this.#delimiter(at)
    }
  }

  #add(kind: InlineKind, span: Span, content: Span = span, link?: InlineLink): number {
    this.#found.push({ kind, span, content, link, children: [] })
    return span.end
  }

  #backslash(at: number): number {
    const next = this.#text[at + 1]
    if (next === '\n') return this.#lineBreak(at, at + 1)
    return isEscapable(next) ? this.#add('escape', { start: at, end: at + 2 }) : at + 1
  }

  #lineBreak(from: number, newline: number): number {
    let start = from
    while (this.#text[start - 1] === ' ' || this.#text[start - 1] === '\t') start--
    return this.#add('line-break', { start: from === newline ? start : from, end: newline + 1 })
  }

  #codeSpan(at: number): number {
    let end = at + 1
    while (this.#text[end] === '`') end++
    this.#codeRuns ??= codeRuns(this.#text)
    const runs = this.#codeRuns.get(end - at) ?? []
    while (runs.length > 0 && (runs.at(-1) ?? 0) < end) runs.pop()
    const close = runs.at(-1)
    if (close === undefined) return end
    return this.#add('code-span', { start: at, end: close + end - at }, { start: end, end: close })
  }

  #angle(at: number): number {
    const found = this.#angles.read(at)
    if (!found) return at + 1
    const { start, end } = found.span
    return this.#add(
      found.kind,
      found.span,
      found.kind === 'autolink' ? { start: start + 1, end: end - 1 } : found.span,
    )
  }

  #reference(at: number): number {
    const reference = readCharacterReference(this.#text, at)
    return reference ? this.#add('character-reference', { start: at, end: reference.end }) : at + 1
  }

  #delimiter(at: number): number {
    const delimiter = readDelimiter(this.#text, at)
    if (delimiter) {
      this.#delimiters.push(delimiter)
      return delimiter.end
    }
    let end = at
    while (this.#text[end] === '~') end++
    return end
  }

  #open(at: number, image: boolean): number {
    const contentStart = at + (image ? 2 : 1)
    const last = this.#brackets.at(-1)
    if (last) last.nested = true
    this.#brackets.push({ start: at, contentStart, image, delimiters: this.#delimiters.length, nested: false })
    return contentStart
  }

  #close(at: number): number {
    const depth = this.#brackets.length - 1
    const bracket = this.#brackets.pop()
    if (!bracket) return at + 1
    const inactive = depth < this.#inactive
    this.#inactive = Math.min(this.#inactive, depth)
    if (inactive && !bracket.image) {
      this.#recordOuterLink(bracket, at)
      return at + 1
    }
    const found = this.#inlineLink(at) ?? this.#referenceLink(bracket, at)
    if (!found) return at + 1
    this.#emphasize(bracket.delimiters)
    if (!bracket.image) this.#inactive = this.#brackets.length
    const content = { start: bracket.contentStart, end: at }
    return this.#add(bracket.image ? 'image' : 'link', { start: bracket.start, end: found.end }, content, found.link)
  }

  #recordOuterLink(bracket: Bracket, close: number): void {
    const resource = this.#text[close + 1] === '(' ? readResource(this.#text, close + 1) : undefined
    if (!resource) return
    const span = { start: bracket.start, end: resource.end }
    const content = { start: bracket.contentStart, end: close }
    this.outerLinks.push({ span, content, destination: resource.destination })
  }

  #inlineLink(close: number): { link: InlineLink; end: number } | undefined {
    if (this.#text[close + 1] !== '(') return undefined
    const resource = readResource(this.#text, close + 1)
    if (!resource) return undefined
    return { link: { form: 'inline', destination: resource.destination, title: resource.title }, end: resource.end }
  }

  #referenceLink(bracket: Bracket, close: number): { link: InlineLink; end: number } | undefined {
    if (this.#definitions.size === 0) return undefined
    const full = readLabel(this.#text, close + 1)
    if (!full && bracket.nested) return undefined
    const { start, end } = full ?? { start: bracket.contentStart, end: close }
    const label = normalizeLabel(this.#text.slice(start, end))
    if (!this.#definitions.has(label)) return undefined
    const collapsed = !full && this.#text.startsWith('[]', close + 1)
    return { link: { form: 'reference', label }, end: full ? full.end + 1 : collapsed ? close + 3 : close + 1 }
  }

  #emphasize(from: number): void {
    for (const { kind, span, marker } of pairDelimiters(this.#delimiters.slice(from))) {
      this.#add(kind, span, { start: span.start + marker, end: span.end - marker })
    }
    this.#delimiters.length = from
  }
}

/** For each length of a run of backticks, where such runs start, the last first. */
function codeRuns(text: string): Map<number, number[]> {
  const runs = new Map<number, number[]>()
  for (const { 0: run, index } of [...text.matchAll(/`+/g)].reverse()) {
    const starts = runs.get(run.length)
    if (starts) starts.push(index)
    else runs.set(run.length, [index])
  }
  return runs
}

/** Makes a tree of spans of which any two are apart or one in the other. */
function nest(flat: Flat[]): readonly Inline[] {
  flat.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)
  const roots: Inline[] = []
  const open: Flat[] = []
  for (const piece of flat) {
    while (open.length > 0 && (open.at(-1)?.span.end ?? 0) <= piece.span.start) open.pop()
    if (open.length >= MAX_DEPTH) continue
    const siblings = open.at(-1)?.children ?? roots
    siblings.push(piece)
    open.push(piece)
  }
  return roots
}
