import type { Span } from '../../text/span.ts'
import { type Above, ancestors } from './yaml-ancestors.ts'
import { inFlow } from './yaml-flow.ts'
import { type Line, LONGEST_LINE, lineEnd, lineStart, readLine } from './yaml-line.ts'

/**
 * A place in YAML where something can be written, read from the lines as they stand: while it is being written, the text is seldom YAML,
 * and then the tree has no node there.
 */
export interface YamlSpot {
  /** The keys that lead to the map or list, outermost first; list items count as their list. For `value` the last is the key whose value it is. */
  readonly path: readonly string[]
  /** `entry`: at the start of a line or an item, where a key may stand as well as a value. */
  readonly place: 'entry' | 'value'
  /** What is being written; never more than one line. */
  readonly span: Span
  readonly typed: string
  /** The keys that the map has already. */
  readonly keys: ReadonlySet<string>
  /** Whether a colon stands behind the span: then only the key is missing. */
  readonly colon: boolean
  /** Inside `{ }` or `[ ]`. */
  readonly flow: boolean
  /** Whether the value is an item: behind a dash or inside `[ ]`. */
  readonly item: boolean
  /** Whether a space has to come between the colon and the value. */
  readonly glued: boolean
}

/** The places that a caret at `offset` may stand in; `person:` may be a key or the beginning of a value. None in comments and in running text. */
export function yamlSpotsAt(text: string, region: Span, offset: number): readonly YamlSpot[] {
  const start = Math.max(region.start, lineStart(text, offset))
  const before = text.slice(start, offset)
  const after = text.slice(offset, Math.min(region.end, lineEnd(text, offset), offset + LONGEST_LINE))
  if (before.length > LONGEST_LINE) return []
  const own = readLine(before)
  if (isComment(before) || /^(?:---|\.\.\.)/.test(before)) return []
  const above = ancestors(text, region, start, own)
  if (!above) return []
  const flowStart =
    own.value !== undefined && /^[[{]/.test(own.value)
      ? start + own.valueAt
      : own.key === undefined && /^[[{]/.test(own.content)
        ? start + own.contentAt
        : above.flowStart
  if (flowStart !== undefined) {
    const path =
      own.value !== undefined && own.key !== undefined && flowStart >= start ? [...above.path, own.key] : above.path
    const spot = inFlow(text, flowStart, offset, after, path)
    return spot === 'closed' ? [] : spot ? [spot] : []
  }
  return inBlock(own, above, start, offset, after)
}

function inBlock(own: Line, above: Above, start: number, offset: number, after: string): readonly YamlSpot[] {
  const base = { keys: above.keys, flow: false, item: own.dashes.length > 0 }
  const spots: YamlSpot[] = []
  if (own.key !== undefined && own.value !== undefined) {
    const spot = scalarSpot(own.value, start + own.valueAt, offset, after)
    if (spot)
      spots.push({
        ...base,
        ...spot,
        path: [...above.path, own.key],
        place: 'value',
        colon: false,
        item: false,
        glued: own.glued,
      })
  }
  // `person:` at the caret may be a key, or a reference under way.
  if (own.key === undefined || (own.glued && own.value === '')) {
    const spot = scalarSpot(own.content, start + own.contentAt, offset, after)
    const colon = /^[^\s:#]*:(?=\s|$)/.test(after)
    const rest = /^[^\s:#]*/.exec(after)?.[0].length ?? 0
    if (spot) {
      spots.push({
        ...base,
        ...spot,
        ...(colon ? { span: { start: spot.span.start, end: offset + rest } } : {}),
        path: above.path,
        place: 'entry',
        colon,
        glued: false,
      })
    }
  }
  return spots
}

/** A scalar under way in block style: the span of what is inside its quotes, to the end of the line or the closing quote. */
function scalarSpot(
  written: string,
  start: number,
  offset: number,
  after: string,
): Pick<YamlSpot, 'span' | 'typed'> | undefined {
  const quote = /^["']/.exec(written)?.[0]
  if (quote) {
    const typed = written.slice(1)
    if (typed.includes(quote)) return undefined
    const close = after.indexOf(quote)
    return { typed, span: { start: start + 1, end: offset + Math.max(0, close) } }
  }
  if (/^[|>&*!%@`]/.test(written) || /(?:^|\s)#/.test(written)) return undefined
  const rest = after.replace(/(?:^|\s+)#.*$/s, '').trimEnd()
  return { typed: written, span: { start, end: offset + rest.length } }
}

const isComment = (before: string): boolean => /^\s*#/.test(before)
