import type { Span } from '../../text/span.ts'

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
  const after = text.slice(offset, Math.min(region.end, lineEnd(text, offset)))
  const own = readLine(before)
  if (isComment(before) || /^(?:---|\.\.\.)/.test(before)) return []
  const above = ancestors(text, region, start, own)
  if (!above) return []
  const flowStart = own.value !== undefined && /^[[{]/.test(own.value) ? start + own.valueAt : own.key === undefined && /^[[{]/.test(own.content) ? start + own.contentAt : above.flowStart
  if (flowStart !== undefined) {
    const path = own.value !== undefined && own.key !== undefined && flowStart >= start ? [...above.path, own.key] : above.path
    const spot = inFlow(text, flowStart, offset, after, path)
    return spot === 'closed' ? [] : spot ? [spot] : []
  }
  return inBlock(own, above, start, offset, after)
}

/** A line cut into its parts; offsets count from its start. */
interface Line {
  readonly indent: number
  /** The columns of the dashes before the content. */
  readonly dashes: readonly number[]
  readonly content: string
  readonly contentAt: number
  readonly key: string | undefined
  readonly value: string | undefined
  readonly valueAt: number
  /** Whether nothing stands between the colon and the value. */
  readonly glued: boolean
}

const entry = /^(?:"((?:[^"\\]|\\.)*)"|'((?:[^']|'')*)'|([^\s"'#,[\]{}&*!|>%@`-][^#]*?|-[^\s#][^#]*?))\s*:(?:$|([ \t]+)(.*)$)/s

function readLine(line: string): Line {
  const [, space = '', dashed = '', content = ''] = /^([ \t]*)((?:-[ \t]+)*)(.*)$/s.exec(line) ?? []
  const contentAt = space.length + dashed.length
  const dashes = [...dashed.matchAll(/-/g)].map((match) => space.length + match.index)
  const [whole, double, single, plain, gap, value] = entry.exec(content) ?? []
  const key = double ?? single ?? plain
  return {
    indent: space.length,
    dashes,
    content,
    contentAt,
    key,
    value: whole === undefined ? undefined : (value ?? ''),
    valueAt: contentAt + content.length - (value?.length ?? 0),
    glued: whole !== undefined && gap === undefined,
  }
}

/** What the lines above say of the one with the caret. */
interface Above {
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

/** Climbs the lines above to what the caret's line belongs to; undefined inside a text of several lines. */
function ancestors(text: string, region: Span, start: number, own: Line): Above | undefined {
  const path: string[] = []
  const keys = new Set<string>(keysBelow(text, region, start, own))
  let flowStart: number | undefined
  let column = own.indent
  let isItem = own.dashes.length > 0
  let nearest = true
  let sameMap = !isItem
  for (let end = start - 1; end >= region.start && (column > 0 || isItem); end = lineStart(text, end) - 1) {
    const from = Math.max(region.start, lineStart(text, end))
    const line = readLine(text.slice(from, lineEnd(text, from)))
    if (line.content.startsWith('#')) continue
    const openers = openersOf(line)
    if (sameMap && line.key !== undefined && line.contentAt === column) keys.add(line.key)
    // A list may stand in the same column as the key that it belongs to.
    const parent = openers.findLast((one) => one.column < column || (isItem && one.key !== undefined && one.column === column))
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

/** The keys of the outermost map on the lines before the caret. */
function* keysAbove(text: string, region: Span, start: number): Generator<string> {
  for (const line of text.slice(region.start, start).split(/\r\n?|\n/)) {
    const { indent, dashes, key } = readLine(line)
    if (indent === 0 && dashes.length === 0 && key !== undefined) yield key
  }
}

/** The keys of the same map on the lines behind the caret's. */
function* keysBelow(text: string, region: Span, start: number, own: Line): Generator<string> {
  for (let from = lineEnd(text, start) + 1; from < region.end; from = lineEnd(text, from) + 1) {
    const line = readLine(text.slice(from, lineEnd(text, from)).replace(/\r$/, ''))
    if (line.content.trim() === '' && line.dashes.length === 0) continue
    if (line.indent < own.contentAt) return
    if (line.indent === own.contentAt && line.dashes.length === 0 && line.key !== undefined) yield line.key
  }
}

function inBlock(own: Line, above: Above, start: number, offset: number, after: string): readonly YamlSpot[] {
  const base = { keys: above.keys, flow: false, item: own.dashes.length > 0 }
  const spots: YamlSpot[] = []
  if (own.key !== undefined && own.value !== undefined) {
    const spot = scalarSpot(own.value, start + own.valueAt, offset, after)
    if (spot) spots.push({ ...base, ...spot, path: [...above.path, own.key], place: 'value', colon: false, item: false, glued: own.glued })
  }
  // `person:` at the caret may be a key, or a reference under way.
  if (own.key === undefined || (own.glued && own.value === '')) {
    const spot = scalarSpot(own.content, start + own.contentAt, offset, after)
    const colon = /^[^\s:#]*:(?=\s|$)/.test(after)
    const rest = /^[^\s:#]*/.exec(after)?.[0].length ?? 0
    if (spot) {
      spots.push({ ...base, ...spot, ...(colon ? { span: { start: spot.span.start, end: offset + rest } } : {}), path: above.path, place: 'entry', colon, glued: false })
    }
  }
  return spots
}

/** A scalar under way in block style: the span of what is inside its quotes, to the end of the line or the closing quote. */
function scalarSpot(written: string, start: number, offset: number, after: string): Pick<YamlSpot, 'span' | 'typed'> | undefined {
  const quote = /^["']/.exec(written)?.[0]
  if (quote) {
    const typed = written.slice(1)
    if (typed.includes(quote)) return undefined
    const close = after.indexOf(quote)
    return { typed, span: { start: start + 1, end: offset + (close < 0 ? 0 : close) } }
  }
  if (/^[|>&*!%@`]/.test(written) || /(?:^|\s)#/.test(written)) return undefined
  const rest = after.replace(/(?:^|\s+)#.*$/s, '').trimEnd()
  return { typed: written, span: { start, end: offset + rest.length } }
}

interface Frame {
  readonly bracket: '[' | '{'
  key: string | undefined
  readonly keys: Set<string>
}

/** The place inside brackets that begin at `from`; `closed` when they end before the caret. */
function inFlow(text: string, from: number, offset: number, after: string, path: readonly string[]): YamlSpot | 'closed' | undefined {
  const frames: Frame[] = []
  let tokenAt = from
  let at = from
  while (at < offset) {
    const unit = text[at]
    if (unit === '"' || unit === "'") {
      if (text.slice(tokenAt, at).trim() === '') {
        const close = closingQuote(text, at, offset)
        if (close === undefined) return flowSpot(text, at + 1, offset, quotedRest(after, unit), frames, path)
        at = close
      }
    } else if (unit === '[' || unit === '{') {
      frames.push({ bracket: unit, key: undefined, keys: new Set() })
      tokenAt = at + 1
    } else if (unit === ']' || unit === '}') {
      frames.pop()
      if (frames.length === 0) return 'closed'
      tokenAt = at + 1
    } else if (unit === ',') {
      const frame = frames.at(-1)
      if (frame) frame.key = undefined
      tokenAt = at + 1
    } else if (unit === ':' && /^[\s,\]}]|^$/.test(text.slice(at + 1, at + 2)) && at + 1 < offset) {
      const frame = frames.at(-1)
      if (frame?.bracket === '{') {
        frame.key = text.slice(tokenAt, at).trim().replace(/^(["'])(.*)\1$/s, '$2')
        frame.keys.add(frame.key)
        tokenAt = at + 1
      }
    } else if (unit === '#' && /\s/.test(text[at - 1] ?? '')) {
      const end = lineEnd(text, at)
      if (end >= offset) return undefined
      at = end
    }
    at++
  }
  const line = Math.max(tokenAt, lineStart(text, offset))
  const start = Math.min(offset, line + (/^\s*/.exec(text.slice(line, offset))?.[0].length ?? 0))
  return flowSpot(text, start, offset, /^[^,[\]{}]*?(?=\s*(?:[,[\]{}]|$|\s#|:\s))/.exec(after)?.[0].length ?? 0, frames, path)
}

function flowSpot(text: string, start: number, offset: number, rest: number, frames: readonly Frame[], path: readonly string[]): YamlSpot {
  const outer = frames.slice(0, -1).flatMap((frame) => (frame.key === undefined ? [] : [frame.key]))
  const frame = frames.at(-1)
  const value = frame?.key !== undefined
  const behind = text.slice(offset + rest, lineEnd(text, offset))
  for (const match of (/^[^}]*/.exec(behind)?.[0] ?? '').matchAll(/[,{]\s*([\w-]+)\s*:/g)) if (match[1]) frame?.keys.add(match[1])
  return {
    path: [...path, ...outer, ...(frame?.key === undefined ? [] : [frame.key])],
    place: value ? 'value' : 'entry',
    span: { start, end: offset + rest },
    typed: text.slice(start, offset),
    keys: frame?.keys ?? new Set(),
    colon: !value && /^\s*:/.test(behind),
    flow: true,
    item: frame?.bracket === '[',
    glued: value && text[start - 1] === ':',
  }
}

const quotedRest = (after: string, quote: string): number => Math.max(0, after.indexOf(quote))

function closingQuote(text: string, open: number, limit: number): number | undefined {
  for (let at = open + 1; at < limit; at++) {
    if (text[open] === '"' && text[at] === '\\') at++
    else if (text[at] === text[open]) return at
  }
  return undefined
}

const isClosed = (text: string, bracket: number, until: number): boolean => inFlow(text, bracket, until, '', []) === 'closed'

const isComment = (before: string): boolean => /^\s*#/.test(before)

function lineStart(text: string, offset: number): number {
  let at = offset
  while (at > 0 && text[at - 1] !== '\n' && text[at - 1] !== '\r') at--
  return at === 0 && text.startsWith('\ufeff') ? Math.min(1, offset) : at
}

function lineEnd(text: string, offset: number): number {
  let at = offset
  while (at < text.length && text[at] !== '\n' && text[at] !== '\r') at++
  return at
}
