import type { PlainCursor } from './plain-yaml-cursor.ts'
import { plainScalar, readQuoted, startsPlain } from './plain-yaml-scalars.ts'
import {
  APOSTROPHE,
  BRACE,
  BRACKET,
  CLOSING,
  COLON,
  COMMA,
  DASH,
  HASH,
  isBlank,
  isFlowIndicator,
  QUOTE,
  SPACE,
} from './plain-yaml-units.ts'
import type { YamlEntry, YamlScalar, YamlValue } from './yaml.ts'

/** Collections nest no deeper than this in what is read here; `parseYaml` itself has a bound, and nothing honest comes near either. */
export const MAX_DEPTH = 40

/** No key goes on for longer than this: YAML has a bound for the place of its colon. */
export const MAX_KEY = 1000

/** The list or map in brackets at the cursor, which goes behind it; undefined where it does not end in its line. */
export function readFlow(cursor: PlainCursor, depth: number): YamlValue | undefined {
  if (depth > MAX_DEPTH) return undefined
  const start = cursor.at
  const isMap = cursor.unit(start) === BRACE
  const close = cursor.unit(start) + CLOSING
  const entries: YamlEntry[] = []
  const items: YamlValue[] = []
  let at = cursor.skipSpaces(start + 1)
  while (cursor.unit(at) !== close) {
    cursor.at = at
    const value = readFlowValue(cursor, depth)
    if (!value) return undefined
    at = cursor.skipSpaces(cursor.at)
    if (cursor.unit(at) === COLON) {
      const entry = readFlowEntry(cursor, value, at, depth)
      if (!entry || !(isMap || entry.value)) return undefined
      if (isMap) entries.push(entry)
      else items.push({ kind: 'map', span: entry.span, flow: true, entries: [entry] })
      at = cursor.skipSpaces(cursor.at)
    } else if (!isMap) items.push(value)
    else if (value.kind === 'scalar') entries.push({ key: value, value: undefined, span: value.span })
    else return undefined
    const unit = cursor.unit(at)
    if (unit === COMMA) at = cursor.skipSpaces(at + 1)
    else if (unit !== close) return undefined
  }
  if (repeatsKey(entries)) return undefined
  cursor.at = at + 1
  const span = { start, end: at + 1 }
  return isMap ? { kind: 'map', span, flow: true, entries } : { kind: 'list', span, flow: true, items }
}

function readFlowEntry(cursor: PlainCursor, key: YamlValue, colon: number, depth: number): YamlEntry | undefined {
  const { start, end } = key.span
  if (key.kind !== 'scalar' || colon - start > MAX_KEY) return undefined
  const at = cursor.skipSpaces(colon + 1)
  cursor.at = at
  const unit = cursor.unit(at)
  if (unit === COMMA || unit === BRACE + CLOSING)
    return { key, value: undefined, span: { start, end: Math.max(end, colon + 1) } }
  const value = readFlowValue(cursor, depth)
  return value && { key, value, span: { start, end: value.span.end } }
}

function readFlowValue(cursor: PlainCursor, depth: number): YamlValue | undefined {
  const unit = cursor.unit(cursor.at)
  if (unit === BRACE || unit === BRACKET) return readFlow(cursor, depth + 1)
  if (unit === QUOTE || unit === APOSTROPHE) return readQuoted(cursor)
  return readFlowPlain(cursor)
}

function readFlowPlain(cursor: PlainCursor): YamlScalar | undefined {
  const { text, at: start } = cursor
  if (!startsPlain(cursor, start) || (cursor.unit(start) === DASH && isFlowIndicator(cursor.unit(start + 1))))
    return undefined
  const end = flowPlainEnd(cursor, start)
  cursor.at = end
  return plainScalar(text, start, end)
}

/** Where a plain scalar in brackets ends on its line: as in a block, but an indicator of flow collections ends it too. */
function flowPlainEnd(cursor: PlainCursor, start: number): number {
  const { text, end: limit } = cursor
  let end = start
  for (let at = start; at < limit; at++) {
    const unit = text.charCodeAt(at)
    // Nearly all are letters.
    if (unit > 125 || (unit > 93 && unit < 123)) end = at + 1
    else if (unit === SPACE) {
      if (text.charCodeAt(at + 1) === HASH) break
    } else if (unit < SPACE || isFlowIndicator(unit)) break
    else if (unit === COLON && endsKey(cursor.unit(at + 1))) break
    else end = at + 1
  }
  return end
}

const endsKey = (unit: number): boolean => isBlank(unit) || isFlowIndicator(unit)

/** Whether two entries of a map have keys that read the same. */
export function repeatsKey(entries: readonly YamlEntry[]): boolean {
  if (entries.length > FEW) return new Set(entries.map(({ key }) => key.text)).size < entries.length
  for (let one = 1; one < entries.length; one++) {
    const text = entries[one]?.key.text
    for (let other = 0; other < one; other++) if (entries[other]?.key.text === text) return true
  }
  return false
}

const FEW = 8
