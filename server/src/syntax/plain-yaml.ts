import type { Span } from '../text/span.ts'
import { readAlias, readAnchored } from './plain-yaml-anchors.ts'
import { END, PlainCursor } from './plain-yaml-cursor.ts'
import { MAX_DEPTH, MAX_KEY, readFlow, repeatsKey } from './plain-yaml-flow.ts'
import { plainEnd, plainScalar, readBlockScalar, readPlain, readQuoted, startsPlain } from './plain-yaml-scalars.ts'
import {
  AMPERSAND,
  ANGLE,
  APOSTROPHE,
  ASTERISK,
  BOM,
  BRACE,
  BRACKET,
  COLON,
  DASH,
  HASH,
  isBlank,
  PIPE,
  QUOTE,
} from './plain-yaml-units.ts'
import type { YamlDocument, YamlEntry, YamlList, YamlMap, YamlScalar, YamlValue } from './yaml.ts'

/**
 * Reads the plain subset of YAML that front matter and registries are written in, many times faster than `parseYaml`.
 * What it returns is what `parseYaml` returns for the same text and span; undefined wherever it is not certain of that, and for all that has a slip.
 */
export function readPlainYaml(text: string, span: Span): YamlDocument | undefined {
  const { start, end } = span
  const cursor = new PlainCursor(text, start < end && text.charCodeAt(start) === BOM ? start + 1 : start, end)
  cursor.nextLine()
  let root: YamlValue | undefined
  if (cursor.column >= 0) {
    root = readNode(cursor, cursor.column, 0, 0)
    if (!root || root.kind === 'scalar') return undefined
  }
  return cursor.column === END ? { span, root, comments: cursor.comments, problems: [] } : undefined
}

/** The value that begins at the cursor in a given column, where a map or a list may stand too; lines from column `least` on go on with a scalar. */
function readNode(cursor: PlainCursor, column: number, least: number, depth: number): YamlValue | undefined {
  if (depth > MAX_DEPTH) return undefined
  const start = cursor.at
  const unit = cursor.unit(start)
  if (isItem(cursor)) return readList(cursor, column, depth)
  if (unit === QUOTE || unit === APOSTROPHE) {
    const scalar = readQuoted(cursor)
    if (!scalar) return undefined
    if (findColon(cursor, start)) return readMap(cursor, column, scalar, depth)
    return cursor.closeLine() ? scalar : undefined
  }
  if (!startsPlain(cursor, start)) return readInline(cursor, least, depth)
  if (isMarker(cursor)) return undefined
  const end = plainEnd(cursor, start)
  cursor.at = end
  if (findColon(cursor, start)) return readMap(cursor, column, plainScalar(cursor.text, start, end), depth)
  return readPlain(cursor, start, end, least)
}

/** The value that begins at the cursor behind a key: a scalar, which may have an anchor or stand elsewhere, or a collection in brackets. */
function readInline(cursor: PlainCursor, least: number, depth: number): YamlValue | undefined {
  const start = cursor.at
  if (startsPlain(cursor, start)) return readPlain(cursor, start, plainEnd(cursor, start), least)
  switch (cursor.unit(start)) {
    case BRACKET:
    case BRACE:
      return closed(cursor, readFlow(cursor, depth + 1))
    case QUOTE:
    case APOSTROPHE:
      return closed(cursor, readQuoted(cursor))
    case PIPE:
    case ANGLE:
      return readBlockScalar(cursor, least)
    case AMPERSAND:
      return readAnchored(cursor, least)
    case ASTERISK:
      return readAlias(cursor, least)
    default:
      return undefined
  }
}

const closed = (cursor: PlainCursor, value: YamlValue | undefined): YamlValue | undefined =>
  value && cursor.closeLine() ? value : undefined

/** The map in a given column whose first key is read; the cursor stands at its colon. */
function readMap(cursor: PlainCursor, column: number, first: YamlScalar, depth: number): YamlMap | undefined {
  const entries: YamlEntry[] = []
  for (let key: YamlScalar | undefined = first; key; key = readKey(cursor)) {
    const { start } = key.span
    const colon = cursor.at
    const value = readValue(cursor, column, depth)
    if (value === undefined) return undefined
    if (value) entries.push({ key, value, span: { start, end: value.span.end } })
    else entries.push({ key, value: undefined, span: { start, end: colon + 1 } })
    if (cursor.column === column) continue
    if (cursor.column > column || repeatsKey(entries)) return undefined
    const end = entries[entries.length - 1]?.span.end ?? start
    return { kind: 'map', span: { start: first.span.start, end }, flow: false, entries }
  }
  return undefined
}

