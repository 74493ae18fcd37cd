import type { Span } from '../text/span.ts'

/** The items of a block list that stand in more columns than the one before them, and so go on as its text, dash and all; to the ends of their lines. */
export const swallowedItems = (source: string, { start, end }: Span): readonly Span[] =>
  [...source.slice(start, end).matchAll(/(?<=\n[ \t]*)-[ \t].*/g)].map(({ 0: line, index }) => ({
    start: start + index,
    end: start + index + line.length,
  }))
