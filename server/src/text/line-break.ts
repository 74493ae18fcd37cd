/** The line break that a file uses, by its first one; what we insert follows it. */
export const lineBreakOf = (text: string): string => /\r\n|\n|\r/.exec(text)?.[0] ?? '\n'

/** The offset of the start of the line that `offset` stands on; a BOM belongs to no line. */
export function lineStart(text: string, offset: number): number {
  let start = offset
  while (start > 0 && !isBreak(text, start - 1)) start--
  return start === 0 && text.startsWith('\ufeff') ? 1 : start
}

/** The offset of the end of the line that `offset` stands on, before its line break. */
export function lineEnd(text: string, offset: number): number {
  let end = offset
  while (end < text.length && !isBreak(text, end)) end++
  return end
}

/** The offset of the end of the line before the one that `offset` stands on, before its line break; -1 in the first line. */
export function lineBefore(text: string, offset: number): number {
  const end = lineStart(text, offset) - 1
  return end > 0 && text[end] === '\n' && text[end - 1] === '\r' ? end - 1 : end
}

/** The offset of the start of the line after the one that `offset` stands on; the end of the text in the last line. */
export function lineAfter(text: string, offset: number): number {
  const end = lineEnd(text, offset)
  return Math.min(text.length, text.startsWith('\r\n', end) ? end + 2 : end + 1)
}

const isBreak = (text: string, offset: number): boolean => text[offset] === '\n' || text[offset] === '\r'
