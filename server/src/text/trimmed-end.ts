import type { Characters } from './characters.ts'
import type { Span } from './span.ts'

/** The end of what stands in a span without the white space that some spans end with. */
export const trimmedEnd = (text: Characters, { start, end }: Span): number =>
  start + text.slice(start, end).trimEnd().length
