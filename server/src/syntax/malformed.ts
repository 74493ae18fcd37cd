import type { Span } from '../text/span.ts'
import type { InlineBlock } from './convert.ts'
import { type Inline, type InlineStructure, type Labels, parseInline } from './inline.ts'
import { visibleMapped } from './invisible.ts'
import { fileSpan } from './lines.ts'
import { type NearTag, readNearResource } from './near-resource.ts'
import { typeOf } from './tags.ts'
import type { MalformedTag, Slip } from './tree.ts'

/** How far a label may reach back. */
const MAX_LABEL = 200

/** How many slips of a block are reported at once, fewer of a huge one: each is tried in its place, which takes as long as the block is. */
const maxSlips = (text: string): number => Math.min(20, Math.ceil(100_000 / text.length))

/** How many texts are tried for each slip that may be reported. */
const TRIES = 5

/** Stands for what is no text: LINK for links and images, HIDDEN for code, HTML and escapes. */
const LINK = '\uffff'
const HIDDEN = '\ufffe'

const OPENING = /(?:[([{][ \t\u00a0]*|\])[A-Za-z][a-z0-9-]{1,31}[ \t\u00a0]*[:;؛：∶]/g

/** What is nearly a tag in the text of a block (docs/format.md §3); each with what mends it. */
export function findMalformedTags(block: InlineBlock, definitions: Labels): MalformedTag[] {
  const { text } = block.content
  if (!/[:;؛：∶]/.test(text)) return []
  const view = viewOf(text, block.structure)
  const found: MalformedTag[] = []
  const limit = maxSlips(text)
  let tries = 0
  OPENING.lastIndex = 0
  for (let match = OPENING.exec(view.masked); match; match = OPENING.exec(view.masked)) {
    const candidate = readers[match[0].charAt(0)]?.(view, match.index)
    if (!candidate) continue
    const last = found.at(-1)
    if (last && (found.length === limit || tries > TRIES * limit)) {
      found[found.length - 1] = { ...last, more: true }
      break
    }
    tries++
    if (!mends(text, candidate, definitions)) continue
    const { span, next, ...parts } = candidate
    found.push({ kind: 'malformed-tag', span: fileSpan(block.content, span), ...parts })
    OPENING.lastIndex = next
  }
  return found
}

/** A text as slips are looked for in it; offsets count in `masked` unless said otherwise. */
interface View {
  readonly text: string
  /** Without what is not plain text and without invisible characters. */
  readonly masked: string
  /** Where a character of `masked` stands in `text`. */
  readonly sourceOffset: (offset: number) => number
}

interface Candidate extends Pick<MalformedTag, 'slip' | 'before' | 'type' | 'id' | 'behind' | 'noted'> {
  /** In the text. */
  readonly span: Span
  /** Where to look on. */
  readonly next: number
}

/** By the bracket that stands before the type. */
const readers: Readonly<Record<string, (view: View, at: number) => Candidate | undefined>> = {
  '(': nearLink,
  '[': reversed,
  '{': curly,
  ']': withoutParenthesis,
}

function viewOf(text: string, structure: InlineStructure): View {
  const { text: masked, sourceOffset } = visibleMapped(mask(text, structure))
  return { text, masked, sourceOffset }
}

/** The text with everything that is not plain text put out of sight, offset by offset. */
function mask(text: string, { inlines, outerLinks }: InlineStructure): string {
  let masked = ''
  let done = 0
  const visit = (list: readonly Inline[]): void => {
    for (const { kind, span, children } of list) {
      if (kind === 'emphasis' || kind === 'strong' || kind === 'strikethrough') visit(children)
      else if (kind !== 'line-break') {
        const sign = kind === 'link' || kind === 'image' ? LINK : HIDDEN
        masked += text.slice(done, span.start) + sign.repeat(span.end - span.start)
        done = span.end
      }
    }
  }
  visit(inlines)
  masked += text.slice(done)
  if (outerLinks.length === 0) return masked
  // The parentheses of a link around a link are no slip of their own.
  const units = masked.split('')
  for (const { content, span } of outerLinks) units.fill(LINK, content.end, span.end)
  return units.join('')
}

/** `[label] (type:id)` and its like; `open` is the parenthesis. */
function nearLink(view: View, open: number): Candidate | undefined {
  const { masked } = view
  const tag = readNearResource(masked, open, ')')
  if (!tag) return undefined
  const behindLabel = skipBack(masked, open)
  if (masked[behindLabel - 1] === ']') {
    const start = lookBack(masked, behindLabel - 1, '[')
    if (start === undefined) return withoutOpening(view, behindLabel - 1, open, tag)
    const slip = behindLabel < open ? 'space-before-parenthesis' : tag.slip
    return candidate(view, { start, end: tag.end }, { start: start + 1, end: behindLabel - 1 }, tag, slip)
  }
  const label = tag.closed ? labelBehind(masked, tag.end) : undefined
  if (label) return candidate(view, { start: open, end: label.end + 1 }, label, tag, 'reversed-order')
  if (!tag.closed) return undefined
  const wrong = behindLabel === open ? wrongLabel(masked, open) : undefined
  if (wrong) return candidate(view, { start: wrong.start - 1, end: tag.end }, wrong, tag, 'wrong-bracket')
  // Parentheses of the label's own stand right before those of the tag.
  const own = masked[open - 1] === ')' ? lookBack(masked, open - 1, '(', ')') : behindLabel
  const start = own === undefined ? undefined : lookBack(masked, own, '[', '()')
  return start === undefined
    ? undefined
    : candidate(view, { start, end: tag.end }, { start: start + 1, end: behindLabel }, tag, 'missing-closing-bracket')
}

/** The label of `[label}(`, `[label)(` or `{label}(`: brackets that are no pair, or a pair of the wrong kind. */
function wrongLabel(masked: string, open: number): Span | undefined {
  const close = open - 1
  const own = masked[close] === '}' ? '{' : masked[close] === ')' ? '(' : undefined
  if (own === undefined) return undefined
  const start = lookBack(masked, close, '[', '(){}') ?? (own === '{' ? lookBack(masked, close, '{', '(){}') : undefined)
  // The parenthesis may close one that opened before the label.
  return start === undefined || (own === '(' && isInParentheses(masked, start))
    ? undefined
    : { start: start + 1, end: close }
}

/** `label](type:id)`: the last word is the label, for nothing says where it began. */
function withoutOpening(view: View, close: number, open: number, tag: NearTag): Candidate | undefined {
  if (open !== close + 1 || !tag.closed) return undefined
  const word = /[^\s\ufffe\uffff[\]()]+$/.exec(view.masked.slice(Math.max(0, close - MAX_LABEL), close))?.[0]
  if (!word) return undefined
  const line = view.text.slice(Math.max(0, view.sourceOffset(close) - MAX_LABEL), view.sourceOffset(close))
  // An escaped bracket is there to be read.
  if (line.slice(line.lastIndexOf('\n') + 1).includes('\\[')) return undefined
  const start = close - word.length
  return candidate(view, { start, end: tag.end }, { start, end: close }, tag, 'missing-opening-bracket')
}

/** `[label]type:id)`; `close` is the bracket. */
function withoutParenthesis(view: View, close: number): Candidate | undefined {
  const tag = readNearResource(view.masked, close, ')')
  const start = tag?.closed ? lookBack(view.masked, close, '[') : undefined
  if (!tag || start === undefined || isInParentheses(view.masked, start)) return undefined
  const span = { start, end: tag.end }
  return candidate(view, span, { start: start + 1, end: close }, tag, 'missing-opening-parenthesis')
}

/** Whether a parenthesis is open on the line before `end`: then one that closes behind it is that one's. */
function isInParentheses(masked: string, end: number): boolean {
  const before = masked.slice(Math.max(0, end - MAX_LABEL), end)
  const line = before.slice(before.lastIndexOf('\n') + 1)
  return line.lastIndexOf('(') > line.lastIndexOf(')')
}

/** `(label)[type:id]` or `[label][type:id]`; `open` is the bracket. */
function reversed(view: View, open: number): Candidate | undefined {
  const { masked } = view
  const tag = readNearResource(masked, open, ']')
  if (tag?.closed && masked[open - 1] === ']' && !/[([:]/.test(masked[tag.end] ?? '')) {
    const start = lookBack(masked, open - 1, '[')
    if (start === undefined || !/^\[(?!\^).*\p{L}/u.test(masked.slice(start, open))) return undefined
    return candidate(view, { start, end: tag.end }, { start: start + 1, end: open - 1 }, tag, 'wrong-bracket')
  }
  if (!tag?.closed || masked[open - 1] !== ')') return undefined
  const start = lookBack(masked, open - 1, '(', '()')
  if (start === undefined) return undefined
  const label = { start: start + 1, end: open - 1 }
  return candidate(view, { start, end: tag.end }, label, tag, 'reversed-brackets')
}

/** `[label]{type:id}`; `open` is the curly bracket. */
function curly(view: View, open: number): Candidate | undefined {
  const tag = readNearResource(view.masked, open, '}')
  if (!tag?.closed || view.masked[open - 1] !== ']') return undefined
  const start = lookBack(view.masked, open - 1, '[')
  if (start === undefined) return undefined
  return candidate(view, { start, end: tag.end }, { start: start + 1, end: open - 1 }, tag, 'curly-brackets')
}

/** A label that stands behind its id: words in brackets that nothing follows; a number there, or `[^…]`, is a footnote's. */
function labelBehind(masked: string, open: number): Span | undefined {
  LABEL.lastIndex = open
  const words = LABEL.exec(masked)?.[1]
  return words !== undefined && /\p{L}/u.test(words) ? { start: open + 1, end: open + 1 + words.length } : undefined
}

const LABEL = /\[(?!\^)([^[\]\n\uffff]{1,200})\](?![ \t\u00a0]*[([{:])/y

/** What is found with no slip of its own is none, unless something invisible stands in it. */
function candidate(
  view: View,
  place: Span,
  labelPlace: Span,
  tag: NearTag,
  slip: Slip | undefined,
): Candidate | undefined {
  const span = { start: view.sourceOffset(place.start), end: view.sourceOffset(place.end - 1) + 1 }
  // What stands invisible at the edges of the label is the label's.
  const start = labelPlace.start > place.start ? view.sourceOffset(labelPlace.start - 1) + 1 : span.start
  const words = view.text.slice(start, view.sourceOffset(labelPlace.end))
  const hidden = span.end - span.start - words.length - (place.end - place.start - (labelPlace.end - labelPlace.start))
  const found = slip ?? (hidden > 0 ? 'invisible-character' : undefined)
  if (!found || words.trim() === '' || view.text[span.start - 1] === '!') return undefined
  return {
    span,
    next: place.end,
    slip: found,
    before: `[${words}](`,
    type: tag.type,
    id: tag.id,
    behind: tag.title === undefined ? ')' : behindId(tag.title),
    ...(tag.noted && { noted: { id: tag.noted.id, behind: behindId(tag.noted.title) } }),
  }
}

const behindId = (title: string): string => ` "${title}")`

/** Whether the mended text is a tag in its place; what stands before it may prevent that. */
function mends(text: string, { span, before, type, id, behind }: Candidate, definitions: Labels): boolean {
  // A date may still be in words.
  const mended = `${before}${type}:${id.replace(/\s/g, '-')}${behind}`
  const after = text.slice(0, span.start) + mended + text.slice(span.end)
  const end = span.start + mended.length
  const find = (list: readonly Inline[]): Inline | undefined => {
    for (const inline of list) {
      if (inline.kind === 'link' && inline.span.start === span.start && inline.span.end === end) return inline
      const inner = inline.span.start <= span.start && end <= inline.span.end ? find(inline.children) : undefined
      if (inner) return inner
    }
    return undefined
  }
  const link = find(parseInline(after, definitions).inlines)?.link
  if (link?.form !== 'inline') return false
  return typeOf(after.slice(link.destination.start, link.destination.end)) === type
}

function skipBack(masked: string, from: number): number {
  let at = from
  while (/[ \t\u00a0]/.test(masked[at - 1] ?? '')) at--
  return at
}

/** Where the bracket stands that a label before `end` began with, on the same line. */
function lookBack(masked: string, end: number, bracket: string, alsoStopsAt = ''): number | undefined {
  for (let at = end - 1; at >= Math.max(0, end - MAX_LABEL); at--) {
    const character = masked[at] ?? ''
    if (character === bracket) return at
    if (character === '[' || character === ']' || character === '\n' || character === LINK) return undefined
    if (alsoStopsAt.includes(character)) return undefined
  }
  return undefined
}
