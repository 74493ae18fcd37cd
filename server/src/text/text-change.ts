/** What became of a text: what stood from `start` to `end` is `length` code units now. */
export interface TextChange {
  readonly start: number
  readonly end: number
  readonly length: number
}

/** Two changes as one, the second of which counts in the text that the first left. */
export function joined(first: TextChange, second: TextChange): TextChange {
  const firstEnd = first.start + first.length
  const start = Math.min(first.start, second.start)
  const behind = Math.max(firstEnd, second.end)
  return {
    start,
    end: first.end + behind - firstEnd,
    length: behind - start + second.length - (second.end - second.start),
  }
}

/** The change that makes one text of another: all between what they begin and what they end with alike. */
export function changeBetween(before: string, after: string): TextChange {
  const most = Math.min(before.length, after.length)
  let start = 0
  // Long stretches are compared as a whole: the engine does that many times faster than a loop.
  while (start + STRETCH <= most && before.slice(start, start + STRETCH) === after.slice(start, start + STRETCH))
    start += STRETCH
  while (start < most && before.charCodeAt(start) === after.charCodeAt(start)) start++
  let same = 0
  const left = most - start
  while (same + STRETCH <= left && isSameEnd(before, after, same, same + STRETCH)) same += STRETCH
  while (same < left && isSameEnd(before, after, same, same + 1)) same++
  return { start, end: before.length - same, length: after.length - same - start }
}

/** Whether two texts are the same between two distances from their ends. */
const isSameEnd = (a: string, b: string, from: number, to: number): boolean =>
  a.slice(a.length - to, a.length - from) === b.slice(b.length - to, b.length - from)

const STRETCH = 4096
