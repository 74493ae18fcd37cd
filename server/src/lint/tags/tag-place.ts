import type { Article } from '../../corpus/document.ts'
import { LONGEST_LABEL } from '../../registry/label-names.ts'
import { plainOffset, sourceSpan } from '../../syntax/plain-offsets.ts'
import type { Node, Tag } from '../../syntax/tree.ts'
import type { Edit } from '../../text/edit.ts'
import { covers, overlaps, type Span } from '../../text/span.ts'
import { type KnownNames, labelBounds } from './label-bounds.ts'
import { isSoundTagging } from './sound-tagging.ts'

/** Words of an article that can become a tag. */
export interface TagPlace {
  /** What is to stand between the brackets, as it is written. */
  readonly span: Span
  /** The same as readers see it. */
  readonly words: string
  /** What makes them a tag with this destination, which says how they refer where that is not by a name. */
  edits(ref: string, form?: 'adjective'): readonly Edit[]
}

/**
 * The words in a part of the file as they would be tagged (docs/format.md §3): without outer space, punctuation and particles, with the marks of
 * emphasis that they would be torn from. Undefined where CommonMark would see no tag there, or see anything else otherwise: in code, links,
 * images, HTML and the front matter; and for words on several lines.
 */
export function tagPlace(article: Article, part: Span, names: KnownNames): TagPlace | undefined {
  const { plain, body, root } = article.tree
  if (part.start < body.start) return undefined
  const from = plainOffset(plain, part.start)
  const text = plain.text.slice(from, plainOffset(plain, part.end))
  const bounds = labelBounds(text, names)
  const words = text.slice(bounds.start, bounds.end)
  if (words.length > LONGEST_LABEL || !/[\p{L}\p{N}]/u.test(words) || /[\r\n]/.test(words)) return undefined
  const span = untorn(root, sourceSpan(plain, { start: from + bounds.start, end: from + bounds.end }))
  const escapes = bracketEscapes(article.source.text, span)
  const edits = (ref: string, form?: 'adjective'): readonly Edit[] => [
    { span: { start: span.start, end: span.start }, text: '[' },
    ...escapes,
    { span: { start: span.end, end: span.end }, text: `](${ref}${form ? ` "form=${form}"` : ''})` },
  ]
  const probe = { added: [{ labelText: words, target: PROBE }], removed: [] }
  return isSoundTagging(article, edits(PROBE), probe) ? { span, words, edits } : undefined
}

/** Any other destination is read as this one is. */
const PROBE = 'person:?'

/**
 * The edits that leave the label of a tag without its brackets. Escapes of brackets in it go too, where the text stays the same without them.
 * None where the words alone would be read as something else.
 */
export function untagEdits(article: Article, tag: Tag): readonly Edit[] {
  const bare: readonly Edit[] = [
    { span: { start: tag.span.start, end: tag.label.start }, text: '' },
    { span: { start: tag.label.end, end: tag.span.end }, text: '' },
  ]
  const written = article.source.slice(tag.label)
  const escapes = [...written.matchAll(/\\(?:([[\]])|.)/gs)].filter(([, bracket]) => bracket !== undefined)
  const unescaped = escapes.map(({ index }) => {
    const start = tag.label.start + index
    return { span: { start, end: start + 1 }, text: '' }
  })
  const all = [[...bare, ...unescaped], bare]
  return all.find((edits) => isSoundTagging(article, edits, { added: [], removed: [tag] })) ?? []
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
