import { covers } from '../text/span.ts'
import type { InlineBlock, MarkdownPart } from './convert.ts'
import { fileSpan } from './lines.ts'
import { findMalformedTags } from './malformed.ts'
import { findNearLinks } from './near-links.ts'
import { typeOf } from './tags.ts'
import { mendAttributes } from './title-slips.ts'
import type { MalformedTag, NestedTag, SyntaxProblem, Tag } from './tree.ts'

/** What is wrong with the tags of the Markdown part, in text order. */
export function findTagProblems(text: string, part: MarkdownPart): SyntaxProblem[] {
  const problems: SyntaxProblem[] = []
  for (const block of part.inlineBlocks) {
    problems.push(...nestedTags(block, part.tags), ...findMalformedTags(block, part.definitions))
  }
  problems.push(...findNearLinks(text, part.links))
  for (const tag of part.tags) {
    const slip = tagSlip(text, tag)
    if (slip) problems.push(slip)
  }
  return problems.sort((a, b) => a.span.start - b.span.start)
}

/** How many tags around tags are reported in one block; each names all that it holds. */
const MAX_NESTED = 20

function nestedTags({ content, structure }: InlineBlock, tags: readonly Tag[]): NestedTag[] {
  return structure.outerLinks.slice(0, MAX_NESTED).flatMap((outer) => {
    const type = typeOf(content.text.slice(outer.destination.start, outer.destination.end))
    if (type === undefined) return []
    const label = fileSpan(content, outer.content)
    const inner = tags.filter((tag) => covers(label, tag.span))
    const span = fileSpan(content, outer.span)
    return [
      { kind: 'nested-tag' as const, span, type, label, destination: fileSpan(content, outer.destination), inner },
    ]
  })
}

/** A tag that CommonMark reads but that does not say what was meant: with an Arabic question mark, or with attributes that cannot all be read. */
function tagSlip(text: string, tag: Tag): MalformedTag | undefined {
  const title = tag.title && mendAttributes(text.slice(tag.title.start, tag.title.end))
  const isOpen = tag.id.startsWith('؟')
  if (!isOpen && !title) return undefined
  const titleSpan = tag.title ?? { start: tag.span.end, end: tag.span.end }
  return {
    kind: 'malformed-tag',
    span: tag.span,
    slip: isOpen || !title ? 'arabic-punctuation' : title.slip,
    before: text.slice(tag.span.start, tag.typeSpan.start),
    type: tag.type,
    id: isOpen ? tag.id.replaceAll('؟', '?') : tag.id,
    behind: title
      ? text.slice(tag.idSpan.end, titleSpan.start) + title.title + text.slice(titleSpan.end, tag.span.end)
      : text.slice(tag.idSpan.end, tag.span.end),
  }
}
