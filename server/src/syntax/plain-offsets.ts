import type { Span } from '../text/span.ts'
import type { PlainText, Stretch } from './plain-text.ts'

/**
 * The offset in the file of an offset in the plain text: where the unit behind that offset comes from.
 * At the edge of a stretch that is where the next one starts; behind the last unit, where that one ends.
 */
export function sourceOffset(plain: PlainText, offset: number): number {
  const stretch = lastAtOrBefore(plain.stretches, offset, 'plain')
  return stretch ? across(stretch.plain, stretch.source, offset) : (plain.stretches[0]?.source.start ?? 0)
}

/**
 * The offset in the plain text of an offset in the file. Where the file has something that readers do not see
 * (a marker, a destination, a line's indentation), it is where the text goes on behind that.
 */
export function plainOffset(plain: PlainText, offset: number): number {
  const at = lastAtOrBefore(plain.stretches, offset, 'source')
  if (!at) return 0
  return offset > at.source.end ? at.plain.end : across(at.source, at.plain, offset)
}

/** The span of the file that a span of the plain text comes from: from its first unit to behind its last one, with all that stands between. */
export function sourceSpan(plain: PlainText, span: Span): Span {
  const start = sourceOffset(plain, span.start)
  if (span.end <= span.start) return { start, end: start }
  const last = lastAtOrBefore(plain.stretches, span.end - 1, 'plain')
  const end = last ? across(last.plain, last.source, span.end, true) : start
  return { start, end: Math.max(start, end) }
}

/** Binary search: the last stretch that starts at or before the offset, on the side that is named. */
function lastAtOrBefore(stretches: readonly Stretch[], offset: number, side: 'plain' | 'source'): Stretch | undefined {
  let low = 0
  let high = stretches.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((stretches[middle]?.[side].start ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return stretches[low - 1]
}

/** The offset on the other side: unit by unit where the lengths are equal, else the start of the whole, or its end from its end on. */
function across(from: Span, to: Span, offset: number, roundUp = false): number {
  if (offset >= from.end) return to.end
  if (from.end - from.start === to.end - to.start) return to.start + offset - from.start
  return roundUp && offset > from.start ? to.end : to.start
}
