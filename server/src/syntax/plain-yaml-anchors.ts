import type { PlainCursor } from './plain-yaml-cursor.ts'
import { plainEnd, plainScalar, readQuoted, startsPlain } from './plain-yaml-scalars.ts'
import { APOSTROPHE, QUOTE, SPACE } from './plain-yaml-units.ts'
import type { YamlScalar } from './yaml.ts'

/** How many values may be repeated here; `parseYaml` has a bound, and nothing honest comes near either. */
const MAX_ALIASES = 100

/** The scalar of one line behind the anchor at the cursor, which goes to the next line. An anchor that is given twice is a slip more often than not. */
export function readAnchored(cursor: PlainCursor, least: number): YamlScalar | undefined {
  const name = readName(cursor)
  if (name === '' || cursor.unit(cursor.at) !== SPACE || cursor.anchors?.has(name)) return undefined
  cursor.at = cursor.skipSpaces(cursor.at)
  const scalar = readScalar(cursor)
  if (!scalar || !endsLine(cursor, least)) return undefined
  cursor.anchors ??= new Map()
  cursor.anchors.set(name, scalar)
  return scalar
}

/** What the alias at the cursor repeats, which goes to the next line. */
export function readAlias(cursor: PlainCursor, least: number): YamlScalar | undefined {
  const start = cursor.at
  const name = readName(cursor)
  const span = { start, end: cursor.at }
  const scalar = cursor.anchors?.get(name)
  if (!scalar || cursor.aliases++ > MAX_ALIASES || !endsLine(cursor, least)) return undefined
  const { text, value, style } = scalar
  return { kind: 'scalar', span, content: span, text, value, style, alias: true }
}

/** Letters, figures, `-` and `_` behind the mark at the cursor, which goes behind them. */
function readName(cursor: PlainCursor): string {
  const start = cursor.at + 1
  let end = start
  while (isOfName(cursor.unit(end))) end++
  cursor.at = end
  return cursor.text.slice(start, end)
}

function readScalar(cursor: PlainCursor): YamlScalar | undefined {
  const { text, at } = cursor
  const unit = cursor.unit(at)
  if (unit === QUOTE || unit === APOSTROPHE) return readQuoted(cursor)
  if (!startsPlain(cursor, at)) return undefined
  cursor.at = plainEnd(cursor, at)
  return plainScalar(text, at, cursor.at)
}

/** To the next line, which may not go on with this one. */
const endsLine = (cursor: PlainCursor, least: number): boolean => cursor.closeLine() && cursor.column < least

const isOfName = (unit: number): boolean =>
  (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90) || (unit >= 48 && unit <= 57) || unit === 45 || unit === 95
