import type { Article } from '../../corpus/document.ts'
import type { EditorMarkKind } from '../../protocol/editor-view.ts'
import type { Heading, Link, Node, NodeKind } from '../../syntax/tree.ts'
import type { Span } from '../../text/span.ts'
import { type QuotePlace, quoteSigns } from './quote-signs.ts'
import { tableMarks } from './table-marks.ts'

/** A stretch of Markdown in the file; `of` is the whole whose signs a stretch of `syntax` are. */
export interface MarkdownMark {
  readonly kind: EditorMarkKind
  readonly span: Span
  readonly of?: Span
}

/**
 * What the Markdown of an article is, in text order, the outer before the inner; `isTag` says where a tag stands, which is none of it.
 * Signs never run over a line's end. Numbers of list items are not told: they are text to a reader.
 */
export function markdownMarks({ tree, source }: Article, isTag: (span: Span) => boolean): readonly MarkdownMark[] {
  const marks: MarkdownMark[] = []
  const parts: Parts = {
    text: source.text,
    headings: byStart(tree.headings),
    links: byStart([...tree.links, ...tree.images, ...tree.tags.filter(({ span }) => !isTag(span))]),
  }
  const visit = (node: Node, place: QuotePlace, table?: Node): void => {
    const { kind, span, children } = node
    const isHidden = kind === 'tag' && isTag(span)
    const quoted = kind === 'block-quote' ? quoteSigns(source, span, place) : undefined
    const known = isHidden ? undefined : kindOf(node, parts)
    if (known && span.end > span.start) marks.push({ kind: known, span })
    const signs = quoted?.signs ?? (isHidden ? undefined : signsOf[kind]?.(span, parts))
    // What escapes a pipe in a table tells it from one that parts two cells.
    const of = kind === 'escape' && table ? table.span : span
    for (const sign of signs ?? []) if (sign.end > sign.start) marks.push({ kind: 'syntax', span: sign, of })
    if (kind === 'table') marks.push(...tableMarks(node, source.text))
    // In an image's description nothing is seen but words.
    if (children.length === 0 || kind === 'image') return
    const inner = quoted
      ? { rests: quoted.rests, inItem: false }
      : kind === 'list-item'
        ? { ...place, inItem: true }
        : place
    for (const child of children) visit(child, inner, kind === 'table' ? node : table)
  }
  visit(tree.root, { rests: undefined, inItem: false })
  return marks.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)
}

/** What is known of headings and links besides their nodes, by where they start. */
interface Parts {
  readonly text: string
  readonly headings: ReadonlyMap<number, Heading>
  readonly links: ReadonlyMap<number, Link>
}

const byStart = <T extends { readonly span: Span }>(items: readonly T[]): ReadonlyMap<number, T> =>
  new Map(items.map((item) => [item.span.start, item]))

function kindOf({ kind, span }: Node, { headings }: Parts): EditorMarkKind | undefined {
  return kind === 'heading' ? headingKinds[(headings.get(span.start)?.level ?? 6) - 1] : kinds[kind]
}

const headingKinds = ['heading-1', 'heading-2', 'heading-3', 'heading-4', 'heading-5', 'heading-6'] as const

const kinds: Readonly<Partial<Record<NodeKind, EditorMarkKind>>> = {
  emphasis: 'emphasis',
  strong: 'strong',
  strikethrough: 'strikethrough',
  'code-span': 'code',
  link: 'link',
  // Of a scheme that the corpus does not take for a type.
  tag: 'link',
  autolink: 'link',
  image: 'image',
  'block-quote': 'quote',
  'list-item': 'list-item',
  table: 'table',
  'code-block': 'code-block',
  html: 'html',
  comment: 'html',
  'html-block': 'html',
  'thematic-break': 'thematic-break',
}

type Signs = (span: Span, parts: Parts) => readonly Span[]

const linkSigns: Signs = (span, { text, links }) => {
  const label = links.get(span.start)?.label
  return label ? [{ start: span.start, end: label.start }, ...onLines(text, { start: label.end, end: span.end })] : []
}

const signsOf: Readonly<Partial<Record<NodeKind, Signs>>> = {
  heading: (span, { text, headings }) => {
    const content = headings.get(span.start)?.content
    if (!content) return []
    const end = Math.max(content.start, content.end)
    const rest = text.slice(end, span.end)
    // Signs at the end of the line, or a line of them below.
    const length = /[\r\n]/.test(rest) ? (/(?:=+|-+)[ \t]*$/.exec(rest)?.[0].length ?? 0) : rest.length
    return [
      { start: span.start, end: content.start },
      { start: span.end - length, end: span.end },
    ]
  },
  emphasis: (span) => around(span, 1),
  strong: (span) => around(span, 2),
  strikethrough: (span, { text }) => around(span, text[span.start + 1] === '~' ? 2 : 1),
  'code-span': (span, { text }) => around(span, runAt(text, span.start)),
  link: linkSigns,
  tag: linkSigns,
  image: linkSigns,
  autolink: (span) => around(span, 1),
  escape: ({ start }) => [{ start, end: start + 1 }],
  'line-break': ({ start }, { text }) => (text[start] === '\\' ? [{ start, end: start + 1 }] : []),
  'list-item': ({ start }, { text }) => ('-*+'.includes(text[start] ?? ' ') ? [{ start, end: start + 1 }] : []),
  'thematic-break': (span) => [span],
  'code-block': (span, { text }) => {
    const sign = text[span.start]
    const length = runAt(text, span.start)
    // Indented code may look like a fence.
    const isIndented = / {4}$|\t$/.test(text.slice(Math.max(0, span.start - 4), span.start))
    if ((sign !== '`' && sign !== '~') || length < 3 || isIndented) return []
    const [, last = ''] = /[\r\n][ \t>]*(`{3,}|~{3,})[ \t]*$/.exec(text.slice(span.start, span.end)) ?? []
    const closes = last.startsWith(sign) && last.length >= length
    const close = closes ? text.lastIndexOf(last, span.end) : span.end
    return [
      { start: span.start, end: span.start + length },
      { start: close, end: close + (closes ? last.length : 0) },
    ]
  },
}

const around = ({ start, end }: Span, length: number): readonly Span[] => [
  { start, end: start + length },
  { start: end - length, end },
]

/** How long the run of one character is that begins here. */
function runAt(text: string, start: number): number {
  let end = start + 1
  while (text[end] === text[start]) end++
  return end - start
}

/** A span cut at the line breaks in it. */
const onLines = (text: string, { start, end }: Span): readonly Span[] =>
  [...text.slice(start, end).matchAll(/[^\r\n]+/g)].map((found) => ({
    start: start + found.index,
    end: start + found.index + found[0].length,
  }))
