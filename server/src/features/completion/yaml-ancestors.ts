import type { Span } from '../../text/span.ts'
import { isClosed } from './yaml-flow.ts'
import { indentAt, type Line, LONGEST_LINE, lineEnd, lineStart, readLine } from './yaml-line.ts'

/** What the lines above say of the one with the caret. */
export interface Above {
  readonly path: readonly string[]
  readonly keys: ReadonlySet<string>
  /** Where the bracket stands that an outer line opens and the lines up to here do not close. */
  readonly flowStart: number | undefined
}

/** Something that a line begins and that lines further in belong to: an item at its dash, or the value of a key. */
interface Opener {
  readonly column: number
  readonly key: string | undefined
}

const openersOf = (line: Line): readonly Opener[] => [
  ...line.dashes.map((column) => ({ column, key: undefined })),
  ...(line.key === undefined ? [] : [{ column: line.contentAt, key: line.key }]),
]

/** Climbs the lines above to what the caret's line, which begins at `start`, belongs to; undefined inside a text of several lines. */
export function ancestors(text: string, region: Span, start: number, own: Line): Above | undefined {
  const path: string[] = []
  const keys = new Set<string>(keysBelow(text, region, start, own))
  let flowStart: number | undefined
  let column = own.indent
  let isItem = own.dashes.length > 0
  let nearest = true
  let sameMap = !isItem
  for (let end = start - 1; end >= region.start && (column > 0 || isItem); end = lineStart(text, end) - 1) {
    const from = Math.max(region.start, lineStart(text, end))
    const indent = indentAt(text, from)
    // Most lines of a long file lie further in.
    if (indent > column || (indent === column && !isItem && !sameMap)) continue
    const line = readLine(text.slice(from, Math.min(lineEnd(text, from), from + LONGEST_LINE)))
    if (line.content.startsWith('#')) continue
    const openers = openersOf(line)
    if (sameMap && line.key !== undefined && line.contentAt === column) keys.add(line.key)
    // A list may stand in the same column as the key that it belongs to.
    const parent = openers.findLast(
      (one) => one.column < column || (isItem && one.key !== undefined && one.column === column),
    )
    if (!parent) continue
    const inValue = parent === openers.at(-1)
    const value = line.value ?? line.content
    if (inValue && /^[|>][-+0-9]*\s*(?:#.*)?$/.test(value)) return undefined
    if (inValue && nearest && !/^(?:[&!]\S+\s*)*(?:#.*)?$/.test(value)) {
      const bracket = from + (line.value === undefined ? line.contentAt : line.valueAt)
      if (!/^[[{]/.test(value) || isClosed(text, bracket, start)) return undefined
      flowStart = bracket
    }
    if (parent.key !== undefined) path.unshift(parent.key)
    column = line.indent
    isItem = line.dashes.length > 0
    nearest = false
    sameMap = false
  }
  if (column === 0 && sameMap) for (const key of keysAbove(text, region, start)) keys.add(key)
  return { path, keys, flowStart }
}

const nothing: Pick<Line, 'dashes' | 'key'> = { dashes: [], key: undefined }

/** The keys of the outermost map on the lines before the caret. */
function* keysAbove(text: string, region: Span, start: number): Generator<string> {
  for (const line of text.slice(region.start, start).split(/\r\n?|\n/)) {
    const { dashes, key } = /^[^\s#]/.test(line) ? readLine(line.slice(0, LONGEST_LINE)) : nothing
    if (dashes.length === 0 && key !== undefined) yield key
  }
}

/** The keys of the same map on the lines behind the caret's. */
function* keysBelow(text: string, region: Span, start: number, own: Line): Generator<string> {
  for (let from = lineEnd(text, start) + 1; from < region.end; from = lineEnd(text, from) + 1) {
    const indent = indentAt(text, from)
    if (indent > own.contentAt || /^[\r\n#]|^$/.test(text.charAt(from + indent))) continue
    if (indent < own.contentAt) return
    const { dashes, key } = readLine(text.slice(from, Math.min(lineEnd(text, from), from + LONGEST_LINE)))
    if (dashes.length === 0 && key !== undefined) yield key
  }
}
