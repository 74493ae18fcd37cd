import GithubSlugger from 'github-slugger'
import type { Heading } from './tree.ts'

/** A heading before it is known where its section ends. */
export type HeadingPart = Omit<Heading, 'section' | 'slug'>

/** Headings with their slugs and sections, from all headings of an article in text order. */
export function placeHeadings(parts: readonly HeadingPart[], end: number): readonly Heading[] {
  const slugger = new GithubSlugger()
  const ends = sectionEnds(parts, end)
  return parts.map((part, index) => ({
    ...part,
    slug: slugger.slug(part.text.normalize('NFC')),
    section: { start: part.span.start, end: ends[index] ?? end },
  }))
}

/** Where the next heading of the same or a higher rank starts, for each. */
function sectionEnds(parts: readonly HeadingPart[], end: number): readonly number[] {
  const ends: number[] = parts.map(() => end)
  const open: number[] = []
  parts.forEach((part, index) => {
    while (open.length > 0 && (parts[open.at(-1) ?? 0]?.level ?? 0) >= part.level)
      ends[open.pop() ?? 0] = part.span.start
    open.push(index)
  })
  return ends
}
