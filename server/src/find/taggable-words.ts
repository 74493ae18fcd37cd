import type { Article } from '../corpus/document.ts'
import { plainOffset } from '../syntax/plain-offsets.ts'
import type { Node, NodeKind } from '../syntax/tree.ts'
import type { Edit } from '../text/edit.ts'
import { covers, overlaps, type Span } from '../text/span.ts'
import { isSoundTagging } from './sound-tagging.ts'

/** Words of an article that can become the label of a tag. */
export interface TaggableWords {
  /** What is to stand between the brackets, as it is written. */
  readonly span: Span
  /** The same as readers see it, on one line. */
  readonly words: string
  /** Whether no Markdown stands in the words or beside them: then a tag there has nothing to do with any other. */
  readonly isBare: boolean
  /** What makes them a tag with this destination, which says how they refer where that is not by a name, and more if it is given (docs/format.md §3). */
  edits(ref: string, form?: 'adjective', attributes?: string): readonly Edit[]
}

/**
 * Words of the text, with the marks of emphasis that they would be torn from, as the label of a tag; a name over the end of a line comes on one line.
 * Undefined where CommonMark would see no tag there, or see anything else otherwise: in code, links, images, HTML and the front matter.
 */
export function taggableWords(article: Article, part: Span): TaggableWords | undefined {
  const { tree, source } = article
  if (part.start < tree.body.start || part.start >= part.end) return undefined
  const written = source.slice(part)
  if (bare.test(written) && !besideMarkup(article, part)) {
    const edits: TaggableWords['edits'] = (ref, ...title) => bracketed(part, destination(ref, ...title))
    return isInProse(tree.root, part) ? { span: part, words: written, isBare: true, edits } : undefined
  }
  const { plain } = tree
  const read = plain.text.slice(plainOffset(plain, part.start), plainOffset(plain, part.end))
  if (/^\s|\s$|\n\n/u.test(read)) return undefined
  const words = read.replaceAll('\n', ' ')
  const span = untorn(tree.root, part)
  const inside = [...bracketEscapes(source.text, span), ...joinedLines(source.text, span)]
  const edits: TaggableWords['edits'] = (ref, ...title) => bracketed(span, destination(ref, ...title), inside)
  const probe = { added: [{ labelText: words, target: PROBE }], removed: [] }
  return isSoundTagging(article, edits(PROBE), probe) ? { span, words, isBare: false, edits } : undefined
}

/** Any other destination is read as this one is. */
const PROBE = 'person:?'

const bracketed = ({ start, end }: Span, destination: string, inside: readonly Edit[] = []): readonly Edit[] => [
  { span: { start, end: start }, text: '[' },
  ...inside,
  { span: { start: end, end }, text: `](${destination})` },
]

function destination(ref: string, form?: 'adjective', attributes?: string): string {
  const title = [form && `form=${form}`, attributes].filter((one) => one !== undefined).join('; ')
  return title === '' ? ref : `${ref} "${title}"`
}

/** Letters, marks, figures and signs of which Markdown makes nothing inside a line; with joiners and signs of direction. */
const bare = /^[\p{L}\p{M}\p{N}\p{Zs}\p{Cf}'"‘’“”«»().،,؛:/–—-]+$/u

/** Whether a sign stands beside that would make something else of a bracket, or is made something else by it. */
function besideMarkup({ source: { text } }: Article, { start, end }: Span): boolean {
  const before = text.charAt(start - 1)
  const after = text.charAt(end)
  return [before, after].some((sign) => sign !== '' && '!\\[]*_~`<>&^'.includes(sign))
}

/** Whether words without any Markdown in them stand in running text. */
function isInProse(node: Node, span: Span): boolean {
  if (noProse.has(node.kind)) return false
  const child = childAt(node, span.start)
  return child === undefined || !overlaps(child.span, span) || (covers(child.span, span) && isInProse(child, span))
}

const noProse: ReadonlySet<NodeKind> = new Set([
  'code-block',
  'html-block',
  'thematic-break',
  'link-definition',
  'tag',
  'link',
  'image',
  'autolink',
  'code-span',
  'character-reference',
  'escape',
  'html',
  'comment',
])

/** The child that ends behind an offset first: a binary search, since an article has as many blocks as it likes. */
function childAt({ children }: Node, offset: number): Node | undefined {
  let low = 0
  let high = children.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((children[middle]?.span.end ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return children[low]
}

/** A span with all of each piece of Markdown that it would cut in two. */
function untorn(node: Node, span: Span): Span {
  let whole = span
  for (const child of node.children) {
    if (!overlaps(child.span, whole)) continue
    if (!covers(child.span, whole) && !covers(whole, child.span)) {
      whole = { start: Math.min(whole.start, child.span.start), end: Math.max(whole.end, child.span.end) }
    }
    whole = untorn(child, whole)
  }
  return whole.start === span.start && whole.end === span.end ? whole : untorn(node, whole)
}

/** The backslashes that brackets need to be text in a label. */
const bracketEscapes = (text: string, { start, end }: Span): readonly Edit[] =>
  [...text.slice(start, end).matchAll(/\\.|[[\]]/gs)]
    .filter(([sign]) => sign.length === 1)
    .map(({ index }) => ({ span: { start: start + index, end: start + index }, text: '\\' }))

/** A space in the place of each line break, with the signs of the quotation that go before the next line (docs/format.md §3); hard ones are meant. */
const joinedLines = (text: string, { start, end }: Span): readonly Edit[] =>
  [...text.slice(start, end).matchAll(/(?<![\\ \t]| {2}) ?(?:\r\n|\n|\r)[ \t>]*/g)].map(({ 0: found, index }) => ({
    span: { start: start + index, end: start + index + found.length },
    text: ' ',
  }))
