import type { Span } from './span.ts'

/** One replacement in a text: what stood in `span` becomes `text`. */
export interface Edit {
  readonly span: Span
  readonly text: string
}

/**
 * The text after all edits, whose spans count in the text before any of them.
 * Edits may come in any order; insertions at one place are applied as they come, and before a replacement there. Throws when two of them overlap, which is a bug of the caller.
 */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const pieces: string[] = []
  let done = 0
  for (const { span, text: inserted } of edits.toSorted(
    (a, b) => a.span.start - b.span.start || a.span.end - b.span.end,
  )) {
    if (span.start < done) throw new Error(`Edits overlap at ${span.start}`)
    pieces.push(text.slice(done, span.start), inserted)
    done = span.end
  }
  pieces.push(text.slice(done))
  return pieces.join('')
}
