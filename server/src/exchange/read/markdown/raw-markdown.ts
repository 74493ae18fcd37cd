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
import { codeInText } from './code-in-text.ts'

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
  const code = codeInText(tree)
  const reading: Reading = {
    tree,
    lang,
    headings: new Map(tree.headings.map((heading) => [heading.span.start, heading])),
    code,
    running: [
      ...code,
      ...[...tree.links, ...tree.tags].filter(({ target }) => runs.test(target)).flatMap(aroundLabel),
      ...tree.images.filter(({ target }) => runsInImage.test(target)).flatMap(aroundLabel),
    ].sort((a, b) => a.start - b.start),
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
  /** Scripts and styles, in text order. */
  readonly code: readonly Span[]
  /** These, and what stands around the words of links and images with an address that runs something, by where they start. */
  readonly running: readonly Span[]
}

const aroundLabel = ({ span, label }: Pick<Link, 'span' | 'label'>): readonly Span[] => [
  { start: span.start, end: label.start },
  { start: label.end, end: span.end },
]

/** Whether a text says by how it begins that it is Markdown: what clippers write above it is no beginning of a plain text. */
export function isClipped(text: string): boolean {
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
  const unseen = within(reading.code, span)
  const written = seenIn(tree, { start: node.span.start, end }, unseen)
  const clean = lineByLine(reading, span, tabbed.has(node.kind) ? /[^\r\n\t]+|\t+|\r\n|[\r\n]/g : undefined)
  const isAsRead = (markdown: string): boolean => lettersOf(parse(`\n${markdown}`).plain.text) === lettersOf(written)
  // A space in the place of a hidden character can make something else of a line: such a block stays as it is, and `check` finds it.
  const isSame = clean.replaced.length === 0 || isAsRead(markdownOf(reading, node, clean.markdown))
  const own = isSame
    ? clean
    : { markdown: lineByLine(reading, span, lines, (line) => ({ text: line, replaced: [] })).markdown, replaced: [] }
  const words = (isSame ? withoutHidden(written, lang).text : written).replace(/\s+/g, ' ').trim()
  const kind = kindOf(node)
  const source = text.slice(start, end).replace(/\r\n?/g, '\n').trim()
  const rest = { span, replaced: own.replaced, isApart: true }
  // What led there is text alone by now.
  if (node.kind === 'link-definition' && runs.test(defined.exec(text.slice(start, end))?.groups?.address ?? ''))
    return { kind, text: source, markdown: escapedMarkdown(source), ...rest, outside: 'hidden' }
  const isHtml = node.kind === 'html-block'
  if ((words === '' && (isHtml || unseen.length > 0)) || (isHtml && /^\s*<[!?]/.test(source)))
    return { kind, text: words || source, markdown: escapedMarkdown(words || source), ...rest, outside: 'hidden' }
  const markdown = markdownOf(reading, node, own.markdown)
  // Without what stood before them words may begin a heading, a list, a table.
  const isWords = isHtml || (unseen.length > 0 && !isAsRead(markdown))
  const said = {
    kind,
    text: words || own.markdown.trim(),
    markdown: isWords ? escapedMarkdown(words) : markdown,
    ...rest,
  }
  return unseen.length > 0 ? { ...said, cutWithin: unseen.map((code) => ({ span: code, why: 'hidden' })) } : said
}

/** The spans, of some that rise, which begin within a block. */
function within(spans: readonly Span[], { start, end }: Span): readonly Span[] {
  let low = 0
  for (let high = spans.length; low < high; ) {
    const middle = (low + high) >> 1
    if ((spans[middle]?.start ?? 0) < start) low = middle + 1
    else high = middle
  }
  let high = low
  while ((spans[high]?.start ?? end) < end) high++
  return spans.slice(low, high)
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

/** The plain text of a stretch without the code in it. */
function seenIn({ plain }: Tree, { start, end }: Span, unseen: readonly Span[]): string {
  let at = start
  let seen = ''
  for (const span of [...unseen, { start: end, end }]) {
    seen += plain.text.slice(plainOffset(plain, at), plainOffset(plain, span.start))
    at = span.end
  }
  return seen
}

const lines = /[^\r\n]+|\r\n|[\r\n]/g

/** Blocks in which a tab is more than a space: it makes code of a line, an item that of another, or is code. */
const tabbed: ReadonlySet<Node['kind']> = new Set(['code-block', 'list', 'list-item', 'block-quote'])

/** The source of a block without what nobody sees (`tidy`), without code and addresses that run something; lines end with LF. `parts` parts lines from their ends. */
function lineByLine(
  { tree: { text }, running, lang }: Reading,
  span: Span,
  parts = lines,
  tidy = (line: string) => withoutHidden(line, lang),
): { markdown: string; replaced: readonly Replaced[] } {
  const replaced: Replaced[] = []
  let at = span.start
  let markdown = ''
  const add = (end: number): void => {
    for (const { 0: line, index } of text.slice(at, end).matchAll(parts)) {
      const seen = lineOrTabs(line) ?? tidy(line)
      for (const one of seen.replaced) replaced.push({ ...one, offset: at + index + one.offset })
      markdown += seen.text
    }
    at = end
  }
  for (const { start, end } of within(running, span)) {
    if (end > span.end || end <= at) continue
    add(Math.max(at, start))
    // Of two spaces around what is gone one is left.
    const isDouble = markdown.endsWith(' ') && /^ \S/.test(text.slice(end, end + 2))
    at = isDouble ? end + 1 : end
  }
  add(span.end)
  return { markdown, replaced }
}

/** The end of a line, or tabs that were parted from it, which stay. */
function lineOrTabs(part: string) {
  if (/[\r\n]/.test(part)) return { text: '\n', replaced: [] }
  return /^\t+$/.test(part) ? { text: part, replaced: [] } : undefined
}

const runs = /^\s*(?:javascript|data|vbscript|file):/i

/** Pictures within a text, or beside it, run nothing. */
const runsInImage = /^\s*(?:javascript|vbscript):/i

/** The address of a definition. */
const defined = /^\s*\[(?:[^\]\\]|\\.){1,999}\]:\s*<?(?<address>\S*)/
