import type { Characters } from './characters.ts'
import type { TextChange } from './text-change.ts'

/** Where the lines of a text begin, of which the first is given; they end at LF, CRLF or a lone CR. */
export function lineStarts(text: string, first: number): Uint32Array {
  const starts = [first]
  addStarts(starts, text, 0, text.length)
  return Uint32Array.from(starts)
}

/** The same for a text that came of another by one change: lines that the change did not touch are moved, and not looked for. */
export function lineStartsAfter(
  before: Uint32Array,
  text: Characters,
  { start, end, length }: TextChange,
): Uint32Array {
  // A CR before the change may meet a LF now, or one behind it a CR before it.
  const from = Math.max(0, start - 1)
  const to = Math.min(text.length, start + length + 1)
  const by = length - (end - start)
  const kept = firstAbove(before, from)
  const rest = firstAbove(before, to - by)
  const made: number[] = []
  addStarts(made, text, from, to)
  const starts = new Uint32Array(kept + made.length + before.length - rest)
  starts.set(before.subarray(0, kept))
  starts.set(made, kept)
  const behind = kept + made.length - rest
  for (let at = rest; at < before.length; at++) starts[behind + at] = (before[at] ?? 0) + by
  return starts
}

/** Adds the starts of the lines whose breaks end in a stretch of a text. */
function addStarts(starts: number[], text: Characters, from: number, to: number): void {
  const part = text.slice(from, Math.min(to + 1, text.length))
  const offset = from
  const end = to - offset
  if (part.includes('\r')) {
    for (let at = 0; at < end; at++) {
      const unit = part.charCodeAt(at)
      if (unit === 10 || (unit === 13 && part.charCodeAt(at + 1) !== 10)) starts.push(offset + at + 1)
    }
    return
  }
  // Most texts; the engine looks for one character many times faster than a loop does.
  for (let at = part.indexOf('\n'); at >= 0 && at < end; at = part.indexOf('\n', at + 1)) starts.push(offset + at + 1)
}

/** How many of some rising numbers are no greater than one. */
function firstAbove(numbers: Uint32Array, number: number): number {
  let low = 0
  let high = numbers.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((numbers[middle] ?? 0) <= number) low = middle + 1
    else high = middle
  }
  return low
}
