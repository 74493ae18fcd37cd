import type { Article } from '../../corpus/document.ts'
import type { Prose } from '../../corpus/prose.ts'
import type { Edit } from '../../text/edit.ts'

/**
 * The edit that puts a space before the character at `at` of a block's text (UTF-16), outside of the brackets of a tag that begins or ends there.
 * Undefined where other markup stands there: which side of it the space belongs on is not known.
 */
export function spaceBetween({ source }: Article, prose: Prose, at: number): Edit | undefined {
  const start = prose.span(at - 1, at).end
  const end = prose.span(at, at + 1).start
  const between = source.text.slice(start, end)
  const put = (offset: number): Edit => ({ span: { start: offset, end: offset }, text: ' ' })
  if (between === '' || between === '[' || between === '\\') return put(start)
  if (/^\](?:\([^[\]\n]*\))?$/.test(between)) return put(end)
  return /^\]\([^[\]\n]*\)\[$/.test(between) ? put(end - 1) : undefined
}
