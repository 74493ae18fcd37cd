import type { Document } from '../corpus/document.ts'
import type { Edit } from '../text/edit.ts'
import { lineAfter, lineEnd, lineStart } from '../text/line-break.ts'
import type { SuppressedCode, Suppression } from './suppression.ts'

/** The edit that takes one code out of a suppression, and the comment with its last one. */
export function withoutCode(document: Document, suppression: Suppression, named: SuppressedCode): Edit {
  if (suppression.codes.length === 1) return withoutComment(document, suppression)
  const { characters: text } = document.source
  const { start, end } = named.span
  const [behind = ''] = /^[\s,،]*/.exec(text.slice(end, suppression.span.end)) ?? []
  const isLast = suppression.codes.at(-1) === named
  const [before = ''] = /[\s,،]*$/.exec(text.slice(suppression.span.start, start)) ?? []
  return isLast
    ? { span: { start: start - before.length, end }, text: '' }
    : { span: { start, end: end + behind.length }, text: '' }
}

/** The edit that removes a suppression with the line that was its own, and of the empty lines around it one. */
export function withoutComment({ source: { characters: text } }: Document, { span }: Suppression): Edit {
  const start = lineStart(text, span.start)
  const end = lineEnd(text, span.end)
  const isOwn = text.slice(start, span.start).trim() === '' && text.slice(span.end, end).trim() === ''
  if (!isOwn) return { span, text: '' }
  const after = lineAfter(text, span.end)
  const emptyBehind = text.startsWith('<', span.start) && text.slice(after, lineEnd(text, after)).trim() === ''
  return { span: { start, end: emptyBehind && after < text.length ? lineAfter(text, after) : after }, text: '' }
}
