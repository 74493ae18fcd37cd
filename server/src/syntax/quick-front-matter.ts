import type { Span } from '../text/span.ts'

/** Where the front matter of a seed file stands between its `---` lines, if it has any, and where its body starts. */
export interface QuickFrontMatter {
  readonly content: Span | undefined
  readonly bodyStart: number
}

/** Finds the front matter where `readFrontMatter` does; undefined where it is never closed, or where a lone CR may end one of its lines. */
export function quickFrontMatter(text: string): QuickFrontMatter | undefined {
  const start = text.startsWith('\ufeff') ? 1 : 0
  const open = lineEnd(text, start)
  if (hasLoneCarriage(text, start, open)) return undefined
  if (!isMark(text, start, open, '---')) return { content: undefined, bodyStart: start }
  for (let at = open; at < text.length; ) {
    const next = lineEnd(text, at)
    if (isMark(text, at, next, '---') || isMark(text, at, next, '...')) {
      const lone = hasLoneCarriage(text, open, next)
      return lone ? undefined : { content: { start: open, end: at }, bodyStart: next }
    }
    at = next
  }
  return undefined
}

/** Behind the LF that ends the line which starts at `at`, or the end of the text. */
function lineEnd(text: string, at: number): number {
  const newline = text.indexOf('\n', at)
  return newline < 0 ? text.length : newline + 1
}

/** Whether the line says nothing but this. */
function isMark(text: string, at: number, end: number, mark: string): boolean {
  if (!text.startsWith(mark, at)) return false
  const behind = end - at - mark.length
  return behind === 0 || (behind === 1 && text[end - 1] === '\n') || (behind === 2 && text.startsWith('\r\n', end - 2))
}

function hasLoneCarriage(text: string, start: number, end: number): boolean {
  for (let at = text.indexOf('\r', start); at >= 0 && at < end; at = text.indexOf('\r', at + 1)) {
    if (text[at + 1] !== '\n') return true
  }
  return false
}
