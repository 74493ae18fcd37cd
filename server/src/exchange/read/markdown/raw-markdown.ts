import { parse } from '../../../syntax/parse.ts'
import { plainOffset } from '../../../syntax/plain-offsets.ts'
import type { Heading, Link, Node, Tree } from '../../../syntax/tree.ts'
import { lineStart } from '../../../text/line-break.ts'
import type { Span } from '../../../text/span.ts'
import { escapedMarkdown } from '../escaped-markdown.ts'
import { languageOfJoiners, withoutHidden } from '../hidden-in-capture.ts'
import type { ProposedField } from '../proposal.ts'
import type { BlockKind, RawBlock, RawText, Replaced } from '../raw-block.ts'
import { clippedFields } from './clipped-fields.ts'

/** A text in Markdown as it is read: its blocks, which stay as they are written, and what its front matter says. */
export interface RawMarkdown {
  readonly raw: RawText
  readonly fields: readonly ProposedField[]
}

/** Reads a text in Markdown, of a notebook or a web clipper: headings, emphasis, links, lists and tables stay. Of HTML in it only the words do. */
export function rawMarkdown(text: string): RawMarkdown {
  const tree = parse(text)
  const lang = languageOfJoiners(text)
  const front = tree.frontMatter ? clippedFields(text, tree.frontMatter) : { blocks: [], fields: [] }
  const reading: Reading = {
    tree,
    lang,
    headings: new Map(tree.headings.map((heading) => [heading.span.start, heading])),
    running: [
      ...[...tree.links, ...tree.tags].filter(({ target }) => runs.test(target)),
      ...tree.images.filter(({ target }) => runsInImage.test(target)),
    ].sort((a, b) => a.span.start - b.span.start),
  }
  const body = tree.root.children.flatMap((node) => partsOf(tree, node)).flatMap((part) => blockOf(reading, part) ?? [])
  return { raw: { text, blocks: [...front.blocks, ...body] }, fields: front.fields }
}

/** What is known of a text while its blocks are read, of which there may be very many. */
interface Reading {
  readonly tree: Tree
  /** What `languageOfJoiners` says. */
  readonly lang: string | undefined
  /** By their starts. */
  readonly headings: ReadonlyMap<number, Heading>
  /** Links and images with an address that runs something, in text order. */
  readonly running: readonly Pick<Link, 'span' | 'label'>[]
}

/** Whether a text says by its name, or by how it begins, that it is Markdown: what clippers write above it is no beginning of a plain text. */
export function isMarkdown(text: string, name: string | undefined): boolean {
  if (name !== undefined && /\.(?:md|markdown)$/i.test(name)) return true
  const { frontMatter } = /^\ufeff?---[\r\n]/.test(text) ? parse(text.slice(0, LONGEST_FRONT_MATTER)) : {}
  return frontMatter?.close !== undefined && clippedFields(text, frontMatter).fields.length > 0
}

/** In UTF-16 code units. */
const LONGEST_FRONT_MATTER = 20_000

/** The items of a list at the margin are blocks of their own, as others can be cut. */
const partsOf = ({ text }: Tree, node: Node): readonly Node[] =>
  node.kind === 'list' && (node.span.start === 0 || /[\r\n]/.test(text.charAt(node.span.start - 1)))
    ? node.children
    : [node]

