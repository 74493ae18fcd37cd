import type { Span } from '../text/span.ts'
import { type Inline, type InlineLink, type InlineStructure, parseInline } from './inline.ts'
import { type Content, fileSpan } from './lines.ts'
import { type Definition, readCharacterReference, unescapeText } from './link-syntax.ts'
import type { PlainWriter } from './plain-writer.ts'
import { readTag } from './tags.ts'
import type { Comment, Link, Node, Tag } from './tree.ts'

/** A definition with its place in the file. */
export interface PlacedDefinition {
  readonly definition: Definition
  readonly content: Content
  /** Its destination with escapes undone: once for all the links that lead there. */
  readonly target: string
}

/** What the inline parts of an article add to its tree, in text order. */
export interface InlineParts {
  readonly links: Link[]
  readonly tags: Tag[]
  readonly images: Link[]
  readonly comments: Comment[]
}

/** Makes nodes, links, tags and plain text of the inline content of one block after the other. */
export class InlineReader {
  readonly parts: InlineParts = { links: [], tags: [], images: [], comments: [] }
  readonly #definitions: ReadonlyMap<string, PlacedDefinition>
  readonly #plain: PlainWriter

  constructor(definitions: ReadonlyMap<string, PlacedDefinition>, plain: PlainWriter) {
    this.#definitions = definitions
    this.#plain = plain
  }

  /** Reads a block's content; `unescapePipes` for table cells, where `\|` is a pipe even in code. */
  read(
    content: Content,
    unescapePipes = false,
  ): { readonly structure: InlineStructure; readonly nodes: readonly Node[] } {
    const structure = parseInline(content.text, this.#definitions)
    const reader = new BlockReader(content, unescapePipes, this.#definitions, this.#plain, this.parts)
    const whole = { start: 0, end: content.text.length }
    return { structure, nodes: reader.nodes(structure.inlines, whole, false) }
  }
}

class BlockReader {
  readonly #content: Content
  readonly #unescapePipes: boolean
  readonly #definitions: ReadonlyMap<string, PlacedDefinition>
  readonly #plain: PlainWriter
  readonly #parts: InlineParts

  constructor(
    content: Content,
    unescapePipes: boolean,
    definitions: ReadonlyMap<string, PlacedDefinition>,
    plain: PlainWriter,
    parts: InlineParts,
  ) {
    this.#content = content
    this.#unescapePipes = unescapePipes
    this.#definitions = definitions
    this.#plain = plain
    this.#parts = parts
  }

  /** The nodes of the inlines in `within`; the text between and around them is written too. */
  nodes(inlines: readonly Inline[], within: Span, inImage: boolean): Node[] {
    const nodes: Node[] = []
    let at = within.start
    for (const inline of inlines) {
      this.#text({ start: at, end: inline.span.start })
      nodes.push(this.#node(inline, inImage))
      at = inline.span.end
    }
    this.#text({ start: at, end: within.end })
    return nodes
  }

  #node(inline: Inline, inImage: boolean): Node {
    const span = fileSpan(this.#content, inline.span)
    const { kind } = inline
    switch (kind) {
      case 'link':
      case 'image':
        return this.#link(inline, span, inImage)
      case 'autolink':
        this.#text(inline.content)
        if (!inImage) this.#parts.links.push(this.#autolink(inline, span))
        break
      case 'code-span':
        this.#code(inline.content)
        break
      case 'escape':
        this.#text({ start: inline.span.start + 1, end: inline.span.end })
        break
      case 'character-reference':
        this.#plain.write('text', readCharacterReference(this.#content.text, inline.span.start)?.value ?? '', span)
        break
      case 'line-break':
        this.#plain.write('text', '\n', span)
        break
      case 'comment':
        this.#parts.comments.push({ span, content: commentContent(span), alone: false })
        break
      case 'html':
        break
      default:
        return { kind, span, children: this.nodes(inline.children, inline.content, inImage) }
    }
    return { kind, span, children: [] }
  }

  #link(inline: Inline, span: Span, inImage: boolean): Node {
    const start = this.#plain.mark
    const link = this.#linkOf(inline, span)
    const isImage = inline.kind === 'image'
    const place = isImage ? this.#parts.images : this.#parts.links
    const index = place.length
    const children = this.nodes(inline.children, inline.content, inImage || isImage)
    const tag = !isImage && !inImage && inline.link?.form === 'inline' ? this.#tag(inline.link, link, start) : undefined
    if (tag) this.#parts.tags.push(tag)
    else if (isImage || !inImage) place.splice(index, 0, link)
    return { kind: tag ? 'tag' : isImage ? 'image' : 'link', span, children }
  }

  #linkOf(inline: Inline, span: Span): Link {
    const label = fileSpan(this.#content, inline.content)
    const { link } = inline
    if (link?.form === 'inline') {
      const target = unescapeText(this.#content.text.slice(link.destination.start, link.destination.end))
      return linkAt('inline', span, label, this.#content, link, target)
    }
    const placed = link && this.#definitions.get(link.label)
    if (!placed) return { form: 'reference', span, label, destination: label, title: undefined, target: '' }
    return linkAt('reference', span, label, placed.content, placed.definition, placed.target)
  }

  #autolink(inline: Inline, span: Span): Link {
    const label = fileSpan(this.#content, inline.content)
    const target = this.#content.text.slice(inline.content.start, inline.content.end)
    return { form: 'autolink', span, label, destination: label, title: undefined, target }
  }

  #tag(written: InlineLink & { readonly form: 'inline' }, link: Link, start: number): Tag | undefined {
    return readTag(this.#content, written.destination, written.title, link, () => this.#plain.since(start))
  }

  #text(span: Span): void {
    if (span.end <= span.start) return
    this.#plain.write('text', this.#content.text.slice(span.start, span.end), fileSpan(this.#content, span))
  }

  #code({ start, end }: Span): void {
    const { text } = this.#content
    const padded = /^[ \n].*[^ \n].*[ \n]$/s.test(text.slice(start, end))
    const last = padded ? end - 1 : end
    let from = padded ? start + 1 : start
    for (let at = from; at <= last; at++) {
      const pipe = this.#unescapePipes && at < last && text.startsWith('\\|', at)
      if (at < last && text[at] !== '\n' && !pipe) continue
      this.#plain.write('code', text.slice(from, at), fileSpan(this.#content, { start: from, end: at }))
      if (text[at] === '\n' && at < last)
        this.#plain.write('code', '\n', fileSpan(this.#content, { start: at, end: at + 1 }))
      from = at + 1
    }
  }
}

function linkAt(
  form: 'inline' | 'reference',
  span: Span,
  label: Span,
  content: Content,
  { destination, title }: Pick<Definition, 'destination' | 'title'>,
  target: string,
): Link {
  return {
    form,
    span,
    label,
    destination: fileSpan(content, destination),
    title: title && fileSpan(content, title),
    target,
  }
}

/** What stands between `<!--` and `-->`. */
export function commentContent(span: Span): Span {
  const start = Math.min(span.start + 4, span.end)
  return { start, end: Math.max(start, span.end - 3) }
}
