import type { Span } from '../text/span.ts'

/** What a stretch of the plain text comes from (docs/format.md §5); `generated` stands nowhere in the file. */
export type StretchKind = 'text' | 'code' | 'html' | 'generated'

/**
 * A run of the plain text and the run of the file that it comes from.
 * Where both are of one length they are equal unit by unit, though a lone CR is an LF in the plain text;
 * otherwise (a character reference, a line break) they correspond as a whole.
 */
export interface Stretch {
  readonly kind: StretchKind
  readonly plain: Span
  readonly source: Span
}

/** The text of an article as readers see it, and the way between its offsets and the file's; both in UTF-16 code units. */
export interface PlainText {
  readonly text: string
  /** In order, covering the text without gap or overlap. */
  readonly stretches: readonly Stretch[]
}