function blockOf(reading: Reading, node: Node): RawBlock | undefined {
  const { tree, lang } = reading
  const { text } = tree
  const line = lineStart(text, node.span.start)
  const start = /^[ \t]*$/.test(text.slice(line, node.span.start)) ? line : node.span.start
  const end = node.span.start + text.slice(node.span.start, node.span.end).trimEnd().length
  if (end <= start) return undefined
  const span = { start, end }
  const written = plainOf(tree, { start: node.span.start, end })
  const clean = lineByLine(reading, span)
  // A space in the place of a hidden character can make something else of a line: such a block stays as it is, and `check` finds it.
  const cleaned = markdownOf(reading, node, clean.markdown)
  const isSame = clean.replaced.length === 0 || lettersOf(parse(`\n${cleaned}`).plain.text) === lettersOf(written)
  const own = isSame ? clean : { markdown: text.slice(start, end).replace(/\r\n?/g, '\n'), replaced: [] }
  const words = (isSame ? withoutHidden(written, lang).text : written).replace(/\s+/g, ' ').trim()
  const kind = kindOf(node)
  const rest = { span, replaced: own.replaced, isApart: true }
  // What led there is text alone by now.
  if (node.kind === 'link-definition' && runs.test(defined.exec(text.slice(start, end))?.groups?.address ?? ''))
    return {
      kind,
      text: own.markdown.trim(),
      markdown: escapedMarkdown(own.markdown.trim()),
      ...rest,
      outside: 'hidden',
    }
  if (node.kind === 'html-block') {
    const isCode = words === '' || /^\s*<(?:script|style|!|\?)/i.test(text.slice(start, end))
    const seen = words || own.markdown
    return { kind, text: seen, markdown: escapedMarkdown(seen), ...rest, ...(isCode ? { outside: 'hidden' } : {}) }
  }
  return { kind, text: words || own.markdown.trim(), markdown: markdownOf(reading, node, own.markdown), ...rest }
}

/** Without white space and what nobody sees. */
const lettersOf = (text: string): string => text.replace(/[\s\p{Cc}\p{Cf}]|\u034f/gu, '')

const kindOf = ({ kind }: Node): BlockKind => kinds[kind] ?? 'paragraph'

/** What is neither is a paragraph: rules and definitions too, which have no words. */
const kinds: Readonly<Partial<Record<Node['kind'], BlockKind>>> = {
  heading: 'heading',
  'list-item': 'item',
  'block-quote': 'quotation',
  list: 'table',
  table: 'table',
  'code-block': 'table',
}

/** As it is written; a heading that is underlined gets its signs before it. */
function markdownOf({ tree: { text }, headings, lang }: Reading, { kind, span }: Node, own: string): string {
  if (kind === 'code-block' || kind === 'list') return own
  const heading = kind === 'heading' ? headings.get(span.start) : undefined
  // A no-break space is no indentation.
  if (!heading) return own.replace(/^[ \t]+|[ \t\n]+$/g, '')
  const content = text.slice(heading.content.start, heading.content.end)
  return `${'#'.repeat(heading.level)} ${withoutHidden(content.replace(/\s+/g, ' ').trim(), lang).text}`
}

const plainOf = ({ plain }: Tree, { start, end }: Span): string =>
  plain.text.slice(plainOffset(plain, start), plainOffset(plain, end))

/** The source of a block without what nobody sees and without addresses that run something; lines end with LF. */
function lineByLine(
  { tree: { text }, running, lang }: Reading,
  span: Span,
): { markdown: string; replaced: readonly Replaced[] } {
  const replaced: Replaced[] = []
  let at = span.start
  let markdown = ''
  const add = (end: number): void => {
    for (const { 0: line, index } of text.slice(at, end).matchAll(/[^\r\n]+|\r\n|[\r\n]/g)) {
      const seen = /[\r\n]/.test(line) ? { text: '\n', replaced: [] } : withoutHidden(line, lang)
      for (const one of seen.replaced) replaced.push({ ...one, offset: at + index + one.offset })
      markdown += seen.text
    }
    at = end
  }
  for (const { span: link, label } of running) {
    if (link.start >= span.end) break
    if (link.start < at || link.end > span.end) continue
    add(link.start)
    markdown += text.slice(label.start, label.end)
    at = link.end
  }
  add(span.end)
  return { markdown, replaced }
}

const runs = /^\s*(?:javascript|data|vbscript|file):/i

/** Pictures within a text, or beside it, run nothing. */
const runsInImage = /^\s*(?:javascript|vbscript):/i

/** The address of a definition. */
const defined = /^\s*\[(?:[^\]\\]|\\.){1,999}\]:\s*<?(?<address>\S*)/
