/** The start of the blank lines that end at an offset, which is the start of a line. */
export function blanksAbove(text: string, offset: number): number {
  let start = offset
  for (let at = offset - 1; at >= -1; at--) {
    const unit = at < 0 ? LF : text.charCodeAt(at)
    // What is behind a line break up to here is blank.
    if (unit === LF && at + 1 < offset) start = at + 1
    if (unit !== LF && !isBlank(unit)) return start
  }
  return start
}

/** The end of the blank lines that begin at an offset, which is the start of a line. */
export function blanksBelow(text: string, offset: number): number {
  let end = offset
  for (let at = offset; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit === LF) end = at + 1
    else if (!isBlank(unit)) break
  }
  return end
}

const LF = 10

/** Spaces, tabs, and the first half of a CRLF. */
const isBlank = (unit: number): boolean => unit === 32 || unit === 9 || unit === 13
