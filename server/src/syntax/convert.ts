import type { Tree as LezerTree, SyntaxNodeRef, TreeCursor } from '@lezer/common'
import type { Span } from '../text/span.ts'
import { type HeadingPart, placeHeadings } from './headings.ts'
import { htmlPieces } from './html-text.ts'
import type { InlineStructure, Labels } from './inline.ts'
import { commentContent, type InlineParts, InlineReader, type PlacedDefinition } from './inline-nodes.ts'
import { type Content, contentOf, fileSpan, type View } from './lines.ts'
import { normalizeLabel, readDefinition, unescapeText } from './link-syntax.ts'
import { blockParser } from './markdown.ts'
import type { PlainText } from './plain-text.ts'
import { PlainWriter } from './plain-writer.ts'
import type { Heading, LeafBlock, Node } from './tree.ts'

/** Running text with its structure, for those who look for what nearly was a tag. */
export interface InlineBlock {
  readonly content: Content
  readonly structure: InlineStructure
}

/** All that the Markdown part of a seed file holds. */
export interface MarkdownPart extends InlineParts {
  readonly root: Node
  readonly headings: readonly Heading[]
  readonly blocks: readonly LeafBlock[]
  readonly plain: PlainText
  readonly inlineBlocks: readonly InlineBlock[]
  readonly definitions: Labels
}

/** Reads Markdown. All spans are offsets in the file. */
export function readMarkdown(view: View): MarkdownPart {
  const tree = blockParser.parse(view.text)
  const definitions = definitionsOf(view, tree)
  return { ...new Converter(view, definitions).convert(tree), definitions }
}

class Converter {
  readonly #view: View
  readonly #plain = new PlainWriter()
  readonly #inline: InlineReader
  readonly #headings: HeadingPart[] = []
  readonly #blocks: LeafBlock[] = []
  readonly #inlineBlocks: InlineBlock[] = []
  #depth = 0

  constructor(view: View, definitions: ReadonlyMap<string, PlacedDefinition>) {
    this.#view = view
    this.#inline = new InlineReader(definitions, this.#plain)
  }

  convert(tree: LezerTree): Omit<MarkdownPart, 'definitions'> {
    const span = this.#span(0, this.#view.text.length)
    const root: Node = { kind: 'document', span, children: this.#blockNodes(tree.cursor()) }
    return {
      root,
      headings: placeHeadings(this.#headings, span.end),
      blocks: this.#blocks,
      plain: this.#plain.finish(),
      inlineBlocks: this.#inlineBlocks,
      ...this.#inline.parts,
    }
  }

  #span = (start: number, end: number): Span => ({ start: this.#view.toFile(start), end: this.#view.toFile(end) })

  #blockNodes(cursor: TreeCursor): readonly Node[] {
    const nodes: Node[] = []
    let list: { readonly mark: string; readonly items: Node[] } | undefined
    if (!cursor.firstChild()) return nodes
    do {
      const node = this.#block(cursor)
      if (!node) continue
      const mark = node.kind === 'list-item' ? markOf(this.#view.text.slice(cursor.from, cursor.from + 10)) : undefined
      if (mark === undefined) {
        list = undefined
        nodes.push(node)
      } else if (list?.mark === mark) {
        list.items.push(node)
        nodes[nodes.length - 1] = listOf(list.items)
      } else {
        list = { mark, items: [node] }
        nodes.push(listOf(list.items))
      }
    } while (cursor.nextSibling())
    cursor.parent()
    return nodes
  }

  #block(cursor: TreeCursor): Node | undefined {
    const { name } = cursor
    const span = this.#span(cursor.from, cursor.to)
    if (name === 'Quote' || name === 'Item') {
      this.#depth++
      const children = this.#blockNodes(cursor)
      this.#depth--
      return { kind: name === 'Quote' ? 'block-quote' : 'list-item', span, children }
    }
    const heading = /^(?:ATX|Setext)Heading(\d)$/.exec(name)?.[1]
    if (heading) return this.#heading(cursor, span, Number(heading))
    switch (name) {
      case 'Paragraph':
        return this.#text('paragraph', span, contentOf(this.#view, linesOf(cursor)))
      case 'Table':
        return this.#table(cursor, span)
      case 'CodeBlock':
      case 'FencedCode':
        return this.#code(cursor, span)
      case 'HTMLBlock':
        return this.#html(cursor, span)
      case 'LinkReference':
        return { kind: 'link-definition', span, children: [] }
      case 'HorizontalRule':
        return { kind: 'thematic-break', span, children: [] }
      default:
        return undefined
    }
  }

  #text(kind: 'paragraph' | 'heading' | 'table-cell', span: Span, content: Content): Node {
    let nodes: readonly Node[] = []
    this.#leaf(kind, span, () => {
      const read = this.#inline.read(content, kind === 'table-cell')
      nodes = read.nodes
      this.#inlineBlocks.push({ content, structure: read.structure })
    })
    return { kind, span, children: nodes }
  }

  /** Writes a leaf block's plain text; a block without any is not recorded. */
  #leaf(kind: LeafBlock['kind'], span: Span, write: () => void): void {
    this.#plain.startBlock()
    const start = this.#plain.mark
    write()
    const end = this.#plain.mark
    if (end > start) this.#blocks.push({ kind, span, plain: { start, end } })
  }

  #heading(cursor: TreeCursor, span: Span, level: number): Node {
    const content = contentOf(this.#view, headingLines(cursor, this.#view.text))
    const node = this.#text('heading', span, content)
    const block = this.#blocks.at(-1)
    const text = block?.kind === 'heading' && block.span === span ? this.#plain.since(block.plain.start) : ''
    const inner = fileSpan(content, { start: 0, end: content.text.length })
    this.#headings.push({ level, span, content: inner, text, top: this.#depth === 0 })
    return node
  }

  #table(cursor: TreeCursor, span: Span): Node {
    const rows = childrenOf(cursor, (row) => ({
      kind: 'table-row' as const,
      span: this.#span(row.from, row.to),
      children: childrenOf(row, (cell) => {
        const content = contentOf(this.#view, [{ start: cell.from, end: cell.to }])
        return this.#text('table-cell', this.#span(cell.from, cell.to), content)
      }),
    }))
    return { kind: 'table', span, children: rows }
  }

  #code(cursor: TreeCursor, span: Span): Node {
    const lines = linesOf(cursor)
    this.#leaf('code-block', span, () => {
      lines.forEach(({ start, end }, index) => {
        this.#plain.write('code', this.#view.text.slice(start, end), this.#span(start, end))
        if (index < lines.length - 1) this.#plain.write('code', '\n', this.#span(end, end + 1))
      })
    })
    return { kind: 'code-block', span, children: [] }
  }

  #html(cursor: TreeCursor, span: Span): Node {
    const content = contentOf(this.#view, linesOf(cursor))
    const pieces = htmlPieces(content.text)
    const children: Node[] = []
    this.#leaf('html-block', span, () => {
      for (const piece of pieces) {
        const place = fileSpan(content, piece.span)
        if (piece.kind === 'text') this.#plain.write('html', piece.text, place)
        else {
          children.push({ kind: piece.kind, span: place, children: [] })
          if (piece.kind === 'comment') {
            const alone = this.#depth === 0 && content.text.trim().length === piece.span.end - piece.span.start
            this.#inline.parts.comments.push({ span: place, content: commentContent(place), alone })
          }
        }
      }
    })
    return { kind: 'html-block', span, children }
  }
}

