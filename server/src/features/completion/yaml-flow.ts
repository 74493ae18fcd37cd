import { lineEnd, lineStart, unquoted } from './yaml-line.ts'
import type { YamlSpot } from './yaml-spot.ts'

/** The place inside brackets that begin at `from`; `closed` when they end before the caret. */
export function inFlow(
  text: string,
  from: number,
  offset: number,
  after: string,
  path: readonly string[],
): YamlSpot | 'closed' | undefined {
  const frames: Frame[] = []
  let tokenAt = from
  // A quote in the middle of a plain scalar is only an apostrophe.
  let fresh = true
  let at = from
  while (at < offset) {
    const unit = text[at]
    if (fresh && (unit === '"' || unit === "'")) {
      const close = closingQuote(text, at, offset)
      const sameLine = at >= lineStart(text, offset)
      if (close === undefined)
        return sameLine ? flowSpot(text, at + 1, offset, quotedRest(after, unit), frames, path) : undefined
      at = close
      fresh = false
    } else if (unit === '[' || unit === '{') {
      frames.push({ bracket: unit, key: undefined, keys: new Set() })
      tokenAt = at + 1
      fresh = true
    } else if (unit === ']' || unit === '}') {
      frames.pop()
      if (frames.length === 0) return 'closed'
      tokenAt = at + 1
      fresh = true
    } else if (unit === ',') {
      const frame = frames.at(-1)
      if (frame) frame.key = undefined
      tokenAt = at + 1
      fresh = true
    } else if (unit === ':' && /^[\s,\]}]|^$/.test(text.slice(at + 1, at + 2)) && at + 1 < offset) {
      const frame = frames.at(-1)
      if (frame?.bracket === '{') {
        frame.key = unquoted(text.slice(tokenAt, at).trim())
        frame.keys.add(frame.key)
        tokenAt = at + 1
        fresh = true
      }
    } else if (unit === '#' && /\s/.test(text[at - 1] ?? '')) {
      const end = lineEnd(text, at)
      if (end >= offset) return undefined
      at = end
    } else if (unit !== ' ' && unit !== '\n' && unit !== '\r' && unit !== '\t') fresh = false
    at++
  }
  const line = Math.max(tokenAt, lineStart(text, offset))
  const start = Math.min(offset, line + (/^\s*/.exec(text.slice(line, offset))?.[0].length ?? 0))
  return flowSpot(
    text,
    start,
    offset,
    /^[^,[\]{}]*?(?=\s*(?:[,[\]{}]|$|\s#|:\s))/.exec(after)?.[0].length ?? 0,
    frames,
    path,
  )
}

interface Frame {
  readonly bracket: '[' | '{'
  key: string | undefined
  readonly keys: Set<string>
}

function flowSpot(
  text: string,
  start: number,
  offset: number,
  rest: number,
  frames: readonly Frame[],
  path: readonly string[],
): YamlSpot {
  const outer = frames.slice(0, -1).flatMap((frame) => (frame.key === undefined ? [] : [frame.key]))
  const frame = frames.at(-1)
  const value = frame?.key !== undefined
  const behind = text.slice(offset + rest, lineEnd(text, offset))
  for (const match of (/^[^}]*/.exec(behind)?.[0] ?? '').matchAll(/[,{]\s*([\w-]+)\s*:/g))
    if (match[1]) frame?.keys.add(match[1])
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

/** Whether the bracket is closed again before the offset `until`. */
export const isClosed = (text: string, bracket: number, until: number): boolean =>
  inFlow(text, bracket, until, '', []) === 'closed'
