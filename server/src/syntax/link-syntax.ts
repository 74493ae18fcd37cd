import { decodeNamedCharacterReference } from 'decode-named-character-reference'
import type { Span } from '../text/span.ts'

/** What stands in the parentheses behind a link's label; spans count in the text that was given. */
export interface Resource {
  /** Between angle brackets, if there are any. */
  readonly destination: Span
  /** Between the quotes. */
  readonly title: Span | undefined
  /** Behind the closing parenthesis. */
  readonly end: number
}

/** A link reference definition: `[label]: destination "title"`. */
export interface Definition {
  readonly label: Span
  readonly destination: Span
  readonly title: Span | undefined
  /** Behind its line, at the end of the text or the start of the next line. */
  readonly end: number
}

/** How deep parentheses nest in a destination without angle brackets; CommonMark asks for three at least, its implementations allow 32. */
const MAX_PARENTHESES = 32

/** CommonMark bounds a label at 999 characters between its brackets. */
const MAX_LABEL = 999

const ASCII_PUNCTUATION = /[!-/:-@[-`{-~]/
const CHARACTER_REFERENCE = /&(?:#([0-9]{1,7})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z][A-Za-z0-9]{0,31}));/y

/** The resource whose `(` stands at `start`, as CommonMark §6.3 has it, or undefined if there is none. */
export function readResource(text: string, start: number): Resource | undefined {
  let at = skipWhitespace(text, start + 1)
  const destination = readDestination(text, at)
  if (!destination) {
    const nothing = { start: start + 1, end: start + 1 }
    return text[at] === ')' ? { destination: nothing, title: undefined, end: at + 1 } : undefined
  }
  const behind = destination.end
  at = skipWhitespace(text, behind)
  const title = at > behind ? readTitle(text, at) : undefined
  if (title) at = skipWhitespace(text, title.end + 1)
  return text[at] === ')' ? { destination: destination.content, title, end: at + 1 } : undefined
}

/** The link reference definition at `start` (CommonMark §4.7), or undefined if there is none. */
export function readDefinition(text: string, start: number): Definition | undefined {
  const label = readLabel(text, start)
  if (!label || text[label.end + 1] !== ':') return undefined
  const destination = readDestination(text, skipWhitespace(text, label.end + 2))
  if (!destination) return undefined
  const line = lineRest(text, destination.end)
  const titleStart = skipWhitespace(text, destination.end)
  const title = titleStart > destination.end ? readTitle(text, titleStart) : undefined
  const titleLine = title && lineRest(text, title.end + 1)
  if (titleLine !== undefined) return { label, destination: destination.content, title, end: titleLine }
  return line === undefined ? undefined : { label, destination: destination.content, title: undefined, end: line }
}

/** What stands between the brackets of the label that opens at `start`: no unescaped bracket, not only white space, not too long. */
export function readLabel(text: string, start: number): Span | undefined {
  if (text[start] !== '[') return undefined
  const limit = Math.min(text.length, start + MAX_LABEL + 2)
  let blank = true
  for (let at = start + 1; at < limit; at++) {
    const character = text[at]
    if (character === ']') return blank ? undefined : { start: start + 1, end: at }
    if (character === '[') return undefined
    if (blank && !isWhitespace(text.charCodeAt(at))) blank = false
    if (character === '\\' && isEscapableInLabel(text[at + 1])) at++
  }
  return undefined
}

/** A label as CommonMark compares labels: white space collapsed, case folded. */
export function normalizeLabel(label: string): string {
  const collapsed = label.replace(/[\t\n\r ]+/g, ' ').replace(/^ | $/g, '')
  // Lower before upper: the two together fold what neither does alone, ẞ for one.
  return collapsed.toLowerCase().toUpperCase()
}

/** A piece of source with escapes and character references undone. */
export interface Unescaped {
  readonly text: string
  /** The offset in the source of an offset in the text: where what stands behind it begins. */
  readonly sourceOffset: (offset: number) => number
}

/** The value of a piece of source: backslash escapes and character references undone. */
export const unescapeText = (raw: string): string => unescapeMapped(raw).text

/** The value of a piece of source, with the way back from it. */
export function unescapeMapped(raw: string): Unescaped {
  if (!/[\\&]/.test(raw)) return { text: raw, sourceOffset: (offset) => offset }
  let text = ''
  const offsets: number[] = []
  for (let at = 0; at < raw.length; ) {
    const reference = raw[at] === '&' ? readCharacterReference(raw, at) : undefined
    const escaped = raw[at] === '\\' && isEscapable(raw[at + 1])
    const value = reference?.value ?? (escaped ? (raw[at + 1] ?? '') : (raw[at] ?? ''))
    for (let unit = 0; unit < value.length; unit++) offsets.push(at)
    text += value
    at = reference?.end ?? at + (escaped ? 2 : 1)
  }
  return { text, sourceOffset: (offset) => offsets[offset] ?? raw.length }
}

/** Whether a backslash before this character makes it stand for itself. */
export const isEscapable = (character: string | undefined): boolean =>
  character !== undefined && ASCII_PUNCTUATION.test(character)

/** The character reference that begins at `start`, decoded, or undefined if it is none that HTML knows. */
export function readCharacterReference(text: string, start: number): { value: string; end: number } | undefined {
  CHARACTER_REFERENCE.lastIndex = start
  const match = CHARACTER_REFERENCE.exec(text)
  if (!match) return undefined
  const [whole, decimal, hexadecimal, name] = match
  const value = name
    ? decodeNamedCharacterReference(name) || undefined
    : codePointText(decimal ? Number.parseInt(decimal, 10) : Number.parseInt(hexadecimal ?? '', 16))
  return value === undefined ? undefined : { value, end: start + whole.length }
}

/** The offset of the first character from `start` on that is neither space, tab nor line end. */
function skipWhitespace(text: string, start: number): number {
  let at = start
  while (isWhitespace(text.charCodeAt(at))) at++
  return at
}

function codePointText(code: number): string {
  const replaced = code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)
  return replaced ? '\ufffd' : String.fromCodePoint(code)
}

interface Destination {
  readonly content: Span
  readonly end: number
}

function readDestination(text: string, start: number): Destination | undefined {
  return text[start] === '<' ? readAngleDestination(text, start) : readRawDestination(text, start)
}

function readAngleDestination(text: string, start: number): Destination | undefined {
  for (let at = start + 1; at < text.length; at++) {
    const character = text[at]
    if (character === '>') return { content: { start: start + 1, end: at }, end: at + 1 }
    if (character === '<' || character === '\n') return undefined
    if (character === '\\' && isEscapable(text[at + 1])) at++
  }
  return undefined
}

function readRawDestination(text: string, start: number): Destination | undefined {
  let depth = 0
  let at = start
  for (; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (isControl(unit) || unit === SPACE) break
    if (unit === BACKSLASH && isEscapable(text[at + 1])) at++
    else if (unit === OPEN_PARENTHESIS && ++depth > MAX_PARENTHESES) return undefined
    else if (unit === CLOSE_PARENTHESIS && --depth < 0) break
  }
  const stopped = text.charCodeAt(at)
  const whole = depth <= 0 && (at >= text.length || stopped === CLOSE_PARENTHESIS || isWhitespace(stopped))
  return whole && at > start ? { content: { start, end: at }, end: at } : undefined
}

function readTitle(text: string, start: number): Span | undefined {
  const open = text[start]
  if (open !== '"' && open !== "'" && open !== '(') return undefined
  const close = open === '(' ? ')' : open
  for (let at = start + 1; at < text.length; at++) {
    const character = text[at]
    if (character === close) return { start: start + 1, end: at }
    if (character === '(' && open === '(') return undefined
    if (character === '\\' && isEscapable(text[at + 1])) at++
  }
  return undefined
}

/** Behind the line on which `start` stands if only white space is left on it. */
function lineRest(text: string, start: number): number | undefined {
  let at = start
  while (text.charCodeAt(at) === SPACE || text.charCodeAt(at) === TAB) at++
  if (at >= text.length) return text.length
  return text[at] === '\n' ? at + 1 : undefined
}

const TAB = 9
const SPACE = 32
const OPEN_PARENTHESIS = 40
const CLOSE_PARENTHESIS = 41
const BACKSLASH = 92

const isWhitespace = (unit: number): boolean => unit === SPACE || unit === TAB || unit === 10 || unit === 13

const isControl = (unit: number): boolean => unit < SPACE || unit === 127

const isEscapableInLabel = (character: string | undefined): boolean =>
  character === '[' || character === ']' || character === '\\'
