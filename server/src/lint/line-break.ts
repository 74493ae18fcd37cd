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

const isBreak = (text: string, offset: number): boolean => text[offset] === '\n' || text[offset] === '\r'
