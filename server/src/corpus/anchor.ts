import type { Heading } from '../syntax/tree.ts'
import type { Article } from './document.ts'

/** The heading that an `#anchor` names; encoded and raw forms are equal (docs/format.md §3). */
export function headingOf(article: Article, anchor: string): Heading | undefined {
  const slug = decodedAnchor(anchor).normalize('NFC')
  return article.tree.headings.find((heading) => heading.slug === slug)
}

/** An anchor as it reads, whether it was percent-encoded or not. */
export function decodedAnchor(anchor: string): string {
  try {
    return decodeURIComponent(anchor)
  } catch {
    // A lone percent sign stands for itself.
    return anchor
  }
}
