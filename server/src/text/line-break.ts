import type { Characters } from './characters.ts'

/** The line break that a file uses, by its first one; what we insert follows it. */
export function lineBreakOf(text: Characters): string {
  const end = lineEnd(text, 0)
  return end === text.length ? '\n' : text.slice(end, lineAfter(text, 0))
}

/** The offset of the start of the line that `offset` stands on; a BOM belongs to no line. */
export function lineStart(text: Characters, offset: number): number {
  let start = offset
  while (start > 0 && !isBreak(text, start - 1)) start--
  return start === 0 && text.startsWith('\ufeff') ? 1 : start
}

/** The offset of the end of the line that `offset` stands on, before its line break. */
export function lineEnd(text: Characters, offset: number): number {
  let end = offset
  while (end < text.length && !isBreak(text, end)) end++
  return end
}

/** The offset of the end of the line before the one that `offset` stands on, before its line break; -1 in the first line. */
export function lineBefore(text: Characters, offset: number): number {
  const end = lineStart(text, offset) - 1
  return end > 0 && text.startsWith('\r\n', end - 1) ? end - 1 : end
}

/** The offset of the start of the line after the one that `offset` stands on; the end of the text in the last line. */
export function lineAfter(text: Characters, offset: number): number {
  const end = lineEnd(text, offset)
  return Math.min(text.length, text.startsWith('\r\n', end) ? end + 2 : end + 1)
}

function isBreak(text: Characters, offset: number): boolean {
  const unit = text.charCodeAt(offset)
  return unit === 10 || unit === 13
}