/** The key at the cursor, which goes to its colon. */
function readKey(cursor: PlainCursor): YamlScalar | undefined {
  const { text, at: start } = cursor
  const unit = cursor.unit(start)
  if (unit === QUOTE || unit === APOSTROPHE) {
    const key = readQuoted(cursor)
    return key && findColon(cursor, start) ? key : undefined
  }
  if (!startsPlain(cursor, start) || isMarker(cursor)) return undefined
  const end = plainEnd(cursor, start)
  cursor.at = end
  return findColon(cursor, start) ? plainScalar(text, start, end) : undefined
}

/** The value behind the colon at the cursor, of a key in a given column; null where none is written. */
function readValue(cursor: PlainCursor, column: number, depth: number): YamlValue | null | undefined {
  const colon = cursor.at
  const at = cursor.skipSpaces(colon + 1)
  if (saysMore(cursor.unit(at))) {
    cursor.at = at
    return readInline(cursor, column + 1, depth)
  }
  cursor.at = colon + 1
  if (!cursor.closeOwnLine()) return undefined
  const below = readBelow(cursor, column, depth)
  if (below !== null) return below
  return cursor.column === column && isItem(cursor) ? readList(cursor, column, depth + 1) : null
}

/** The value in the lines below the cursor's, which goes to the first of them, further right than a given column; null where there is none. */
function readBelow(cursor: PlainCursor, column: number, depth: number): YamlValue | null | undefined {
  const known = cursor.comments.length
  cursor.nextLine()
  if (cursor.column <= column) return null
  const commented = cursor.comments.length > known
  const value = readNode(cursor, cursor.column, column + 1, depth + 1)
  // For `parseYaml` a scalar goes on with all lines that stand no further left than a comment before it.
  return commented && value?.kind === 'scalar' ? undefined : value
}

/** The list in a given column; the cursor stands at its first dash. */
function readList(cursor: PlainCursor, column: number, depth: number): YamlList | undefined {
  const start = cursor.at
  const items: YamlValue[] = []
  do {
    const item = readItem(cursor, column, depth)
    if (!item) return undefined
    items.push(item)
  } while (cursor.column === column && isItem(cursor))
  if (cursor.column > column) return undefined
  const end = items[items.length - 1]?.span.end ?? start
  return { kind: 'list', span: { start, end }, flow: false, items }
}

function readItem(cursor: PlainCursor, column: number, depth: number): YamlValue | undefined {
  const dash = cursor.at
  const at = cursor.skipSpaces(dash + 1)
  if (saysMore(cursor.unit(at))) {
    cursor.at = at
    return readNode(cursor, at - cursor.lineStart, column + 1, depth + 1)
  }
  cursor.at = dash + 1
  return cursor.closeOwnLine() ? (readBelow(cursor, column, depth) ?? undefined) : undefined
}

const isItem = (cursor: PlainCursor): boolean => cursor.unit(cursor.at) === DASH && isBlank(cursor.unit(cursor.at + 1))

/** Whether a unit behind a colon or a dash and its spaces begins a value. */
const saysMore = (unit: number): boolean => unit !== HASH && !isBlank(unit)

/** Whether a key that began at `start` ends at the cursor, which then goes on to its colon. */
function findColon(cursor: PlainCursor, start: number): boolean {
  const at = cursor.skipSpaces(cursor.at)
  if (cursor.unit(at) !== COLON || !isBlank(cursor.unit(at + 1)) || at - start > MAX_KEY) return false
  cursor.at = at
  return true
}

/** Whether what stands at the cursor could be one of the markers between documents, `---` and `...`. */
const isMarker = ({ text, at, lineStart }: PlainCursor): boolean =>
  at === lineStart && (text.startsWith('---', at) || text.startsWith('...', at))
