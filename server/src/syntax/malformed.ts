import type { Span } from '../text/span.ts'
import type { InlineBlock } from './convert.ts'
import { type Inline, type InlineStructure, type Labels, parseInline } from './inline.ts'
import { fileSpan } from './lines.ts'
import { type NearTag, readNearResource } from './near-resource.ts'
import { typeOf } from './tags.ts'
import type { MalformedTag, Slip } from './tree.ts'

/** How far a label may reach back. */
const MAX_LABEL = 200

/** How many slips of a block are reported, fewer of a huge one: each is tried in its place, which takes as long as the block is. */
const maxSlips = (text: string): number => Math.min(20, Math.ceil(100_000 / text.length))

/** Stands for what is no text: LINK for links and images, HIDDEN for code, HTML and escapes. */
const LINK = '\uffff'
const HIDDEN = '\ufffe'

const OPENING = /[([][ \t\u00a0]*[a-z][a-z0-9-]{1,31}[ \t\u00a0]*:/g

/** What is nearly a tag in the text of a block (docs/format.md §3); each with a text that mends it. */
export function findMalformedTags(block: InlineBlock, definitions: Labels): MalformedTag[] {
  const { text } = block.content
  if (!text.includes(':')) return []
  const masked = mask(text, block.structure)
  const found: MalformedTag[] = []
  const limit = maxSlips(text)
  OPENING.lastIndex = 0
  for (let match = OPENING.exec(masked); match && found.length < limit; match = OPENING.exec(masked)) {
    const candidate = match[0].startsWith('(')
      ? nearLink(text, masked, match.index)
      : reversed(text, masked, match.index)
    if (!candidate || !mends(text, candidate, definitions)) continue
    const { span, type, slip, mended } = candidate
    found.push({ kind: 'malformed-tag', span: fileSpan(block.content, span), type, slip, mended })
    OPENING.lastIndex = span.end
  }
  return found
}

interface Candidate {
  readonly span: Span
  readonly type: string
  readonly slip: Slip
  readonly mended: string
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
function nearLink(text: string, masked: string, open: number): Candidate | undefined {
  const tag = readNearResource(masked, open, ')')
  if (!tag) return undefined
  const behindLabel = skipBack(masked, open)
  if (masked[behindLabel - 1] === ']') {
    const start = lookBack(masked, behindLabel - 1, '[')
    if (start === undefined) return withoutOpening(text, masked, behindLabel - 1, open, tag)
    const slip = behindLabel < open ? 'space-before-parenthesis' : tag.slip
    return slip && candidate(text, start, { start: start + 1, end: behindLabel - 1 }, tag, slip)
  }
  const start = tag.closed ? lookBack(masked, behindLabel, '[', '()') : undefined
  return start === undefined
    ? undefined
    : candidate(text, start, { start: start + 1, end: behindLabel }, tag, 'missing-closing-bracket')
}

/** `label](type:id)`: the last word is the label, for nothing says where it began. */
function withoutOpening(
  text: string,
  masked: string,
  close: number,
  open: number,
  tag: NearTag,
): Candidate | undefined {
  if (open !== close + 1 || !tag.closed) return undefined
  const word = /[^\s\ufffe\uffff[\]()]+$/.exec(masked.slice(Math.max(0, close - MAX_LABEL), close))?.[0]
  if (!word) return undefined
  const start = close - word.length
  return candidate(text, start, { start, end: close }, tag, 'missing-opening-bracket')
}

/** `(label)[type:id]`; `open` is the bracket. */
function reversed(text: string, masked: string, open: number): Candidate | undefined {
  const tag = readNearResource(masked, open, ']')
  if (!tag?.closed || masked[open - 1] !== ')') return undefined
  const start = lookBack(masked, open - 1, '(', '()')
  return start === undefined
    ? undefined
    : candidate(text, start, { start: start + 1, end: open - 1 }, tag, 'reversed-brackets')
}

function candidate(text: string, start: number, label: Span, tag: NearTag, slip: Slip): Candidate | undefined {
  const words = text.slice(label.start, label.end)
  if (words.trim() === '' || text[start - 1] === '!') return undefined
  return { span: { start, end: tag.end }, type: tag.type, slip, mended: `[${words}](${tag.mended})` }
}

/** Whether the mended text is a tag in its place; what stands before it may prevent that. */
function mends(text: string, { span, type, mended }: Candidate, definitions: Labels): boolean {
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