const listOf = (items: readonly Node[]): Node => ({
  kind: 'list',
  span: { start: items[0]?.span.start ?? 0, end: items.at(-1)?.span.end ?? 0 },
  children: items,
})

/** What tells a list item's list from another beside it: its bullet, or what stands behind its number. */
const markOf = (start: string): string => /^\d*(.)/.exec(start)?.[1] ?? ''

function childrenOf<T>(cursor: TreeCursor, visit: (child: TreeCursor) => T): T[] {
  const found: T[] = []
  if (!cursor.firstChild()) return found
  do found.push(visit(cursor))
  while (cursor.nextSibling())
  cursor.parent()
  return found
}

const linesOf = (cursor: TreeCursor): Span[] =>
  childrenOf(cursor, ({ name, from, to }) => ({ name, start: from, end: to })).filter(({ name }) => name === 'Line')

function headingLines(cursor: TreeCursor, text: string): Span[] {
  const lines = linesOf(cursor)
  if (lines.length > 0) return lines
  const marks = childrenOf(cursor, ({ from, to }: SyntaxNodeRef) => ({ from, to }))
  const from = marks[0]?.to ?? cursor.from
  const to = marks[1]?.from ?? cursor.to
  const inner = text.slice(from, to)
  const trimmed = inner.trim()
  const start = trimmed === '' ? from : from + inner.indexOf(trimmed)
  return [{ start, end: start + trimmed.length }]
}

function definitionsOf(view: View, tree: LezerTree): ReadonlyMap<string, PlacedDefinition> {
  const found = new Map<string, PlacedDefinition>()
  if (!view.text.includes(']:')) return found
  tree.iterate({
    enter: ({ name, node }) => {
      if (name !== 'LinkReference') return name !== 'Paragraph'
      const content = contentOf(view, linesOf(node.cursor()))
      const definition = readDefinition(content.text, 0)
      if (!definition) return false
      const label = normalizeLabel(content.text.slice(definition.label.start, definition.label.end))
      const { start, end } = definition.destination
      if (!found.has(label))
        found.set(label, { definition, content, target: unescapeText(content.text.slice(start, end)) })
      return false
    },
  })
  return found
}
