import { covers } from '../text/span.ts'
import type { InlineBlock, MarkdownPart } from './convert.ts'
import { fileSpan } from './lines.ts'
import { findMalformedTags } from './malformed.ts'
import { mendTitle } from './near-resource.ts'
import { typeOf } from './tags.ts'
import type { MalformedTag, NestedTag, SyntaxProblem, Tag } from './tree.ts'

/** What is wrong with the tags of the Markdown part, in text order. */
export function findTagProblems(text: string, part: MarkdownPart): SyntaxProblem[] {
  const problems: SyntaxProblem[] = []
  for (const block of part.inlineBlocks) {
    problems.push(...nestedTags(block, part.tags), ...findMalformedTags(block, part.definitions))
  }
  for (const tag of part.tags) {
    const slip = arabicPunctuation(text, tag)
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

/** A tag in which an Arabic question mark or semicolon stands where the format has `?` or `;`: CommonMark reads it, but it does not say what was meant. */
function arabicPunctuation(text: string, tag: Tag): MalformedTag | undefined {
  const title = tag.title && text.slice(tag.title.start, tag.title.end)
  const mended = title === undefined || tag.attributes.length === 0 ? title : mendSemicolons(title)
  const id = tag.id.startsWith('؟') ? `?${tag.id.slice(1)}` : tag.id
  if (id === tag.id && mended === title) return undefined
  const before = text.slice(tag.span.start, tag.idSpan.start)
  const between = text.slice(tag.idSpan.end, tag.title?.start ?? tag.idSpan.end)
  const behind = text.slice(tag.title?.end ?? tag.idSpan.end, tag.span.end)
  return {
    kind: 'malformed-tag',
    span: tag.span,
    type: tag.type,
    slip: 'arabic-punctuation',
    mended: `${before}${id}${between}${mended ?? ''}${behind}`,
  }
}

const mendSemicolons = (title: string): string => (title.includes('؛') ? mendTitle(title) : title)
