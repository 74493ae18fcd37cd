import type { Article } from '../../corpus/document.ts'
import { wordAt } from '../../language/words.ts'
import { nodePath } from '../../syntax/nodes.ts'
import type { NodeKind } from '../../syntax/tree.ts'
import type { Span } from '../../text/span.ts'

/** The part of a tag, finished or not, that the caret is in; read from the line as it stands, since an unfinished tag is no link yet. */
export type TagDraft = LabelDraft | DestinationDraft | TitleDraft

/** `[علو`, `[[علو`, with whatever of the tag stands behind the caret already. */
export interface LabelDraft {
  readonly part: 'label'
  /** From the bracket to the end of the destination where there is one: what a whole tag takes the place of. */
  readonly span: Span
  /** Where an editor that inserts rather than replaces stops; undefined where the rest is a part of the tag. */
  readonly insertEnd?: number
  readonly typed: string
  /** Whether the title or the closing parenthesis that stands behind the span ends the tag. */
  readonly closed: boolean
  readonly titled: boolean
}

/** `](per`, or `(person:al` without a label. */
export interface DestinationDraft {
  readonly part: 'destination'
  /** The destination alone. */
  readonly span: Span
  readonly typed: string
  /** What the destination lacks behind it to end the tag. */
  readonly closing: string
  /** The plain label; undefined when there is none. */
  readonly label: string | undefined
  /** What a whole tag takes the place of, where there is no label yet. */
  readonly whole: Span
}

/** In the quotes behind a destination. */
export interface TitleDraft {
  readonly part: 'title'
  readonly type: string
  readonly id: string
  /** What of the title stands before the caret, and where. */
  readonly before: string
  readonly start: number
  /** What of it stands behind, on this line. */
  readonly after: string
}

/** The draft at an offset; undefined outside of text, as in code, HTML, comments and autolinks. */
export function tagDraftAt(article: Article, offset: number): TagDraft | undefined {
  const { source, tree } = article
  if (offset < tree.body.start || !isText(article, offset)) return undefined
  const line = source.line(source.position(offset).line)
  const start = Math.max(line.start, tree.body.start, offset - 8 * LONGEST_LABEL)
  const around: Around = {
    text: source.text,
    offset,
    before: source.text.slice(start, offset),
    after: source.text.slice(offset, line.end),
  }
  for (const read of readers) {
    const draft = read(around)
    if (draft) return draft
  }
  return undefined
}

/** The line on both sides of the caret. */
interface Around {
  readonly text: string
  readonly offset: number
  readonly before: string
  readonly after: string
}

/** Kinds of nodes in which nothing is a tag; those of the first set end where they are closed, those of the second with their line. */
const closedCode: ReadonlySet<NodeKind> = new Set([
  'code-span',
  'html',
  'autolink',
  'comment',
  'escape',
  'character-reference',
])
const blockCode: ReadonlySet<NodeKind> = new Set(['code-block', 'html-block', 'link-definition', 'thematic-break'])

/** Asked of the place before the caret: behind it a node that begins there does not count. */
const isText = ({ tree }: Article, offset: number): boolean =>
  !nodePath(tree, Math.max(tree.body.start, offset - 1)).some(
    ({ kind, span }) =>
      (closedCode.has(kind) && span.start < offset && offset < span.end) ||
      (blockCode.has(kind) && span.start < offset && offset <= span.end),
  )

