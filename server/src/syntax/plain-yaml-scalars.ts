import type { PlainCursor } from './plain-yaml-cursor.ts'
import {
  ANGLE,
  APOSTROPHE,
  BACKSLASH,
  BRACE,
  BRACKET,
  CLOSING,
  COLON,
  COMMA,
  DASH,
  DOT,
  HASH,
  isBlank,
  LF,
  PIPE,
  PLUS,
  QUOTE,
  SPACE,
  TAB,
} from './plain-yaml-units.ts'
import type { YamlScalar } from './yaml.ts'

/** Whether a plain scalar can begin at an offset: no indicator stands there, nor the `?` and `:` that are rarely none. */
export function startsPlain(cursor: PlainCursor, at: number): boolean {
  const unit = cursor.unit(at)
  // Nearly all are letters.
  if (unit > 125 || (unit > 96 && unit < 123)) return true
  switch (unit) {
    case DASH:
      return !isBlank(cursor.unit(at + 1))
    case 33: // !
    case QUOTE:
    case HASH:
    case 37: // %
    case 38: // &
    case APOSTROPHE:
    case 42: // *
    case COMMA:
    case COLON:
    case ANGLE:
    case 63: // ?
    case 64: // @
    case BRACKET:
    case BRACKET + CLOSING:
    case 96: // `
    case BRACE:
    case PIPE:
    case BRACE + CLOSING:
      return false
    default:
      return unit > SPACE
  }
}

/** Where a plain scalar ends on its line: before a `: `, a ` #`, or white space that ends the line. */
export function plainEnd({ text, end: limit }: PlainCursor, start: number): number {
  let end = start
  for (let at = start; at < limit; at++) {
    const unit = text.charCodeAt(at)
    if (unit > COLON) end = at + 1
    else if (unit === SPACE) {
      if (text.charCodeAt(at + 1) === HASH) break
    } else if (unit < SPACE) break
    else if (unit === COLON && (at + 1 === limit || isBlank(text.charCodeAt(at + 1)))) break
    else end = at + 1
  }
  return end
}

/** The plain scalar that stands in one line, from one offset to another. */
export function plainScalar(text: string, start: number, end: number): YamlScalar {
  const span = { start, end }
  const written = text.slice(start, end)
  return { kind: 'scalar', span, content: span, text: written, value: coreValue(written), style: 'plain' }
}

/** The plain scalar whose first line is given, with the lines behind it that stand in column `least` or further on; the cursor goes to the next line. */
export function readPlain(cursor: PlainCursor, start: number, firstEnd: number, least: number): YamlScalar | undefined {
  const { text, comments } = cursor
  const known = comments.length
  cursor.at = firstEnd
  if (!cursor.closeLine()) return undefined
  if (cursor.column < least) return plainScalar(text, start, firstEnd)
  let end = firstEnd
  let folded = text.slice(start, end)
  while (cursor.column >= least) {
    const from = cursor.at
    // A comment ends a plain scalar, and an item that goes on as text is a slip.
    if (comments.length !== known || (cursor.unit(from) === DASH && isBlank(cursor.unit(from + 1)))) return undefined
    folded += foldedBreaks(text, end, from)
    end = plainEnd(cursor, from)
    if (end === from) return undefined
    folded += text.slice(from, end)
    cursor.at = end
    if (!cursor.closeLine()) return undefined
  }
  const span = { start, end }
  return { kind: 'scalar', span, content: span, text: folded, value: folded, style: 'plain' }
}

function foldedBreaks(text: string, start: number, end: number): string {
  let breaks = 0
  for (let at = start; at < end; at++) if (text.charCodeAt(at) === LF) breaks++
  return breaks === 1 ? ' ' : '\n'.repeat(breaks - 1)
}

/** The scalar between quotes at the cursor, which goes behind it; undefined where it does not end in its line. */
export function readQuoted(cursor: PlainCursor): YamlScalar | undefined {
  const { text, end, at: start } = cursor
  const quote = text.charCodeAt(start)
  let escaped = false
  for (let at = start + 1; at < end; at++) {
    const unit = text.charCodeAt(at)
    if (unit < SPACE) return undefined
    if (unit === BACKSLASH && quote === QUOTE) {
      escaped = true
      at++
    } else if (unit === quote) {
      if (quote === APOSTROPHE && cursor.unit(at + 1) === APOSTROPHE) {
        escaped = true
        at++
        continue
      }
      const content = { start: start + 1, end: at }
      const inner = text.slice(start + 1, at)
      const value = !escaped ? inner : quote === QUOTE ? unescaped(inner) : inner.replaceAll("''", "'")
      if (value === undefined) return undefined
      cursor.at = at + 1
      const style = quote === QUOTE ? 'double' : 'single'
      return { kind: 'scalar', span: { start, end: at + 1 }, content, text: value, value, style }
    }
  }
  return undefined
}

