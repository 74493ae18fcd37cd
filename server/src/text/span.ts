/** A stretch of a text in UTF-16 code units, half open: `start` is in it, `end` is not. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** The span so many code units further on. */
export const moved = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by })

/** Whether a caret at `offset` stands in the span or at either of its edges; completion and hover are asked at edges too. */
export const touches = (span: Span, offset: number): boolean => span.start <= offset && offset <= span.end

/** Whether `inner` lies wholly inside `outer`; equal spans do. */
export const covers = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end

/** Whether the two spans share at least one code unit, or a caret of one (an empty span) lies in the other. */
export const overlaps = (a: Span, b: Span): boolean =>
  a.start === a.end || b.start === b.end ? a.start <= b.end && b.start <= a.end : a.start < b.end && b.start < a.end