const title = ({ before, after, offset }: Around): TitleDraft | undefined => {
  const [, type, id = '', written] = /\]\(<?([a-z][a-z0-9-]*):([^\s()<>"]*)>?[ \t]+"([^"]*)$/.exec(before) ?? []
  if (type === undefined || written === undefined) return undefined
  return {
    part: 'title',
    type,
    id,
    before: written,
    start: offset - written.length,
    after: /^[^")]*/.exec(after)?.[0] ?? '',
  }
}

const destination = ({ text, before, after, offset }: Around): DestinationDraft | undefined => {
  const [, open, typed] = /\]\((<?)([^\s()<>"]*)$/.exec(before) ?? []
  if (open === undefined || typed === undefined) return undefined
  const bracket = offset - typed.length - open.length - 2
  const labelStart = openingBracket(text, bracket)
  if (labelStart === undefined || text[labelStart - 1] === '!') return undefined
  const label = text.slice(labelStart + 1, bracket)
  const span = { start: offset - typed.length, end: offset + token(after) }
  const closing = closingOf(text.slice(span.end, offset + after.length), open)
  const whole = {
    start: labelStart,
    end: span.end + (closing === '' && label === '' ? closingLength(text, span.end) : 0),
  }
  return { part: 'destination', span, typed, closing, label: label === '' ? undefined : label, whole }
}

const bareDestination = ({ text, before, after, offset }: Around): DestinationDraft | undefined => {
  const [, typed] = /(?:^|[^\]\\])\(([a-z][a-z0-9-]{1,31}:[^\s()<>"[\]]*)$/.exec(before) ?? []
  if (typed === undefined) return undefined
  const span = { start: offset - typed.length, end: offset + token(after) }
  return {
    part: 'destination',
    span,
    typed,
    closing: '',
    label: undefined,
    whole: { start: span.start - 1, end: span.end + closingLength(text, span.end) },
  }
}

const label = ({ text, before, after, offset }: Around): LabelDraft | undefined => {
  const [whole, slashes = '', brackets = '', typed = ''] = /(\\*)(\[\[?)([^[\]]*)$/.exec(before) ?? []
  if (whole === undefined || slashes.length % 2 === 1 || typed.length > LONGEST_LABEL || /^[\s^]/.test(typed))
    return undefined
  const start = offset - typed.length - brackets.length
  if (before[before.length - whole.length - 1] === '!') return undefined
  const [rest] = new RegExp(`^[^[\\]]{0,${LONGEST_LABEL}}\\]${brackets.length === 2 ? '\\]?' : ''}`).exec(after) ?? []
  if (rest === undefined) {
    // A word that the caret is in the middle of is meant whole.
    const word = typed === '' ? undefined : wordAt(text, offset)
    const end = word && word.start < offset ? word.end : offset
    return { part: 'label', span: { start, end }, insertEnd: offset, typed, closed: false, titled: false }
  }
  const [, target] = /^\(<?([^\s()<>"]*)>?/.exec(after.slice(rest.length)) ?? []
  if (target === undefined)
    return { part: 'label', span: { start, end: offset + rest.length }, typed, closed: false, titled: false }
  // An ordinary link stays one.
  if (target !== '' && !/^[a-z][a-z0-9-]*:(?!\/\/)/.test(target)) return undefined
  const end = rest.length + (/^\(<?[^\s()<>"]*>?/.exec(after.slice(rest.length))?.[0].length ?? 0)
  const titled = /^\s*"/.test(after.slice(end))
  return { part: 'label', span: { start, end: offset + end }, typed, closed: titled || after[end] === ')', titled }
}

/** The innermost first: `[a](person:x "` is no label any more. */
const readers: readonly ((around: Around) => TagDraft | undefined)[] = [title, destination, bareDestination, label]

/** Labels are names; further back than this no bracket belongs to what is being typed. */
const LONGEST_LABEL = 100

/** The `[` that the `]` at `end` closes, at most some lines before it. */
function openingBracket(text: string, end: number): number | undefined {
  let depth = 0
  for (let at = end - 1; at >= 0 && end - at <= 4 * LONGEST_LABEL; at--) {
    if (/^\n\s*\n/.test(text.slice(at, at + 4))) return undefined
    if (text[at] === ']' && text[at - 1] !== '\\') depth++
    if (text[at] !== '[' || text[at - 1] === '\\') continue
    if (depth === 0) return at
    depth--
  }
  return undefined
}

/** How long the rest of a destination behind the caret is. */
const token = (after: string): number => /^[^\s()<>"[\]]*/.exec(after)?.[0].length ?? 0

const closingOf = (after: string, open: string): string =>
  /^>?(?:\)|[ \t]+")/.test(after) ? '' : open === '' ? ')' : after.startsWith('>') ? '' : '>)'

const closingLength = (text: string, at: number): number => (text[at] === ')' ? 1 : 0)
