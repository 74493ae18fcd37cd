import type { Article } from '../../corpus/document.ts'
import type { Prose } from '../../corpus/prose.ts'
import { taggableWords } from '../../find/taggable-words.ts'
import type { Message } from '../../language/message.ts'
import type { Span } from '../../text/span.ts'
import type { Fix } from '../finding.ts'
import { tagTitle } from './tag-title.ts'

/** The fix that makes words of the text a tag; undefined where none can stand, and where markup or the end of a line parts them. */
export function tagWords(article: Article, prose: Prose, place: Span, ref: string, whom?: Message): Fix | undefined {
  const span = writtenSpan(article, prose, place)
  const words = span && !/[\r\n]/.test(article.source.slice(span)) ? taggableWords(article, span) : undefined
  return words && { title: tagTitle(ref, whom), edits: words.edits(ref) }
}

/** Where words of the text stand in the file, if they are written there just so. */
export function writtenSpan({ source }: Article, prose: Prose, { start, end }: Span): Span | undefined {
  const span = prose.span(start, end)
  return source.slice(span) === prose.text.slice(start, end) ? span : undefined
}
