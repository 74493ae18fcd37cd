import type { Span } from '../text/span.ts'

/** A source read as if each tab that indents a line were two spaces. */
export interface Untabbed {
  readonly source: string
  /** The same span in the source as it is written. */
  readonly written: (span: Span) => Span
  /** The white space that begins the first such line, as it is written. */
  readonly first: Span
}

/** YAML allows no tabs there, and what is indented by them would all seem to stand in the first column. Undefined where there are none. */
export function withoutTabs(source: string): Untabbed | undefined {
  const tabs: number[] = []
  let first: Span | undefined
  for (const { 0: indent, index } of source.matchAll(/^ *\t[ \t]*(?=[^\s])/gm)) {
    first ??= { start: index, end: index + indent.length }
    for (let at = 0; at < indent.length; at++) if (indent[at] === '\t') tabs.push(index + at)
  }
  if (!first) return undefined
  return {
    source: source.replace(/^ *\t[ \t]*(?=[^\s])/gm, (indent) => indent.replaceAll('\t', '  ')),
    written: ({ start, end }) => ({ start: start - expandedBefore(tabs, start), end: end - expandedBefore(tabs, end) }),
    first,
  }
}

/** How many tabs have become two spaces before an offset of the new source. */
function expandedBefore(tabs: readonly number[], offset: number): number {
  let low = 0
  let high = tabs.length
  while (low < high) {
    const middle = (low + high) >> 1
    // The tab that had `middle` others before it is followed by its second space there.
    if ((tabs[middle] ?? 0) + middle + 1 < offset) low = middle + 1
    else high = middle
  }
  return low
}
