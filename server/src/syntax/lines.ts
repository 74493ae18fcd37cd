import type { Span } from '../text/span.ts'

/** Part of a file with every line end as one LF, as the Markdown parser wants it, and the way back. */
export interface View {
  readonly text: string
  /** The offset in the file of an offset in the view; a line break starts where its CR or LF stands and ends behind it. */
  readonly toFile: (offset: number) => number
}

/** The view of the end of a file, from `start` on. */
export function viewFrom(file: string, start: number): View {
  const rest = file.slice(start)
  if (!rest.includes('\r')) return { text: rest, toFile: (offset) => start + offset }
  const text = rest.replace(/\r\n?/g, '\n')
  const offsets = new Uint32Array(text.length + 1)
  let at = start
  for (let offset = 0; offset < text.length; offset++) {
    offsets[offset] = at
    at += file.startsWith('\r\n', at) ? 2 : 1
  }
  offsets[text.length] = at
  return { text, toFile: (offset) => offsets[offset] ?? at }
}

/** The text of one block without what its containers put before each line, and where each line stands in the file. */
export interface Content {
  /** Lines parted by LF, without the white space before them. */
  readonly text: string
  /** Where each line starts in `text`. */
  readonly starts: readonly number[]
  /** Where each line starts in the file. */
  readonly files: readonly number[]
}

/** The content whose lines stand at the given spans of the view. */
export function contentOf(view: View, lines: readonly Span[]): Content {
  const starts: number[] = []
  const files: number[] = []
  const texts: string[] = []
  let at = 0
  for (const { start, end } of lines) {
    starts.push(at)
    files.push(view.toFile(start))
    texts.push(view.text.slice(start, end))
    at += end - start + 1
  }
  return { text: texts.join('\n'), starts, files }
}

/** The offset in the file of an offset in a block's content. */
function fileOffset(content: Content, offset: number): number {
  let low = 0
  let high = content.starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((content.starts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return (content.files[low] ?? 0) + offset - (content.starts[low] ?? 0)
}

/** The span in the file of a span in a block's content. */
export const fileSpan = (content: Content, span: Span): Span => ({
  start: fileOffset(content, span.start),
  end: fileOffset(content, span.end),
})
