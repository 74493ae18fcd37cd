import type { Article } from '../../corpus/document.ts'
import { isSoundTagging } from '../../find/sound-tagging.ts'
import { type TaggableWords, taggableWords } from '../../find/taggable-words.ts'
import { LONGEST_LABEL } from '../../registry/label-names.ts'
import { plainOffset, sourceSpan } from '../../syntax/plain-offsets.ts'
import type { Tag } from '../../syntax/tree.ts'
import type { Edit } from '../../text/edit.ts'
import type { Span } from '../../text/span.ts'
import { type KnownNames, labelBounds } from './label-bounds.ts'

/**
 * The words in a part of the file as they would be tagged (docs/format.md §3): without outer space, punctuation and particles, with the marks of
 * emphasis that they would be torn from. Undefined where CommonMark would see no tag there, or see anything else otherwise: in code, links,
 * images, HTML and the front matter; and for words on several lines.
 */
export function tagPlace(article: Article, part: Span, names: KnownNames): TaggableWords | undefined {
  const { plain, body } = article.tree
  if (part.start < body.start) return undefined
  const from = plainOffset(plain, part.start)
  const text = plain.text.slice(from, plainOffset(plain, part.end))
  const bounds = labelBounds(text, names)
  const words = text.slice(bounds.start, bounds.end)
  if (words.length > LONGEST_LABEL || !/[\p{L}\p{N}]/u.test(words) || /[\r\n]/.test(words)) return undefined
  return taggableWords(article, sourceSpan(plain, { start: from + bounds.start, end: from + bounds.end }))
}

/**
 * The edits that leave the label of a tag without its brackets. Escapes of brackets in it go too, where the text stays the same without them.
 * None where the words alone would be read as something else.
 */
export function untagEdits(article: Article, tag: Tag): readonly Edit[] {
  const bare: readonly Edit[] = [
    { span: { start: tag.span.start, end: tag.label.start }, text: '' },
    { span: { start: tag.label.end, end: tag.span.end }, text: '' },
  ]
  const written = article.source.slice(tag.label)
  const escapes = [...written.matchAll(/\\(?:([[\]])|.)/gs)].filter(([, bracket]) => bracket !== undefined)
  const unescaped = escapes.map(({ index }) => {
    const start = tag.label.start + index
    return { span: { start, end: start + 1 }, text: '' }
  })
  const all = [[...bare, ...unescaped], bare]
  return all.find((edits) => isSoundTagging(article, edits, { added: [], removed: [tag] })) ?? []
}