function unescaped(inner: string): string | undefined {
  let value = ''
  let done = 0
  for (let at = inner.indexOf('\\'); at >= 0; at = inner.indexOf('\\', done)) {
    value += inner.slice(done, at)
    const letter = inner.charAt(at + 1)
    const simple = ESCAPES.get(letter)
    if (simple !== undefined) {
      value += simple
      done = at + 2
    } else if (letter === 'u') {
      const digits = inner.slice(at + 2, at + 6)
      if (!FOUR_DIGITS.test(digits)) return undefined
      value += String.fromCharCode(Number.parseInt(digits, 16))
      done = at + 6
    } else return undefined
  }
  return value + inner.slice(done)
}

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ['\\', '\\'],
  ['/', '/'],
  [' ', ' '],
  ['n', '\n'],
  ['t', '\t'],
  ['r', '\r'],
  ['0', '\0'],
  ['_', '\u00a0'],
])

const FOUR_DIGITS = /^[0-9a-fA-F]{4}$/

/**
 * The block scalar whose `|` or `>` stands at the cursor, and whose lines stand in column `least` or further on; the cursor goes to the next line.
 * Undefined where its indentation is given, its last blank lines are kept, it begins with a blank line, or lines of a folded one are indented further.
 */
export function readBlockScalar(cursor: PlainCursor, least: number): YamlScalar | undefined {
  const { text, end: limit, at: start } = cursor
  const literal = text.charCodeAt(start) === PIPE
  const strip = cursor.unit(start + 1) === DASH
  cursor.at = start + (strip ? 2 : 1)
  if (!cursor.closeOwnLine()) return undefined
  const contentStart = cursor.at
  let indent = -1
  let blanks = 0
  let value = ''
  for (let line = contentStart; line < limit; ) {
    const at = cursor.skipSpaces(line)
    const column = at - line
    const end = cursor.lineEnd(at)
    const next = end === limit ? limit : cursor.behindBreak(end)
    if (next < 0) return undefined
    if (at === end) {
      if (column > indent) return undefined
      blanks++
    } else {
      if (indent >= 0 && column < indent) break
      if (column < least || text.charCodeAt(at) === TAB || (!literal && indent >= 0 && column > indent))
        return undefined
      if (indent >= 0) value += literal ? '\n'.repeat(blanks + 1) : blanks > 0 ? '\n'.repeat(blanks) : ' '
      else indent = column
      value += text.slice(line + indent, end)
      blanks = 0
      cursor.at = next
    }
    line = next
  }
  if (indent < 0) return undefined
  const end = cursor.at
  if (!strip) value += '\n'
  cursor.nextLine()
  return {
    kind: 'scalar',
    span: { start, end },
    content: { start: contentStart, end },
    text: value,
    value,
    style: 'block',
  }
}

/** What YAML 1.2's core schema makes of a plain scalar. */
function coreValue(text: string): string | number | boolean | null {
  const unit = text.charCodeAt(0)
  if (unit <= 57) return unit >= 48 || unit === PLUS || unit === DASH || unit === DOT ? numberOf(text) : text
  // Nearly all texts are longer than the words, or begin otherwise.
  if (text.length > 5 || !(unit === 126 || unit === 110 || unit === 116 || unit === 102 || unit < 85)) return text
  const word = WORDS.get(text)
  return word === undefined ? text : word
}

const WORDS: ReadonlyMap<string, boolean | null> = new Map<string, boolean | null>([
  ...['~', 'null', 'Null', 'NULL'].map((word) => [word, null] as const),
  ...['true', 'True', 'TRUE'].map((word) => [word, true] as const),
  ...['false', 'False', 'FALSE'].map((word) => [word, false] as const),
])

function numberOf(text: string): string | number {
  if (INTEGER.test(text)) return Number.parseInt(text, 10)
  if (FLOAT.test(text)) return Number.parseFloat(text)
  if (OCTAL.test(text)) return Number.parseInt(text.slice(2), 8)
  if (HEXADECIMAL.test(text)) return Number.parseInt(text.slice(2), 16)
  if (INFINITE.test(text)) return text.startsWith('-') ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY
  return NOT_A_NUMBER.test(text) ? Number.NaN : text
}

const INTEGER = /^[-+]?[0-9]+$/
const FLOAT = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/
const OCTAL = /^0o[0-7]+$/
const HEXADECIMAL = /^0x[0-9a-fA-F]+$/
const INFINITE = /^[-+]?\.(?:inf|Inf|INF)$/
const NOT_A_NUMBER = /^\.(?:nan|NaN|NAN)$/
