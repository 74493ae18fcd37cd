import type { Article } from '../../corpus/document.ts'
import type { Prose } from '../../corpus/prose.ts'
import type { Span } from '../../text/span.ts'
import type { Fix } from '../finding.ts'
import { quoted } from '../quoted.ts'

/** The fix that makes words of the text a tag; undefined where markup or a line break parts them, or a sign before them would make it something else. */
export function tagWords(article: Article, prose: Prose, place: Span, ref: string): Fix | undefined {
  const span = writtenSpan(article, prose, place)
  const words = prose.text.slice(place.start, place.end)
  if (!span || /[\r\n[\]]/.test(words) || !mayBeBracketed(article.source.text, span)) return undefined
  const name = quoted(ref)
  return {
    title: { en: `Tag it as ${name.en}`, ar: `وسمه بـ${name.ar}` },
    edits: [
      { span: { start: span.start, end: span.start }, text: '[' },
      { span: { start: span.end, end: span.end }, text: `](${ref})` },
    ],
  }
}

/** Not behind a sign that would make the bracket something else, nor at a mark of emphasis in a word, which is one beside letters alone. */
function mayBeBracketed(text: string, { start, end }: Span): boolean {
  const before = text.slice(Math.max(0, start - NEAR), start)
  const behind = text.slice(end, end + NEAR)
  return !/[!\\]$|[\p{L}\p{M}\p{N}][*_~]+$/u.test(before) && !/^[*_~]+[\p{L}\p{N}]/u.test(behind)
}

const NEAR = 8

/** Where words of the text stand in the file, if they are written there just so. */
export function writtenSpan({ source }: Article, prose: Prose, { start, end }: Span): Span | undefined {
  const span = prose.span(start, end)
  return source.slice(span) === prose.text.slice(start, end) ? span : undefined
}
